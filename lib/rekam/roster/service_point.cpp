#include "rekam/roster/service_point.hpp"

#include "rekam/base/text.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace rekam {

namespace {

ServicePointRow implicit_point(RegionCode kecamatan) {
  ServicePointRow row;
  row.code = kecamatan.text();
  row.serves = {kecamatan};
  return row;
}

bool overlap(const ServicePointRow& point, RegionCode region) {
  return std::any_of(point.serves.begin(), point.serves.end(), [region](RegionCode served) {
    return served.contains(region) || region.contains(served);
  });
}

}  // namespace

std::optional<ServicePointKind> parse_service_point_kind(std::string_view text) {
  const std::string key = fold_heading(text);
  if (key == "FIXED" || key == "TETAP") return ServicePointKind::fixed;
  if (key == "MOBILE" || key == "MOBIL" || key == "KELILING" || key == "MOBILKELILING")
    return ServicePointKind::mobile;
  return {};
}

std::string_view to_text(ServicePointKind kind) {
  return kind == ServicePointKind::fixed ? "fixed" : "mobile";
}

bool serves(const ServicePointRow& point, RegionCode place) {
  return std::any_of(point.serves.begin(), point.serves.end(),
                     [place](RegionCode served) { return served.contains(place); });
}

int day_capacity(const ServicePointRow& point, std::optional<int> per_station) {
  constexpr std::int64_t kMost = 1'000'000;  // keeps a mistyped row from overflowing sums
  const std::int64_t people = per_station.value_or(point.daily_capacity);
  return static_cast<int>(
      std::min(kMost, std::max(0, point.stations) * std::max<std::int64_t>(0, people)));
}

ServicePoints::ServicePoints(std::vector<ServicePointRow> rows,
                             const std::vector<RegionCode>& kecamatan) {
  for (const auto code : kecamatan) {
    auto row = implicit_point(code);
    const std::string key = row.code;
    points_[key].implicit = std::move(row);
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const auto& a, const auto& b) { return a.from < b.from; });
  for (auto& row : rows) {
    auto& history = points_[row.code].rows;
    history.push_back(std::move(row));
  }
}

const ServicePointRow* ServicePoints::row_on(const History& history, Date day) {
  const auto next = std::upper_bound(history.rows.begin(), history.rows.end(), day,
                                     [](Date on, const auto& row) { return on < row.from; });
  if (next == history.rows.begin()) return history.implicit ? &*history.implicit : nullptr;
  const auto& row = *std::prev(next);
  return row.until && *row.until < day ? nullptr : &row;
}

const ServicePointRow* ServicePoints::find(std::string_view code, Date day) const {
  const auto found = points_.find(code);
  return found == points_.end() ? nullptr : row_on(found->second, day);
}

std::vector<ServicePointRow> ServicePoints::in_force(Date day) const {
  std::vector<ServicePointRow> open;
  for (const auto& [code, history] : points_)
    if (const auto* row = row_on(history, day)) open.push_back(*row);
  return open;
}

std::vector<std::string> ServicePoints::serving(RegionCode region, Date day) const {
  std::vector<std::string> codes;
  for (const auto& [code, history] : points_) {
    const auto* row = row_on(history, day);
    if (row != nullptr && overlap(*row, region)) codes.push_back(code);
  }
  return codes;
}

std::vector<std::string> ServicePoints::codes() const {
  std::vector<std::string> codes;
  for (const auto& [code, history] : points_) codes.push_back(code);
  return codes;
}

}  // namespace rekam
