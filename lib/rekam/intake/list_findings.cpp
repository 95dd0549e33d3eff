#include "rekam/intake/list_findings.hpp"

#include "rekam/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace rekam {

namespace {

void add_sheets(const ListFile& file, const ListRows& rows, std::vector<ListFinding>& findings) {
  for (const auto& sheet : file.sheets()) {
    const auto reading =
        std::find_if(rows.sheets_read().begin(), rows.sheets_read().end(),
                     [&](const SheetReading& read) { return read.name == sheet.name; });
    const bool was_seen = reading != rows.sheets_read().end();
    if (!was_seen && sheet.visibility == Visibility::hidden)
      findings.push_back({sheet.name, 0, {FindingCode::file_hidden_sheet, {}, {}, {}}});
    if (!was_seen) continue;
    if (reading->fate == SheetFate::skipped)
      findings.push_back({sheet.name, 0, {FindingCode::file_skipped_sheet, {}, {}, {}}});
    else if (sheet.hidden_rows > 0)
      findings.push_back(
          {sheet.name,
           0,
           {FindingCode::file_hidden_rows,
            {},
            {},
            fmt::format("{} {}", sheet.hidden_rows, sheet.hidden_rows == 1 ? "row" : "rows")}});
  }
}

std::size_t column_named(const ListRows& rows, const std::string& heading) {
  const auto& header = rows.header();
  const auto at = std::find(header.begin(), header.end(), heading);
  return rows.column_in_sheet(static_cast<std::size_t>(at - header.begin()));
}

std::size_t column_of(const ListRows& rows, Field field) {
  return rows.column_in_sheet(rows.found().columns.first(field));
}

void add_damage(const ListRows& rows, FindingCode code, Field field, const LastDigits& digits,
                std::vector<ListFinding>& findings) {
  if (digits.damage() == ColumnDamage::none) return;
  findings.push_back(
      {{},
       column_of(rows, field),
       {code, field, {}, fmt::format("{} of the first {}", digits.zeros, digits.numbers)}});
}

}  // namespace

std::vector<ListFinding> findings_about(const ListFile& file, const ListRows& rows,
                                        const ListLook& look, const ListFacts& facts) {
  std::vector<ListFinding> findings;
  if (file.encoding_source() == EncodingSource::guessed)
    findings.push_back(
        {{}, 0, {FindingCode::file_encoding, {}, {}, std::string{to_text(file.encoding())}}});
  add_damage(rows, FindingCode::file_nik_damage, Field::nik, look.nik, findings);
  add_damage(rows, FindingCode::file_kk_damage, Field::no_kk, look.card, findings);
  for (const auto& heading : rows.twice())
    findings.push_back({{},
                        column_named(rows, heading),
                        {FindingCode::file_column_twice, {}, {}, printable(trim(heading))}});
  if (facts.day_month == DayMonthOrder::unsure)
    findings.push_back({{},
                        column_of(rows, Field::birth_date),
                        {FindingCode::file_day_month, Field::birth_date, {}, {}}});
  add_sheets(file, rows, findings);
  return findings;
}

}  // namespace rekam
