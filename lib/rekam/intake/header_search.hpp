// Finds the headings of a sheet and the layout that they fit, by what stands there and never by the
// name of the file, and says why.

#pragma once

#include "rekam/intake/layout.hpp"
#include "rekam/table/row_reader.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rekam {

/// Rows that may stand above the headings.
inline constexpr std::size_t kTitleRows = 30;
/// Rows to look at: the titles, and behind them enough to see the first household of a block.
inline constexpr std::size_t kRowsOfSearch = kTitleRows + 12;

enum class ListShape { table, blocks };

/// What a list is read for: one that is only compared may lack numbers.
enum class ListUse { residents, comparison };

struct FoundHeader {
  Layout layout;
  ListShape shape = ListShape::table;
  FieldColumns columns;
  std::vector<std::string> header;  ///< as written; two rows of headings are joined
  std::size_t first_row = 0;        ///< index of the headings among the rows looked at
  std::size_t header_rows = 1;
  std::size_t line = 0;
  std::string why;
};

/// The best fit among `layouts`; empty when none of them fits.
std::optional<FoundHeader> find_header(std::span<const Row* const> rows,
                                       std::span<const Layout> layouts,
                                       ListUse use = ListUse::residents);

/// `1 2 3 …` or `-1 -2 -3 …`, which printed lists have under their headings.
bool is_column_numbers(const Row& row);

/// Refuses a file: what was missing, what its columns look like, which headings come near. `rows`
/// are the first ones of its first sheet; `layout` is the one that was asked for.
[[noreturn]] void refuse_list(const std::string& path, std::span<const Row* const> rows,
                              const std::optional<std::string>& layout,
                              ListUse use = ListUse::residents);

}  // namespace rekam
