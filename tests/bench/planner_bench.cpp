// How long the planner takes for a whole province: people of many service points, planned to the
// last of them, twice, so that the bytes of both plans can be compared.
//
//     planner_bench [PEOPLE] [POINTS]
//
// SPDX-License-Identifier: MIT

#include "rekam/base/digest.hpp"
#include "rekam/roster/planner.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <string>
#include <sys/resource.h>
#include <vector>

using namespace rekam;

namespace {

std::string point_code(std::size_t point) { return fmt::format("P{:04}", point); }

/// Desa of kecamatan that do not exist: only their numbers matter.
RegionCode desa(std::size_t point) {
  return RegionCode::parse(fmt::format("16.01.{:02}.{:04}", 1 + point / 900, 1001 + point % 900))
      .value();
}

/// Households of 1 to 4 by turns, spread over the points; papers from all the days of two years.
std::vector<Candidate> people_of(std::size_t count, std::size_t points) {
  std::vector<Candidate> people;
  people.reserve(count);
  for (std::uint64_t household = 1; people.size() < count; ++household) {
    const std::uint64_t mixed = household * 0x9E3779B97F4A7C15ULL;
    const int size = 1 + static_cast<int>(mixed >> 62);
    for (int member = 0; member < size && people.size() < count; ++member) {
      Candidate person;
      person.index = static_cast<std::uint32_t>(people.size());
      person.number = ResidentNo::of_value(1000 + people.size());
      person.no_kk = HouseholdCardNumber::of_value(1601140000000000ULL + household);
      person.place = desa(household % points);
      person.due_from = date_of_day_number(14000);
      person.received = Moment{date_of_day_number(16000 + static_cast<int>(mixed >> 20) % 365),
                               ClockTime{480 + static_cast<int>(mixed >> 8) % 400}};
      person.rank_in_household = member;
      people.push_back(person);
    }
  }
  return people;
}

Sha256Digest digest_of(const Plan& plan) {
  Sha256 digest;
  for (const auto& call : plan.calls)
    digest.update(fmt::format("{} {} {} {}\n", call.service_point, day_number(call.date), call.seat,
                              call.candidate));
  return digest.finish();
}

}  // namespace

int main(int argc, char** argv) {
  const std::size_t count = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 1'000'000;
  const std::size_t points = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 1'000;
  const auto people = people_of(count, points);
  std::vector<ServicePointRow> rows;
  PlanRequest request;
  request.from = request.known_on = date_of_day_number(17045);
  request.days = static_cast<int>(count / points / 30 + count / points / 200 + 10);
  for (std::size_t point = 0; point < points; ++point) {
    ServicePointRow row;
    row.code = point_code(point);
    row.serves = {desa(point)};
    row.from = date_of_day_number(16000);
    request.points.push_back(row.code);
    rows.push_back(std::move(row));
  }
  const ServicePoints service_points{rows, {}};
  const WorkingCalendar calendar{{}, CutiBersama::closed};
  for (int run = 1; run <= 2; ++run) {
    const auto start = std::chrono::steady_clock::now();
    const Plan plan = make_plan(people, request, service_points, calendar);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    fmt::print("{} of {} people called on {} days of {} points: {:.2f} s, {} MB, SHA-256 {}\n",
               plan.calls.size(), people.size(), plan.days.size(), points, took.count(),
               usage.ru_maxrss / 1024, to_hex(digest_of(plan)).substr(0, 16));
  }
}
