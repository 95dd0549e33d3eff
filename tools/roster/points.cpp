// Service points and decisions of the office, as the command lines of rekam-roster name them.

#include "roster/subcommands.hpp"

namespace rekam::tool {

PointChoice PointOptions::choice() const {
  if (service_point) return {PointChoice::What::point, *service_point};
  if (kecamatan) return {PointChoice::What::kecamatan, *kecamatan};
  return {PointChoice::What::all, {}};
}

CutiBersama cuti_bersama(const CommonOptions& common) {
  return common.settings.roster.cuti_bersama == CutiBersamaDays::open ? CutiBersama::open
                                                                      : CutiBersama::closed;
}

}  // namespace rekam::tool
