#include "rekam/office/complete_list.hpp"

#include "rekam/registry/registry.hpp"
#include "rekam/registry/standing_scan.hpp"

#include <algorithm>

namespace rekam {

void CompleteList::add(ResidentId id, const Resident& row, Date list_date) {
  if (complete_ == Complete::nowhere) return;
  const auto at = static_cast<std::size_t>(id);
  if (in_list_.size() <= at) in_list_.resize(std::max(at + 1, in_list_.size() * 2));
  in_list_[at] = true;
  newest_ = std::max(newest_, list_date);
  const auto& place = complete_ == Complete::desa ? row.desa : row.kecamatan;
  if (place) places_.insert(*place);
}

bool CompleteList::names_place_of(const std::optional<RegionCode>& kecamatan,
                                  const std::optional<RegionCode>& desa) const {
  const auto& place = complete_ == Complete::desa ? desa : kecamatan;
  return place && places_.contains(*place);
}

void CompleteList::for_each_missing(Registry& registry,
                                    const std::function<void(ResidentId)>& visit) const {
  if (places_.empty()) return;
  ResidentStore store{registry};
  for_each_standing(registry.database(), newest_, [&](ResidentId id, const Standing& standing) {
    const auto at = static_cast<std::size_t>(id);
    const bool in_list = at < in_list_.size() && in_list_[at];
    if (in_list || !names_place_of(standing.kecamatan, standing.desa)) return;
    if (!is_resident(standing, newest_) || standing.superseded == Superseded::yes) return;
    if (store.load(id).evidence_date <= newest_) visit(id);
  });
}

}  // namespace rekam
