// The report as one page for people: everything in one file that opens from a USB stick, every
// number from the very tables that lie beside it as CSV.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/base/message.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace rekam {

struct ReportPage {
  Language language = Language::indonesian;
  Date as_of{};
  std::string kabupaten;  ///< code and name
  std::string version, chain_head;
  std::int64_t called_ahead = 0, duplicates_waiting = 0;
  std::vector<std::pair<std::string, std::string>> tables;  ///< file name and its CSV
};

/// The whole page.
std::string report_page(const ReportPage& page);

}  // namespace rekam
