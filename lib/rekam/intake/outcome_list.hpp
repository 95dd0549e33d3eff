// Lists of what happened: outcomes of people who were called or came by themselves, checks in the
// field, and outages.

#pragma once

#include "rekam/intake/person_list.hpp"
#include "rekam/record/case_outcome.hpp"

namespace rekam {

struct OutcomeRow {
  std::string service_point;  ///< empty: a field check
  std::optional<Date> date;
  PersonKey of;                        ///< empty when the seat tells who is meant
  std::optional<int> seat;             ///< at the service point on the date
  std::optional<CaseOutcome> outcome;  ///< empty: a word that nobody knows
  std::optional<int> minutes;
  std::string note;
};

struct OutageRow {
  std::string service_point;  ///< empty: everywhere
  Date date{};
  ClockTime from;
  std::optional<ClockTime> until;  ///< empty: still down
  std::string cause;
};

std::span<const ListColumn> outcome_columns();
std::span<const ListColumn> outage_columns();

/// Whether nothing is reported in the row: a call whose outcome is not filled in yet, an empty row
/// of a printed roster.
enum class Reports : std::uint8_t { nothing, something };
Reports reports_of(const TableRow& row);

/// The service point and the day that a row speaks of, whatever it reports.
struct OutcomeDay {
  std::string service_point;
  Date date{};
};
std::optional<OutcomeDay> outcome_day_of(const TableRow& row);

/// Empty when it cannot be read whom the row means or when; the findings say why.
std::optional<OutcomeRow> read_outcome_row(const TableRow& row, std::vector<Finding>& findings);
std::optional<OutageRow> read_outage_row(const TableRow& row, std::vector<Finding>& findings);

}  // namespace rekam
