// Laws of reading workbooks: what a program wrote is what is read.
// SPDX-License-Identifier: MIT

#include "support/temporary_folder.hpp"
#include "support/workbook_files.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>
#include <vector>

namespace rekam {
namespace {

using tests::XlsxMode;

using Texts = std::vector<std::string>;

/// Sixteen digits, zeros in front as likely as any.
rc::Gen<std::string> a_nik() {
  return rc::gen::container<std::string>(16, rc::gen::elementOf(std::string{"0123456789"}));
}

/// Of letters and what workbooks write in a special way; but not of `_x0041_`, which libxlsxwriter
/// does not mask.
rc::Gen<std::string> an_odd_text() {
  static const Texts kPieces{"A",  "b",      " ", "  ",   "\n", "\t",  "&",      "<",
                             "\"", "'",      "_", "_ ",   "é",  "Ō",   "\u00A0", "\u200B",
                             "字", "\u202E", "😀", "\x01", "=",  "]]>", "x",      "&amp;"};
  return rc::gen::map(rc::gen::container<Texts>(rc::gen::elementOf(kPieces)),
                      [](const Texts& pieces) {
                        std::string text;
                        for (const auto& piece : pieces) text += piece;
                        return text;
                      });
}

/// The first column of a workbook into which the texts were written.
Texts through_a_workbook(const Texts& texts, XlsxMode mode, WorkbookLimits limits = {}) {
  const tests::TemporaryFolder folder;
  const auto path = folder.file("kk.xlsx");
  {
    const tests::WrittenXlsx xlsx{path, mode};
    auto* sheet = xlsx.add_sheet("Penduduk");
    for (std::size_t i = 0; i < texts.size(); ++i)
      worksheet_write_string(sheet, static_cast<lxw_row_t>(i), 0, texts[i].c_str(), nullptr);
  }
  Texts read(texts.size());
  for (const auto& row : tests::read_workbook(path, {}, limits)) {
    RC_ASSERT(row.cells.size() == 1U);
    RC_ASSERT(row.cells[0].kind == CellKind::text);
    read[row.line - 1] = row.cells[0].text;
  }
  return read;
}

TEST_CASE("a NIK that is a text never loses a digit") {
  CHECK(rc::check("texts of sixteen digits come back", [] {
    const auto niks = *rc::gen::container<Texts>(a_nik());
    RC_ASSERT(through_a_workbook(niks, XlsxMode::normal) == niks);
    RC_ASSERT(through_a_workbook(niks, XlsxMode::constant_memory) == niks);
    RC_ASSERT(through_a_workbook(niks, XlsxMode::normal, {.shared_memory = 40}) == niks);
  }));
}

TEST_CASE("any text comes back as it was") {
  CHECK(rc::check("odd texts come back", [] {
    const auto texts = *rc::gen::container<Texts>(an_odd_text());
    RC_ASSERT(through_a_workbook(texts, XlsxMode::normal) == texts);
    RC_ASSERT(through_a_workbook(texts, XlsxMode::constant_memory) == texts);
  }));
}

}  // namespace
}  // namespace rekam
