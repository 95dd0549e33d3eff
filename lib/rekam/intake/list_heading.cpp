#include "rekam/intake/list_heading.hpp"

#include "rekam/base/text.hpp"
#include "rekam/intake/layout.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace rekam {

namespace {

/// `: SUMATERA SELATAN` without the colon that had a cell to itself or stands in front.
std::string_view without_colon(std::string_view text) {
  text = trim(text);
  while (!text.empty() && text.front() == ':') text = trim(text.substr(1));
  return text;
}

bool is_label_alone(const std::vector<LabelledText>& pieces) {
  return pieces.size() == 1 && pieces.front().part != LabelPart::text &&
         without_colon(pieces.front().value).empty();
}

/// The next cell that holds more than a colon; the number of cells when there is none.
std::size_t next_filled(const Row& row, std::size_t at) {
  while (++at < row.cells.size())
    if (!without_colon(row.cells[at]).empty()) break;
  return at;
}

struct DatePieces {
  std::array<int, 3> values{};
  std::array<bool, 3> is_month_name{};
  std::size_t count = 0;
};

int month_named(std::string_view word) {
  constexpr std::array<std::string_view, 12> names{"JAN", "FEB", "MAR", "APR", "MEI", "JUN",
                                                   "JUL", "AGU", "SEP", "OKT", "NOV", "DES"};
  const auto folded = fold(word);
  if (folded.size() < 3) return 0;
  for (std::size_t i = 0; i < names.size(); ++i)
    if (folded.compare(0, 3, names.at(i)) == 0) return static_cast<int>(i) + 1;
  constexpr std::array<std::pair<std::string_view, int>, 5> others{
      {{"MAY", 5}, {"AUG", 8}, {"AGT", 8}, {"OCT", 10}, {"DEC", 12}}};
  for (const auto& [name, month] : others)
    if (folded.compare(0, 3, name) == 0) return month;
  return 0;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// The day, month and year that start at `at`, in either order; count 3 when all are there.
DatePieces pieces_at(std::string_view text, std::size_t at) {
  DatePieces pieces;
  while (at < text.size() && pieces.count < 3) {
    const std::size_t start = at;
    if (is_digit(text[at])) {
      while (at < text.size() && is_digit(text[at]) && at - start < 5) ++at;
      int value = 0;
      std::from_chars(text.data() + start, text.data() + at, value);
      pieces.values.at(pieces.count++) = value;
    } else if (pieces.count == 1 && is_letter(text[at])) {
      while (at < text.size() && is_letter(text[at])) ++at;
      const int month = month_named(text.substr(start, at - start));
      if (month == 0) return pieces;
      pieces.is_month_name.at(pieces.count) = true;
      pieces.values.at(pieces.count++) = month;
    } else {
      return pieces;
    }
    while (at < text.size() && std::string_view{" -/.\t"}.find(text[at]) != std::string_view::npos)
      ++at;
  }
  return pieces;
}

std::optional<Date> date_of(const DatePieces& pieces) {
  constexpr int kFirstYear = 1990;
  if (pieces.count != 3) return {};
  const auto& v = pieces.values;
  if (v[2] >= kFirstYear) return make_date(v[2], v[1], v[0]);
  if (v[0] >= kFirstYear && !pieces.is_month_name[1]) return make_date(v[0], v[1], v[2]);
  return {};
}

}  // namespace

std::vector<LabelledText> labelled_row(const Row& row, std::span<const Label> labels) {
  std::vector<LabelledText> all;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    auto pieces = labelled_texts(row.cells[i], labels);
    if (is_label_alone(pieces)) {
      const auto next = next_filled(row, i);
      if (next < row.cells.size()) {
        auto value = labelled_texts(without_colon(row.cells[next]), labels);
        const bool is_next_label = !value.empty() && value.front().part != LabelPart::text &&
                                   bare_label(row.cells[next], labels) != LabelPart::text;
        if (!is_next_label) {
          if (!value.empty() && value.front().part == LabelPart::text) {
            pieces.front().value = value.front().value;
            value.erase(value.begin());
          }
          pieces.insert(pieces.end(), value.begin(), value.end());
          i = next;
        }
      }
    }
    for (auto& piece : pieces) piece.value = without_colon(piece.value);
    all.insert(all.end(), pieces.begin(), pieces.end());
  }
  return all;
}

std::optional<Date> date_in_heading(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at]) || (at > 0 && is_digit(text[at - 1]))) continue;
    if (const auto date = date_of(pieces_at(text, at))) return date;
  }
  return {};
}

void read_heading(const Row& row, ListHeading& heading) {
  bool names_date = false;
  for (const auto& piece : labelled_row(row, page_labels())) {
    if (piece.part == LabelPart::kecamatan && !piece.value.empty()) heading.kecamatan = piece.value;
    if (piece.part == LabelPart::desa && !piece.value.empty()) heading.desa = piece.value;
    if (piece.part == LabelPart::date) names_date = true;
  }
  for (const auto cell : row.cells) {
    const std::string folded = " " + fold(cell) + " ";
    for (const std::string_view word : {" PER ", " S/D ", " S.D. ", " KEADAAN ", " TANGGAL ",
                                        " TGL ", " SAMPAI DENGAN ", " POSISI "})
      names_date = names_date || folded.find(word) != std::string::npos;
  }
  if (heading.date || !names_date) return;
  for (const auto cell : row.cells) {
    heading.date = date_in_heading(cell);
    if (!heading.date) continue;
    heading.date_line = row.line;
    return;
  }
}

}  // namespace rekam
