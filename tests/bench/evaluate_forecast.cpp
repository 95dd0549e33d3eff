// evaluate-forecast [HISTORIES [CLOSED_DAYS [BACKLOG [SEED]]]]: makes synthetic histories with
// spells of outages, forecasts each from its closed days, and tells how often the 80 % interval
// holds the day on which the last one was served; beside it the forecast that takes days for
// independent.

#include "forecast_history.hpp"
#include "rekam/forecast/forecast.hpp"
#include "rekam/forecast/learned_clearance.hpp"

#include <fmt/core.h>

#include <cmath>
#include <cstdlib>
#include <vector>

namespace {

using namespace rekam;
using namespace forecast_history;

struct Score {
  int inside = 0, early = 0, late = 0;
  double width = 0, crps = 0;
};

void judge(Score& score, std::span<const ClearedBy> days, int closed_days, int truth) {
  const int never = static_cast<int>(days.size()) + 1;
  const int p10 = days_until(first_with(days, 0.1), closed_days, never);
  const int p90 = days_until(first_with(days, 0.9), closed_days, never);
  if (truth < p10)
    ++score.early;
  else if (truth > p90)
    ++score.late;
  else
    ++score.inside;
  score.width += p90 - p10;
  int number = 0;
  for (const auto& day : days) {
    const double happened = ++number >= truth ? 1 : 0;
    score.crps += (day.chance - happened) * (day.chance - happened);
  }
}

void print(const char* name, const Score& score, int histories) {
  fmt::print(
      "{:<12} cover {:5.1f} %  early {:5.1f} %  late {:5.1f} %  width {:5.1f} days  CRPS {:.2f} "
      "days\n",
      name, 100.0 * score.inside / histories, 100.0 * score.early / histories,
      100.0 * score.late / histories, score.width / histories, score.crps / histories);
}

}  // namespace

int main(int argc, char** argv) {
  const auto argument = [&](int at, long otherwise) {
    return argc > at ? std::strtol(argv[at], nullptr, 10) : otherwise;
  };
  const int histories = static_cast<int>(argument(1, 1000));
  const int closed_days = static_cast<int>(argument(2, 60));
  const std::int64_t backlog = argument(3, 6000);
  Dice dice{static_cast<std::uint64_t>(argument(4, 20160901))};
  const CallChances stated{.no_show = 0.1, .gone = 0, .hit = 0.16};
  Score learned, naive;
  for (int i = 0; i < histories; ++i) {
    const auto history = live(draw_truth(dice), closed_days, backlog, dice);
    const auto outlook = ahead(closed_days, backlog, 800);
    const auto seen = experience_of(history.closed, {});
    const auto worlds = possible_worlds(seen, seen, stated, 1);
    DayMoments moments{{}, 0};
    judge(learned, cleared_by(outlook, worlds, moments, 1, outlook.days.back().date), closed_days,
          history.days_to_clear);
    CallChances measured;
    measured.no_show = static_cast<double>(seen.no_shows) / static_cast<double>(seen.answered);
    measured.hit = people_hit(
        static_cast<double>(seen.outage_minutes) / static_cast<double>(seen.minutes), {});
    DayLaws laws{{}, measured};
    judge(naive, cleared_by(outlook, laws, 2), closed_days, history.days_to_clear);
  }
  fmt::print("{} histories, {} closed days, {} people\n", histories, closed_days, backlog);
  print("learned", learned, histories);
  print("independent", naive, histories);
}
