#include "rekam/forecast/learned_clearance.hpp"

#include "rekam/forecast/millionths.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

namespace rekam {

namespace {

constexpr double kFar = 8;  // standard deviations

double normal_below(double deviations) {
  if (deviations > kFar) return 1;
  if (deviations < -kFar) return 0;
  return std::erfc(-deviations * 0.70710678118654752440) / 2;
}

/// The people served so far and the state of the day: chance, mean and mean square by state.
struct Part {
  double chance = 0, sum = 0, square = 0;
};

void serve(Part& part, const Moments& day, double worked) {
  const double square = day.variance + day.mean * day.mean;
  part.square += worked * (2 * day.mean * part.sum + square * part.chance);
  part.sum += worked * day.mean * part.chance;
}

Part flow(const Part& from, double share, const Part& other, double other_share) {
  return {from.chance * share + other.chance * other_share,
          from.sum * share + other.sum * other_share,
          from.square * share + other.square * other_share};
}

using Kind = std::tuple<int, int, int, int>;

/// One world, day after day.
class Walk {
 public:
  Walk(const PossibleWorld& world, DayMoments& moments) : world_(&world), moments_(&moments) {
    (world.last == DayState::bad ? bad_ : good_).chance = 1;
  }

  void next_day() {
    const double begins = world_->good_to_bad, ends = world_->bad_to_good;
    const Part good = flow(good_, 1 - begins, bad_, ends);
    bad_ = flow(good_, begins, bad_, 1 - ends);
    good_ = good;
  }

  void serve_at(const OfferedDay& day) {
    const Kind kind{day.stations, day.per_station, day.hours.opens.minutes,
                    day.hours.closes.minutes};
    if (known_.empty() || last_ != kind) {
      last_ = kind;
      const auto [entry, added] = known_.try_emplace(kind);
      if (added)
        entry->second = {moments_->of(day, world_->no_show, world_->good),
                         moments_->of(day, world_->no_show, world_->bad)};
      of_last_ = entry->second;
    }
    serve(good_, of_last_[0], 1 - world_->lost);
    serve(bad_, of_last_[1], 1 - world_->lost);
  }

  Moments served() const {
    const double mean = good_.sum + bad_.sum;
    return {mean, std::max(0.0, good_.square + bad_.square - mean * mean)};
  }

 private:
  const PossibleWorld* world_;
  DayMoments* moments_;
  Part good_, bad_;
  std::map<Kind, std::array<Moments, 2>> known_;
  Kind last_{};
  std::array<Moments, 2> of_last_{};
};

/// The chance that at least so many are served.
double chance_of(const Moments& served, double people) {
  const double spread = std::sqrt(served.variance);
  if (spread < 1e-9) return served.mean >= people - 0.5 ? 1 : 0;
  return normal_below((served.mean - people + 0.5) / spread);
}

std::vector<Walk> walks_through(std::span<const PossibleWorld> worlds, DayMoments& moments) {
  std::vector<Walk> walks;
  walks.reserve(worlds.size());
  for (const auto& world : worlds) walks.emplace_back(world, moments);
  return walks;
}

using DayIterator = std::vector<OfferedDay>::const_iterator;

/// All points of one date; gives the first day of another.
DayIterator walk_date(std::vector<Walk>& walks, DayIterator day, DayIterator end) {
  const Date date = day->date;
  for (auto& walk : walks) walk.next_day();
  for (; day != end && day->date == date; ++day)
    for (auto& walk : walks) walk.serve_at(*day);
  return day;
}

/// One date after another, as long as `goes_on` says so; it is told each date and how many have
/// waited up to its end.
template <typename GoesOn>
void walk_while(const Outlook& outlook, std::vector<Walk>& walks, const GoesOn& goes_on) {
  std::int64_t people = outlook.backlog;
  auto newcomer = outlook.newcomers.begin();
  for (auto day = outlook.days.begin(); day != outlook.days.end();) {
    const Date date = day->date;
    for (; newcomer != outlook.newcomers.end() && newcomer->date <= date; ++newcomer)
      people += newcomer->people;
    day = walk_date(walks, day, outlook.days.end());
    if (!goes_on(date, people)) return;
  }
}

double mean_chance(const std::vector<Walk>& walks, double people) {
  double sum = 0;
  for (const auto& walk : walks) sum += chance_of(walk.served(), people);
  return sum / static_cast<double>(walks.size());
}

/// The first number from `below` to `above` that is not exceeded with at least this chance.
std::int64_t served_quantile(const std::vector<Walk>& walks, double level, std::int64_t below,
                             std::int64_t above) {
  while (below < above) {
    const std::int64_t middle = (below + above) / 2;
    if (millionths(1 - mean_chance(walks, static_cast<double>(middle + 1))) < millionths(level))
      below = middle + 1;
    else
      above = middle;
  }
  return below;
}

}  // namespace

std::vector<PeopleLeft> people_left(const Outlook& outlook, std::span<const PossibleWorld> worlds,
                                    DayMoments& moments, int step) {
  auto walks = walks_through(worlds, moments);
  std::vector<PeopleLeft> fan;
  int dates = 0;
  const Date last = outlook.days.empty() ? outlook.as_of : outlook.days.back().date;
  walk_while(outlook, walks, [&](Date date, std::int64_t people) {
    if (++dates % step != 0 && date != last) return true;
    const std::int64_t few = served_quantile(walks, kEarly, 0, people);
    const std::int64_t half = served_quantile(walks, kHalf, few, people);
    const std::int64_t many = served_quantile(walks, kLate, half, people);
    fan.push_back({date, people - many, people - half, people - few});
    return few != people;
  });
  return fan;
}

std::vector<ClearedBy> cleared_by(const Outlook& outlook, std::span<const PossibleWorld> worlds,
                                  DayMoments& moments, double enough, Date at_least) {
  if (outlook.backlog <= 0) return {{outlook.as_of, 1}};
  auto walks = walks_through(worlds, moments);
  std::vector<ClearedBy> result;
  double chance = 0;
  walk_while(outlook, walks, [&](Date date, std::int64_t people) {
    chance = std::max(chance, mean_chance(walks, static_cast<double>(people)));
    result.push_back({date, chance});
    return millionths(chance) < millionths(enough) || date < at_least;
  });
  return result;
}

ServedAhead served_ahead(const Outlook& outlook, std::span<const PossibleWorld> worlds,
                         DayMoments& moments, int count) {
  auto walks = walks_through(worlds, moments);
  ServedAhead ahead;
  std::int64_t most = 0;
  for (auto day = outlook.days.begin(); day != outlook.days.end() && ahead.days < count;) {
    const auto first = day;
    ahead.last = day->date;
    ++ahead.days;
    day = walk_date(walks, day, outlook.days.end());
    for (auto one = first; one != day; ++one) most += places(*one);
  }
  std::int64_t waiting = outlook.backlog;
  for (const auto& newcomer : outlook.newcomers)
    if (newcomer.date <= ahead.last) waiting += newcomer.people;
  most = std::min(most, waiting);
  std::int64_t least = 0;  // the quantile before
  for (int quantile = 1; quantile <= kQuantiles; ++quantile) {
    least = served_quantile(walks, quantile / double{kQuantiles + 1}, least, most);
    ahead.quantiles.push_back(least);
  }
  return ahead;
}

}  // namespace rekam
