// Findings as a report: CSV and JSON for programs, grouped text for a person.

#pragma once

#include "rekam/record/finding.hpp"
#include "rekam/table/csv_writer.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

enum class FindingsFormat { text, csv, json };

/// A finding with its place: physical line or row of the sheet, 1-based column; 0 when it is about
/// more than a cell.
struct PlacedFinding {
  std::string_view file;
  std::size_t line = 0;
  std::size_t column = 0;
  const Finding* finding = nullptr;
  std::string_view sheet = {};  ///< empty in CSV
};

class FindingsReport {
 public:
  FindingsReport(FindingsFormat format, Sink sink);
  void add(const PlacedFinding& placed);
  /// The end of the report; text is written only here.
  void finish();

 private:
  void add_csv(const PlacedFinding& placed);
  void add_json(const PlacedFinding& placed);
  void add_text(const PlacedFinding& placed);
  void write_text();

  /// The first places of each code, for people.
  struct Group {
    std::int64_t count = 0;
    std::vector<std::string> places;
  };
  FindingsFormat format_;
  Sink sink_;
  CsvWriter csv_;
  std::array<Group, kFindingCodeCount> groups_{};
  bool first_ = true;
};

/// The rule's sentence, with what is special about this case.
std::string message_of(const Finding& finding);

}  // namespace rekam
