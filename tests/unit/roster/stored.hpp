// A plan as the registry hands it back to the check.

#pragma once

#include "rekam/roster/plan_check.hpp"
#include "rekam/roster/planner.hpp"

#include <map>
#include <vector>

namespace rekam::test {

struct Stored {
  std::vector<StoredDay> days;
  std::vector<StoredCall> calls;
  std::vector<Candidate> waiting;
};

inline Stored store(const Plan& plan, const std::vector<Candidate>& people,
                    const PlanRequest& request) {
  Stored stored;
  for (const auto& day : plan.days)
    stored.days.push_back({.service_point = day.service_point,
                           .date = day.date,
                           .stations = day.stations,
                           .capacity = day.capacity,
                           .reserved = request.reserved.contains(day.service_point)
                                           ? request.reserved.at(day.service_point)
                                           : 0,
                           .hours = day.hours,
                           .known_on = request.known_on,
                           .seed = request.seed,
                           .without_papers = request.without_papers});
  std::map<std::uint32_t, Candidate> waiting;
  for (const auto& person : people) waiting.emplace(person.index, person);
  for (const auto& call : plan.calls) {
    const auto person = waiting.extract(call.candidate);
    stored.calls.push_back({.service_point = call.service_point,
                            .date = call.date,
                            .session = call.session,
                            .seat = call.seat,
                            .station = call.station,
                            .person = person.mapped()});
  }
  for (const auto& [index, person] : waiting) stored.waiting.push_back(person);
  return stored;
}

}  // namespace rekam::test
