#include "rekam/report/forecast_page.hpp"

#include "rekam/base/message.hpp"

#include <fmt/format.h>

#include <cmath>

namespace rekam {

namespace {

constexpr int kHundred = 100;
constexpr int kHalfPercent = 50;

bool is_indonesian() { return language_in_force() == Language::indonesian; }
std::string_view point() { return is_indonesian() ? "," : "."; }

std::string working_days(std::int64_t number) {
  return number == 1 ? translated("{} working day", 1)
                     : translated("{} working days", grouped(number));
}

std::string day_or_never(const std::optional<Date>& day) {
  return day ? to_iso(*day) : tr("not within ten years");
}

/// Of 10,000. Never 0 or 100 % unless it is.
std::string percent(int chance) {
  constexpr int kSure = 10'000;
  if (chance > 0 && chance < kHalfPercent) return tr("under 1 %");
  if (chance < kSure && chance >= kSure - kHalfPercent) return tr("over 99 %");
  return fmt::format("{} %", (chance + kHalfPercent) / kHundred);
}

std::string outcome_of(const Verdict& verdict) {
  return verdict.feasible ? tr("can be met")
                          : translated("short by {}", grouped(verdict.shortfall));
}

/// `199 working days x 30 = 5,970 places < 6,000 people: short by 30`.
std::string certificate(const Forecast& forecast) {
  const Verdict& verdict = forecast.verdict;
  const std::int64_t days = verdict.working_days;
  const bool even = days > 0 && verdict.places % days == 0 && verdict.places > 0;
  const std::string sum =
      even ? translated("{} x {} = {} places", working_days(days), grouped(verdict.places / days),
                        grouped(verdict.places))
           : translated("{} with {} places", working_days(days), grouped(verdict.places));
  return translated(
      "{} {} {} people: {}", sum, verdict.feasible ? ">=" : "<", grouped(forecast.backlog),
      verdict.feasible ? translated("{} to spare", grouped(verdict.places - forecast.backlog))
                       : translated("short by {}", grouped(verdict.shortfall)));
}

std::string overfull_line(const OverfullInterval& interval) {
  return translated(
      "With those who turn 17: from {} to {} there are {} people for {} places: short by {}.\n",
      to_iso(interval.from), to_iso(interval.to), grouped(interval.people),
      grouped(interval.places), grouped(interval.people - interval.places));
}

std::string history_lines(const Forecast& forecast) {
  if (forecast.history.size() < 2) return {};
  std::string text = tr("\nWhat the calendar has said:\n");
  for (const auto& known : forecast.history)
    text += translated("  known on {}  {:>4} working days  {:>8} places  {}\n",
                       to_iso(known.known_from), known.verdict.working_days,
                       grouped(known.verdict.places), outcome_of(known.verdict));
  return text;
}

std::string deadline_line(std::string_view what, const Deadline& deadline, const Verdict& verdict,
                          int chance) {
  return translated("  {:<6} {}  {:>4} working days  {:>8} places  {}, chance {}\n", what,
                    to_iso(deadline.date), verdict.working_days, grouped(verdict.places),
                    outcome_of(verdict), percent(chance));
}

std::string former_lines(const Forecast& forecast) {
  if (!forecast.former) return {};
  const auto& former = *forecast.former;
  return translated("\nThe deadline was moved; known since {}:\n",
                    to_iso(forecast.deadline.known_from)) +
         deadline_line(tr("before"), former.deadline, former.verdict, former.chance) +
         deadline_line(tr("now"), forecast.deadline, forecast.verdict, forecast.finish.chance);
}

std::string needed(const std::optional<int>& days, std::string_view what, std::string_view of) {
  if (!days) return translated("  {:<22} not enough alone{}\n", what, of);
  return fmt::format("  {:<22} {}{}\n", what, *days, of);
}

std::string remedies_lines(const Forecast& forecast) {
  if (forecast.verdict.feasible) return {};
  if (forecast.deadline.date < forecast.as_of)
    return translated("\nThe deadline was {} days ago: nothing makes it possible any more.\n",
                      (forecast.as_of - forecast.deadline.date).count());
  std::string text = tr("\nAny one of these makes it possible:\n");
  const auto& stations = forecast.verdict.stations_needed;
  const auto& seats = forecast.verdict.seats_needed;
  if (stations) text += fmt::format("  {:<22} {}\n", tr("stations in all"), grouped(*stations));
  if (seats) text += fmt::format("  {:<22} {}\n", tr("people a station a day"), grouped(*seats));
  text += needed(forecast.remedies.saturdays, tr("Saturdays"),
                 translated(" (of {} free ones)", forecast.remedies.saturdays_left));
  text += needed(forecast.remedies.mobile_days, tr("days of a mobile unit"),
                 translated(" (of {} people)", kMobilePeople));
  return text;
}

std::string tenths(double share) {
  const int mille = static_cast<int>(std::lround(share * 1000));
  return fmt::format("{}{}{} %", mille / 10, point(), mille % 10);
}

std::string percent_tenths(int of_ten_thousand) {
  return fmt::format("{}{}{} %", of_ten_thousand / kHundred, point(),
                     of_ten_thousand % kHundred / 10);
}

std::string done_by(const Finish& finish, Date deadline) {
  return translated("  {}  with a chance of 10 %\n", day_or_never(finish.p10)) +
         translated("  {}  with a chance of 50 %\n", day_or_never(finish.p50)) +
         translated("  {}  with a chance of 90 %\n", day_or_never(finish.p90)) +
         translated("  {}  the deadline: {}\n", to_iso(deadline), percent(finish.chance));
}

std::string finish_lines(const Forecast& forecast) {
  const auto& minutes = forecast.minutes;
  const auto& chances = forecast.chances;
  std::string text = translated(
      "\nIf {} of those called stay away, {} have died or moved, and of those who come {} take {} "
      "minutes\nand the others {}, the last one is served by\n",
      tenths(chances.no_show), tenths(chances.gone), tenths(chances.hit), minutes.in_outage,
      minutes.normal);
  text += done_by(forecast.stated, forecast.deadline.date);
  if (!forecast.learned) return text;
  const auto& learned = *forecast.learned;
  text += translated(
      "\nOn {} closed days {} of those called stayed away, {} were gone, and outages took {} of "
      "the "
      "time,\non {} of the days a quarter of it or more; late decrees took {} of the days of a "
      "year. "
      "After\nthat the last one is served by\n",
      learned.days, percent_tenths(learned.no_show), percent_tenths(learned.gone),
      percent_tenths(learned.outage), percent_tenths(learned.bad_days),
      percent_tenths(learned.lost_days));
  return text + done_by(learned.finish, forecast.deadline.date);
}

std::string earlier(std::int64_t days) {
  return days == 1 ? translated(", {} day earlier", 1)
                   : translated(", {} days earlier", grouped(days));
}

std::string what_if_lines(const Forecast& forecast) {
  if (forecast.what_if.empty()) return {};
  std::string text = tr("\nWhat one change is worth:\n");
  const auto& now = forecast.finish.p50;
  for (const auto& change : forecast.what_if) {
    std::string gain;
    if (now && change.finish.p50) gain = earlier((*now - *change.finish.p50).count());
    text += translated("  {:<26} even chance: {}{}; deadline {}, chance {}\n", tr(change.change),
                       day_or_never(change.finish.p50), gain, outcome_of(change.verdict),
                       percent(change.finish.chance));
  }
  return text;
}

}  // namespace

std::string forecast_page(const Forecast& forecast) {
  std::string text = translated(
      "{} {}: as of {}, deadline {}{}\n\n", forecast.code, forecast.name, to_iso(forecast.as_of),
      to_iso(forecast.deadline.date),
      forecast.deadline.decree.empty() ? "" : fmt::format(" ({})", forecast.deadline.decree));
  text += forecast.verdict.feasible ? tr("It can be met: ") : tr("IT CANNOT BE MET: ");
  text += certificate(forecast) + ".\n";
  if (forecast.overfull && forecast.newcomers > 0) text += overfull_line(*forecast.overfull);
  if (forecast.others > 0)
    text +=
        translated("The same places also serve {} people elsewhere.\n", grouped(forecast.others));
  text += translated("The papers of {} are in; {} turn 17 by the deadline.\n",
                     grouped(forecast.papers_in), grouped(forecast.newcomers));
  return text + history_lines(forecast) + former_lines(forecast) + remedies_lines(forecast) +
         finish_lines(forecast) + what_if_lines(forecast);
}

}  // namespace rekam
