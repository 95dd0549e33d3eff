#include "rekam/office/explain_call.hpp"

#include "rekam/base/message.hpp"
#include "rekam/office/find_resident.hpp"
#include "rekam/office/papers_sentence.hpp"
#include "rekam/office/roster_desk.hpp"
#include "rekam/registry/outcome_store.hpp"
#include "rekam/registry/person_history.hpp"
#include "rekam/registry/withdrawal_store.hpp"
#include "rekam/sqlite/transaction.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace rekam {

namespace {

std::string in_words(CaseOutcome outcome) {
  switch (outcome) {
    case CaseOutcome::recorded:
      return tr("recorded");
    case CaseOutcome::local_only:
      return tr("local_only");
    case CaseOutcome::no_show:
      return tr("no_show");
    case CaseOutcome::incomplete:
      return tr("incomplete");
    case CaseOutcome::deferred:
      return tr("deferred");
    case CaseOutcome::duplicate:
      return tr("duplicate");
    case CaseOutcome::moved:
      return tr("moved");
    case CaseOutcome::died:
      return tr("died");
    default:
      return std::string{to_text(outcome)};
  }
}

std::string duty_sentence(const Standing& standing) {
  const auto from = must_record_from(standing.duty);
  if (!from)
    return translated("need not be recorded: {}",
                      is_alive_and_present(standing.duty.life_status)
                          ? tr("a foreigner without KITAP")
                          : std::string{to_text(standing.duty.life_status)});
  if (ever_married(standing.duty.marital_status)) return tr("must be recorded: is or was married");
  if (!standing.duty.birth_date && !standing.duty.nik_birth_date)
    return tr("must be recorded: no birth date tells otherwise");
  return translated("must be recorded from {}, the 17th birthday, on", to_iso(*from));
}

/// Whether the papers of two households came in at one moment, so that they had to be drawn.
bool came_with(Database& database, const CallRow& a, const CallRow& b) {
  if (!a.received || a.received != b.received || a.receipt_no != b.receipt_no) return false;
  ParticularsReader particulars{database};
  const auto card = particulars.read(a.resident).no_kk;
  return a.resident != b.resident && (!card || card != particulars.read(b.resident).no_kk);
}

/// What stands between the first day of the point's roster and the call.
void add_call_reasons(RosterDesk& desk, const CallRow& call, std::vector<std::string>& reasons) {
  const auto days = stored_service_days(desk.database(), call.service_point);
  std::int64_t ahead = 0;
  std::int64_t capacity = 0;
  const StoredServiceDay* own = nullptr;
  for (const auto& stored : days)
    if (stored.day.date == call.date) own = &stored;
  // Of the days that were behind when the person was called nothing can be told any more.
  const Date asked = own == nullptr ? call.date : std::min(own->known_on, call.date);
  Date first = call.date;
  bool came_together = false;
  for (const auto& stored : days) {
    if (stored.day.date < asked || stored.day.date > call.date) continue;
    first = std::min(first, stored.day.date);
    capacity += stored.day.capacity;
    for (const auto& other :
         live_calls(desk.database(), stored.day.service_point, stored.day.date)) {
      if (other.date < call.date || other.seat < call.seat) ++ahead;
      came_together = came_together || came_with(desk.database(), call, other);
    }
  }
  reasons.push_back(translated("called to {} on {} at {}, seat {} (attempt {}, {})",
                               call.service_point, to_iso(call.date), to_text(call.session),
                               call.seat, call.attempt,
                               tr(own == nullptr ? "draft" : to_text(own->state))));
  reasons.push_back(
      translated("{} people are called before at this point; it has {} seats from {} to {}", ahead,
                 capacity, to_iso(first), to_iso(call.date)));
  const ServiceDays service{desk.points(), desk.calendar(),
                            own == nullptr ? call.date : own->known_on};
  for (const auto& closed : service.closed_between(call.service_point, first, call.date))
    reasons.push_back(translated("closed on {}: {}", to_iso(closed.date), why(closed.verdict)));
  if (call.not_before)
    reasons.push_back(
        translated("an earlier date was missed: the place in the queue counts from {} on",
                   to_iso(*call.not_before)));
  if (call.head_start > 0)
    reasons.push_back(
        translated("the age class is called {} days ahead of its papers", call.head_start));
  if (own != nullptr && came_together)
    reasons.push_back(translated(
        "among households whose papers came in together, SHA-256 of '{}' and the card number "
        "decides",
        own->seed.empty() ? call.service_point : own->seed));
}

void add_ended_calls(Database& database, ResidentId id, std::vector<std::string>& reasons) {
  for (const auto& ended : ended_calls_of(database, id)) {
    const CallRow& call = ended.before;
    const std::string end =
        ended.withdrawn_because ? translated("was withdrawn ({}); the place in the queue is kept",
                                             *ended.withdrawn_because)
        : ended.outcome         ? translated("ended as {}", in_words(*ended.outcome))
                                : tr("was cancelled: the person need not come any more");
    reasons.push_back(translated("the call to {} on {}, seat {} (attempt {}), {}",
                                 call.service_point, to_iso(call.date), call.seat, call.attempt,
                                 end));
  }
}

std::string no_call_reason(RosterDesk& desk, ResidentId id, const Standing& standing,
                           const Papers* papers, Date as_of) {
  if (standing.superseded == Superseded::yes)
    return tr("not called: this is a second record of somebody, and the other one counts");
  if (standing.reported_gone == ReportedGone::yes)
    return tr("not called: was looked for and is reported gone");
  if (!must_record_from(standing.duty)) return tr("not called: need not be recorded");
  if (!is_backlog(fold(standing.status)))
    return translated("not called: the recording status is {}", to_text(standing.status));
  if (!must_record(standing.duty, as_of)) return tr("not called yet: too young on that day");
  if (papers == nullptr) return tr("not called yet: the papers are missing");
  const auto sent_home = incomplete_papers(desk.database(), as_of);
  if (const auto home = sent_home.find(id);
      home != sent_home.end() && papers->newest < home->second)
    return translated("not called yet: was sent home for papers on {}, and no others came in since",
                      to_iso(home->second));
  const RegionCode place = desk.place_of(standing.kecamatan, standing.desa);
  if (place.value() == 0) return tr("not called: the kecamatan is unknown, so no point serves it");
  const auto points = desk.points().serving(place, as_of);
  if (points.empty())
    return translated("not called: no service point serves {} on {}", place.text(), to_iso(as_of));
  return translated("not called yet: waits at {} for a later plan; rekam-roster plan makes one",
                    fmt::join(points, tr(" or ")));
}

}  // namespace

