// Laws of writing workbooks.
// SPDX-License-Identifier: MIT

#include "support/text_tables.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace rekam {
namespace {

using namespace tests;

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
  return text_of(pieces);
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
    assert_holds_texts(rows, table);
  }));
}

}  // namespace
}  // namespace rekam
