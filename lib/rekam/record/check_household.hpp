// The rules between the members of one household: one head, spouses, parents and children, one
// place, nobody twice. Pure: it knows of each row only what can be sorted by the million.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/record/civil_status.hpp"
#include "rekam/record/row_finding.hpp"

#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <vector>

namespace rekam {

struct Resident;

inline constexpr std::int32_t kNoBirthDay = std::numeric_limits<std::int32_t>::min();

/// A row of a list as a member of its household; 0 where nothing is known.
struct HouseholdMember {
  std::uint64_t card = 0;
  RowPlace row = 0;
  std::uint64_t nik = 0;
  std::uint64_t name = 0;  ///< fingerprint of the folded name
  std::uint64_t desa = 0;
  std::uint32_t rt = 0;
  std::uint32_t rw = 0;
  std::int32_t birth_day = kNoBirthDay;
  Relationship relationship = Relationship::unknown;
  Sex sex = Sex::unknown;
  MaritalStatus marital_status = MaritalStatus::unknown;
  LifeStatus life_status = LifeStatus::unknown;
};

/// Of somebody with a household card; `buffer` is reused from row to row.
HouseholdMember household_member(const Resident& resident, RowPlace row, std::string& buffer);

/// By household, then in the order of the list.
struct InOneHousehold {
  bool operator()(const HouseholdMember& a, const HouseholdMember& b) const {
    return a.card != b.card ? a.card < b.card : a.row < b.row;
  }
};

/// Appends what is doubtful about a household whose rows come in the order of the list. Each rule
/// is told once a row; what is unknown says nothing; further rows of one person count once.
void check_household(std::span<const HouseholdMember> rows, Date list_date,
                     std::vector<RowFinding>& findings);

}  // namespace rekam
