// The report of a day: a folder with one page for people and the tables behind it for programs.

#pragma once

#include "rekam/office/backlog.hpp"
#include "rekam/office/make_forecast.hpp"

#include <string>
#include <vector>

namespace rekam {

struct ReportQuestion {
  Date as_of{};
  Masking masking = Masking::numbers;  ///< of the people in unrecorded.csv and roster.csv
  ForecastQuestion forecast;
  std::string version;  ///< of rekam
};

/// Makes the folder if it is missing; every file appears whole. Gives their names. That people left
/// the registry, in unrecorded.csv and in roster.csv, is logged.
std::vector<std::string> make_report(const OfficeRun& run, const ReportQuestion& question,
                                     const std::string& folder);

}  // namespace rekam
