// Mean and variance of what days serve, for shares of no-shows and of people hit on a grid, each
// point of which is computed once, exactly.

#pragma once

#include "rekam/forecast/experience.hpp"
#include "rekam/forecast/feasibility.hpp"
#include "rekam/forecast/throughput.hpp"

#include <map>
#include <tuple>

namespace rekam {

class DayMoments {
 public:
  DayMoments(const ServiceMinutes& minutes, double gone) : minutes_(minutes), gone_(gone) {}

  /// Of a day on which the share hit has these chances; between two shares of no-shows of the grid
  /// in proportion.
  Moments of(const OfferedDay& day, double no_show, const HitCounts& hit);

 private:
  using Kind = std::tuple<int, int, int, int, int, int>;  // of day, no-shows and hit
  const Moments& at(const OfferedDay& day, int no_show_step, int hit_step);
  Moments mixed(const OfferedDay& day, int no_show_step, const HitCounts& hit);

  ServiceMinutes minutes_;
  double gone_;
  std::map<Kind, Moments> known_;
};

}  // namespace rekam
