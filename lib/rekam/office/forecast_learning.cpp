#include "rekam/office/forecast_learning.hpp"

#include <algorithm>
#include <cmath>

namespace rekam {

namespace {

constexpr std::chrono::days kYear{366};
constexpr std::chrono::days kOneDay{1};
constexpr std::uint64_t kSeed = 20160901;  // any number; the same forecast is the same bytes

/// Of 10,000.
int share_of(double cases, double of) {
  constexpr double kTenThousand = 10'000;
  return of > 0 ? static_cast<int>(std::lround(cases * kTenThousand / of)) : 0;
}

double sum_of(const HitCounts& counts) {
  double sum = 0;
  for (const double count : counts) sum += count;
  return sum;
}

double gone_share(const Experience& office, double stated) {
  return office.answered > 0
             ? static_cast<double>(office.gone) / static_cast<double>(office.answered)
             : stated;
}

}  // namespace

ForecastLearning::ForecastLearning(Database& database, Date as_of, const ServiceMinutes& minutes,
                                   const CallChances& stated)
    : days_(finished_days(database, as_of - kYear, as_of - kOneDay)),
      minutes_(minutes),
      stated_(stated),
      office_(experience_of(days_, minutes)),
      moments_(minutes, gone_share(office_, stated.gone)) {}

Experience ForecastLearning::experience(const std::vector<std::string>& points) const {
  std::vector<FinishedDay> own;
  for (const auto& day : days_)
    if (std::find(points.begin(), points.end(), day.service_point) != points.end())
      own.push_back(day);
  return experience_of(own, minutes_);
}

std::optional<Lesson> ForecastLearning::learned(const std::vector<std::string>& points,
                                                double lost_days) const {
  if (office_.days < kDaysToLearnFrom) return {};
  const auto own = experience(points);
  Lesson result;
  result.days = office_.days;
  result.answered = own.answered;
  const auto& told = own.answered > 0 ? own : office_;
  const auto answered = static_cast<double>(told.answered);
  result.no_show = share_of(static_cast<double>(told.no_shows), answered);
  result.gone = share_of(static_cast<double>(office_.gone), static_cast<double>(office_.answered));
  result.outage =
      share_of(static_cast<double>(office_.outage_minutes), static_cast<double>(office_.minutes));
  result.lost_days = share_of(lost_days, 1);
  result.bad_days = share_of(sum_of(office_.bad), sum_of(office_.bad) + sum_of(office_.good));
  return result;
}

std::vector<PossibleWorld> ForecastLearning::worlds(const std::vector<std::string>& points,
                                                    double lost_days) const {
  auto worlds = possible_worlds(office_, experience(points), stated_, kSeed);
  set_lost_days(worlds, lost_days);
  return worlds;
}

}  // namespace rekam
