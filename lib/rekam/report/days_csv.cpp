#include "rekam/report/days_csv.hpp"

#include "rekam/table/csv_writer.hpp"

#include <array>
#include <vector>

namespace rekam {

namespace {

constexpr std::array<CaseOutcome, 8> kEnds{
    CaseOutcome::recorded, CaseOutcome::local_only, CaseOutcome::no_show, CaseOutcome::incomplete,
    CaseOutcome::deferred, CaseOutcome::duplicate,  CaseOutcome::moved,   CaseOutcome::died};

/// Who is away or not known where he should live counts as moved.
constexpr CaseOutcome counted_as(CaseOutcome outcome) {
  return outcome == CaseOutcome::away || outcome == CaseOutcome::not_known ? CaseOutcome::moved
                                                                           : outcome;
}

}  // namespace

std::string days_header() {
  return csv_line({"service_point", "date", "stations", "capacity", "called", "recorded",
                   "local_only", "no_show", "incomplete", "deferred", "duplicate", "moved", "died",
                   "unresolved", "walk_in", "outage_minutes"});
}

std::string days_line(const DayLine& line) {
  std::vector<std::string> cells{line.service_point, to_iso(line.date),
                                 std::to_string(line.stations), std::to_string(line.capacity),
                                 std::to_string(line.called)};
  for (const auto end : kEnds) {
    std::int64_t people = 0;
    for (const auto& [outcome, count] : line.ends)
      if (counted_as(outcome) == end) people += count;
    cells.push_back(std::to_string(people));
  }
  for (const auto number : {line.unresolved, line.walk_in, line.outage_minutes})
    cells.push_back(std::to_string(number));
  return csv_line(std::vector<std::string_view>{cells.begin(), cells.end()});
}

}  // namespace rekam
