// What was reported of people who were called or came by themselves, and of hours in which nothing
// could be recorded.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/record/case_outcome.hpp"
#include "rekam/record/standing.hpp"
#include "rekam/registry/resident_store.hpp"
#include "rekam/registry/roster_store.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rekam {

class Database;

/// Whether somebody was called to the place where something was reported of him.
enum class Called : std::uint8_t { no, yes };

struct ReportedOutcome {
  ResidentId resident = 0;
  Date day{};
  std::string service_point;  ///< empty: a field check
  CaseOutcome outcome = CaseOutcome::recorded;
  std::optional<int> minutes;
  std::string note;
  Called called = Called::no;
  std::int64_t list = 0;
  std::size_t line = 0;  ///< 0: one of the others, whom the list does not name
};

class OutcomeStore {
 public:
  explicit OutcomeStore(Database& database);

  /// Of one person, by day, the newest report last.
  std::vector<ReportedOutcome> of_person(ResidentId resident);
  void add(const ReportedOutcome& outcome);

  /// Whom a published roster called to a seat, whatever became of the call; 0 for nobody.
  ResidentId person_on_seat(const std::string& point, Date date, int seat);
  /// Whether a published roster called the person there, and the call was not cancelled.
  Called was_called(const std::string& point, Date date, ResidentId resident);
  /// The call there has this end, also when it had another one.
  void end_call(const ReportedOutcome& outcome);
  /// The person's published live call anywhere, if there is one, is not needed any more. Gives its
  /// day.
  std::optional<DayOfPoint> cancel_call(ResidentId resident, std::int64_t list);
  /// A list reports again what another one has reported.
  void lean(std::int64_t list, std::int64_t on_list);

 private:
  Database& database_;
  Statement of_person_, add_, on_seat_, was_called_, end_, find_live_, cancel_, lean_;
};

/// Whether an outcome list told of the others too, or its days have none left.
bool told_of_all(Database& database, std::int64_t list);

/// Published calls after `day` of people who are no backlog any more, or dead or gone.
std::vector<CallRow> needless_calls(Database& database, Date day);

/// The days of published rosters with calls that a list of outcomes ended or cancelled.
std::vector<DayOfPoint> days_closed_by(Database& database, std::int64_t list);

/// The days on which people were sent home for papers, up to `until`, of those of whom nothing was
/// reported at a desk since.
std::map<ResidentId, Date> incomplete_papers(Database& database, Date until);

/// What a day of a point came to. called = all the ends + unresolved.
struct DayResult {
  StoredServiceDay day;  ///< without a roster only its point and date, capacity 0
  std::map<CaseOutcome, std::int64_t> ends;
  std::int64_t called = 0, unresolved = 0;
  std::int64_t walk_in = 0;  ///< recorded or otherwise served without being called there
};
/// Published days, and days on which somebody was served, from `from` to `to`, by point and date.
std::vector<DayResult> day_results(Database& database, Date from, Date to);

struct Outage {
  std::string service_point;  ///< empty: everywhere
  Date date{};
  ClockTime from;
  std::optional<ClockTime> until;  ///< empty: still down when it was reported
  std::string cause;
  friend bool operator==(const Outage&, const Outage&) = default;
};
/// Adds it unless it is known; one that was still down gets its end.
Learned add_outage(Database& database, const Outage& outage, std::int64_t list, std::size_t line);
/// Of the point or of everywhere, by beginning.
std::vector<Outage> outages_on(Database& database, const std::string& point, Date date);
/// All of them from `from` to `to`, by date and beginning.
std::vector<Outage> outages_between(Database& database, Date from, Date to);

}  // namespace rekam
