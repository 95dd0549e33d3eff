// The planner as one would write it on a slow afternoon: each day walks the whole queue, person by
// person. It judges the fast one.

#pragma once

#include "property/roster_world.hpp"

#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace rekam::test {

/// What a day does with a household that does not fit: goes on to the next, or closes.
enum class Misfit { skip, close_day };

/// Day and point of each person called.
using Dates = std::map<std::uint32_t, std::pair<Date, std::string>>;

inline Dates dates_of(const Plan& plan) {
  Dates dates;
  for (const auto& call : plan.calls) dates[call.candidate] = {call.date, call.service_point};
  return dates;
}

class SlowWalk {
 public:
  SlowWalk(const World& world, Misfit misfit) : world_(world), misfit_(misfit) {
    for (const auto& person : world.people)
      households_[person.no_kk ? person.no_kk->text() : person.number.text()].push_back(&person);
    for (auto& [key, members] : households_)
      std::sort(members.begin(), members.end(), [](const auto* a, const auto* b) {
        return std::tie(a->rank_in_household, a->number) <
               std::tie(b->rank_in_household, b->number);
      });
  }

  Dates dates() {
    auto days = world_.plan().days;
    std::stable_sort(days.begin(), days.end(),
                     [](const auto& a, const auto& b) { return a.date < b.date; });
    for (const auto& day : days) fill(day);
    return dates_;
  }

  /// Keys of the households in the order of the queue of one seed.
  std::vector<std::string> queue(const std::string& seed) const {
    std::vector<std::string> keys;
    for (const auto& [key, members] : households_)
      if (world_.request.without_papers == WithoutPapers::yes || papers(key).received)
        keys.push_back(key);
    std::sort(keys.begin(), keys.end(), [&](const auto& a, const auto& b) {
      return place_in_queue(a, seed) < place_in_queue(b, seed);
    });
    return keys;
  }

  const std::vector<const Candidate*>& members(const std::string& key) const {
    return households_.at(key);
  }

 private:
  struct Papers {
    std::optional<Moment> received;
    int receipt = 1000;  // the receipt numbers of a World are small numbers or none
  };

  Papers papers(const std::string& key) const {
    Papers first;
    for (const auto* member : households_.at(key)) {
      if (!member->received) continue;
      const int receipt = member->receipt_no.empty() ? 999 : std::stoi(member->receipt_no);
      if (!first.received ||
          std::pair{*member->received, receipt} < std::pair{*first.received, first.receipt})
        first = {member->received, receipt};
    }
    return first;
  }

  std::tuple<bool, Moment, int, Sha256Digest> place_in_queue(const std::string& key,
                                                             const std::string& seed) const {
    const auto first = papers(key);
    return {!first.received, first.received.value_or(Moment{}), first.receipt, sha256(seed + key)};
  }

  void fill(const ServiceDay& day) {
    const auto points = world_.points();
    const auto& point = *points.find(day.service_point, day.date);
    int left = day.capacity;
    for (const auto& key : queue(world_.request.seed.empty() ? point.code : world_.request.seed)) {
      std::vector<const Candidate*> due;
      for (const auto* member : households_.at(key))
        if (member->due_from <= day.date && !dates_.contains(member->index)) due.push_back(member);
      if (due.empty()) continue;
      const auto* smallest = *std::min_element(
          due.begin(), due.end(), [](const auto* a, const auto* b) { return a->place < b->place; });
      if (!serves(point, smallest->place)) continue;
      const int size = static_cast<int>(due.size());
      if (size > left && size <= day.capacity) {
        if (misfit_ == Misfit::close_day) return;
        continue;
      }
      for (const auto* member : due)
        if (left > 0) dates_[member->index] = {day.date, day.service_point}, --left;
    }
  }

  const World& world_;
  Misfit misfit_;
  std::map<std::string, std::vector<const Candidate*>> households_;
  Dates dates_;
};

}  // namespace rekam::test
