#include "rekam/office/service_point_choice.hpp"

#include "rekam/base/error.hpp"
#include "rekam/office/kecamatan_choice.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace rekam {

std::vector<std::string> chosen_points(RosterDesk& desk, const PointChoice& choice, Date first,
                                       Date last) {
  switch (choice.what) {
    case PointChoice::What::all:
      return desk.points().codes();
    case PointChoice::What::point:
      desk.check_point(choice.code);
      return {choice.code};
    case PointChoice::What::kecamatan:
      break;
  }
  const RegionCode kecamatan =
      kecamatan_meant(desk.code_book(), desk.registry().office().kabupaten, choice.code, first);
  std::set<std::string> points;
  for (Date date = first; date <= last; date += std::chrono::days{1})
    for (auto& point : desk.points().serving(kecamatan, date)) points.insert(std::move(point));
  if (points.empty())
    fail(ErrorKind::usage, "no service point serves {} on {}", kecamatan.text(), to_iso(first));
  return {points.begin(), points.end()};
}

Date next_service_day(RosterDesk& desk, const std::vector<std::string>& points, Date today,
                      Date known_on) {
  const ServiceDays days{desk.points(), desk.calendar(), known_on};
  std::optional<Date> first;
  for (const auto& point : points)
    for (const auto& day : days.next(point, today + std::chrono::days{1}, 1))
      first = std::min(first.value_or(day.date), day.date);
  if (!first)
    fail(ErrorKind::input, "none of these service points works within a year after {}",
         to_iso(today));
  return *first;
}

}  // namespace rekam
