// One outcome after another on its way into the registry: whom it means, whether it can be true
// beside what was reported before, and what follows from it.

#pragma once

#include "rekam/intake/outcome_list.hpp"
#include "rekam/office/amend_roster.hpp"
#include "rekam/office/list_import.hpp"
#include "rekam/office/roster_desk.hpp"
#include "rekam/registry/change.hpp"
#include "rekam/registry/outcome_store.hpp"
#include "rekam/roster/case_state.hpp"
#include "rekam/roster/day_of_point.hpp"

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace rekam {

class OutcomeDesk {
 public:
  OutcomeDesk(RegistryChange& change, Date today);

  /// Empty when the row cannot be taken; the findings say why.
  std::optional<RowFate> take(const OutcomeRow& row, std::int64_t list, std::size_t line,
                              std::vector<Finding>& findings);
  /// A row names a day, but reports nothing of anybody.
  void name_day(const std::string& service_point, Date day);
  /// Ends the calls that are still live on the days that rows named, but for people whom a row
  /// named, even one that was rejected. Returns how many.
  std::int64_t take_others(CaseOutcome outcome, std::int64_t list);
  /// Live calls on those days.
  std::int64_t unresolved();
  /// Rosters that lost a call have a further version; part of the list's event.
  void amend();
  /// One event for each case that moved, in the order in which they did.
  void record_events();

 private:
  /// Empty, with a finding, when the row cannot be of that day, or nobody is meant.
  std::optional<ResidentId> person_meant(const OutcomeRow& row, Date day,
                                         std::vector<Finding>& findings);
  std::optional<RowFate> store(ReportedOutcome& outcome, std::vector<Finding>& findings);
  RowFate repeat(ReportedOutcome& outcome, const ReportedOutcome& before);
  void take_effect(const ReportedOutcome& outcome, std::vector<Finding>& findings);
  void learn_status(const ReportedOutcome& outcome, const std::vector<ReportedOutcome>& before);
  void learn_whereabouts(const ReportedOutcome& outcome);
  std::vector<CallRow> published_calls(const std::string& point, Date day);
  void note_event(const ReportedOutcome& outcome);

  RegistryChange& change_;
  Date today_;
  ResidentStore residents_;
  OutcomeStore outcomes_;
  std::set<std::string> points_;
  std::set<DayOfPoint> days_;
  std::set<ResidentId> named_;
  RosterDays amended_;
  std::vector<EventText> events_;
};

}  // namespace rekam
