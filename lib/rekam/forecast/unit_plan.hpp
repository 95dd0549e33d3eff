// The deployment of a mobile unit with its dates, as people read it and as the list of service
// points takes it.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/forecast/deployment.hpp"
#include "rekam/record/region_code.hpp"
#include "rekam/roster/service_point.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rekam {

/// A kecamatan in which somebody waits.
struct UnitStop {
  RegionCode kecamatan = RegionCode::of_value(0);
  std::string name;
  Stop stop;
  int days = 0;  ///< of the unit
};

struct UnitVisit {
  std::size_t stop = 0;
  int travel = 0;  ///< working days on the road before it
  int days = 0;
  Date first{};
  Date last{};
};

struct UnitPlan {
  ServicePointRow unit;  ///< as it is on `from`
  Date from{};
  Date deadline{};
  int days = 0;                 ///< working days of the unit
  std::vector<UnitStop> stops;  ///< by code
  std::vector<UnitVisit> visits;
  std::int64_t backlog = 0;
  std::int64_t served = 0;          ///< by the deadline, with the unit
  std::int64_t served_without = 0;  ///< by the other points alone
  std::optional<std::int64_t> last_finish;
};

/// The visits of a deployment on these working days.
std::vector<UnitVisit> dated_visits(const std::vector<Visit>& visits,
                                    const std::vector<Date>& working_days);

/// The rows that the unit needs: one a visit, and one without stations while it is on the road to
/// the first, so that it is open nowhere then.
std::vector<ServicePointRow> rows_of(const UnitPlan& plan);

}  // namespace rekam
