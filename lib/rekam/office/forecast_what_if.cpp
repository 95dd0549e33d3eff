#include "rekam/office/forecast_what_if.hpp"

#include <algorithm>
#include <utility>

namespace rekam {

namespace {

constexpr std::chrono::days kFirstLook{400};
constexpr std::chrono::days kTenYears{3653};
constexpr double kEnough = 0.9;
constexpr double kTenPercentLess = 0.9;

void sort_by_date(std::vector<OfferedDay>& days) {
  std::stable_sort(days.begin(), days.end(),
                   [](const OfferedDay& a, const OfferedDay& b) { return a.date < b.date; });
}

}  // namespace

std::vector<OfferedDay> WhatIfDesk::days_until(Date to, const AddDays& add) const {
  auto question = question_;
  question.to = to;
  auto days = offered_days(desk_, subject_, question);
  if (add) add(days, to);
  sort_by_date(days);
  return days;
}

std::vector<ClearedBy> WhatIfDesk::cleared(const Situation& situation, const Terms& terms,
                                           const AddDays& add) const {
  const Date last = situation.as_of + kTenYears;
  Date to = std::min(last, std::max(question_.to, situation.as_of + kFirstLook));
  for (;;) {
    const Outlook outlook{situation.as_of, situation.backlog, situation.newcomers,
                          days_until(to, add)};
    auto days = cleared_by(outlook, terms.minutes, terms.chances);
    if (to == last || first_with(days, kEnough)) return days;
    to = std::min(last, to + (to - situation.as_of));
  }
}

AddDays WhatIfDesk::one_more_station() const {
  return [](std::vector<OfferedDay>& days, Date) {
    std::vector<OfferedDay> more;
    for (auto day = days.begin(); day != days.end();) {
      OfferedDay best = *day;
      for (; day != days.end() && day->date == best.date; ++day)
        if (day->per_station > best.per_station) best = *day;
      best.stations = 1;
      more.push_back(best);
    }
    days.insert(days.end(), more.begin(), more.end());
  };
}

AddDays WhatIfDesk::saturdays() const {
  return [this](std::vector<OfferedDay>& days, Date to) {
    auto question = question_;
    question.to = to;
    const auto more = free_saturdays(desk_, subject_, question);
    days.insert(days.end(), more.begin(), more.end());
  };
}

AddDays WhatIfDesk::mobile_day() const {
  return [](std::vector<OfferedDay>& days, Date) {
    if (days.empty()) return;
    auto day = days.front();
    day.stations = 1;
    day.per_station = kMobilePeople;
    days.insert(days.begin(), day);
  };
}

std::vector<WhatIf> WhatIfDesk::all(const Situation& situation, const Terms& terms,
                                    Date deadline) const {
  const auto one = [&](std::string change, const AddDays& add, const Terms& changed) {
    const auto days = cleared(situation, changed, add);
    return WhatIf{std::move(change), verdict(days_until(deadline, add), situation.backlog),
                  finish_of(days, deadline)};
  };
  Terms fewer = terms;
  fewer.chances.no_show *= kTenPercentLess;
  return {
      one("one more station", one_more_station(), terms), one("every Saturday", saturdays(), terms),
      one("one day of a mobile unit", mobile_day(), terms), one("10 % fewer no-shows", {}, fewer)};
}

}  // namespace rekam
