#include "rekam/record/region_code.hpp"

namespace rekam {

std::optional<RegionCode> RegionCode::parse(std::string_view text) {
  std::int64_t value = 0;
  int digits = 0;
  for (const char c : text) {
    if (c == '.') {
      if (digits != 2 && digits != 4 && digits != 6) return {};
      continue;
    }
    if (c < '0' || c > '9') return {};
    if (++digits > 10) return {};
    value = value * 10 + (c - '0');
  }
  // The first digit says how long the number is, so it may not be 0: no province code starts so.
  if ((digits != 2 && digits != 4 && digits != 6 && digits != 10) || text.front() == '0') return {};
  if (text.back() == '.' || text.find("..") != std::string_view::npos) return {};
  return RegionCode{value};
}

std::string RegionCode::text() const {
  std::string digits = std::to_string(value_);
  for (const std::size_t at : {6U, 4U, 2U})
    if (digits.size() > at) digits.insert(at, 1, '.');
  return digits;
}

}  // namespace rekam
