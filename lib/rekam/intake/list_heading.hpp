// What stands above or beside the rows of a printed list: its kecamatan, its desa, its date.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/intake/labels.hpp"
#include "rekam/table/row_reader.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rekam {

/// The labelled values of a row. A cell that is nothing but a label has its value in the next cell
/// that holds something.
std::vector<LabelledText> labelled_row(const Row& row, std::span<const Label> labels);

struct ListHeading {
  std::string kecamatan, desa;
  std::optional<Date> date;
  std::size_t date_line = 0;
};

/// Takes up what a row says. The first date stands, of the places the last.
void read_heading(const Row& row, ListHeading& heading);

/// `31 Agustus 2016`, `31-08-2016`, `2016-08-31`, first in the text; words may stand behind it.
std::optional<Date> date_in_heading(std::string_view text);

}  // namespace rekam
