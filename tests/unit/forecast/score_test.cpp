#include "rekam/forecast/score.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace rekam;

TEST_CASE("a forecast of just what came scores 0, one that is surely wrong the distance") {
  CHECK(crps_hundredths(std::vector<std::int64_t>(19, 250), 250) == 0);
  CHECK(crps_hundredths(std::vector<std::int64_t>(19, 250), 240) == 1000);
  CHECK(crps_hundredths(std::vector<std::int64_t>(19, 250), 260) == 1000);
}

TEST_CASE("an honest interval scores better than a sharp miss") {
  std::vector<std::int64_t> wide;
  for (int i = 1; i <= 19; ++i) wide.push_back(200 + 5 * i);
  CHECK(crps_hundredths(wide, 250) < crps_hundredths(std::vector<std::int64_t>(19, 280), 250));
  CHECK(interval_of(wide).p10 == 210);
  CHECK(interval_of(wide).p50 == 250);
  CHECK(interval_of(wide).p90 == 290);
  CHECK(holds(interval_of(wide), 290));
  CHECK_FALSE(holds(interval_of(wide), 291));
}
