#include "rekam/office/examine_office.hpp"

#include "support/office_registry.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <fstream>

namespace rekam {
namespace {

using namespace tests;

class Office {
 public:
  Office() {
    run.db = folder.file("r.db");
    run.now = {day("2016-09-06"), ClockTime{7 * 60}};
    Registry::create(run.db, an_office());
  }

  void ran(std::string_view moment) const {
    std::ofstream{last_run_file(run.db)} << moment << '\n';
  }

  HealthCheck last_run(int hours) const {
    HealthLimits limits;
    limits.max_age = std::chrono::hours{hours};
    return examine_office(run, limits).at(0);
  }

  TemporaryFolder folder;
  OfficeRun run;
};

TEST_CASE("a run that is exactly as old as allowed is good, one a minute older is not") {
  const Office office;
  office.ran("2016-09-05 05:00");
  CHECK(office.last_run(26).health == Health::good);
  office.ran("2016-09-05 04:59");
  CHECK(office.last_run(26).health == Health::doubtful);
}

TEST_CASE("no run, an unreadable one and one that is still to come are doubtful") {
  const Office office;
  CHECK(office.last_run(26).health == Health::doubtful);
  office.ran("yesterday");
  CHECK(office.last_run(26).health == Health::doubtful);
  office.ran("2016-09-06 07:01");
  CHECK(office.last_run(26).health == Health::doubtful);
}

TEST_CASE("the last run is looked at only when asked for") {
  const Office office;
  CHECK(examine_office(office.run, {}).size() == 3);
}

TEST_CASE("a calendar that ends within sixty days is doubtful") {
  Office office;
  const auto calendar = [&office](std::string_view today) {
    office.run.now.day = day(today);
    return examine_office(office.run, {}).at(1).health;
  };
  CHECK(calendar("2017-11-01") == Health::good);
  CHECK(calendar("2027-10-01") == Health::doubtful);
}

TEST_CASE("a disk without room is doubtful") {
  const Office office;
  HealthLimits limits;
  limits.min_free_bytes = 1'000'000'000'000'000'000;
  CHECK(examine_office(office.run, limits).at(0).health == Health::doubtful);
  limits.min_free_bytes = 0;
  CHECK(examine_office(office.run, limits).at(0).health == Health::good);
}

}  // namespace
}  // namespace rekam
