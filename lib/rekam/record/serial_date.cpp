#include "rekam/record/serial_date.hpp"

#include <algorithm>

namespace rekam {

namespace {

constexpr int kLeastSerial = 3'000;
constexpr int kGreatestSerial = 60'000;
constexpr std::size_t kFractionDigits = 12;
constexpr std::int64_t kWholeDay = 1'000'000'000'000;

bool is_plain(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::optional<Date> day_of(std::string_view digits) {
  if (!is_plain(digits) || digits.size() < 4 || digits.size() > 5) return {};
  int serial = 0;
  for (const char c : digits) serial = serial * 10 + (c - '0');
  if (serial < kLeastSerial || serial > kGreatestSerial) return {};
  using namespace std::chrono;
  return Date{year{1899} / December / day{30}} + days{serial};
}

}  // namespace

std::optional<Date> date_of_serial(std::string_view text, CellKind kind) {
  // Four digits of a text are a year, whatever a cell of numbers may mean by them.
  if (kind != CellKind::number) return text.size() == 5 ? day_of(text) : std::nullopt;
  const auto mark = std::min(text.find_first_of(".,"), text.size());
  const auto fraction = text.substr(std::min(mark + 1, text.size()));
  if (fraction.find_first_not_of('0') != std::string_view::npos) return {};
  return day_of(text.substr(0, mark));
}

std::optional<Moment> moment_of_serial(std::string_view text) {
  const auto mark = std::min(text.find_first_of(".,"), text.size());
  const auto day = day_of(text.substr(0, mark));
  if (!day) return {};
  auto fraction = text.substr(std::min(mark + 1, text.size()));
  if (fraction.find_first_not_of('0') == std::string_view::npos) return Moment{*day, {}};
  if (!is_plain(fraction)) return {};
  fraction = fraction.substr(0, kFractionDigits);
  std::int64_t part = 0;
  for (std::size_t i = 0; i < kFractionDigits; ++i)
    part = part * 10 + (i < fraction.size() ? fraction[i] - '0' : 0);
  const auto minutes = static_cast<int>((part * 1440 + kWholeDay / 2) / kWholeDay);
  if (minutes == 0) return Moment{*day, {}};
  if (minutes == 1440) return Moment{*day + std::chrono::days{1}, {}};
  return Moment{*day, ClockTime{minutes}};
}

}  // namespace rekam
