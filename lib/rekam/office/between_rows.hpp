// The rules between the rows of a list of any length, in bounded memory: each row leaves two small
// records, which are sorted on disk by household and by NIK when the list is at its end.

#pragma once

#include "rekam/base/disk_sorter.hpp"
#include "rekam/base/spilled_texts.hpp"
#include "rekam/record/check_household.hpp"
#include "rekam/record/check_same_nik.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace rekam {

class AgainstRegistry;

/// A finding and the NIK of its row; 0: none is meant.
struct NikFinding {
  RowFinding finding;
  std::uint64_t nik = 0;
  friend auto operator<=>(const NikFinding&, const NikFinding&) = default;
};

class BetweenRows {
 public:
  /// `against` may be null: then nobody else's NIKs are known.
  BetweenRows(Date list_date, AgainstRegistry* against, std::size_t memory_bytes = kSorterMemory);

  /// `digest`: of all cells of the row.
  void add(const Resident& resident, RowPlace row, std::uint64_t digest);

  /// Ends the adding and hands over the findings in the order of the list. A NIK of another person
  /// without another row is one that the registry has for somebody else.
  void finish(const std::function<void(const NikFinding&)>& found);

 private:
  void check_households();
  void check_identities();
  Resident person_of(const RowIdentity& row) const;

  Date list_date_;
  AgainstRegistry* against_;
  std::optional<DiskSorter<HouseholdMember, InOneHousehold>> members_;
  DiskSorter<RowIdentity, OfOneKey> identities_;
  DiskSorter<NikFinding> findings_;
  SpilledTexts names_;
  std::string buffer_;
};

}  // namespace rekam
