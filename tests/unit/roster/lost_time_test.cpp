#include "rekam/roster/lost_time.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

const OpeningHours kHours{ClockTime{8 * 60}, ClockTime{16 * 60}};

ClockTime at(int hour, int minute = 0) { return ClockTime{hour * 60 + minute}; }

TEST_CASE("an outage costs the minutes of the opening hours that it took") {
  CHECK(minutes_lost({}, kHours) == 0);
  CHECK(minutes_lost({{at(9, 30), at(11)}}, kHours) == 90);
  CHECK(minutes_lost({{at(7), at(8, 30)}}, kHours) == 30);
  CHECK(minutes_lost({{at(17), at(18)}}, kHours) == 0);
}

TEST_CASE("one that nobody has seen the end of lasts until closing") {
  CHECK(minutes_lost({{at(15), {}}}, kHours) == 60);
}

TEST_CASE("outages at the same time count once, in any order") {
  CHECK(minutes_lost({{at(10), at(12)}, {at(9), at(11)}, {at(9, 30), at(10)}}, kHours) == 180);
}

}  // namespace
}  // namespace rekam
