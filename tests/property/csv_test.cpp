// Laws of reading and writing CSV.
// SPDX-License-Identifier: MIT

#include "rekam/base/text.hpp"
#include "rekam/table/csv_writer.hpp"
#include "support/csv_rows.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace rekam {
namespace {

using tests::Cells;
using tests::good_cells;
using tests::read_csv;
using tests::read_csv_in_pieces;

const CsvFormat kCommas{.delimiter = ','};

/// Letters, and as often characters that matter to CSV.
rc::Gen<std::string> text_with(const std::string& special) {
  std::string alphabet = special;
  while (alphabet.size() < 2 * special.size()) alphabet += "abc";
  return rc::gen::container<std::string>(rc::gen::elementOf(alphabet));
}

rc::Gen<std::vector<Cells>> table_of(const std::string& special) {
  const auto cells = rc::gen::nonEmpty(rc::gen::container<Cells>(text_with(special)));
  return rc::gen::scale(0.12, rc::gen::container<std::vector<Cells>>(cells));
}

std::string line_of(const Cells& cells) {
  return csv_line(std::vector<std::string_view>{cells.begin(), cells.end()});
}

std::string text_of(const std::vector<Cells>& table) {
  std::string text;
  for (const auto& cells : table) text += line_of(cells);
  return text;
}

std::string with_quotes_everywhere(const std::vector<Cells>& table) {
  std::string text;
  for (const auto& cells : table) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      text += i == 0 ? "\"" : ",\"";
      for (const char c : cells[i]) text.append(c == '"' ? 2 : 1, c);
      text += '"';
    }
    text += "\r\n";
  }
  return text;
}

TEST_CASE("what is written is read back, whatever the cells hold") {
  CHECK(rc::check([] {
    const auto table = *table_of(",;\t\"\n\r '=");
    RC_ASSERT(good_cells(read_csv(text_of(table), kCommas)) == table);
  }));
}

TEST_CASE("quoting more than needed changes nothing") {
  CHECK(rc::check([] {
    const auto table = *table_of(",\"\n\r ");
    RC_ASSERT(good_cells(read_csv(with_quotes_everywhere(table), kCommas)) == table);
  }));
}

TEST_CASE("how many bytes come at a time changes nothing") {
  CHECK(rc::check([] {
    const auto text = *text_with(",\"\n\r\xC5\x8C");
    const auto most = *rc::gen::inRange<std::size_t>(1, 9);
    const CsvFormat tight{.delimiter = ',',
                          .limits = {.row_bytes = 24, .field_bytes = 12, .fields = 5}};
    RC_ASSERT(read_csv_in_pieces(text, most, tight) == read_csv(text, tight));
  }));
}

TEST_CASE("every byte of a text is in a row, a line break or a blank line") {
  CHECK(rc::check([] {
    const auto text = *text_with(",\"\n\r");
    std::string raw;
    for (const auto& row : read_csv(text, kCommas)) raw += row.raw;
    const auto without_breaks = [](std::string all) {
      std::erase_if(all, [](char c) { return c == '\n' || c == '\r'; });
      return all;
    };
    RC_ASSERT(without_breaks(raw) == without_breaks(text));
  }));
}

TEST_CASE("lines are counted as an editor counts them") {
  CHECK(rc::check([] {
    const auto text = *text_with(",\"\n\n");
    for (const auto& row : read_csv(text, kCommas)) {
      std::size_t start = 0;
      for (std::size_t line = 1; line < row.line; ++line) start = text.find('\n', start) + 1;
      RC_ASSERT(text.compare(start, row.raw.size(), row.raw) == 0);
    }
  }));
}

/// The rows of `table` that are missing, or out of order, when its text has a quote more at `at`,
/// without the one that the quote stands in.
std::vector<Cells> lost_by_quote(const std::vector<Cells>& table, std::size_t at) {
  auto text = text_of(table);
  text.insert(at, 1, '"');
  std::vector<Cells> expected;
  std::size_t start = 0;
  for (const auto& cells : table) {
    const auto end = start + line_of(cells).size();
    if (at < start || at >= end) expected.push_back(cells);
    start = end;
  }
  for (const auto& cells : good_cells(read_csv(text, kCommas))) {
    if (!expected.empty() && cells == expected.front()) expected.erase(expected.begin());
  }
  return expected;
}

TEST_CASE("a stray quote costs the row that it stands in and no other") {
  CHECK(rc::check([] {
    const auto table = *table_of(", \"");
    const auto at = *rc::gen::inRange<std::size_t>(0, text_of(table).size() + 1);
    RC_ASSERT(lost_by_quote(table, at).empty());
  }));
}

TEST_CASE("that holds among cells of several lines too, if they begin with a letter") {
  // One that begins with a line break can pass for the end of the stray quote's cell.
  CHECK(rc::check([] {
    auto table = *table_of(",\"\n");
    for (auto& cells : table) {
      for (auto& cell : cells) cell.insert(0, 1, 'x');
    }
    const auto at = *rc::gen::inRange<std::size_t>(0, text_of(table).size() + 1);
    RC_ASSERT(lost_by_quote(table, at).empty());
  }));
}

TEST_CASE("text that is plainly not UTF-8 is never called sound") {
  CHECK(rc::check([](const std::string& text) {
    for (const auto& row : read_csv(text, kCommas)) {
      if (row.trouble == RowTrouble::none) RC_ASSERT(!find_broken_utf8(row.raw));
    }
  }));
}

}  // namespace
}  // namespace rekam
