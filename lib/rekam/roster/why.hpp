// Why a person has this date, or none: the chain of reasons, as data that a tool puts into words.

#pragma once

#include "rekam/roster/planner.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rekam {

/// Why there is no date; `none` when there is one.
enum class NoDate {
  none,
  not_a_candidate,  ///< not among those handed to the planner
  no_papers,        ///< the household's papers are not in
  not_served,       ///< no point of the plan serves the household's place
  not_due,          ///< not before the last planned day
  plan_ends         ///< the plan ends before the household's turn
};

struct WhyDate {
  NoDate obstacle = NoDate::none;
  std::optional<PlannedCall> call;
  std::string service_point;       ///< of the call, or the first one that could have called
  std::optional<Moment> received;  ///< the household's earliest papers
  std::string receipt_no;          ///< theirs
  Date due_from{};
  int household_size = 0;         ///< members in the plan or waiting for it
  int people_ahead = 0;           ///< due on the first day, before the household in the queue
  std::vector<ServiceDay> days;   ///< of that point, planned, up to the date of the call
  std::vector<ClosedDay> closed;  ///< from `PlanRequest::from` to the date of the call
};

/// The plan must have been made from the same candidates and request.
WhyDate why_date(std::uint32_t candidate, const Plan& plan, std::span<const Candidate> candidates,
                 const PlanRequest& request, const ServicePoints& points,
                 const WorkingCalendar& calendar);

}  // namespace rekam
