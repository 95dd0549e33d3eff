// Which column of a list holds which field, under a layout and the list's own headings.

#pragma once

#include "rekam/record/finding.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rekam {

struct Layout;

/// Where each field stands in one list: column indexes, several when they are to be joined.
struct FieldColumns {
  std::vector<std::pair<Field, std::vector<std::size_t>>> fields;
  std::vector<std::size_t> record_id, extra;  ///< for the comparison of lists; empty without
  std::size_t width = 0;                      ///< columns of the list

  bool has(Field field) const;
  /// The first column of a field; width when the list does not have it.
  std::size_t first(Field field) const;
};

/// The headings of each column as fold_heading() leaves them: a title over several columns and the
/// heading under it make a column known by more than one.
using ColumnHeadings = std::vector<std::vector<std::string>>;

/// One row of headings. Those that start with `rekam_` are ignored.
ColumnHeadings headings_of(std::span<const std::string_view> row);
/// Two rows, the upper one with titles that reach to the right until the next title.
ColumnHeadings headings_of(std::span<const std::string_view> upper,
                           std::span<const std::string_view> lower);

/// Which fields the headings offer under a layout.
FieldColumns match_columns(const Layout& layout, const ColumnHeadings& headings);
FieldColumns match_columns(const Layout& layout, std::span<const std::string_view> header);

/// Enough to tell people apart: a name, and a NIK or a household card number.
bool is_resident_list(const FieldColumns& columns);
/// Enough to compare people: a name or a NIK.
bool is_comparable(const FieldColumns& columns);

}  // namespace rekam
