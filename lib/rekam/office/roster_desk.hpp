// What all roster use cases share: the open registry with its reference data, the people who wait
// for a call, and a call's printed line.

#pragma once

#include "rekam/office/office.hpp"
#include "rekam/office/reference.hpp"
#include "rekam/record/standing.hpp"
#include "rekam/registry/papers_store.hpp"
#include "rekam/registry/roster_store.hpp"
#include "rekam/registry/standing_scan.hpp"
#include "rekam/roster/candidate.hpp"
#include "rekam/roster/head_start.hpp"
#include "rekam/roster/planner.hpp"
#include "rekam/roster/service_point.hpp"
#include "rekam/roster/working_calendar.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rekam {

/// Reference data as of one day; the registry must outlive it.
class RosterDesk {
 public:
  RosterDesk(Registry& registry, CutiBersama cuti_bersama, Date on);

  Registry& registry() { return registry_; }
  Database& database() { return registry_.database(); }
  const CodeBook& code_book() const { return code_book_; }
  const WorkingCalendar& calendar() const { return calendar_; }
  const ServicePoints& points() const { return points_; }

  /// The desa, else the kecamatan, in the edition in force on `on`; 0 when the place is unknown.
  RegionCode place_of(const std::optional<RegionCode>& kecamatan,
                      const std::optional<RegionCode>& desa) const;
  /// The line of a call as it is printed.
  std::string line_of(const CallRow& call, RosterState state, ParticularsReader& particulars) const;
  /// As residents know it; an implicit point is called by its kecamatan.
  std::string name_of_point(const std::string& code, Date date) const;
  /// Error{usage} with a did-you-mean unless the point exists.
  void check_point(const std::string& code) const;

 private:
  Registry& registry_;
  Date on_;
  CodeBook code_book_;
  WorkingCalendar calendar_;
  ServicePoints points_;
};

/// Somebody who could be called, with the resident that Candidate::index stands for.
struct Waiting {
  std::vector<Candidate> candidates;
  std::vector<ResidentId> residents;  ///< by Candidate::index
  std::int64_t without_place = 0;     ///< whose kecamatan nobody knows: no point serves them
};

/// Everybody who on `as_of` is in the backlog, must record by `last_day`, is not reported gone and
/// has no live call; with papers as known on `as_of`.
Waiting waiting_people(RosterDesk& desk, Date as_of, Date last_day, WithoutPapers without_papers,
                       const HeadStarts& head_starts);

/// A planned call of one of those who wait, as it is stored.
CallRow call_row(const PlannedCall& planned, const Waiting& waiting);

}  // namespace rekam
