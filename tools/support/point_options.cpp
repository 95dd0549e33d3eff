#include "support/point_options.hpp"

namespace rekam::tool {

namespace {

void add_both(CommandLine& line, PointOptions& points) {
  line.flag("--all", points.all, "Every service point");
  line.option("--service-point CODE", points.service_point, "One service point");
}

}  // namespace

PointChoice PointOptions::choice() const {
  if (service_point) return {PointChoice::What::point, *service_point};
  if (kecamatan) return {PointChoice::What::kecamatan, *kecamatan};
  return {PointChoice::What::all, {}};
}

void add_points(CommandLine& line, PointOptions& points) {
  add_both(line, points);
  line.exactly_one_of({"--all", "--service-point"});
}

void add_points(CommandLine& line, PointOptions& points, std::string_view what) {
  add_both(line, points);
  line.option("--kecamatan CODE", points.kecamatan, what);
  line.exactly_one_of({"--all", "--service-point", "--kecamatan"});
}

}  // namespace rekam::tool
