// Reads all residents as the linkage engine sees them.

#pragma once

#include "rekam/linkage/linkage_record.hpp"
#include "rekam/record/resident_no.hpp"
#include "rekam/record/same_person.hpp"
#include "rekam/registry/resident_store.hpp"

#include <functional>

namespace rekam {

class Database;

/// Views live until the next resident.
struct LinkageRow {
  ResidentId id = 0;
  ResidentNo number = ResidentNo::of_value(0);
  LinkageRecord record;
  SurvivorFacts survivor;
  ResidentId superseded_by = 0;  ///< 0: not superseded
};

/// In order of id. Cells that could not be read stand as written.
void for_each_linkage_row(Database& database, const std::function<void(const LinkageRow&)>& visit);

}  // namespace rekam
