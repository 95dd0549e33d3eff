// The report as one page for people: everything in one file that opens from a USB stick, every
// number from the very tables that lie beside it as CSV.

#pragma once

#include "rekam/base/date.hpp"

#include <string>
#include <utility>
#include <vector>

namespace rekam {

struct ReportPage {
  Date as_of{};
  std::string kabupaten;  ///< code and name
  std::string version, chain_head;
  std::vector<std::pair<std::string, std::string>> tables;  ///< file name and its CSV
};

/// The whole page in the language in force, with charts if librekam was built with the chart
/// library.
std::string report_page(const ReportPage& page);

}  // namespace rekam
