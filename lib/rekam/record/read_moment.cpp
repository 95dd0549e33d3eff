#include "rekam/base/text.hpp"
#include "rekam/record/date_reading.hpp"
#include "rekam/record/serial_date.hpp"
#include "rekam/record/word_key.hpp"

namespace rekam {

namespace {

/// `pukul 08.15 WIB`, `jam 8`, `08:15`.
std::optional<ClockTime> read_time(std::string_view text) {
  auto time = trim(text);
  const auto blank = time.find(' ');
  const WordKey first{time.substr(0, blank)};
  if (first.text() == "PUKUL" || first.text() == "JAM" || first.text() == "PKL")
    time = blank == std::string_view::npos ? std::string_view{} : trim(time.substr(blank));
  const auto last = time.find_last_of(' ');
  if (last != std::string_view::npos && WordKey{time.substr(last)}.text() == "WIB")
    time = trim(time.substr(0, last));
  return parse_clock_time(time);
}

}  // namespace

std::optional<Moment> read_moment(std::string_view text, DateContext context) {
  const auto written = trim(text);
  if (context.kind == CellKind::number)
    if (const auto moment = moment_of_serial(written)) return moment;
  if (const auto day = read_date(written, usual_date_forms(), context).date)
    return Moment{*day, {}};
  // The blank before the time is the first one with a whole date before it.
  for (auto end = written.find_first_of(" T"); end != std::string_view::npos;
       end = written.find_first_of(" T", end + 1)) {
    const auto day = read_date(written.substr(0, end), usual_date_forms(), context).date;
    const auto time = day ? read_time(written.substr(end + 1)) : std::nullopt;
    // Midnight is what spreadsheets add to a day; it is no time of day.
    if (time) return Moment{*day, time->minutes == 0 ? std::nullopt : time};
  }
  return {};
}

}  // namespace rekam
