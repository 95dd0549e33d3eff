#include "rekam/office/make_forecast.hpp"

#include "rekam/base/error.hpp"
#include "rekam/office/forecast_days.hpp"
#include "rekam/office/forecast_learning.hpp"
#include "rekam/office/forecast_subjects.hpp"
#include "rekam/office/forecast_what_if.hpp"
#include "rekam/office/kecamatan_choice.hpp"
#include "rekam/office/reference.hpp"
#include "rekam/registry/reference_store.hpp"
#include "rekam/sqlite/transaction.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace rekam {

namespace {

constexpr int kLookAhead = 60;  // days, within which there are as many working days as are scored
constexpr double kTenthLess = 0.9;
constexpr double kSureEnough = 0.999;
constexpr std::chrono::days kLongestFan{731};
constexpr int kFanDates = 40;

CallChances with_fewer_no_shows(CallChances chances) {
  chances.no_show *= kTenthLess;
  return chances;
}

class Forecaster {
 public:
  Forecaster(RosterDesk& desk, const ForecastQuestion& question)
      : desk_(desk),
        question_(question),
        known_on_(question.known_on.value_or(question.as_of)),
        calendar_(calendar_rows(desk.database())),
        learning_(desk.database(), question.as_of, question.minutes, question.chances),
        laws_(question.minutes, question.chances),
        fewer_laws_(question.minutes, with_fewer_no_shows(question.chances)) {}

  std::vector<Deadline> deadlines_of(const std::string& point) const {
    if (question_.deadline) return {{*question_.deadline, known_on_, {}, {}}};
    auto deadlines = known_deadlines(calendar_, point, known_on_);
    if (deadlines.empty())
      fail(ErrorKind::usage,
           "no deadline is known on {}: give --deadline, or import a calendar row of kind deadline",
           to_iso(known_on_));
    return deadlines;
  }

  Forecast forecast(const ForecastSubject& subject, const WaitingPeople& people) {
    const auto deadlines = deadlines_of(subject.code);
    Forecast result;
    result.code = subject.code;
    result.name = subject.name;
    result.as_of = question_.as_of;
    result.known_on = known_on_;
    result.deadline = deadlines.back();
    result.backlog = people.backlog;
    result.papers_in = people.papers_in;
    result.others = people.others;
    result.minutes = question_.minutes;
    result.chances = question_.chances;
    add_verdicts(result, subject, people);
    add_remedies(result, subject);
    add_finish(result, subject, people);
    if (deadlines.size() > 1) add_former(result, subject, deadlines[deadlines.size() - 2]);
    return result;
  }

 private:
  DaysQuestion until(Date to, Date known_on) const {
    return {question_.as_of, to, known_on, question_.capacity};
  }

  std::vector<OfferedDay> days_until(const ForecastSubject& subject, Date to) {
    return offered_days(desk_, subject, until(to, known_on_));
  }

  void add_verdicts(Forecast& result, const ForecastSubject& subject, const WaitingPeople& people) {
    const Date due = result.deadline.date;
    const auto days = days_until(subject, due);
    result.verdict = verdict(days, people.backlog);
    std::vector<Demand> demands{{question_.as_of, due, people.backlog}};
    for (const auto& newcomer : people.newcomers) {
      if (newcomer.date > due) break;
      demands.push_back({newcomer.date, due, newcomer.people});
      result.newcomers += newcomer.people;
    }
    std::vector<DayPlaces> day_places;
    for (const auto& day : days) day_places.push_back({day.date, places(day)});
    result.overfull = most_overfull(demands, day_places);
    // Told is what the calendar said the day before, and what has changed since.
    const Date before = std::min(question_.as_of, known_on_ - std::chrono::days{1});
    std::vector<Date> since{before};
    for (const auto date : desk_.calendar().revisions(question_.as_of, due, before, known_on_))
      since.push_back(date);
    for (const auto date : since) {
      const auto then = verdict(offered_days(desk_, subject, until(due, date)), people.backlog);
      if (result.history.empty() || result.history.back().verdict.places != then.places)
        result.history.push_back({date, then});
    }
  }

  void add_remedies(Forecast& result, const ForecastSubject& subject) {
    std::vector<std::int64_t> saturdays;
    for (const auto& day : free_saturdays(desk_, subject, until(result.deadline.date, known_on_)))
      saturdays.push_back(places(day));
    const std::int64_t shortfall = result.verdict.shortfall;
    result.remedies.saturdays_left = static_cast<int>(saturdays.size());
    result.remedies.saturdays = days_needed(std::move(saturdays), shortfall);
    result.remedies.mobile_days =
        days_needed(std::vector<std::int64_t>(static_cast<std::size_t>(result.verdict.working_days),
                                              question_.capacity.value_or(kMobilePeople)),
                    shortfall);
  }

