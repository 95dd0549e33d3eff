#include "rekam/office/show_days.hpp"

#include "rekam/base/error.hpp"
#include "rekam/registry/outcome_store.hpp"
#include "rekam/report/days_csv.hpp"
#include "rekam/roster/lost_time.hpp"
#include "rekam/sqlite/transaction.hpp"

namespace rekam {

namespace {

/// Of a day without a roster the usual hours count.
std::int64_t outage_minutes(Database& database, const DayResult& result) {
  std::vector<LostTime> lost;
  for (const auto& outage : outages_on(database, result.day.day.service_point, result.day.day.date))
    lost.push_back({outage.from, outage.until});
  return minutes_lost(std::move(lost), result.day.day.hours);
}

}  // namespace

std::int64_t show_days(const OfficeRun& run, Date from, Date to, const Sink& sink) {
  if (to < from) fail(ErrorKind::usage, "--to {} comes before --from {}", to_iso(to), to_iso(from));
  auto registry = open_registry(run, OpenMode::read_only);
  const ReadTransaction one_moment{registry.database()};
  std::int64_t unresolved = 0;
  sink(days_header());
  for (const auto& result : day_results(registry.database(), from, to)) {
    const ServiceDay& day = result.day.day;
    sink(days_line({day.service_point, day.date, day.stations, day.capacity, result.called,
                    result.ends, result.unresolved, result.walk_in,
                    outage_minutes(registry.database(), result)}));
    unresolved += result.unresolved;
  }
  return unresolved;
}

}  // namespace rekam
