#include "rekam/office/standing_of.hpp"

namespace rekam {

Standing standing_of(const KnownResident& known, Date as_of) {
  const Resident& resident = known.resident;
  Standing standing;
  standing.no_kk = resident.no_kk;
  standing.kecamatan = resident.kecamatan;
  standing.desa = resident.desa;
  const bool before_evidence = known.life_date > as_of;
  standing.duty = {resident.birth_date, nik_birth_date(known), resident.marital_status,
                   before_evidence ? LifeStatus::unknown : resident.life_status,
                   resident.citizenship};
  standing.status = status_on(known.statuses, as_of);
  return standing;
}

}  // namespace rekam
