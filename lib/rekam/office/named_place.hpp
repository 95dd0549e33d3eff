// A place as a report calls it on a day, where some people's place is not known.

#pragma once

#include "rekam/record/code_book.hpp"
#include "rekam/record/standing.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace rekam {

/// Code and name; both are empty for the place 0, which stands for an unknown one.
struct NamedPlace {
  std::string code;
  std::string_view name;  ///< lives as long as the code book
};

inline NamedPlace named(const CodeBook& book, RegionCode place, Date on) {
  if (place.value() == 0) return {};
  return {place.text(), book.name(place, on)};
}

/// The desa, else the kecamatan, in force on a day; 0 where neither is known.
inline RegionCode place_in_force(const CodeBook& book, const std::optional<RegionCode>& kecamatan,
                                 const std::optional<RegionCode>& desa, Date on) {
  if (desa) return book.in_force(*desa, on);
  return kecamatan ? book.in_force(*kecamatan, on) : RegionCode::of_value(0);
}

inline RegionCode place_in_force(const CodeBook& book, const Standing& standing, Date on) {
  return place_in_force(book, standing.kecamatan, standing.desa, on);
}

/// The kecamatan of a desa or kecamatan; 0 of 0.
inline RegionCode kecamatan_of(RegionCode place) {
  return place.value() == 0 ? place : place.within(RegionLevel::kecamatan);
}

}  // namespace rekam
