// On which days a service point works, as known on the day of asking. Decrees come late and are
// changed (2017 was decreed three times), so each row says since when it has been known, and a
// roster made in October stays explicable in December.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/roster/service_point.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

/// `ordinary` withdraws a row: the weekday rule decides again. `deadline` opens and closes nothing.
enum class DayKind { holiday, cuti_bersama, working, closed, ordinary, deadline };

/// The word of the calendar list or its Indonesian one (libur, cuti bersama, kerja, tutup, biasa,
/// batas waktu); empty for another word.
std::optional<DayKind> parse_day_kind(std::string_view text);
std::string_view to_text(DayKind kind);

struct CalendarRow {
  Date date{};
  DayKind kind = DayKind::holiday;
  std::optional<std::string> scope;  ///< code of a service point; empty: all
  std::string name;
  std::string decree;  ///< what a named source says, else `unverified`
  Date known_from{};
  std::optional<ClockTime> opens;  ///< with `working`: instead of the point's hours
  std::optional<ClockTime> closes;
  /// The list that brought it: of two that say otherwise from one date on, the later one counts.
  std::int64_t list = 0;  ///< 0: compiled in
};

/// Whether a cuti bersama closes the office: each office decides.
enum class CutiBersama { closed, open };

struct DayVerdict {
  bool working = false;
  std::optional<DayKind> kind;  ///< of the row that decided; empty: the weekday rule
  std::string name;             ///< of that row, or the weekday (`Saturday`)
  std::string decree;           ///< of that row
  OpeningHours hours;           ///< when working
};

/// `Hari Raya Idul Adha (SKB 3 Menteri 150/2015)`, `Saturday`.
std::string why(const DayVerdict& verdict);

class WorkingCalendar {
 public:
  WorkingCalendar(std::vector<CalendarRow> rows, CutiBersama cuti_bersama);

  /// Of the rows for the day known by `known_on`, the latest known decides, a row of the point
  /// before any row for all. Of rows known since the same day the last decides in the order of
  /// kind, name, decree and hours, so closed beats working beats holiday, and ordinary beats all.
  DayVerdict on(Date day, const ServicePointRow& point, Date known_on) const;

  /// The days after `known_after`, up to `known_on`, on which a row for one of the days from `from`
  /// to `to` became known; sorted.
  std::vector<Date> revisions(Date from, Date to, Date known_after, Date known_on) const;

 private:
  using DayRows = std::vector<CalendarRow>;  // in the order in which the last one decides

  std::map<Date, DayRows> for_all_;
  std::map<std::string, std::map<Date, DayRows>, std::less<>> of_point_;
  CutiBersama cuti_bersama_;
};

}  // namespace rekam
