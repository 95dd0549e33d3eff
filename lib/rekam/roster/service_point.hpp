// A service point, where people are recorded: the office of a kecamatan, or a car that stands now
// here, now there. What it serves is not where it stands, and both change by rows with a date.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/record/region_code.hpp"
#include "rekam/roster/weekdays.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

enum class ServicePointKind { fixed, mobile };

/// `fixed`, `mobile`, `tetap`, `mobil`, `keliling`; empty for another word.
std::optional<ServicePointKind> parse_service_point_kind(std::string_view text);
std::string_view to_text(ServicePointKind kind);

struct OpeningHours {
  ClockTime opens{8 * 60};
  ClockTime closes{16 * 60};
  friend bool operator==(const OpeningHours&, const OpeningHours&) = default;
};

/// What holds for a point from one day on. Key: code and from.
struct ServicePointRow {
  std::string code;
  std::string name;
  ServicePointKind kind = ServicePointKind::fixed;
  std::vector<RegionCode> serves;  ///< kecamatan or desa
  int stations = 1;                ///< 0: out of order
  int daily_capacity = 30;         ///< people per station and day
  ClockTime opens{8 * 60};
  ClockTime closes{16 * 60};
  Weekdays weekdays = Weekdays::monday_to_friday();
  Date from{};
  std::optional<Date> until;  ///< its last day; afterwards the point is closed
  std::string place;
  std::string address;
};

/// Whether one of the regions it serves contains `place`.
bool serves(const ServicePointRow& point, RegionCode place);

/// People a day over all stations; `per_station` overrides the row. 0 to a million.
int day_capacity(const ServicePointRow& point, std::optional<int> per_station = {});

/// All rows of all points, and for each kecamatan an implicit point with the kecamatan's own code
/// that serves it with one station, 30 people a day, Monday to Friday. The first row with that code
/// replaces the implicit point for ever from its day on. An implicit point has no name: the code
/// book has it.
class ServicePoints {
 public:
  ServicePoints(std::vector<ServicePointRow> rows, const std::vector<RegionCode>& kecamatan);

  /// The row of each open point: the one with the latest `from` up to the day, unless its `until`
  /// has passed. Sorted by code; points out of order are among them.
  std::vector<ServicePointRow> in_force(Date day) const;

  /// The row of one point; null when the point is closed, not yet begun, or unknown. Lives as long
  /// as this object.
  const ServicePointRow* find(std::string_view code, Date day) const;

  /// Codes of the points in force on the day that serve `region` or a part of it, sorted.
  std::vector<std::string> serving(RegionCode region, Date day) const;

  /// Every code there ever is a row for, and the implicit ones; sorted.
  std::vector<std::string> codes() const;

 private:
  struct History {
    std::optional<ServicePointRow> implicit;
    std::vector<ServicePointRow> rows;  // by from
  };
  static const ServicePointRow* row_on(const History& history, Date day);

  std::map<std::string, History, std::less<>> points_;
};

}  // namespace rekam
