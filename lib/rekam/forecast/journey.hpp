// The shortest journey through any choice of stops, each visited once, from home and not back: the
// dynamic program of Held and Karp, all choices at once.

#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace rekam {

/// One bit for each stop.
using Choice = std::uint32_t;

class Journeys {
 public:
  Journeys(std::vector<int> from_home, std::vector<std::vector<int>> travel);

  /// Days on the road; 0 for no stop.
  int length(Choice stops) const;
  /// The stops in the order of a shortest journey.
  std::vector<std::size_t> order(Choice stops) const;
  int leg(std::size_t from, std::size_t to) const { return travel_[from][to]; }
  int leg_from_home(std::size_t to) const { return from_home_[to]; }

 private:
  int& at(Choice stops, std::size_t last) { return shortest_[stops * count_ + last]; }
  int at(Choice stops, std::size_t last) const { return shortest_[stops * count_ + last]; }
  std::size_t best_last(Choice stops) const;

  std::vector<int> from_home_;
  std::vector<std::vector<int>> travel_;
  std::size_t count_;
  std::vector<int> shortest_;  ///< by choice and last stop
};

}  // namespace rekam
