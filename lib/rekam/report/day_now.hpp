// What the operator tells the people of today: for each session who is surely reached, who perhaps
// and who not, with the sentence to say. In Indonesian, without names or numbers of people.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/roster/reach_today.hpp"

#include <string>
#include <vector>

namespace rekam {

struct WaitingSeat {
  int seat = 0;
  ClockTime session;
  Reach reach = Reach::surely;
};

struct DayNow {
  std::string service_point;
  Moment now;
  std::vector<std::string> down;  ///< of each outage that goes on `09.30 (server)`
  std::size_t called = 0;
  std::vector<WaitingSeat> waiting;  ///< by seat
};

/// Lines, each with its end.
std::string day_now_text(const DayNow& day);

/// Ascending seats as ranges: `3`, `3-6, 9`.
std::string seat_words(const std::vector<int>& seats);

}  // namespace rekam
