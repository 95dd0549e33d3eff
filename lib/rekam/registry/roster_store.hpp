// Rosters in the registry: days of service points, their seats, and who is called to which. A seat
// is a row and a live call is a key, so that no bug can call 31 people or one person twice.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/base/digest.hpp"
#include "rekam/registry/events.hpp"
#include "rekam/registry/resident_store.hpp"
#include "rekam/roster/candidate.hpp"
#include "rekam/roster/day_of_point.hpp"
#include "rekam/roster/head_start.hpp"
#include "rekam/roster/queue_order.hpp"
#include "rekam/roster/service_days.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rekam {

class Database;

enum class RosterState { draft, published };
std::string_view to_text(RosterState state);

struct StoredServiceDay {
  ServiceDay day;
  RosterState state = RosterState::draft;
  std::string seed;  ///< of the draw
  WithoutPapers without_papers = WithoutPapers::no;
  Date known_on{};   ///< the day of asking
  int reserved = 0;  ///< seats that stayed free for the deferred
  HeadStarts head_starts;
  std::int64_t event = 0;  ///< that planned or published it
};

/// A call with the facts it was made on.
struct CallRow {
  std::string service_point;
  Date date{};
  int seat = 0;
  ClockTime session;
  int station = 0;
  ResidentId resident = 0;
  int attempt = 1;
  Date due_from{};
  std::optional<Moment> received;
  std::string receipt_no;
  std::optional<Date> not_before;  ///< Candidate::not_before
  int head_start = 0;              ///< Candidate::head_start
  std::string printed;             ///< the published line; empty in a draft
};

/// By point and date; of one point when `point` is given.
std::vector<StoredServiceDay> stored_service_days(Database& database,
                                                  const std::optional<std::string>& point = {});
std::optional<StoredServiceDay> find_service_day(Database& database, const std::string& point,
                                                 Date date);

/// How many live calls each published day from `day` on has, of those that have any.
std::map<DayOfPoint, std::int64_t> published_calls_from(Database& database, Date day);
/// How many seats of a day were given, from 1 on: the highest, whatever became of the call.
int seats_given(Database& database, const std::string& point, Date date);
/// Live calls of a day by seat.
std::vector<CallRow> live_calls(Database& database, const std::string& point, Date date);
/// The calls of a day as its roster has them, by seat: of a published one all that were not
/// cancelled, however they ended; of a draft those that are live.
std::vector<CallRow> roster_calls(Database& database, const StoredServiceDay& day);
/// The live call of a person.
std::optional<CallRow> live_call_of(Database& database, ResidentId resident);
/// Residents with a live call, their own or one of a superseded record, sorted.
std::vector<ResidentId> called_residents(Database& database);
/// How the calls of a person have ended before.
struct EndedCalls {
  int count = 0;
  std::optional<Date> last_missed;  ///< the last day on which the person did not come
  /// Whether the last of them fell without the person's doing.
  Deferred deferred = Deferred::no;
};
/// Of those who had any.
std::map<ResidentId, EndedCalls> ended_calls(Database& database);

void remove_drafts(Database& database, const std::string& point);
/// Drafts that were planned after an event; returns their points.
std::vector<std::string> remove_drafts_since(Database& database, std::int64_t event);
/// A draft day with all its seats, then its calls.
void store_draft_day(Database& database, const StoredServiceDay& day, std::int64_t event);
void store_calls(Database& database, const std::vector<CallRow>& calls);

/// Stores the printed line of each of these live calls.
void print_calls(Database& database, const std::vector<CallRow>& calls);
/// Freezes a day: each call with its printed line, and the digest of the whole roster.
void publish_day(Database& database, const StoredServiceDay& day, const std::vector<CallRow>& calls,
                 const Sha256Digest& sha256, std::int64_t event);
/// The next version of what was published for a day.
void add_publication(Database& database, const DayOfPoint& day, std::size_t calls,
                     const Sha256Digest& sha256, std::int64_t event);
/// The head of the chain as the newest publication of a day left it: what stands on the sheet.
std::optional<ChainHead> publication_head(Database& database, const std::string& point, Date date);
/// The event that removed the printed lines of a day; 0 while they are there.
std::int64_t purge_event(Database& database, const std::string& point, Date date);
/// The digest that the newest publication of a day has.
std::optional<Sha256Digest> published_digest(Database& database, const std::string& point,
                                             Date date);

}  // namespace rekam
