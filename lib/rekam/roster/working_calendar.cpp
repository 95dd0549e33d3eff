#include "rekam/roster/working_calendar.hpp"

#include "rekam/base/text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
#include <tuple>
#include <utility>

namespace rekam {

namespace {

struct DayKindWord {
  std::string_view folded;
  DayKind kind;
};

constexpr std::array<DayKindWord, 20> kDayKindWords{{{"HOLIDAY", DayKind::holiday},
                                                     {"LIBUR", DayKind::holiday},
                                                     {"HARILIBUR", DayKind::holiday},
                                                     {"LIBURNASIONAL", DayKind::holiday},
                                                     {"CUTIBERSAMA", DayKind::cuti_bersama},
                                                     {"CUTI", DayKind::cuti_bersama},
                                                     {"WORKING", DayKind::working},
                                                     {"KERJA", DayKind::working},
                                                     {"HARIKERJA", DayKind::working},
                                                     {"MASUK", DayKind::working},
                                                     {"BUKA", DayKind::working},
                                                     {"CLOSED", DayKind::closed},
                                                     {"TUTUP", DayKind::closed},
                                                     {"ORDINARY", DayKind::ordinary},
                                                     {"BIASA", DayKind::ordinary},
                                                     {"HARIBIASA", DayKind::ordinary},
                                                     {"DEADLINE", DayKind::deadline},
                                                     {"BATASWAKTU", DayKind::deadline},
                                                     {"BATASAKHIR", DayKind::deadline},
                                                     {"TENGGAT", DayKind::deadline}}};

/// Of two rows for one day and scope, whether `b` decides.
bool yields_to(const CalendarRow& a, const CalendarRow& b) {
  const auto key = [](const CalendarRow& row) {
    return std::tie(row.known_from, row.list, row.kind, row.name, row.decree, row.opens,
                    row.closes);
  };
  return key(a) < key(b);
}

const CalendarRow* deciding(const std::map<Date, std::vector<CalendarRow>>& days, Date day,
                            Date known_on) {
  const auto found = days.find(day);
  if (found == days.end()) return nullptr;
  const auto& rows = found->second;
  const auto unknown =
      std::upper_bound(rows.begin(), rows.end(), known_on,
                       [](Date known, const CalendarRow& row) { return known < row.known_from; });
  return unknown == rows.begin() ? nullptr : &*std::prev(unknown);
}

DayVerdict by_weekday(Date day, const ServicePointRow& point) {
  return {.working = point.weekdays.contains(day),
          .kind = {},
          .name = std::string{weekday_name(day)},
          .decree = {},
          .hours = {point.opens, point.closes}};
}

}  // namespace

std::optional<DayKind> parse_day_kind(std::string_view text) {
  const std::string key = fold_heading(text);
  for (const auto& word : kDayKindWords)
    if (word.folded == key) return word.kind;
  return {};
}

std::string_view to_text(DayKind kind) {
  constexpr std::array<std::string_view, 6> kWords{"holiday", "cuti_bersama", "working",
                                                   "closed",  "ordinary",     "deadline"};
  return kWords[static_cast<std::size_t>(kind)];
}

std::string why(const DayVerdict& verdict) {
  return verdict.decree.empty() ? verdict.name : verdict.name + " (" + verdict.decree + ")";
}

WorkingCalendar::WorkingCalendar(std::vector<CalendarRow> rows, CutiBersama cuti_bersama)
    : cuti_bersama_(cuti_bersama) {
  std::sort(rows.begin(), rows.end(), yields_to);
  for (auto& row : rows) {
    if (row.kind == DayKind::deadline) continue;
    auto& days = row.scope ? of_point_[*row.scope] : for_all_;
    auto& day = days[row.date];
    day.push_back(std::move(row));
  }
}

DayVerdict WorkingCalendar::on(Date day, const ServicePointRow& point, Date known_on) const {
  const CalendarRow* row = nullptr;
  if (const auto own = of_point_.find(point.code); own != of_point_.end())
    row = deciding(own->second, day, known_on);
  if (row == nullptr) row = deciding(for_all_, day, known_on);
  DayVerdict verdict = by_weekday(day, point);
  if (row == nullptr || row->kind == DayKind::ordinary) return verdict;
  if (row->kind == DayKind::cuti_bersama && cuti_bersama_ == CutiBersama::open) return verdict;
  verdict.working = row->kind == DayKind::working;
  verdict.kind = row->kind;
  verdict.name = row->name;
  verdict.decree = row->decree;
  if (!verdict.working) return verdict;
  verdict.hours.opens = row->opens.value_or(point.opens);
  verdict.hours.closes = row->closes.value_or(point.closes);
  return verdict;
}

std::vector<Date> WorkingCalendar::revisions(Date from, Date to, Date known_after,
                                             Date known_on) const {
  std::set<Date> dates;
  const auto look = [&](const std::map<Date, DayRows>& days) {
    for (auto day = days.lower_bound(from); day != days.end() && day->first <= to; ++day)
      for (const auto& row : day->second)
        if (row.known_from > known_after && row.known_from <= known_on)
          dates.insert(row.known_from);
  };
  look(for_all_);
  for (const auto& [code, days] : of_point_) look(days);
  return {dates.begin(), dates.end()};
}

}  // namespace rekam
