#include "rekam/forecast/journey.hpp"

#include <algorithm>
#include <utility>

namespace rekam {

namespace {

constexpr int kNever = 1'000'000'000;

bool has(Choice stops, std::size_t stop) { return (stops >> stop & 1U) != 0; }
Choice without(Choice stops, std::size_t stop) { return stops & ~(Choice{1} << stop); }

}  // namespace

Journeys::Journeys(std::vector<int> from_home, std::vector<std::vector<int>> travel)
    : from_home_(std::move(from_home)),
      travel_(std::move(travel)),
      count_(from_home_.size()),
      shortest_((std::size_t{1} << count_) * count_, kNever) {
  for (Choice stops = 1; stops < Choice{1} << count_; ++stops) {
    for (std::size_t last = 0; last < count_; ++last) {
      if (!has(stops, last)) continue;
      const Choice before = without(stops, last);
      int best = before == 0 ? from_home_[last] : kNever;
      for (std::size_t other = 0; other < count_; ++other)
        if (has(before, other)) best = std::min(best, at(before, other) + travel_[other][last]);
      at(stops, last) = best;
    }
  }
}

std::size_t Journeys::best_last(Choice stops) const {
  std::size_t best = count_;
  for (std::size_t last = 0; last < count_; ++last)
    if (has(stops, last) && (best == count_ || at(stops, last) < at(stops, best))) best = last;
  return best;
}

int Journeys::length(Choice stops) const { return stops == 0 ? 0 : at(stops, best_last(stops)); }

std::vector<std::size_t> Journeys::order(Choice stops) const {
  std::vector<std::size_t> backwards;
  if (stops == 0) return backwards;
  std::size_t last = best_last(stops);
  for (;;) {
    backwards.push_back(last);
    const Choice before = without(stops, last);
    if (before == 0) break;
    std::size_t previous = 0;
    while (!has(before, previous) ||
           at(before, previous) + travel_[previous][last] != at(stops, last))
      ++previous;
    stops = before;
    last = previous;
  }
  return {backwards.rbegin(), backwards.rend()};
}

}  // namespace rekam
