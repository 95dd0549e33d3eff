#include "rekam/office/forecast_subjects.hpp"

#include "rekam/base/error.hpp"
#include "rekam/office/kecamatan_choice.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>

namespace rekam {

namespace {

constexpr std::chrono::days kOneDay{1};

/// The first row of the point that holds within the days and, if it has to, has stations.
enum class Stations : std::uint8_t { any, some };
const ServicePointRow* row_within(const RosterDesk& desk, const std::string& code, Date from,
                                  Date to, Stations stations) {
  for (Date date = from; date <= to; date += kOneDay) {
    const auto* row = desk.points().find(code, date);
    if (row != nullptr && (stations == Stations::any || row->stations > 0)) return row;
  }
  return nullptr;
}

bool works_within(const RosterDesk& desk, const std::string& code, Date from, Date to) {
  return row_within(desk, code, from, to, Stations::some) != nullptr;
}

/// Whether people of the point have nobody else to go to: then it is told of, though it is out of
/// order all the time.
bool is_missed(const RosterDesk& desk, const std::string& code, Date from, Date to) {
  const auto* row = row_within(desk, code, from, to, Stations::any);
  if (row == nullptr) return false;
  return std::any_of(row->serves.begin(), row->serves.end(), [&](RegionCode region) {
    const auto others = desk.points().serving(region, from);
    return std::none_of(others.begin(), others.end(),
                        [&](const auto& other) { return works_within(desk, other, from, to); });
  });
}

ForecastSubject kecamatan_subject(RosterDesk& desk, const std::string& code, Date from, Date to) {
  const RegionCode kecamatan =
      kecamatan_meant(desk.code_book(), desk.registry().office().kabupaten, code, from);
  std::set<std::string> points;
  for (Date date = from; date <= to; date += kOneDay)
    for (const auto& point : desk.points().serving(kecamatan, date)) points.insert(point);
  return {kecamatan.text(),
          std::string{desk.code_book().name(kecamatan, from)},
          {points.begin(), points.end()},
          kecamatan,
          {}};
}

}  // namespace

std::vector<ForecastSubject> forecast_subjects(RosterDesk& desk, const PointChoice& choice,
                                               Date from, Date to) {
  std::vector<ForecastSubject> subjects;
  const auto add_point = [&](const std::string& code) {
    subjects.push_back({code, desk.name_of_point(code, from), {code}, {}, {}});
  };
  switch (choice.what) {
    case PointChoice::What::all:
      for (const auto& code : desk.points().codes())
        if (works_within(desk, code, from, to) || is_missed(desk, code, from, to)) add_point(code);
      break;
    case PointChoice::What::point:
      desk.check_point(choice.code);
      add_point(choice.code);
      break;
    case PointChoice::What::kecamatan:
      subjects.push_back(kecamatan_subject(desk, choice.code, from, to));
      break;
  }
  return subjects;
}

}  // namespace rekam
