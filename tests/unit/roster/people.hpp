// People, points and days for the tests of the roster, in few letters.

#pragma once

#include "rekam/roster/planner.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rekam::test {

inline Date day(std::string_view iso) { return parse_iso_date(iso).value(); }

inline RegionCode region(std::string_view code) { return RegionCode::parse(code).value(); }

inline HouseholdCardNumber card(int serial) {
  return HouseholdCardNumber::of_value(1601140101100000ULL + static_cast<std::uint64_t>(serial));
}

/// Somebody of Baturaja Timur who has been due for years; papers at eight o'clock of the day.
inline Candidate person(std::uint32_t index, int household, std::string_view received) {
  Candidate candidate;
  candidate.index = index;
  candidate.number = ResidentNo::of_value(1000 + index);
  candidate.no_kk = card(household);
  candidate.place = region("16.01.14.1001");
  candidate.due_from = day("2010-01-01");
  if (!received.empty()) candidate.received = Moment{day(received), ClockTime{8 * 60}};
  candidate.rank_in_household = static_cast<int>(index);
  return candidate;
}

/// One household of `size` for each entry, with papers in this order; indexes count from 0.
inline std::vector<Candidate> households(const std::vector<int>& sizes) {
  std::vector<Candidate> people;
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    for (int member = 0; member < sizes[i]; ++member) {
      people.push_back(
          person(static_cast<std::uint32_t>(people.size()), static_cast<int>(i) + 1, "2016-08-01"));
      people.back().received->time = ClockTime{static_cast<int>(i)};
    }
  }
  return people;
}

inline WorkingCalendar empty_calendar() { return {{}, CutiBersama::closed}; }

inline ServicePoints baturaja_timur() { return {{}, {region("16.01.14")}}; }

/// One day of Baturaja Timur, Thursday 1 September 2016.
inline PlanRequest one_day(int capacity) {
  PlanRequest request;
  request.from = day("2016-09-01");
  request.known_on = request.from;
  request.days = 1;
  request.points = {"16.01.14"};
  request.capacity = capacity;
  return request;
}

}  // namespace rekam::test
