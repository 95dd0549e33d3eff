// Published calls that can no longer stand: their point is closed on the day or at their time, out
// of order, or has fewer places than people, as known now. Of a day that only became smaller the
// fewest fall.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/office/roster_desk.hpp"
#include "rekam/roster/service_days.hpp"

#include <string>
#include <vector>

namespace rekam {

struct FallenDay {
  std::string service_point;
  Date date{};
  std::vector<int> seats;  ///< of live calls that fall, ascending
  std::int64_t standing = 0;
  std::string why;
};

/// For how many people a published day has places, as its point works now. A capacity that the plan
/// was told stands as long as the point has its stations.
int places_left(const ServiceDay& published, const ServiceDay& now);

/// Of published days from `known_on` on, by point and date.
std::vector<FallenDay> fallen_calls(RosterDesk& desk, Date known_on);

/// `30 published calls at 16.01.14 on 2017-02-15 can no longer stand: …`
std::string fallen_sentence(const FallenDay& fallen);

}  // namespace rekam
