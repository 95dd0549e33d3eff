#include "rekam/office/examine_office.hpp"

#include "rekam/base/message.hpp"
#include "rekam/office/reference.hpp"
#include "rekam/registry/outcome_store.hpp"
#include "rekam/sqlite/transaction.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <system_error>

namespace rekam {

namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kCopies = 3;  // the registry, its journal, and one written anew
constexpr auto kCalendarAhead = std::chrono::days{60};
constexpr Date kFirstDay{};

using std::chrono::minutes;

minutes since_epoch(const Moment& moment) {
  return moment.day.time_since_epoch() + minutes{moment.time ? moment.time->minutes : 0};
}

std::string in_words(minutes age) {
  constexpr std::int64_t kHour = 60;
  if (age.count() < 2 * kHour) return translated("{} minutes", age.count());
  return translated("{} hours", age.count() / kHour);
}

std::optional<Moment> last_run(const std::string& db) {
  std::ifstream file{last_run_file(db)};
  std::string line;
  std::getline(file, line);
  return parse_moment(line);
}

HealthCheck check_last_run(const OfficeRun& run, minutes max_age) {
  const auto last = last_run(run.db);
  if (!last)
    return {
        Health::doubtful,
        translated("no nightly run has ended well yet ({} does not say when); is the cron entry "
                   "there?",
                   last_run_file(run.db))};
  const auto age = since_epoch(run.now) - since_epoch(*last);
  if (age < minutes{0})
    return {Health::doubtful,
            translated("the last nightly run ended at {}, which is still to come; "
                       "set the clock of this computer",
                       to_text(*last))};
  const auto line =
      translated("the last nightly run ended well at {}, {} ago", to_text(*last), in_words(age));
  if (age <= max_age) return {Health::good, line};
  return {Health::doubtful,
          line + tr("; read what cron has mailed since, and run nightly by hand")};
}

std::string in_megabytes(std::uintmax_t bytes) {
  constexpr std::uintmax_t kMegabyte = 1'000'000;
  return fmt::format("{} MB", bytes / kMegabyte);
}

HealthCheck check_disk(const OfficeRun& run, std::uint64_t min_free) {
  std::error_code no_folder, no_space, no_size;
  const auto folder = fs::absolute(run.db, no_folder).parent_path();
  const auto space = fs::space(folder, no_space);
  const auto size = fs::file_size(run.db, no_size);
  if (no_space || no_size)
    return {Health::doubtful, translated("cannot tell how much room {} has", folder.string())};
  const auto needed = min_free + kCopies * size;
  if (space.available >= needed)
    return {Health::good,
            translated("{} are free on the disk of {}", in_megabytes(space.available), run.db)};
  return {Health::doubtful,
          translated("only {} are free on the disk of {}, and {} are needed; make "
                     "room",
                     in_megabytes(space.available), run.db, in_megabytes(needed))};
}

HealthCheck check_calendar(Registry& registry, Date today) {
  if (const auto unknown = holidays_unknown(registry, today + kCalendarAhead, today))
    return {Health::doubtful, *unknown};
  return {Health::good, translated("the calendar knows the holidays until {}",
                                   to_iso(last_holiday(registry, today).value()))};
}

HealthCheck check_unresolved(Registry& registry, Date today) {
  std::int64_t days = 0;
  std::int64_t calls = 0;
  std::optional<DayResult> first;
  for (const auto& result :
       day_results(registry.database(), kFirstDay, today - std::chrono::days{1})) {
    if (result.unresolved == 0) continue;
    ++days;
    calls += result.unresolved;
    if (!first || result.day.day.date < first->day.day.date) first = result;
  }
  if (!first) return {Health::good, tr("every call before today has an outcome")};
  return {Health::doubtful,
          translated("calls without outcome: {} on {} days, the first {} at {}; import the "
                     "outcomes, and with --others no_show who did not come",
                     calls, days, to_iso(first->day.day.date), first->day.day.service_point)};
}

}  // namespace

std::string last_run_file(const std::string& db) { return db + ".last-run"; }

std::vector<HealthCheck> examine_office(const OfficeRun& run, const HealthLimits& limits) {
  auto registry = open_registry(run, OpenMode::read_only);
  const ReadTransaction one_moment{registry.database()};
  std::vector<HealthCheck> checks;
  if (limits.max_age) checks.push_back(check_last_run(run, *limits.max_age));
  checks.push_back(check_disk(run, limits.min_free_bytes));
  checks.push_back(check_calendar(registry, run.now.day));
  checks.push_back(check_unresolved(registry, run.now.day));
  return checks;
}

}  // namespace rekam
