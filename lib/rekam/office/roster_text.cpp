#include "rekam/office/roster_text.hpp"

#include "rekam/base/error.hpp"
#include "rekam/office/roster_desk.hpp"
#include "rekam/registry/events.hpp"
#include "rekam/report/roster_csv.hpp"
#include "rekam/sqlite/transaction.hpp"

#include <fmt/format.h>

namespace rekam {

Sha256Digest digest_of_roster(const std::vector<CallRow>& calls) {
  Sha256 digest;
  digest.update(roster_header());
  for (const auto& call : calls) digest.update(call.printed);
  return digest.finish();
}

Export show_roster(const OfficeRun& run, const ShowQuestion& question, const Sink& sink) {
  auto registry = open_registry(run, OpenMode::read_only);
  const ReadTransaction one_moment{registry.database()};
  RosterDesk desk{registry, question.cuti_bersama, question.date};
  desk.check_point(question.service_point);
  const auto stored = find_service_day(registry.database(), question.service_point, question.date);
  if (!stored)
    fail(ErrorKind::input, "{} has no roster for {}; rekam-roster plan makes one",
         question.service_point, to_iso(question.date));
  if (const auto event = purge_event(registry.database(), question.service_point, question.date))
    fail(ErrorKind::input, "the roster of {} for {} was purged by event {}; its digest is left",
         question.service_point, to_iso(question.date), event);
  ParticularsReader particulars{registry.database()};
  sink(roster_header());
  const auto calls = live_calls(registry.database(), question.service_point, question.date);
  for (const auto& call : calls)
    sink(stored->state == RosterState::published
             ? call.printed
             : desk.line_of(call, RosterState::draft, particulars));
  return {fmt::format("roster {} {}", question.service_point, to_iso(question.date)),
          {{"state", std::string{to_text(stored->state)}}, {"as_of", to_iso(question.date)}},
          static_cast<std::int64_t>(calls.size()),
          chain_head(registry.database()).seq,
          publication_head(registry.database(), question.service_point, question.date)};
}

}  // namespace rekam
