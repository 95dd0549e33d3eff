#include "rekam/intake/sheet_columns.hpp"

#include "rekam/base/text.hpp"

#include <algorithm>

namespace rekam {

void SheetColumns::open(FoundHeader& found, std::size_t own_width) {
  note_twice(found);
  own_width_ = own_width;
  in_sheet_.assign(header_.size(), kNowhere);
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < found.header.size(); ++i) {
    const std::size_t place = place_for(found.header[i]);
    in_sheet_[place] = i;
    places.push_back(place);
  }
  const auto take_places = [&](std::vector<std::size_t>& indexes) {
    for (auto& index : indexes) index = places[index];
  };
  for (auto& [field, indexes] : found.columns.fields) take_places(indexes);
  take_places(found.columns.record_id);
  take_places(found.columns.extra);
  found.columns.width = header_.size();
  is_plain_ = places.size() == header_.size();
  for (std::size_t i = 0; i < places.size(); ++i) is_plain_ = is_plain_ && places[i] == i;
}

std::size_t SheetColumns::in_sheet(std::size_t column) const {
  return column < in_sheet_.size() ? in_sheet_[column] : kNowhere;
}

/// The first column with this heading that the sheet does not have yet, else a new one.
std::size_t SheetColumns::place_for(const std::string& heading) {
  const auto folded = fold_heading(heading);
  for (std::size_t i = 0; i < folded_.size(); ++i)
    if (folded_[i] == folded && in_sheet_[i] == kNowhere) return i;
  header_.push_back(heading);
  folded_.push_back(folded);
  in_sheet_.push_back(kNowhere);
  return header_.size() - 1;
}

void SheetColumns::note_twice(const FoundHeader& found) {
  for (const auto& [field, indexes] : found.columns.fields) {
    for (const auto index : indexes) {
      const auto heading = fold_heading(found.header[index]);
      const auto count = std::count_if(
          found.header.begin(), found.header.end(),
          [&](const auto& h) { return !heading.empty() && fold_heading(h) == heading; });
      const bool is_known =
          std::find(twice_.begin(), twice_.end(), found.header[index]) != twice_.end();
      if (count > 1 && !is_known) twice_.push_back(found.header[index]);
    }
  }
}

}  // namespace rekam
