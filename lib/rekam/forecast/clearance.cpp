#include "rekam/forecast/clearance.hpp"

#include "rekam/forecast/millionths.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace rekam {

namespace {

constexpr double kNegligible = 1e-15;  // of the mass at either end of what is left

/// The chances of how many are left; those of nobody are in cleared().
class LeftLaw {
 public:
  explicit LeftLaw(std::int64_t people) : lowest_(people), chances_{1} { clear_out(); }

  double cleared() const { return cleared_; }

  /// The fewest that are not exceeded with at least this chance.
  std::int64_t quantile(double level) const {
    double below = cleared_;
    if (millionths(below) >= millionths(level)) return 0;
    std::int64_t people = lowest_;
    for (const double chance : chances_) {
      below += chance;
      if (millionths(below) >= millionths(level)) return people;
      ++people;
    }
    return people - 1;
  }

  void join(std::int64_t people) { lowest_ += people; }

  void leave(const Law& law) {
    if (chances_.empty()) return;
    const std::size_t most = law.size() - 1;
    Law after(chances_.size() + most);
    for (std::size_t served = 0; served <= most; ++served) {
      if (law[served] < kNegligible) continue;
      const double share = law[served];
      double* to = after.data() + (most - served);
      for (const double chance : chances_) *to++ += share * chance;
    }
    chances_ = std::move(after);
    lowest_ -= static_cast<std::int64_t>(most);
    clear_out();
  }

 private:
  /// Whoever is at nobody left is done; ends without weight are cut off.
  void clear_out() {
    auto first = chances_.begin();
    for (; first != chances_.end() && (lowest_ <= 0 || *first < kNegligible); ++first, ++lowest_)
      if (lowest_ <= 0) cleared_ += *first;
    chances_.erase(chances_.begin(), first);
    while (!chances_.empty() && chances_.back() < kNegligible) chances_.pop_back();
  }

  std::int64_t lowest_;
  Law chances_;
  double cleared_ = 0;
};

/// One date after another, as long as `goes_on` says so; it is told each date and who is left at
/// its end.
template <typename GoesOn>
void walk_while(const Outlook& outlook, DayLaws& laws, LeftLaw left, const GoesOn& goes_on) {
  auto newcomer = outlook.newcomers.begin();
  for (auto day = outlook.days.begin(); day != outlook.days.end();) {
    const Date date = day->date;
    for (; newcomer != outlook.newcomers.end() && newcomer->date <= date; ++newcomer)
      left.join(newcomer->people);
    for (; day != outlook.days.end() && day->date == date; ++day) left.leave(laws.of(*day));
    if (!goes_on(date, left)) return;
  }
}

}  // namespace

std::vector<ClearedBy> cleared_by(const Outlook& outlook, DayLaws& laws, double enough) {
  const LeftLaw left{outlook.backlog};
  if (left.cleared() > 0) return {{outlook.as_of, 1}};
  std::vector<ClearedBy> result;
  walk_while(outlook, laws, left, [&](Date date, const LeftLaw& after) {
    result.push_back({date, std::min(1.0, after.cleared())});
    return millionths(result.back().chance) < millionths(enough);
  });
  return result;
}

std::vector<PeopleLeft> people_left(const Outlook& outlook, DayLaws& laws, int step) {
  std::vector<PeopleLeft> fan;
  int dates = 0;
  const Date last = outlook.days.empty() ? outlook.as_of : outlook.days.back().date;
  walk_while(outlook, laws, LeftLaw{outlook.backlog}, [&](Date date, const LeftLaw& after) {
    if (++dates % step != 0 && date != last) return true;
    fan.push_back({date, after.quantile(kEarly), after.quantile(kHalf), after.quantile(kLate)});
    return fan.back().p90 != 0;
  });
  return fan;
}

std::optional<Date> first_with(std::span<const ClearedBy> days, double chance) {
  const auto found = std::find_if(days.begin(), days.end(), [&](const ClearedBy& day) {
    return millionths(day.chance) >= millionths(chance);
  });
  if (found == days.end()) return {};
  return found->date;
}

double chance_by(std::span<const ClearedBy> days, Date date) {
  const auto after = std::upper_bound(days.begin(), days.end(), date,
                                      [](Date on, const ClearedBy& day) { return on < day.date; });
  return after == days.begin() ? 0 : std::prev(after)->chance;
}

}  // namespace rekam
