// Laws of writing workbooks.
// SPDX-License-Identifier: MIT

#include "support/workbook_rows.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace rekam {
namespace {

using namespace tests;

using Texts = std::vector<std::string>;

/// Pieces that spreadsheets and XML are known to trip over. Not NUL, which the reader replaces.
rc::Gen<std::string> any_text() {
  static const Texts pieces{"0",
                            "1601141203800001",
                            "=cmd|' /C calc'!A1",
                            "+62",
                            "-",
                            "@",
                            " ",
                            "\t",
                            "\n",
                            "\r",
                            "é",
                            "Ō",
                            "\u00A0",
                            "\U0001F600",
                            "_x0041_",
                            "_x",
                            "_",
                            "<&>\"'",
                            "]]>",
                            "\x01",
                            "\x1F",
                            "\x7F",
                            "SITI",
                            "\uFFFE",
                            "\uFFFF",
                            "1,60101E+15",
                            "31/12/1999"};
  return rc::gen::map(rc::gen::container<Texts>(rc::gen::elementOf(pieces)), [](const Texts& list) {
    std::string text;
    for (const auto& piece : list) text += piece;
    return text;
  });
}

/// As the reader gives it: cells that are empty at the end are not there.
Texts without_empty_end(Texts cells) {
  while (!cells.empty() && cells.back().empty()) cells.pop_back();
  return cells;
}

TEST_CASE("whatever texts are written to a workbook are read back from it") {
  CHECK(rc::check([] {
    const auto size = *rc::gen::element(XlsxSize::small, XlsxSize::large);
    auto row = rc::gen::container<Texts>(4, any_text());
    const auto table = *rc::gen::scale(0.2, rc::gen::container<std::vector<Texts>>(row));
    const auto rows = rows_of_bytes(written(size, [&](XlsxWriter& workbook) {
      workbook.sheet({"A", {{"a"}, {"b"}, {"c"}, {"d"}}});
      for (const auto& cells : table)
        workbook.row(std::vector<std::string_view>{cells.begin(), cells.end()});
    }));
    std::size_t next = 1;
    for (std::size_t i = 0; i < table.size(); ++i) {
      const auto expected = without_empty_end(table[i]);
      if (expected.empty()) continue;
      RC_ASSERT(next < rows.size());
      RC_ASSERT(rows[next].line == i + 2);
      RC_ASSERT(without_empty_end(rows[next].cells) == expected);
      for (const auto kind : rows[next].kinds) RC_ASSERT(kind == CellKind::text);
      ++next;
    }
    RC_ASSERT(next == rows.size());
  }));
}

}  // namespace
}  // namespace rekam
