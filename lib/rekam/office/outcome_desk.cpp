#include "rekam/office/outcome_desk.hpp"

#include "rekam/office/find_resident.hpp"
#include "rekam/office/reference.hpp"
#include "rekam/registry/registry.hpp"
#include "rekam/registry/salted_trace.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace rekam {

namespace {

/// The recording status that an outcome is evidence of; none of those who have to come again.
EnrolmentStatus status_of(CaseOutcome outcome) {
  switch (outcome) {
    case CaseOutcome::recorded:
      return EnrolmentStatus::sudah_rekam;
    case CaseOutcome::local_only:
      return EnrolmentStatus::bio_captured;
    case CaseOutcome::duplicate:
      return EnrolmentStatus::duplicate_record;
    default:
      return EnrolmentStatus::none;
  }
}

/// What was reported last on the same day at the same place; null when nothing was.
const ReportedOutcome* same_day(const std::vector<ReportedOutcome>& reported,
                                const ReportedOutcome& now) {
  const auto found = std::find_if(reported.rbegin(), reported.rend(), [&](const auto& before) {
    return before.day == now.day && before.service_point == now.service_point;
  });
  return found == reported.rend() ? nullptr : &*found;
}

/// The newest of that day or before; null when there is none.
const ReportedOutcome* last_until(const std::vector<ReportedOutcome>& reported, Date day) {
  const auto found = std::find_if(reported.rbegin(), reported.rend(),
                                  [&](const auto& before) { return before.day <= day; });
  return found == reported.rend() ? nullptr : &*found;
}

}  // namespace

OutcomeDesk::OutcomeDesk(RegistryChange& change, Date today)
    : change_(change),
      today_(today),
      residents_(change.registry()),
      outcomes_(change.registry().database()),
      points_(all_points(change.registry(), today)) {}

std::optional<RowFate> OutcomeDesk::take(const OutcomeRow& row, std::int64_t list, std::size_t line,
                                         std::vector<Finding>& findings) {
  const Date day = row.date.value_or(today_);
  const auto resident = person_meant(row, day, findings);
  if (!resident) return {};
  named_.insert(*resident);
  if (!row.outcome) return {};
  ReportedOutcome outcome{*resident, day, row.service_point, *row.outcome};
  outcome.minutes = row.minutes;
  outcome.note = row.note;
  outcome.list = list;
  outcome.line = line;
  return store(outcome, findings);
}

void OutcomeDesk::name_day(const std::string& service_point, Date day) {
  if (points_.contains(service_point) && day <= today_) days_.insert({service_point, day});
}

std::optional<ResidentId> OutcomeDesk::person_meant(const OutcomeRow& row, Date day,
                                                    std::vector<Finding>& findings) {
  const auto refuse = [&](FindingCode code, std::string value) -> std::optional<ResidentId> {
    findings.push_back({code, Field::none, std::move(value), {}});
    return {};
  };
  const bool field_check = row.service_point.empty();
  if (day > today_) return refuse(FindingCode::call_day, to_iso(day));
  if (field_check && row.outcome && !is_field_check(*row.outcome))
    return refuse(row.date ? FindingCode::call_service_point : FindingCode::call_day, {});
  if (!field_check && !points_.contains(row.service_point))
    return refuse(FindingCode::call_service_point, row.service_point);
  if (!field_check && !row.date) return refuse(FindingCode::call_day, {});
  const ResidentId resident = row.seat && !field_check
                                  ? outcomes_.person_on_seat(row.service_point, day, *row.seat)
                                  : find_person(residents_, row.of);
  if (resident == 0) return refuse(FindingCode::call_nobody, {});
  if (!field_check) days_.insert({row.service_point, day});
  return resident;
}

std::optional<RowFate> OutcomeDesk::store(ReportedOutcome& outcome,
                                          std::vector<Finding>& findings) {
  const auto before = outcomes_.of_person(outcome.resident);
  const auto tell = [&](FindingCode code) { findings.push_back({code, Field::none, {}, {}}); };
  const bool at_desk = !outcome.service_point.empty();
  if (at_desk)
    outcome.called = outcomes_.was_called(outcome.service_point, outcome.day, outcome.resident);
  if (const auto* same = same_day(before, outcome)) {
    const Fit fit = fit_on_same_day(same->outcome, outcome.outcome);
    if (fit == Fit::repeats) return repeat(outcome, *same);
    if (fit == Fit::contradicts) {
      tell(FindingCode::call_contradiction);
      return {};
    }
  }
  const auto* earlier = last_until(before, outcome.day - std::chrono::days{1});
  const bool idle = earlier != nullptr &&
                    fit_on_later_day(earlier->outcome, outcome.outcome) == Fit::changes_nothing;
  if (idle) tell(FindingCode::call_recorded_before);
  if (at_desk && outcome.called == Called::no) tell(FindingCode::call_elsewhere);
  outcomes_.add(outcome);
  // Who was only seen, or is away, is still called.
  const bool ends_call = state_after(outcome.outcome).has_value();
  if (outcome.called == Called::yes && ends_call) outcomes_.end_call(outcome);
  const bool newest = before.empty() || before.back().day <= outcome.day;
  if (!idle) learn_status(outcome, before);
  if (newest) learn_whereabouts(outcome);
  take_effect(outcome, findings);
  note_event(outcome);
  return RowFate::added;
}

