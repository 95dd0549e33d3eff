// A row of a list with known truth: what is written, and who it is.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace duplicates {

struct Row {
  std::string nik, no_kk, name, sex, birth_place, birth_date, mother, father, address, desa, extra;
  std::uint32_t person = 0;
};

/// How much goes wrong. Whoever tunes the matcher looks at `base` only.
enum class Profile { mild, base, harsh };

/// Chances in a thousand.
struct Rates {
  int second_row, respelled, date_error, parent_respelled, missing, nik_error, spreadsheet;
};

constexpr Rates rates_of(Profile profile) {
  switch (profile) {
    case Profile::mild:
      return {40, 180, 15, 120, 8, 8, 2};
    case Profile::harsh:
      return {120, 600, 140, 500, 120, 70, 60};
    default:
      return {70, 380, 60, 300, 30, 25, 15};
  }
}

}  // namespace duplicates
