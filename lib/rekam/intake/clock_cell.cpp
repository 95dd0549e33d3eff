#include "rekam/intake/clock_cell.hpp"

#include <charconv>
#include <cmath>

namespace rekam {

namespace {

constexpr int kMinutesOfDay = 24 * 60;

/// Eight o'clock is a third of a day.
std::optional<ClockTime> part_of_day(std::string_view text) {
  double part = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), part);
  if (error != std::errc{} || end != text.data() + text.size()) return {};
  if (part < 0 || part >= 1) return {};
  const auto minutes = static_cast<int>(std::lround(part * kMinutesOfDay));
  return minutes < kMinutesOfDay ? std::optional{ClockTime{minutes}} : std::nullopt;
}

}  // namespace

std::optional<ClockTime> read_clock_cell(std::string_view text, CellKind kind) {
  if (kind == CellKind::date) {
    const auto blank = text.find(' ');
    if (blank != std::string_view::npos) return parse_clock_time(text.substr(blank + 1));
    if (text.find(':') == std::string_view::npos) return ClockTime{};  // a day begins at midnight
  }
  if (kind == CellKind::number)
    if (const auto part = part_of_day(text)) return part;
  return parse_clock_time(text);
}

}  // namespace rekam
