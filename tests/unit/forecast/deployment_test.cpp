#include "rekam/forecast/deployment.hpp"

#include "rekam/forecast/journey.hpp"
#include "unit/forecast/offered.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>

using namespace rekam;

namespace {

DeploymentQuestion random_question(test::Dice& dice, std::size_t stops, DeploymentGoal goal) {
  DeploymentQuestion question;
  for (std::size_t i = 0; i < stops; ++i) {
    question.stops.push_back({dice.below(200), dice.below(3) == 0 ? 0 : dice.below(120), 6});
    question.from_home.push_back(dice.below(3));
    question.travel.emplace_back();
    for (std::size_t j = 0; j < stops; ++j)
      question.travel.back().push_back(i == j ? 0 : dice.below(4));
  }
  question.days = dice.below(8);
  question.a_day = 1 + dice.below(40);
  question.goal = goal;
  return question;
}

std::int64_t value(const DeploymentQuestion& question, std::span<const int> days) {
  if (question.goal == DeploymentGoal::most_served) return -served_by(question, days);
  return last_finish_of(question, days).value_or(std::numeric_limits<std::int64_t>::max());
}

/// Every day the unit works where it is, or sets out; all ways are tried.
void try_all(const DeploymentQuestion& question, std::size_t at, int left, std::vector<int>& days,
             std::int64_t& best) {
  best = std::min(best, value(question, days));
  const std::size_t count = question.stops.size();
  if (at < count && left > 0) {
    ++days[at];
    try_all(question, at, left - 1, days, best);
    --days[at];
  }
  for (std::size_t to = 0; to < count; ++to) {
    if (to == at) continue;
    const int way = at < count ? question.travel[at][to] : question.from_home[to];
    if (way + 1 > left) continue;
    ++days[to];  // who goes somewhere works there
    try_all(question, to, left - way - 1, days, best);
    --days[to];
  }
}

}  // namespace

TEST_CASE("the journey through stops is as short as any order of them") {
  test::Dice dice{1};
  for (int round = 0; round < 200; ++round) {
    const auto question = random_question(dice, 6, DeploymentGoal::most_served);
    const Journeys journeys{question.from_home, question.travel};
    for (Choice stops = 1; stops < 64; stops += 1 + static_cast<Choice>(dice.below(9))) {
      std::vector<std::size_t> order;
      for (std::size_t stop = 0; stop < 6; ++stop)
        if ((stops >> stop & 1U) != 0) order.push_back(stop);
      const auto length = [&](const std::vector<std::size_t>& way) {
        int days = question.from_home[way.front()];
        for (std::size_t i = 1; i < way.size(); ++i) days += question.travel[way[i - 1]][way[i]];
        return days;
      };
      int shortest = std::numeric_limits<int>::max();
      do shortest = std::min(shortest, length(order));
      while (std::next_permutation(order.begin(), order.end()));
      CHECK(journeys.length(stops) == shortest);
      CHECK(length(journeys.order(stops)) == shortest);
    }
  }
}

TEST_CASE("nothing that a unit can do serves more or ends sooner than its deployment") {
  test::Dice dice{2};
  for (const auto goal : {DeploymentGoal::most_served, DeploymentGoal::last_finish}) {
    for (int round = 0; round < 300; ++round) {
      const auto question = random_question(dice, 1 + static_cast<std::size_t>(round) % 4, goal);
      auto ways = question;  // a unit may pass through a kecamatan without working there
      close_under_detours(ways);
      std::vector<int> none(question.stops.size());
      std::int64_t best = std::numeric_limits<std::int64_t>::max();
      try_all(ways, question.stops.size(), question.days, none, best);
      const auto found = deploy(question);
      std::vector<int> days(question.stops.size());
      int used = 0;
      for (const auto& visit : found.visits) {
        days[visit.stop] += visit.days;
        used += visit.travel + visit.days;
      }
      CHECK(used <= question.days);
      CHECK(value(question, days) == best);
      CHECK(served_by(question, days) == found.served);
      CHECK(last_finish_of(question, days) == found.last_finish);
    }
  }
}

TEST_CASE("the unit stays at home when a move costs more than it brings") {
  DeploymentQuestion question;
  question.stops = {{300, 0, 10}, {300, 0, 10}};
  question.from_home = {0, 4};
  question.travel = {{0, 4}, {4, 0}};
  question.days = 10;
  question.a_day = 30;
  CHECK(deploy(question).visits == std::vector<Visit>{{0, 0, 10}});
}

TEST_CASE("a kecamatan that its own points finish in time needs no day") {
  DeploymentQuestion question;
  question.stops = {{300, 300, 10}, {45, 0, 10}};
  question.from_home = {0, 1};
  question.travel = {{0, 1}, {1, 0}};
  question.days = 10;
  question.a_day = 30;
  const auto found = deploy(question);
  CHECK(found.visits == std::vector<Visit>{{1, 1, 2}});
  CHECK(found.served == 345);
}

TEST_CASE("thirteen kecamatan are no trouble") {
  test::Dice dice{3};
  const auto question = random_question(dice, kMostStops, DeploymentGoal::most_served);
  auto longer = question;
  longer.days = 199;
  CHECK(deploy(longer).served >= deploy(question).served);
}
