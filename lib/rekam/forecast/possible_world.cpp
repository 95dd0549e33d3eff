#include "rekam/forecast/possible_world.hpp"

#include "rekam/forecast/dice.hpp"

#include <algorithm>

namespace rekam {

namespace {

constexpr std::size_t kWorlds = 400;
constexpr PriorWeight kWeight;

// A bad day hits four in five, and two of five bad days are the last ones, until days tell
// otherwise.
constexpr double kHitOnBadDays = 0.8;
constexpr double kBadEnds = 2, kBadStays = 3;
constexpr double kMostBad = 0.9;  // of the days

struct Seen {
  double yes = 0, no = 0;
};

/// What is taken for granted as if it had been seen: `weight` cases with this share.
Seen as_seen(double share, double weight) {
  constexpr double kLeast = 0.01;  // a share of 0 or 1 is never certain
  const double sure = std::clamp(share, kLeast, 1 - kLeast);
  return {sure * weight, (1 - sure) * weight};
}

double rate(std::int64_t cases, std::int64_t of, double granted) {
  return (static_cast<double>(cases) + granted * kWeight.calls) /
         (static_cast<double>(of) + kWeight.calls);
}

/// Chances that the counts leave possible.
HitCounts drawn(const HitCounts& counts, Dice& dice) {
  HitCounts chances{};
  double sum = 0;
  for (std::size_t i = 0; i < kHitSteps; ++i) {
    if (counts.at(i) > 0) chances.at(i) = dice.gamma(counts.at(i));
    sum += chances.at(i);
  }
  for (auto& chance : chances) chance /= sum;
  return chances;
}

HitCounts plus(HitCounts counts, std::initializer_list<std::pair<std::size_t, double>> granted) {
  for (const auto& [step, weight] : granted) counts.at(step) += weight;
  return counts;
}

Seen begins_as_stated(double hit) {
  const double bad = std::min(kMostBad, hit / kHitOnBadDays);
  const double ends = kBadEnds / (kBadEnds + kBadStays);
  return as_seen(std::min(kMostBad, ends * bad / (1 - bad)), kWeight.days);
}

}  // namespace

std::vector<PossibleWorld> possible_worlds(const Experience& office, const Experience& own,
                                           const CallChances& stated, std::uint64_t seed) {
  Dice dice{seed};
  const double usual = rate(office.no_shows, office.answered, stated.no_show);
  const Seen stays_away = as_seen(usual, kWeight.calls);
  const Seen begins = begins_as_stated(stated.hit);
  const auto good = plus(office.good, {{0, 1.8}, {1, 0.2}});
  const auto bad = plus(office.bad, {{12, 0.6}, {16, 0.8}, {20, 0.6}});
  std::vector<PossibleWorld> worlds(kWorlds);
  for (auto& world : worlds) {
    world.no_show = dice.beta(stays_away.yes + static_cast<double>(own.no_shows),
                              stays_away.no + static_cast<double>(own.answered - own.no_shows));
    world.good_to_bad =
        dice.beta(begins.yes + office.after_good.by_bad, begins.no + office.after_good.by_good);
    world.bad_to_good =
        dice.beta(kBadEnds + office.after_bad.by_good, kBadStays + office.after_bad.by_bad);
    world.good = drawn(good, dice);
    world.bad = drawn(bad, dice);
    world.last = office.last;
  }
  return worlds;
}

void set_lost_days(std::vector<PossibleWorld>& worlds, double share) {
  for (auto& world : worlds) world.lost = share;
}

}  // namespace rekam
