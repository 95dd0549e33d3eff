#include "rekam/forecast/deployment.hpp"

#include "rekam/forecast/journey.hpp"

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

namespace rekam {

namespace {

constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();

bool chosen(Choice stops, std::size_t stop) { return (stops >> stop & 1U) != 0; }

std::int64_t served_at(const DeploymentQuestion& question, std::size_t stop, int days) {
  const Stop& here = question.stops[stop];
  return std::min(here.backlog, here.fixed_places + question.a_day * days);
}

/// Working days until the stop is done when the unit takes so many days off it.
std::int64_t finish_at(const DeploymentQuestion& question, std::size_t stop, int days) {
  const Stop& here = question.stops[stop];
  const std::int64_t left = here.backlog - question.a_day * days;
  if (left <= 0) return 0;
  if (here.fixed_places <= 0) return kNever;
  return (left * here.fixed_days + here.fixed_places - 1) / here.fixed_places;
}

/// Where one more day is worth most; the number of stops when it is worth nothing.
std::size_t most_worth(const DeploymentQuestion& question, Choice stops,
                       const std::vector<int>& days) {
  const std::size_t nowhere = question.stops.size();
  std::size_t best = nowhere;
  std::int64_t worth = 0;
  for (std::size_t stop = 0; stop < nowhere; ++stop) {
    if (!chosen(stops, stop)) continue;
    const std::int64_t here =
        question.goal == DeploymentGoal::most_served
            ? served_at(question, stop, days[stop] + 1) - served_at(question, stop, days[stop])
            : finish_at(question, stop, days[stop]);
    if (here <= worth) continue;
    worth = here;
    best = stop;
  }
  return best;
}

/// The kecamatan that no day has reached yet, and that nothing else serves, hide behind each other
/// when the last finish counts: the one with most people comes first.
std::size_t next_stop(const DeploymentQuestion& question, Choice stops,
                      const std::vector<int>& days) {
  std::size_t best = most_worth(question, stops, days);
  if (best == question.stops.size() || question.goal == DeploymentGoal::most_served ||
      finish_at(question, best, days[best]) != kNever)
    return best;
  const auto left = [&](std::size_t stop) {
    return question.stops[stop].backlog - question.a_day * days[stop];
  };
  for (std::size_t stop = 0; stop < question.stops.size(); ++stop)
    if (chosen(stops, stop) && finish_at(question, stop, days[stop]) == kNever &&
        left(stop) > left(best))
      best = stop;
  return best;
}

std::vector<int> allocate(const DeploymentQuestion& question, Choice stops, int days) {
  std::vector<int> given(question.stops.size());
  for (; days > 0; --days) {
    const std::size_t stop = next_stop(question, stops, given);
    if (stop == question.stops.size()) break;
    ++given[stop];
  }
  return given;
}

/// What is compared, the smaller the better.
using Rank = std::tuple<std::int64_t, std::int64_t, int, int>;

Rank rank_of(const DeploymentQuestion& question, const std::vector<int>& days, int travel) {
  const std::int64_t served = served_by(question, days);
  const std::int64_t finish = last_finish_of(question, days).value_or(kNever);
  int work = 0;
  for (const int day : days) work += day;
  if (question.goal == DeploymentGoal::most_served) return {-served, finish, travel, work};
  return {finish, -served, travel, work};
}

std::vector<Visit> visits_of(const Journeys& journeys, Choice stops, const std::vector<int>& days) {
  std::vector<Visit> visits;
  for (const std::size_t stop : journeys.order(stops)) {
    const int travel =
        visits.empty() ? journeys.leg_from_home(stop) : journeys.leg(visits.back().stop, stop);
    visits.push_back({stop, travel, days[stop]});
  }
  return visits;
}

}  // namespace

std::int64_t served_by(const DeploymentQuestion& question, std::span<const int> days) {
  std::int64_t served = 0;
  for (std::size_t stop = 0; stop < days.size(); ++stop)
    served += served_at(question, stop, days[stop]);
  return served;
}

std::optional<std::int64_t> last_finish_of(const DeploymentQuestion& question,
                                           std::span<const int> days) {
  std::int64_t last = 0;
  for (std::size_t stop = 0; stop < days.size(); ++stop)
    last = std::max(last, finish_at(question, stop, days[stop]));
  if (last == kNever) return {};
  return last;
}

void close_under_detours(DeploymentQuestion& question) {
  const std::size_t count = question.stops.size();
  auto& ways = question.travel;
  for (std::size_t over = 0; over < count; ++over)
    for (std::size_t from = 0; from < count; ++from)
      for (std::size_t to = 0; to < count; ++to)
        ways[from][to] = std::min(ways[from][to], ways[from][over] + ways[over][to]);
  const auto direct = question.from_home;
  for (std::size_t over = 0; over < count; ++over)
    for (std::size_t to = 0; to < count; ++to)
      question.from_home[to] = std::min(question.from_home[to], direct[over] + ways[over][to]);
}

Deployment deploy(const DeploymentQuestion& asked) {
  DeploymentQuestion question = asked;
  close_under_detours(question);
  const Journeys journeys{question.from_home, question.travel};
  Choice best = 0;
  std::vector<int> best_days(question.stops.size());
  Rank best_rank = rank_of(question, best_days, 0);
  for (Choice stops = 1; stops < Choice{1} << question.stops.size(); ++stops) {
    const int travel = journeys.length(stops);
    if (travel >= question.days) continue;
    auto days = allocate(question, stops, question.days - travel);
    // A stop without a day is left out in another choice, whose journey is no longer.
    bool idle = false;
    for (std::size_t stop = 0; stop < days.size(); ++stop)
      idle = idle || (chosen(stops, stop) && days[stop] == 0);
    if (idle) continue;
    const Rank rank = rank_of(question, days, travel);
    if (rank >= best_rank) continue;
    best_rank = rank;
    best = stops;
    best_days = std::move(days);
  }
  return {visits_of(journeys, best, best_days), served_by(question, best_days),
          last_finish_of(question, best_days)};
}

}  // namespace rekam
