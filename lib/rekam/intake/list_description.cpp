#include "rekam/intake/list_description.hpp"

#include "rekam/base/long_number.hpp"
#include "rekam/base/text.hpp"
#include "rekam/intake/block_rows.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace rekam {

namespace {

constexpr int kShownRows = 3;
constexpr std::size_t kShownDigits = 6;
constexpr std::size_t kDigitsOfNumber = 12;
constexpr std::size_t kHeadingCharacters = 30;

std::string line(std::string_view what, std::string_view text) {
  return fmt::format("{:<11}{}\n", fmt::format("{}:", what), text);
}

/// Long numbers, however grouped, without what tells who somebody is.
std::string masked(std::string_view text) {
  std::string shown = printable(text);
  auto numbers = numbers_in(shown);
  std::reverse(numbers.begin(), numbers.end());  // what comes before stays where it is
  for (const auto& number : numbers) {
    if (number.digits.size() < kDigitsOfNumber) continue;
    const std::string stars(number.digits.size() - kShownDigits, '*');
    shown.replace(number.begin, number.end - number.begin,
                  number.digits.substr(0, kShownDigits) + stars);
  }
  return shown;
}

std::string delimiter_text(char delimiter) {
  return delimiter == '\t' ? "tabs" : fmt::format("'{}'", delimiter);
}

std::string format_text(const ListFile& file) {
  std::string text{to_text(file.format())};
  if (file.delimiter()) text += ", columns parted by " + delimiter_text(*file.delimiter());
  return text;
}

std::string_view source_text(EncodingSource source) {
  switch (source) {
    case EncodingSource::named:
      return "as named";
    case EncodingSource::mark:
      return "by the mark at its start";
    case EncodingSource::checked:
      return "every character fits";
    case EncodingSource::guessed:
      break;
  }
  return "guessed, because it is not UTF-8; --encoding names another";
}

std::string sheets_text(const ListFile& file, const ListRows& rows) {
  std::string text;
  for (const auto& sheet : file.sheets()) {
    const auto reading =
        std::find_if(rows.sheets_read().begin(), rows.sheets_read().end(),
                     [&](const SheetReading& read) { return read.name == sheet.name; });
    std::string_view fate = sheet.visibility == Visibility::hidden ? "hidden, not read" : "empty";
    if (reading != rows.sheets_read().end())
      fate = reading->fate == SheetFate::read ? "read" : "no list, not read";
    text += line("sheet", fmt::format("{} ({})", printable(sheet.name), fate));
  }
  return text;
}

std::string fields_of(const FieldColumns& columns, std::size_t column) {
  std::string fields;
  for (const auto& [field, indexes] : columns.fields) {
    if (std::find(indexes.begin(), indexes.end(), column) == indexes.end()) continue;
    if (!fields.empty()) fields += ", ";
    fields += to_text(field);
  }
  return fields.empty() ? "not used" : fields;
}

std::string columns_text(const ListRows& rows) {
  std::string text = "columns:\n";
  for (std::size_t i = 0; i < rows.header().size(); ++i) {
    const std::size_t column = rows.column_in_sheet(i);
    const auto place = column > 0 ? column_letters(column) : std::string{"-"};
    const auto heading = printable(trim(rows.header()[i]), kHeadingCharacters);
    text += fmt::format("  {:<4}{:<32}{}{}\n", place, heading.empty() ? "(no heading)" : heading,
                        fields_of(rows.found().columns, i),
                        column > 0 ? "" : ", from the row of the household");
  }
  return text;
}

std::string_view form_text(DateForm form) {
  switch (form) {
    case DateForm::day_month_year:
      return "DD-MM-YYYY";
    case DateForm::month_day_year:
      return "MM-DD-YYYY";
    case DateForm::year_month_day:
      return "YYYY-MM-DD";
    case DateForm::compact:
      return "YYYYMMDD";
    case DateForm::year_only:
      break;
  }
  return "YYYY";
}

std::string dates_text(const ListFacts& facts, const ListLook& look) {
  std::string text;
  for (const auto form : facts.date_forms) {
    if (text.find(form_text(form)) != std::string::npos) continue;
    if (!text.empty()) text += " or ";
    text += form_text(form);
  }
  const auto& dates = look.dates;
  if (dates.dates == 0) return text;
  const auto of_dates = [&](std::size_t count) {
    if (count == 0) return std::string{"as the layout says"};
    return fmt::format("{} of {} dates say so", count, dates.dates);
  };
  switch (facts.day_month) {
    case DayMonthOrder::day_first:
      return text + "; the day stands first: " + of_dates(dates.first_above_12);
    case DayMonthOrder::month_first:
      return text + "; the month stands first: " + of_dates(dates.second_above_12);
    case DayMonthOrder::unsure:
      break;
  }
  return text + "; nothing tells whether the day or the month stands first";
}

std::string list_date_text(const ListHeading& heading) {
  if (!heading.date) return "not named; give it with --as-of";
  return fmt::format("{}, in row {}", to_iso(*heading.date), heading.date_line);
}

std::string rows_text(const ListLook& look) {
  if (look.rows < kRowsOfLook) return fmt::format("{}", look.rows);
  return fmt::format("the first {} were looked at", kRowsOfLook);
}

std::string first_rows_text(ResidentList& list) {
  std::string text;
  for (int shown = 0; shown < kShownRows && list.next() != nullptr; ++shown) {
    const auto& place = list.place();
    text += fmt::format("line {}:\n", place.line);
    for (const auto& [field, indexes] : list.rows().found().columns.fields) {
      std::string value;
      for (const auto index : indexes) {
        const auto cell = index < place.cells.size() ? trim(place.cells[index]) : "";
        if (!value.empty() && !cell.empty()) value += ' ';
        value += cell;
      }
      if (!value.empty()) text += fmt::format("  {:<16}{}\n", to_text(field), masked(value));
    }
  }
  return text;
}

}  // namespace

std::string column_letters(std::size_t column) {
  std::string letters;
  for (; column > 0; column = (column - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + static_cast<char>((column - 1) % 26)));
  return letters;
}

std::string description_of(const std::string& name, ResidentList& list) {
  const ListRows& rows = list.rows();
  const FoundHeader& found = rows.found();
  std::string text = line("file", name);
  text += line("format", format_text(list.file()));
  if (list.file().format() == FileFormat::csv)
    text += line("encoding", fmt::format("{} ({})", to_text(list.file().encoding()),
                                         source_text(list.file().encoding_source())));
  const auto first_rows = first_rows_text(list);
  while (list.file().format() != FileFormat::csv && list.next() != nullptr) continue;
  text += sheets_text(list.file(), rows);
  text += line("layout", fmt::format("{}: {}", found.layout.name, found.why));
  text += line("headings", found.header_rows == 1
                               ? fmt::format("row {}", found.line)
                               : fmt::format("rows {} and {}", found.line, found.line + 1));
  text += line("dates", dates_text(list.facts(), list.look()));
  text += line("list date", list_date_text(rows.heading()));
  if (!rows.heading().kecamatan.empty())
    text += line("kecamatan", printable(rows.heading().kecamatan));
  if (!rows.heading().desa.empty()) text += line("desa", printable(rows.heading().desa));
  text += line("rows", rows_text(list.look()));
  return text + columns_text(rows) + first_rows;
}

}  // namespace rekam
