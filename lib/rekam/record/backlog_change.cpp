#include "rekam/record/backlog_change.hpp"

namespace rekam {

std::string_view to_text(BacklogTerm term) {
  static constexpr std::array<std::string_view, kBacklogTermCount> names{
      "newly_17",  "newly_married", "moved_in",          "first_listed", "failed_again", "recorded",
      "moved_out", "died",          "duplicates_closed", "recoded",      "corrected"};
  return names[static_cast<std::size_t>(term)];
}

int sign_of(BacklogTerm term) {
  return term >= BacklogTerm::recorded && term <= BacklogTerm::duplicates_closed ? -1 : 1;
}

ClosedClass closed_class(const Standing& standing, Date on) {
  if (standing.superseded == Superseded::yes) return ClosedClass::superseded;
  if (!is_resident(standing, on)) return ClosedClass::gone;
  if (!must_record(standing.duty, on)) return ClosedClass::not_due;
  return static_cast<ClosedClass>(fold(standing.status));  // the same numbers
}

BacklogTerm term_of_entry(std::optional<ClosedClass> before, const Standing& now, Date from,
                          Date to) {
  if (!before) return BacklogTerm::first_listed;
  if (*before == ClosedClass::gone) return BacklogTerm::moved_in;
  if (*before == ClosedClass::not_due) {
    auto unmarried = now.duty;
    unmarried.marital_status = MaritalStatus::unknown;
    const auto due = must_record_from(unmarried);
    if (due && *due > from && *due <= to) return BacklogTerm::newly_17;
    if (ever_married(now.duty.marital_status) && !(due && *due <= from))
      return BacklogTerm::newly_married;
    return BacklogTerm::corrected;
  }
  const bool was_done = *before == ClosedClass::in_process || *before == ClosedClass::recorded;
  return was_done && fold(now.status) == EnrolmentClass::failed ? BacklogTerm::failed_again
                                                                : BacklogTerm::corrected;
}

BacklogTerm term_of_exit(const std::optional<Standing>& now, Date to) {
  if (!now) return BacklogTerm::corrected;
  switch (closed_class(*now, to)) {
    case ClosedClass::superseded:
    case ClosedClass::duplicate:
      return BacklogTerm::duplicates_closed;
    case ClosedClass::in_process:
    case ClosedClass::recorded:
      return BacklogTerm::recorded;
    case ClosedClass::gone:
      if (now->duty.life_status == LifeStatus::died) return BacklogTerm::died;
      return now->duty.life_status == LifeStatus::not_valid ? BacklogTerm::corrected
                                                            : BacklogTerm::moved_out;
    case ClosedClass::unrecorded:
    case ClosedClass::unknown:
    case ClosedClass::failed:
    case ClosedClass::not_due:
      break;
  }
  return BacklogTerm::corrected;
}

}  // namespace rekam
