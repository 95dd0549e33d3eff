// Classes of people who may go ahead of others by some days: overtaking that has a bound, so that
// nobody starves.

#pragma once

#include "rekam/base/date.hpp"

#include <algorithm>
#include <optional>

namespace rekam {

/// Days, 0 for a class that is not ahead.
struct HeadStarts {
  int elderly = 0;   ///< 60 and older
  int newly_17 = 0;  ///< in their eighteenth year: school waits for the card
};

/// The greatest head start of the classes that the person is in on the day.
inline int head_start_of(const std::optional<Date>& birth_date, Date day,
                         const HeadStarts& starts) {
  if (!birth_date) return 0;
  const int age = age_on(*birth_date, day);
  return std::max({0, age >= 60 ? starts.elderly : 0, age == 17 ? starts.newly_17 : 0});
}

}  // namespace rekam
