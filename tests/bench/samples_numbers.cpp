// Counts serials per region, day and series in one flat table a region.
#include "samples_numbers.hpp"

#include <stdexcept>

namespace samples {
namespace {

constexpr std::uint16_t last_serial = 9999;
constexpr unsigned womans_day_offset = 40;

}  // namespace

NumberIssuer::NumberIssuer(sys_days list_date, int oldest_age)
    : list_date_(list_date), days_(static_cast<std::size_t>(oldest_age + 1) * 366) {}

std::string NumberIssuer::nik(std::uint32_t region, sys_days born, Sex sex) {
  return issue(region, born, sex == Sex::male ? men : women);
}

std::string NumberIssuer::no_kk(std::uint32_t region, sys_days issued) {
  return issue(region, issued, cards);
}

std::string NumberIssuer::issue(std::uint32_t region, sys_days date, Series series) {
  auto& table = serials_[region];
  if (table.empty()) table.resize(days_ * series_count);
  const auto days_ago = static_cast<std::size_t>((list_date_ - date).count());
  auto& serial = table.at(days_ago * series_count + series);
  if (serial == last_serial) throw std::length_error("all serials of a day are taken");
  ++serial;

  const std::chrono::year_month_day parts{date};
  const auto day = static_cast<unsigned>(parts.day()) + (series == women ? womans_day_offset : 0);
  const auto year = static_cast<unsigned>(static_cast<int>(parts.year())) % 100;
  return padded(region, 6) + padded(day, 2) + padded(static_cast<unsigned>(parts.month()), 2) +
         padded(year, 2) + padded(serial, 4);
}

}  // namespace samples
