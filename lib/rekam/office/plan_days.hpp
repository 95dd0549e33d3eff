// Plans the call-in rosters of the next working days as drafts, and writes them.

#pragma once

#include "rekam/office/office.hpp"
#include "rekam/roster/head_start.hpp"
#include "rekam/roster/queue_order.hpp"
#include "rekam/roster/working_calendar.hpp"
#include "rekam/table/sink.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rekam {

/// Which service points: all, one by its code, or every one that serves a kecamatan.
struct PointChoice {
  enum class What { all, point, kecamatan } what = What::all;
  std::string code;  ///< of the point or kecamatan; a kecamatan may be a name
};

struct PlanQuestion {
  PointChoice points;
  std::optional<Date> from;   ///< empty: the next working day of any of the points
  std::optional<Date> as_of;  ///< empty: the day of `from`
  int days = 5;
  std::optional<int> capacity;  ///< people per station and day, instead of the points' own
  std::string seed;
  WithoutPapers without_papers = WithoutPapers::no;
  CutiBersama cuti_bersama = CutiBersama::closed;
  HeadStarts head_starts;
  std::optional<int> reserved_seats;  ///< of each day, for the deferred; empty: by experience
};

struct PlanSummary {
  std::int64_t called = 0;
  std::int64_t days = 0;
  std::int64_t waiting = 0;         ///< people who could be called and are not in this plan
  std::int64_t without_place = 0;   ///< people no point serves because their kecamatan is unknown
  std::int64_t later = 0;           ///< deferred people for whom published days have a seat left
  std::vector<std::string> fallen;  ///< one sentence for each day whose calls cannot stand
};

/// Replaces every draft day of these points; published days and other points' drafts stand. A
/// deferred person for whom a published day has a seat left is called there when it is published
/// again, and stands in the CSV only. The CSV is written to `sink`, and `before_commit` makes it
/// durable, before the drafts are stored.
PlanSummary plan_days(const OfficeRun& run, const PlanQuestion& question, const Sink& sink,
                      const std::function<void()>& before_commit);

}  // namespace rekam
