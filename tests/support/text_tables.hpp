// Random tables of texts, and what of them a workbook must hold again.
// SPDX-License-Identifier: MIT

#pragma once

#include "support/workbook_rows.hpp"

#include <rapidcheck.h>

#include <string>
#include <vector>

namespace rekam::tests {

using Texts = std::vector<std::string>;

/// Some of the pieces, one after another.
inline rc::Gen<std::string> text_of(const Texts& pieces) {
  return rc::gen::map(rc::gen::container<Texts>(rc::gen::elementOf(pieces)), [](const Texts& list) {
    std::string text;
    for (const auto& piece : list) text += piece;
    return text;
  });
}

/// As the reader gives it: cells that are empty at the end are not there.
inline Texts without_empty_end(Texts cells) {
  while (!cells.empty() && cells.back().empty()) cells.pop_back();
  return cells;
}

/// Below a heading the sheet has the rows of the table, every cell a text; empty rows are none.
inline void assert_holds_texts(const std::vector<SheetRow>& rows, const std::vector<Texts>& table) {
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
}

}  // namespace rekam::tests
