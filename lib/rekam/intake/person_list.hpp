// Lists that report something of people the registry knows already: KK papers handed in, and
// recording statuses. A person is named by NIK, resident number or household card.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/intake/table_list.hpp"
#include "rekam/record/civil_status.hpp"
#include "rekam/record/enrolment_status.hpp"
#include "rekam/record/household_card_number.hpp"
#include "rekam/record/nik.hpp"
#include "rekam/record/resident_no.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rekam {

/// Exactly one of the three in a readable row.
struct PersonKey {
  std::optional<Nik> nik;
  std::optional<ResidentNo> resident_no;
  std::optional<HouseholdCardNumber> no_kk;
};

struct PapersRow {
  PersonKey of;
  Moment received;
  std::string receipt_no;  ///< empty: the import gives one
};

struct StatusRow {
  PersonKey of;
  Date date{};
  EnrolmentStatus status = EnrolmentStatus::none;
  LifeStatus life_status = LifeStatus::unknown;
};

/// The columns of each kind, in the order of contracts.md.
std::span<const ListColumn> papers_columns();
std::span<const ListColumn> status_columns();

/// Empty when the row cannot be read; the findings say why.
std::optional<PapersRow> read_papers_row(const TableRow& row, std::vector<Finding>& findings);
std::optional<StatusRow> read_status_row(const TableRow& row, std::vector<Finding>& findings);

}  // namespace rekam
