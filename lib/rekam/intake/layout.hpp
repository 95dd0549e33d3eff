// Layouts: which column of an office's list holds which field. A layout is an INI file; the ones
// that every office meets are built in, an office's own is named with --layout FILE.
//
//     [layout]
//     name = siak-db
//     dates = DD-MM-YYYY | YYYY-MM-DD
//     [columns]
//     no_kk = no_kk | nomor kk          # aliases of one column
//     name = given_name + surname       # columns joined by a blank

#pragma once

#include "rekam/record/date_reading.hpp"
#include "rekam/record/finding.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

/// Ways to find one field: the first alternative whose columns all exist is taken.
struct ColumnRule {
  Field field = Field::none;
  std::vector<std::vector<std::string>> alternatives;  ///< headings as fold_heading() leaves them
};

struct Layout {
  std::string name;
  std::vector<DateForm> dates;
  std::optional<char> delimiter;
  std::string kecamatan;  ///< of every row, when the list has no such column
  std::string desa;
  std::vector<ColumnRule> columns;
};

/// Throws Error{settings} that names the line: an unknown key, a date form that does not exist.
Layout parse_layout(std::string_view text, std::string_view file_name);

/// Built-in layouts, then nothing else, in order of name.
const std::vector<Layout>& built_in_layouts();

/// A built-in layout by name, else a layout file. Error{usage} with a did-you-mean.
Layout find_layout(const std::string& name_or_file);

/// Where each field stands in one list: column indexes, several when they are to be joined.
struct FieldColumns {
  std::vector<std::pair<Field, std::vector<std::size_t>>> fields;
  std::size_t width = 0;  ///< columns of the list

  bool has(Field field) const;
};

/// Which fields a header row offers under a layout. Headings that start with `rekam_` are ignored.
FieldColumns match_columns(const Layout& layout, std::span<const std::string_view> header);

/// Enough to tell people apart: a name, and a NIK or a household card number.
bool is_resident_list(const FieldColumns& columns);

}  // namespace rekam
