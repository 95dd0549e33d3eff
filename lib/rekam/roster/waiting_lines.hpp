// The households that wait, as the service points see them: each point has a line, the common queue
// reduced to the households it may serve. Finds in time proportional to the largest family the
// first household that fits into the seats left, however long the line is.

#pragma once

#include "rekam/roster/candidate.hpp"
#include "rekam/roster/queue_order.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace rekam {

/// Who stands in a line: everybody whom its points may serve, or of them only the households of
/// which somebody was deferred.
enum class LineOf : std::uint8_t { everybody, deferred };

/// What makes a line: points that agree in all of it share one.
struct LineRule {
  std::vector<RegionCode> serves;
  std::string seed;  ///< of the draw among households that came together
  LineOf of = LineOf::everybody;
  friend auto operator<=>(const LineRule&, const LineRule&) = default;
};

class WaitingLines {
 public:
  using Household = std::uint32_t;  ///< position in HouseholdQueue::households

  /// The candidates must outlive it.
  WaitingLines(std::span<const Candidate> candidates, HouseholdQueue queue,
               std::vector<LineRule> rules);

  /// Lets people become due up to the day. Days only move forward.
  void advance_to(Date day);

  /// The first household of the line whose due members, not yet called, are at most `seats`, or
  /// more than a whole day's `capacity`; empty when there is none. The line is the position of its
  /// rule.
  std::optional<Household> first_that_fits(std::size_t line, int seats, int capacity);
  /// Due members of the household who are not yet called.
  int size_of(Household household) const { return waiting_[household].size; }

  /// Calls the household's due members, at most `most`: positions in the candidates by rank.
  std::vector<std::uint32_t> call(Household household, int most);

 private:
  /// A household in a line. It is stale once its household has another size or place.
  struct Entry {
    std::uint32_t turn;
    Household household;
    std::uint64_t draw;  // first 64 bits; beyond them the smaller card number
    friend bool operator>(const Entry& a, const Entry& b) {
      if (a.turn != b.turn) return a.turn > b.turn;
      return a.draw != b.draw ? a.draw > b.draw : a.household > b.household;
    }
  };
  struct Line {
    LineRule rule;
    std::map<int, std::vector<Entry>> by_size;  // heaps, the first of the queue on top
  };
  struct Waiting {
    int size = 0;                      // due members not yet called
    std::int64_t place = 0;            // the smallest code of theirs
    Deferred deferred = Deferred::no;  // whether one of them was
    friend bool operator==(const Waiting&, const Waiting&) = default;
  };

  void open_line(LineRule rule);
  void refresh(Household household);
  void join(std::size_t line, Household household);
  bool is_stale(const Line& line, const Entry& entry, int size) const;

  std::span<const Candidate> candidates_;
  HouseholdQueue queue_;
  std::vector<Line> lines_;
  std::unordered_map<std::int64_t, std::vector<std::size_t>> lines_of_region_;
  std::vector<Waiting> waiting_;                     // by household
  std::vector<std::uint8_t> called_;                 // by position in HouseholdQueue::members
  std::vector<std::pair<Date, Household>> to_come_;  // members not due yet, by day
  std::size_t came_ = 0;
  Date today_ = Date::min();
};

}  // namespace rekam