/// The same again; what it says beyond that, how long it took or a note, is kept.
RowFate OutcomeDesk::repeat(ReportedOutcome& outcome, const ReportedOutcome& before) {
  const bool says_more = (outcome.minutes && outcome.minutes != before.minutes) ||
                         (!outcome.note.empty() && outcome.note != before.note);
  if (!says_more || outcome.list == before.list) {
    outcomes_.lean(outcome.list, before.list);
    return RowFate::unchanged;
  }
  if (!outcome.minutes) outcome.minutes = before.minutes;
  if (outcome.note.empty()) outcome.note = before.note;
  outcomes_.add(outcome);
  note_event(outcome);
  return RowFate::updated;
}

/// A call that is still to come falls with its reason, unless newer evidence says that it is
/// needed.
void OutcomeDesk::take_effect(const ReportedOutcome& outcome, std::vector<Finding>& findings) {
  const bool needs_no_call = ends_case(outcome.outcome) || outcome.outcome == CaseOutcome::moved ||
                             outcome.outcome == CaseOutcome::died;
  if (!needs_no_call || residents_.waits(outcome.resident)) return;
  const auto cancelled = outcomes_.cancel_call(outcome.resident, outcome.list);
  if (!cancelled) return;
  amended_.insert(*cancelled);
  const bool told = std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
    return finding.code == FindingCode::call_elsewhere;
  });
  if (!told) findings.push_back({FindingCode::call_elsewhere, Field::none, {}, {}});
}

void OutcomeDesk::learn_status(const ReportedOutcome& outcome,
                               const std::vector<ReportedOutcome>& before) {
  EnrolmentStatus status = status_of(outcome.outcome);
  // Recorded locally, but it never arrived: the person has to come again.
  const auto* last = last_until(before, outcome.day);
  const bool was_local = last != nullptr && last->outcome == CaseOutcome::local_only;
  if (outcome.outcome == CaseOutcome::deferred && was_local) status = EnrolmentStatus::belum_rekam;
  if (status == EnrolmentStatus::none) return;
  KnownResident known = residents_.load(outcome.resident);
  if (set_outcome(known.statuses, outcome.day, status) == Learned::nothing) return;
  residents_.change(outcome.resident, known, residents_.provenance(outcome.resident),
                    change_.next_event());
  if (known.resident.nik)
    residents_.mark_not_sole(*known.resident.nik, outcome.resident, change_.next_event());
}

void OutcomeDesk::learn_whereabouts(const ReportedOutcome& outcome) {
  if (outcome.outcome == CaseOutcome::no_show) return;
  // One of the others whom a day without a server sent home: nobody has seen whether he came.
  if (outcome.outcome == CaseOutcome::deferred && outcome.line == 0) return;
  const auto gone_on = says_gone(outcome.outcome) ? std::optional{outcome.day} : std::nullopt;
  residents_.set_reported_gone(outcome.resident, gone_on, change_.next_event());
}

/// Of whom the event tells stays unsaid: its subject is a digest whose salt goes with the person.
void OutcomeDesk::note_event(const ReportedOutcome& outcome) {
  const auto state = state_after(outcome.outcome);
  events_.push_back(
      {"case",
       fmt::format("case {}", salted_trace(change_.registry().database(), outcome.resident)),
       fmt::format(R"({{"to":"{}","service_point":"{}","day":"{}"}})",
                   state ? to_text(*state) : to_text(outcome.outcome), outcome.service_point,
                   to_iso(outcome.day))});
}

/// Those whose end nobody has told.
std::vector<CallRow> OutcomeDesk::published_calls(const std::string& point, Date day) {
  Database& database = change_.registry().database();
  const auto stored = find_service_day(database, point, day);
  if (!stored || stored->state != RosterState::published) return {};
  return live_calls(database, point, day);
}

std::int64_t OutcomeDesk::take_others(CaseOutcome others, std::int64_t list) {
  std::int64_t ended = 0;
  std::vector<Finding> unheard;
  for (const auto& [point, day] : days_)
    for (const auto& call : published_calls(point, day)) {
      if (named_.contains(call.resident)) continue;
      ReportedOutcome outcome{call.resident, day, point, others};
      outcome.list = list;
      if (store(outcome, unheard)) ++ended;
    }
  return ended;
}

std::int64_t OutcomeDesk::unresolved() {
  std::int64_t live = 0;
  for (const auto& [point, day] : days_)
    live += static_cast<std::int64_t>(published_calls(point, day).size());
  return live;
}

void OutcomeDesk::amend() {
  amend_rosters(change_, amended_);
  amended_.clear();
}

void OutcomeDesk::record_events() {
  for (const auto& event : events_) change_.record(event);
  events_.clear();
}

}  // namespace rekam
