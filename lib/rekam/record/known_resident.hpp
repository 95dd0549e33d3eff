// What the registry knows of one person, and how a further row of a list changes it. Evidence has
// its own date: older evidence only fills gaps and never replaces newer, and nothing is blanked.
// So the same dated lists end in the same knowledge in whatever order they come.

#pragma once

#include "rekam/record/life_evidence.hpp"
#include "rekam/record/resident.hpp"
#include "rekam/record/status_evidence.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rekam {

/// A field that only older evidence vouches for; of an empty one, the day from which on it is known
/// to be empty.
struct OlderField {
  Field field = Field::none;
  Date date{};
  friend bool operator==(const OlderField&, const OlderField&) = default;
};

struct KnownResident {
  Resident resident;
  Date evidence_date{};           ///< of the newest list that named the person
  std::vector<OlderField> older;  ///< fields whose evidence is older than that
  LifeRuns lives;                 ///< the newest says what resident.life_status does
  StatusRuns statuses;
};

/// The person as a first row of a list of that date tells of him or her.
KnownResident first_known(Resident resident, Date list_date);

/// What the NIK tells of the birth date, when the person's own is not known.
std::optional<Date> nik_birth_date(const KnownResident& known);

/// Merges a row of a list of that date. Returns whether anything but the date of the evidence
/// changed.
Learned merge_row(KnownResident& known, const Resident& row, Date list_date);

/// Merges a dated life status, such as a death that a status list reports. Returns whether the
/// newest status changed, or whether the person was here on some day.
Learned merge_life_status(KnownResident& known, LifeStatus status, Date date, EvidenceRank rank);

}  // namespace rekam
