// Hands out NIKs and household card numbers: well-formed, unique, serials from 0001 per identical
// first twelve digits. Its memory depends on the number of regions, not of residents.
#pragma once

#include "samples_dates.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace samples {

enum class Sex { male, female };

class NumberIssuer {
 public:
  /// Numbers can be issued for dates from `oldest_age` years before `list_date` up to it.
  NumberIssuer(sys_days list_date, int oldest_age);

  /// Throws std::length_error when all 9,999 serials of the twelve digits are taken.
  std::string nik(std::uint32_t region, sys_days born, Sex sex);
  std::string no_kk(std::uint32_t region, sys_days issued);

 private:
  enum Series : std::uint8_t { men, women, cards, series_count };
  std::string issue(std::uint32_t region, sys_days date, Series series);

  sys_days list_date_;
  std::size_t days_;
  std::map<std::uint32_t, std::vector<std::uint16_t>> serials_;
};

}  // namespace samples
