// Where the mobile unit goes: which kecamatan, how many days each, and in which order, when moving
// costs days. Exact: every choice of kecamatan is looked at, with its shortest journey, and within
// a choice each day goes where it is worth most, which nothing can beat.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace rekam {

/// More would make the choices too many.
inline constexpr std::size_t kMostStops = 13;

/// A kecamatan without the unit.
struct Stop {
  std::int64_t backlog = 0;
  std::int64_t fixed_places = 0;  ///< of its other points, on `fixed_days` working days
  std::int64_t fixed_days = 0;
};

enum class DeploymentGoal : std::uint8_t {
  most_served,  ///< by the deadline, everywhere together
  last_finish   ///< the kecamatan that is done last is done soonest
};

struct DeploymentQuestion {
  std::vector<Stop> stops;               ///< at most kMostStops
  int days = 0;                          ///< working days of the unit
  std::int64_t a_day = 0;                ///< people that it serves
  std::vector<int> from_home;            ///< working days that the way to each stop costs
  std::vector<std::vector<int>> travel;  ///< between stops
  DeploymentGoal goal = DeploymentGoal::most_served;
};

struct Visit {
  std::size_t stop = 0;
  int travel = 0;  ///< days on the road before it
  int days = 0;
  friend bool operator==(const Visit&, const Visit&) = default;
};

struct Deployment {
  std::vector<Visit> visits;
  std::int64_t served = 0;  ///< by the deadline, by fixed points and the unit
  /// Working days until the last kecamatan is done, if its points go on as before; empty: some
  /// kecamatan has people left and no other point.
  std::optional<std::int64_t> last_finish;
};

/// The best for the goal; then the one with most served or the sooner last finish, the fewer days
/// on the road, the fewer days of work.
Deployment deploy(const DeploymentQuestion& question);

/// What a way of serving the stops comes to; `days` of the unit at each.
std::int64_t served_by(const DeploymentQuestion& question, std::span<const int> days);
std::optional<std::int64_t> last_finish_of(const DeploymentQuestion& question,
                                           std::span<const int> days);

/// The shortest ways, over other stops where that is shorter.
void close_under_detours(DeploymentQuestion& question);

}  // namespace rekam
