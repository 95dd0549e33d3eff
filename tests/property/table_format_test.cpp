// Laws of the forms of a table: whatever CSV says, each of them says again.

#include "rekam/report/table_format.hpp"

#include "rekam/table/csv_writer.hpp"
#include "support/csv_rows.hpp"
#include "support/text_tables.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <rapidcheck.h>

namespace rekam {
namespace {

using namespace tests;
const Texts& columns() {
  static const Texts names{"nik", "no_kk", "name", "address", "resident_no"};
  return names;
}

/// What real lists hold and what programs trip over.
rc::Gen<std::string> any_text() {
  static const Texts pieces{"0",    "0601141203800001",
                            "=",    "+62",
                            "-",    "@",
                            "'",    ";",
                            ",",    "\"",
                            "é",    "Ō",
                            "SITI", "NUR ",
                            "\n",   "1E5",
                            "\t",   "16.01",
                            "_",    "&",
                            "<b>",  "null",
                            "true"};
  return text_of(pieces);
}

rc::Gen<std::vector<Texts>> any_table() {
  return rc::gen::scale(0.3, rc::gen::container<std::vector<Texts>>(
                                 rc::gen::container<Texts>(columns().size(), any_text())));
}

std::string as(TableFormat format, const std::vector<Texts>& table) {
  std::string text;
  FormattedTable formatted{[&](std::string_view bytes) { text += bytes; }, format, {"names.csv"}};
  CsvWriter csv{formatted.sink()};
  const auto put = [&](const Texts& cells) {
    csv.row(std::vector<std::string_view>{cells.begin(), cells.end()});
  };
  put(columns());
  for (const auto& cells : table) put(cells);
  formatted.finish();
  return text;
}

/// Excel's apostrophe is none of the text; the readers of lists take it off.
std::string without_guard(const std::string& cell) {
  constexpr std::string_view kFormulas = "=+-@\t\r";
  const bool guarded =
      cell.size() > 1 && cell[0] == '\'' && kFormulas.find(cell[1]) != std::string_view::npos;
  return guarded ? cell.substr(1) : cell;
}

TEST_CASE("CSV for Excel reads back cell by cell") {
  CHECK(rc::check([] {
    const auto table = *any_table();
    const auto rows = good_cells(read_csv(as(TableFormat::csv_excel, table)));
    RC_ASSERT(rows.size() == table.size() + 1);
    for (std::size_t i = 0; i < table.size(); ++i)
      for (std::size_t j = 0; j < columns().size(); ++j)
        RC_ASSERT(without_guard(rows[i + 1].at(j)) == without_guard(table[i][j]));
  }));
}

TEST_CASE("JSON reads back cell by cell") {
  CHECK(rc::check([] {
    const auto table = *any_table();
    const auto rows = nlohmann::json::parse(as(TableFormat::json, table));
    RC_ASSERT(rows.size() == table.size());
    for (std::size_t i = 0; i < table.size(); ++i)
      for (std::size_t j = 0; j < columns().size(); ++j) {
        const auto& cell = rows[i][columns()[j]];
        RC_ASSERT((cell.is_null() ? std::string{} : cell.get<std::string>()) == table[i][j]);
      }
  }));
}

TEST_CASE("a workbook reads back cell by cell, every one a text") {
  CHECK(rc::check([] {
    const auto table = *any_table();
    const auto rows = rows_of_bytes(as(TableFormat::xlsx, table));
    assert_holds_texts(rows, table);
  }));
}

}  // namespace
}  // namespace rekam
