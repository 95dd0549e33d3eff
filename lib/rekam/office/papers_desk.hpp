// KK papers as they are handed in, one after another: whose they are, and which receipt number they
// get.

#pragma once

#include "rekam/intake/person_list.hpp"
#include "rekam/office/import_reports.hpp"
#include "rekam/office/list_import.hpp"
#include "rekam/registry/papers_store.hpp"
#include "rekam/registry/resident_store.hpp"
#include "rekam/roster/day_of_point.hpp"
#include "rekam/roster/service_point.hpp"

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace rekam {

class PapersDesk {
 public:
  /// The run must outlive it.
  PapersDesk(Registry& registry, const OfficeRun& run);

  /// Empty when the papers cannot be taken; the findings say why.
  std::optional<RowFate> take(const PapersRow& papers, std::int64_t list, std::size_t line,
                              std::vector<Finding>& findings);
  /// What was stored last.
  const Receipt& last() const { return last_; }
  /// The numbers given so far.
  std::vector<GivenReceipts> given() const;

 private:
  std::optional<RegionCode> place_of(const PersonKey& key);
  void note_typed(const Receipt& receipt);
  void give_number(Receipt& receipt, const std::optional<RegionCode>& place);

  ResidentStore residents_;
  PapersStore papers_;
  ServicePoints points_;
  const OfficeRun& run_;
  Receipt last_;
  std::map<DayOfPoint, std::pair<int, int>> given_;  // first and last number
  std::map<Date, int> typed_;                        // the highest of a day
};

}  // namespace rekam
