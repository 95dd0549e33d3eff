#include "rekam/office/forecast_what_if.hpp"

#include <algorithm>
#include <utility>

namespace rekam {

namespace {

constexpr std::chrono::days kFirstLook{400};
constexpr std::chrono::days kTenYears{3653};
constexpr double kEnough = 0.9;

void one_more_station(std::vector<OfferedDay>& days, Date) {
  std::vector<OfferedDay> more;
  for (auto day = days.begin(); day != days.end();) {
    OfferedDay best = *day;
    for (; day != days.end() && day->date == best.date; ++day)
      if (day->per_station > best.per_station) best = *day;
    best.stations = 1;
    more.push_back(best);
  }
  days.insert(days.end(), more.begin(), more.end());
}

void one_mobile_day(std::vector<OfferedDay>& days, Date) {
  if (days.empty()) return;
  auto day = days.front();
  day.stations = 1;
  day.per_station = kMobilePeople;
  days.insert(days.begin(), day);
}

}  // namespace

std::vector<OfferedDay> WhatIfDesk::days_until(Date to, const AddDays& add) const {
  auto question = question_;
  question.to = to;
  auto days = offered_days(desk_, subject_, question);
  if (add) add(days, to);
  std::stable_sort(days.begin(), days.end(),
                   [](const OfferedDay& a, const OfferedDay& b) { return a.date < b.date; });
  return days;
}

Outlook WhatIfDesk::outlook(const Situation& situation, Date to, const AddDays& add) const {
  return {situation.as_of, situation.backlog, situation.newcomers, days_until(to, add)};
}

std::vector<ClearedBy> WhatIfDesk::cleared(const Situation& situation, const Clearance& clearance,
                                           const AddDays& add) const {
  const Date last = situation.as_of + kTenYears;
  Date to = std::min(last, std::max(question_.to, situation.as_of + kFirstLook));
  for (;;) {
    auto days = clearance(outlook(situation, to, add));
    if (to == last || first_with(days, kEnough)) return days;
    to = std::min(last, to + (to - situation.as_of));
  }
}

AddDays WhatIfDesk::saturdays() const {
  return [this](std::vector<OfferedDay>& days, Date to) {
    auto question = question_;
    question.to = to;
    const auto more = free_saturdays(desk_, subject_, question);
    days.insert(days.end(), more.begin(), more.end());
  };
}

std::vector<WhatIf> WhatIfDesk::all(const Situation& situation, const Clearance& as_is,
                                    const Clearance& fewer_no_shows) const {
  const auto one = [&](std::string change, const AddDays& add, const Clearance& clearance) {
    return WhatIf{std::move(change), verdict(days_until(question_.to, add), situation.backlog),
                  finish_of(cleared(situation, clearance, add), question_.to)};
  };
  return {one("one more station", one_more_station, as_is),
          one("every Saturday", saturdays(), as_is),
          one("one day of a mobile unit", one_mobile_day, as_is),
          one("10 % fewer no-shows", {}, fewer_no_shows)};
}

}  // namespace rekam
