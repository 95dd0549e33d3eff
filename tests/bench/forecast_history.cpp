#include "forecast_history.hpp"

#include <algorithm>

namespace forecast_history {

using rekam::Date;
using rekam::Dice;
using rekam::FinishedDay;

namespace {

constexpr int kPeople = 30;
const Date kFirst = rekam::date_of_day_number(17045);  // 1 September 2016
constexpr rekam::ServiceMinutes kMinutes;

struct Office {
  const Truth* truth = nullptr;
  Dice* dice = nullptr;
  rekam::StationDay station;
  bool bad = false;
};

/// Good days hit nobody or a few; bad ones more than half of those who come.
double share_hit(Office& office) {
  const double change = office.bad ? office.truth->bad_to_good : office.truth->good_to_bad;
  if (office.dice->share() < change) office.bad = !office.bad;
  if (!office.bad) return office.dice->share() < 0.1 ? 0.05 : 0;
  const double kind = office.dice->share();
  return kind < 0.3 ? 0.6 : kind < 0.7 ? 0.8 : 1.0;
}

double share_of_time(double hit) {
  return hit * kMinutes.in_outage / (hit * kMinutes.in_outage + (1 - hit) * kMinutes.normal);
}

FinishedDay live_day(Office& office, Date date) {
  const double hit = share_hit(office);
  FinishedDay day{"16.01.14", date};
  day.minutes = office.station.minutes;
  day.outage_minutes = static_cast<int>(share_of_time(hit) * day.minutes + 0.5);
  int free = 0;
  for (const int arrival : office.station.arrivals) {
    if (office.dice->share() < office.truth->no_show) {
      ++day.answered;
      ++day.no_shows;
      continue;
    }
    const int length = office.dice->share() < hit ? kMinutes.in_outage : kMinutes.normal;
    const int start = std::max(free, arrival);
    if (start + length > day.minutes) break;
    free = start + length;
    ++day.answered;
    ++day.left;
  }
  return day;
}

}  // namespace

Truth draw_truth(Dice& dice) {
  Truth truth;
  truth.no_show = dice.beta(5, 45);
  truth.good_to_bad = dice.beta(1.2, 10.8);
  truth.bad_to_good = dice.beta(2, 3);
  return truth;
}

History live(const Truth& truth, int closed_days, std::int64_t backlog, Dice& dice) {
  Office office{&truth, &dice, rekam::station_days(1, kPeople, {}).front()};
  History history;
  for (int i = 0; i < closed_days; ++i)
    history.closed.push_back(live_day(office, kFirst + std::chrono::days{i}));
  for (Date date = kFirst + std::chrono::days{closed_days}; backlog > 0;
       date += std::chrono::days{1}) {
    backlog -= live_day(office, date).left;
    ++history.days_to_clear;
  }
  return history;
}

rekam::Outlook ahead(int closed_days, std::int64_t backlog, int count) {
  rekam::Outlook outlook{kFirst + std::chrono::days{closed_days}, backlog, {}, {}};
  for (int i = 0; i < count; ++i)
    outlook.days.push_back({outlook.as_of + std::chrono::days{i}, 1, kPeople, {}});
  return outlook;
}

int days_until(const std::optional<Date>& date, int closed_days, int otherwise) {
  if (!date) return otherwise;
  return rekam::day_number(*date) - rekam::day_number(kFirst) - closed_days + 1;
}

}  // namespace forecast_history
