// Which service points a command line of rekam-roster names.

#include "roster/subcommands.hpp"

namespace rekam::tool {

PointChoice PointOptions::choice() const {
  if (service_point) return {PointChoice::What::point, *service_point};
  if (kecamatan) return {PointChoice::What::kecamatan, *kecamatan};
  return {PointChoice::What::all, {}};
}

}  // namespace rekam::tool
