// Lists that are complete: whoever, as known on the list's day, lives in a place that it names and
// is not in it has left or was forgotten. Such people are reported, and stay as they are.

#pragma once

#include "rekam/record/resident.hpp"
#include "rekam/registry/resident_store.hpp"

#include <functional>
#include <set>
#include <vector>

namespace rekam {

class Registry;

/// For which places the lists of one import hold everybody.
enum class Complete { nowhere, desa, kecamatan };

/// The lists of one import are taken together: a desa may be spread over several files.
class CompleteList {
 public:
  explicit CompleteList(Complete complete) : complete_(complete) {}

  /// A row that was stored, and whom it is about.
  void add(ResidentId id, const Resident& row, Date list_date);

  /// The day of the newest list added.
  Date newest() const { return newest_; }

  /// Visits, in order of id, everybody alive and present of the places named whom no row and no
  /// newer list tells of.
  void for_each_missing(Registry& registry, const std::function<void(ResidentId)>& visit) const;

 private:
  bool names_place_of(const std::optional<RegionCode>& kecamatan,
                      const std::optional<RegionCode>& desa) const;

  Complete complete_;
  std::set<RegionCode> places_;
  std::vector<bool> in_list_;  ///< by id
  Date newest_{};
};

}  // namespace rekam
