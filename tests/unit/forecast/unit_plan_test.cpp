#include "rekam/forecast/unit_plan.hpp"

#include "unit/roster/people.hpp"

#include <doctest/doctest.h>

using namespace rekam;
using rekam::test::day;
using rekam::test::region;

namespace {

UnitPlan plan_with(const std::vector<Visit>& visits) {
  UnitPlan plan;
  plan.unit.code = "MOBIL";
  plan.unit.serves = {region("16.01.14")};
  plan.unit.address = "di kantor";
  plan.from = day("2016-09-06");
  plan.stops = {{region("16.01.14"), "Baturaja Timur", {}, 0},
                {region("16.01.20"), "Ulu Ogan", {}, 0}};
  plan.visits = dated_visits(visits, {day("2016-09-06"), day("2016-09-07"), day("2016-09-08"),
                                      day("2016-09-09"), day("2016-09-13")});
  return plan;
}

}  // namespace

TEST_CASE("visits take the working days in order, the road first") {
  const auto plan = plan_with({{0, 0, 2}, {1, 1, 2}});
  REQUIRE(plan.visits.size() == 2);
  CHECK(plan.visits[0].first == day("2016-09-06"));
  CHECK(plan.visits[0].last == day("2016-09-07"));
  CHECK(plan.visits[1].first == day("2016-09-09"));
  CHECK(plan.visits[1].last == day("2016-09-13"));
}

TEST_CASE("between two visits the unit is open nowhere") {
  const auto rows = rows_of(plan_with({{0, 0, 2}, {1, 1, 2}}));
  REQUIRE(rows.size() == 2);
  const ServicePoints points{rows, {}};
  CHECK(points.find("MOBIL", day("2016-09-07"))->place == "Baturaja Timur");
  CHECK(points.find("MOBIL", day("2016-09-08")) == nullptr);
  CHECK(points.find("MOBIL", day("2016-09-09"))->serves == std::vector{region("16.01.20")});
  CHECK(points.find("MOBIL", day("2016-09-09"))->address.empty());
  CHECK(points.find("MOBIL", day("2016-09-14")) == nullptr);
}

TEST_CASE("on the road to the first visit it has no station, whatever its row said before") {
  const auto rows = rows_of(plan_with({{1, 2, 3}}));
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].from == day("2016-09-06"));
  CHECK(rows[0].until == day("2016-09-07"));
  CHECK(rows[0].stations == 0);
  CHECK(rows[1].from == day("2016-09-08"));
  CHECK(rows[1].stations == 1);
}
