// Erasing a person from the registry, for a reason that stays on record.

#pragma once

#include "rekam/office/office.hpp"
#include "rekam/registry/erase.hpp"

#include <string>

namespace rekam {

struct EraseQuestion {
  std::string number;  ///< NIK or resident number
  std::string reason;  ///< goes into the event, so it may name nobody
};

/// No byte of the file holds what the person's rows said, former ones included. Lists that told of
/// the person can no longer be undone. Error{usage} when the reason names the person or is none.
Erasure erase_person(const OfficeRun& run, const EraseQuestion& question);

}  // namespace rekam
