// Layouts: which column of an office's list holds which field. A layout is an INI file; the ones
// that every office meets are built in, an office's own is named with --layout FILE.
//
//     [layout]
//     name = siak-db
//     dates = DD-MM-YYYY | YYYY-MM-DD
//     [columns]
//     no_kk = no_kk | nomor kk          # aliases of one column
//     name = given_name + surname       # columns joined by a blank
//     [household]                       # only in lists of blocks: a household, then its members
//     no_kk = No. KK                    # the label in front of the value, or above it
//     continuation = status             # a text alone in that column continues the row above

#pragma once

#include "rekam/intake/column_match.hpp"
#include "rekam/intake/labels.hpp"
#include "rekam/record/date_reading.hpp"
#include "rekam/record/finding.hpp"
#include "rekam/table/list_file.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

/// Ways to find one field: the first alternative whose columns all exist is taken. Headings are as
/// fold_heading() leaves them.
using ColumnAlternatives = std::vector<std::vector<std::string>>;

struct ColumnRule {
  Field field = Field::none;
  ColumnAlternatives alternatives;
};

/// How a list of blocks tells of its households.
struct BlockRule {
  std::vector<Label> labels;        ///< those of the household, then those of a page
  std::vector<Field> continuation;  ///< fields whose text may go on in a later row
  std::vector<std::string> foot;    ///< first words under the last row of a page, folded
};

/// Whether a layout says how its dates are written.
enum class DateForms : std::uint8_t { usual, named };

struct Layout {
  std::string name;
  std::vector<DateForm> dates;
  DateForms date_forms = DateForms::usual;
  std::optional<char> delimiter;
  std::optional<Encoding> encoding;
  std::optional<std::size_t> header_row;  ///< line of the headings
  std::optional<std::string> sheet;
  std::string kecamatan;  ///< of every row, when the list has no such column
  std::string desa;
  std::vector<ColumnRule> columns;
  ColumnAlternatives record_id, extra;  ///< for the comparison of lists only
  std::optional<BlockRule> block;       ///< empty in a plain table
};

/// Throws Error{settings} that names the line: an unknown key, a date form that does not exist.
Layout parse_layout(std::string_view text, std::string_view file_name);

/// Built-in layouts, then nothing else, in order of name.
const std::vector<Layout>& built_in_layouts();

/// A built-in layout by name, else a layout file. Error{usage} with a did-you-mean.
Layout find_layout(const std::string& name_or_file);

/// The labels that stand in the headings of a page: kecamatan, desa, the list's date.
const std::vector<Label>& page_labels();

}  // namespace rekam
