// What each day came to, as CSV: the columns of contracts.md section 5.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/record/case_outcome.hpp"

#include <cstdint>
#include <map>
#include <string>

namespace rekam {

/// called = the sum of the ends + unresolved.
struct DayLine {
  std::string service_point;
  Date date{};
  int stations = 0;
  int capacity = 0;
  std::int64_t called = 0;
  std::map<CaseOutcome, std::int64_t> ends;
  std::int64_t unresolved = 0, walk_in = 0, outage_minutes = 0;
};

/// Both with their line break.
std::string days_header();
std::string days_line(const DayLine& line);

}  // namespace rekam