  void add_finish(Forecast& result, const ForecastSubject& subject, const WaitingPeople& people) {
    const WhatIfDesk desk{desk_, subject, until(result.deadline.date, known_on_)};
    const Situation situation{question_.as_of, people.backlog, people.newcomers};
    const Date due = result.deadline.date;
    days_ = desk.cleared(situation, stated(laws_));
    result.stated = result.finish = finish_of(days_, due);
    const double lost = days_lost_to_decrees(desk_, subject, question_.as_of);
    const auto worlds = learning_.worlds(subject.points, lost);
    result.learned = learning_.learned(subject.points, lost);
    if (result.learned) {
      days_ = desk.cleared(situation, learned(worlds, due));
      result.learned->finish = result.finish = finish_of(days_, due);
    }
    result.points = subject.points;
    result.ahead =
        served_ahead(desk.outlook(situation, question_.as_of + std::chrono::days{kLookAhead}),
                     worlds, learning_.moments(), kDaysScored);
    if (question_.fan == Fan::told)
      result.fan = fan_of(result, desk.outlook(situation, last_of_fan(result)), worlds);
    if (question_.changes == Changes::untold) return;
    auto fewer_worlds = worlds;
    for (auto& world : fewer_worlds) world.no_show *= kTenthLess;
    result.what_if = result.learned
                         ? desk.all(situation, learned(worlds, due), learned(fewer_worlds, due))
                         : desk.all(situation, stated(laws_), stated(fewer_laws_));
  }

  static Date last_of_fan(const Forecast& result) {
    const Date longest = result.as_of + kLongestFan;
    return std::min(longest, result.finish.p90.value_or(longest));
  }

  std::vector<PeopleLeft> fan_of(const Forecast& result, const Outlook& outlook,
                                 const std::vector<PossibleWorld>& worlds) {
    const auto step = 1 + static_cast<int>(outlook.days.size()) / kFanDates;
    return result.learned ? people_left(outlook, worlds, learning_.moments(), step)
                          : people_left(outlook, laws_, step);
  }

  static Clearance stated(DayLaws& laws) {
    return [&laws](const Outlook& outlook) { return cleared_by(outlook, laws); };
  }

  Clearance learned(const std::vector<PossibleWorld>& worlds, Date due) {
    return [this, &worlds, due](const Outlook& outlook) {
      return cleared_by(outlook, worlds, learning_.moments(), kSureEnough, due);
    };
  }

  void add_former(Forecast& result, const ForecastSubject& subject, const Deadline& former) {
    const auto days = days_until(subject, former.date);
    result.former =
        FormerDeadline{former, verdict(days, result.backlog), finish_of(days_, former.date).chance};
  }

  RosterDesk& desk_;
  const ForecastQuestion& question_;
  Date known_on_;
  std::vector<CalendarRow> calendar_;
  ForecastLearning learning_;
  DayLaws laws_, fewer_laws_;
  std::vector<ClearedBy> days_;  ///< of the forecast at work
};

/// Of the points, or of the kecamatan, which may be named by its name.
std::vector<std::string> codes_of(RosterDesk& desk, const ForecastQuestion& question) {
  switch (question.points.what) {
    case PointChoice::What::all:
      return desk.points().codes();
    case PointChoice::What::point:
      return {question.points.code};
    case PointChoice::What::kecamatan:
      return {kecamatan_meant(desk.code_book(), desk.registry().office().kabupaten,
                              question.points.code, question.as_of)
                  .text()};
  }
  return {};
}

/// The latest deadline of any point, up to which points and what they serve are looked at.
Date last_deadline(const Forecaster& forecaster, RosterDesk& desk,
                   const ForecastQuestion& question) {
  Date last = question.as_of;
  for (const auto& code : codes_of(desk, question))
    last = std::max(last, forecaster.deadlines_of(code).back().date);
  return last;
}

}  // namespace

ForecastAnswer make_forecasts(const OfficeRun& run, const ForecastQuestion& question) {
  auto registry = open_registry(run, OpenMode::read_only);
  const ReadTransaction one_moment{registry.database()};
  RosterDesk desk{registry, question.cuti_bersama, question.as_of};
  if (question.points.what == PointChoice::What::point) desk.check_point(question.points.code);
  Forecaster forecaster{desk, question};
  const Date to = last_deadline(forecaster, desk, question);
  if (const auto unknown =
          holidays_unknown(registry, to, question.known_on.value_or(question.as_of)))
    run.warn(*unknown);
  auto subjects = forecast_subjects(desk, question.points, question.as_of, to);
  for (auto& subject : subjects)
    subject.served = regions_served(desk, subject.points, question.as_of, to);
  const auto people = people_ahead(desk, subjects, question.as_of);
  ForecastAnswer answer;
  if (question.points.what == PointChoice::What::all) answer.unserved = people.unserved;
  for (std::size_t i = 0; i < subjects.size(); ++i)
    answer.forecasts.push_back(forecaster.forecast(subjects[i], people.of[i]));
  return answer;
}

}  // namespace rekam
