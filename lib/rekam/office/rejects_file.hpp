// The rejects file: rows that could not be stored, under the list's own columns, so that a clerk
// can mend and import them again. Five further columns, all starting with `rekam_`, say where each
// came from and what to do; the next import ignores them. CSV, or a workbook of text cells when its
// name ends in .xlsx.

#pragma once

#include "rekam/base/output_file.hpp"
#include "rekam/record/finding.hpp"
#include "rekam/table/xlsx_writer.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

/// Where a rejected row stood.
struct RejectedPlace {
  std::string_view file;
  std::string_view sheet;  ///< empty in CSV
  std::size_t line = 0;
};

class RejectsFile {
 public:
  using Warn = std::function<void(const std::string&)>;

  /// No path: nothing is written. `header` holds the columns of all lists of the command. `warn`
  /// hears of cells that a workbook has no room for.
  RejectsFile(const std::optional<std::string>& path, std::vector<std::string> header,
              FileAccess access, Warn warn = {});

  /// A row of a list with its own `header`, cells in that order.
  void add(const std::vector<std::string>& header, const std::vector<std::string_view>& cells,
           const RejectedPlace& place, std::string_view codes);

  void finish();   ///< whole on disk; before the registry commits
  void publish();  ///< in place

 private:
  void place_columns(const std::vector<std::string>& header);
  void write_row(const std::vector<std::string_view>& cells);

  std::vector<std::string> header_;
  std::vector<std::string> list_header_;            ///< of the list that rows came from last
  std::vector<std::optional<std::size_t>> places_;  ///< where its columns stand in `header_`
  Warn warn_;
  std::unique_ptr<OutputFile> output_;
  std::unique_ptr<XlsxWriter> workbook_;  ///< until finish()
};

/// Adds the columns of a further list to those known so far.
void add_columns(std::vector<std::string>& columns, const std::vector<std::string>& header);

/// What to do about each code of `NIK-001 KK-002`, in one line.
std::string advice_for(std::string_view codes);

}  // namespace rekam