std::vector<std::string> explain_call(const OfficeRun& run, const ExplainQuestion& question) {
  auto registry = open_registry(run, OpenMode::read_only);
  Database& database = registry.database();
  const ReadTransaction one_moment{database};
  ResidentStore store{registry};
  const ResidentId id = find_resident(store, question.number);
  constexpr auto kLatest = std::numeric_limits<std::int64_t>::max();
  const Standing standing = PersonHistory{database, id}.after(kLatest, question.as_of);
  const PapersIn papers_in{database, question.as_of};
  const Papers* papers = papers_in.find(standing.no_kk, id);
  RosterDesk desk{registry, question.cuti_bersama, question.as_of};
  std::vector<std::string> reasons;
  reasons.push_back(translated("resident {} as known on {}",
                               ParticularsReader{database}.read(id).resident_no,
                               to_iso(question.as_of)));
  reasons.push_back(duty_sentence(standing));
  reasons.push_back(translated(
      "recording status: {} ({})",
      standing.status == EnrolmentStatus::none ? tr("none") : std::string{to_text(standing.status)},
      to_text(fold(standing.status))));
  if (papers != nullptr)
    reasons.push_back(papers_sentence(*papers));
  else if (is_in_backlog(standing, question.as_of))
    reasons.push_back(
        tr("the household's KK papers are not in: hand them in to get a place in the queue"));
  add_ended_calls(database, id, reasons);
  if (const auto call = live_call_of(database, id))
    add_call_reasons(desk, *call, reasons);
  else
    reasons.push_back(no_call_reason(desk, id, standing, papers, question.as_of));
  return reasons;
}

}  // namespace rekam
