#include "rekam/office/finished_days.hpp"

#include "rekam/registry/outcome_store.hpp"
#include "rekam/roster/lost_time.hpp"

#include <map>
#include <utility>

namespace rekam {

namespace {

std::int64_t ends(const DayResult& result, std::initializer_list<CaseOutcome> outcomes) {
  std::int64_t sum = 0;
  for (const auto outcome : outcomes)
    if (const auto found = result.ends.find(outcome); found != result.ends.end())
      sum += found->second;
  return sum;
}

/// Outages of each day and point; an empty point is all of them.
using LostTimes = std::map<std::pair<Date, std::string>, std::vector<LostTime>>;

int outage_minutes(const LostTimes& times, const ServiceDay& day) {
  std::vector<LostTime> lost;
  for (const auto& point : {std::string{}, day.service_point})
    if (const auto found = times.find({day.date, point}); found != times.end())
      lost.insert(lost.end(), found->second.begin(), found->second.end());
  return minutes_lost(std::move(lost), day.hours);
}

}  // namespace

std::vector<FinishedDay> finished_days(Database& database, Date from, Date to) {
  LostTimes times;
  for (const auto& outage : outages_between(database, from, to))
    times[{outage.date, outage.service_point}].push_back({outage.from, outage.until});
  std::vector<FinishedDay> days;
  for (const auto& result : day_results(database, from, to)) {
    if (result.called == 0 || result.unresolved > 0) continue;
    FinishedDay day{result.day.day.service_point, result.day.day.date};
    day.answered = result.called - ends(result, {CaseOutcome::deferred});
    day.no_shows = ends(result, {CaseOutcome::no_show, CaseOutcome::incomplete});
    day.gone = ends(
        result, {CaseOutcome::moved, CaseOutcome::away, CaseOutcome::not_known, CaseOutcome::died});
    day.left = day.gone + ends(result, {CaseOutcome::recorded, CaseOutcome::local_only,
                                        CaseOutcome::duplicate});
    const OpeningHours hours = result.day.day.hours;
    day.minutes = hours.closes.minutes - hours.opens.minutes;
    day.outage_minutes = outage_minutes(times, result.day.day);
    days.push_back(std::move(day));
  }
  return days;
}

}  // namespace rekam
