#include "rekam/forecast/deadline.hpp"

#include <algorithm>
#include <tuple>

namespace rekam {

std::vector<Deadline> known_deadlines(std::span<const CalendarRow> rows, std::string_view point,
                                      Date known_on) {
  std::vector<Deadline> own, for_all;
  for (const auto& row : rows) {
    if (row.kind != DayKind::deadline || row.known_from > known_on) continue;
    if (row.scope && *row.scope != point) continue;
    (row.scope ? own : for_all).push_back({row.date, row.known_from, row.name, row.decree});
  }
  auto& deadlines = own.empty() ? for_all : own;
  std::sort(deadlines.begin(), deadlines.end(), [](const Deadline& a, const Deadline& b) {
    return std::tie(a.known_from, a.date) < std::tie(b.known_from, b.date);
  });
  const auto same_date = [](const Deadline& a, const Deadline& b) { return a.date == b.date; };
  deadlines.erase(std::unique(deadlines.begin(), deadlines.end(), same_date), deadlines.end());
  return deadlines;
}

}  // namespace rekam
