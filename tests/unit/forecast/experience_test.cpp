#include "rekam/forecast/experience.hpp"

#include "unit/roster/people.hpp"

#include <doctest/doctest.h>

using namespace rekam;
using rekam::test::day;

namespace {

FinishedDay finished(std::string_view date, int outage_minutes, std::string point = "16.01.14") {
  FinishedDay result{std::move(point), day(date)};
  result.answered = 30;
  result.no_shows = 3;
  result.left = 27;
  result.minutes = 480;
  result.outage_minutes = outage_minutes;
  return result;
}

}  // namespace

TEST_CASE("an outage for half of the time hits fewer than half of the people") {
  CHECK(people_hit(0, {}) == 0);
  CHECK(people_hit(1, {}) == 1);
  CHECK(people_hit(0.5, {}) == doctest::Approx(11.0 / 41));
}

TEST_CASE("days are counted by state and by what followed them, whatever their order") {
  const std::vector<FinishedDay> days{finished("2016-09-05", 0), finished("2016-09-07", 480),
                                      finished("2016-09-06", 240), finished("2016-09-08", 0),
                                      finished("2016-09-09", 119)};
  const auto seen = experience_of(days, {});
  CHECK(seen.days == 5);
  CHECK(seen.answered == 150);
  CHECK(seen.no_shows == 15);
  CHECK(seen.after_good.by_bad == 1);
  CHECK(seen.after_good.by_good == 1);
  CHECK(seen.after_bad.by_bad == 1);
  CHECK(seen.after_bad.by_good == 1);
  CHECK(seen.last == DayState::good);
  CHECK(seen.bad[20] == 1);  // all day
  CHECK(seen.bad[5] == 1);   // 27 % of the people
  CHECK(seen.good[0] == 2);
}

TEST_CASE(
    "the office has one state a day: an outage of one point among three is none of the office") {
  const std::vector<FinishedDay> days{finished("2016-09-05", 300, "A"),
                                      finished("2016-09-05", 0, "B"),
                                      finished("2016-09-05", 0, "C")};
  const auto seen = experience_of(days, {});
  CHECK(seen.days == 3);
  CHECK(seen.last == DayState::good);
}

TEST_CASE("nothing seen is an experience too") {
  const auto seen = experience_of({}, {});
  CHECK(seen.days == 0);
  CHECK(seen.last == DayState::good);
}
