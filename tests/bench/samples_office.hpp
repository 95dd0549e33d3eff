// What reaches the office in the days after the list: papers, statuses, broken recorders.
#pragma once

#include "samples_csv.hpp"
#include "samples_households.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace samples {

/// papers.csv and statuses.csv.
class LaterNews {
 public:
  LaterNews(const std::filesystem::path& folder, sys_days list_date, std::uint64_t seed);

  void hear_of(const Kecamatan& kecamatan, const Household& household);
  /// Writes the papers in the order of hand-in, a few of households that no list knows among them,
  /// and closes both files.
  void close(NumberIssuer& numbers);

  std::int64_t papers() const { return papers_.rows(); }
  std::int64_t statuses() const { return statuses_.rows(); }

 private:
  /// The papers of one household; they are kept until the end, to be sorted.
  struct HandIn {
    sys_days day;
    int minute;  // of the day
    std::string_view service_point;
    std::string no_kk;

    auto operator<=>(const HandIn&) const = default;
  };

  void hand_in(std::string_view kecamatan_code, std::string no_kk);
  void tell_status(const Person& person);

  CsvFile papers_;
  CsvFile statuses_;
  sys_days list_date_;
  Random random_;
  std::vector<HandIn> pile_;
};

/// service-points-broken.csv: from `first_day` the recorders of six kecamatan are out of order and
/// 16.01.14 serves them too.
void write_service_points(const std::filesystem::path& folder, const std::vector<Kecamatan>& places,
                          sys_days first_day);

}  // namespace samples
