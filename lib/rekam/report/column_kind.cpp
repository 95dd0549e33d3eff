#include "rekam/report/column_kind.hpp"

#include <set>

namespace rekam {

namespace {

using Names = std::set<std::string_view>;

const Names& sums() {
  static const Names names{
      "residents",     "must_record",    "recorded",     "in_process", "failed",
      "duplicate",     "unknown",        "unrecorded",   "backlog",    "papers_in",
      "reported_gone", "superseded",     "called",       "local_only", "no_show",
      "incomplete",    "deferred",       "moved",        "died",       "unresolved",
      "walk_in",       "outage_minutes", "opening",      "newly_17",   "newly_married",
      "moved_in",      "first_listed",   "failed_again", "moved_out",  "duplicates_closed",
      "recoded",       "corrected",      "closing",      "pairs",      "stations",
      "capacity"};
  return names;
}

const Names& other_counts() {
  static const Names names{"seat",
                           "attempt",
                           "station",
                           "age",
                           "working_days",
                           "places",
                           "shortfall",
                           "stations_needed",
                           "seats_needed",
                           "saturdays_needed",
                           "mobile_days_needed",
                           "newcomers",
                           "others",
                           "overfull_people",
                           "overfull_places",
                           "former_places",
                           "former_shortfall",
                           "learned_days",
                           "left_p10",
                           "left_p50",
                           "left_p90",
                           "list",
                           "line",
                           "read",
                           "added",
                           "updated",
                           "unchanged",
                           "rejected",
                           "change",
                           "seq",
                           "event",
                           "days",
                           "finished",
                           "p10",
                           "p50",
                           "p90",
                           "came"};
  return names;
}

const Names& shares() {
  static const Names names{"recorded_percent", "chance",      "former_chance",
                           "stated_chance",    "outage",      "lost_days",
                           "match_weight",     "probability", "crps"};
  return names;
}

const Names& dates() {
  static const Names names{"date",       "list_date",  "birth_date",    "day",
                           "as_of",      "deadline",   "finish_p10",    "finish_p50",
                           "finish_p90", "known_on",   "overfull_from", "former_deadline",
                           "stated_p10", "stated_p50", "stated_p90",    "since",
                           "from",       "to",         "last_day",      "until"};
  return names;
}

}  // namespace

ColumnKind column_kind(std::string_view table, std::string_view column) {
  if (table == "forecast.csv" && column == "no_show") return ColumnKind::share;
  if (sums().contains(column) || other_counts().contains(column)) return ColumnKind::count;
  if (shares().contains(column)) return ColumnKind::share;
  if (dates().contains(column)) return ColumnKind::date;
  return column == "feasible" || column == "former_feasible" ? ColumnKind::truth : ColumnKind::text;
}

bool adds_up(std::string_view column) { return sums().contains(column); }

}  // namespace rekam
