// The rejects file: rows that could not be stored, under the list's own columns, so that a clerk
// can mend and import them again. Five further columns, all starting with `rekam_`, say where each
// came from and what to do; the next import ignores them.

#pragma once

#include "rekam/base/output_file.hpp"
#include "rekam/record/finding.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

class RejectsFile {
 public:
  /// No path: nothing is written. `header` holds the columns of all lists of the command.
  RejectsFile(const std::optional<std::string>& path, std::vector<std::string> header,
              FileAccess access);

  /// A row of a list with its own `header`, cells in that order.
  void add(const std::vector<std::string>& header, const std::vector<std::string_view>& cells,
           std::string_view file, std::size_t line, std::string_view codes);

  void finish();   ///< whole on disk; before the registry commits
  void publish();  ///< in place

 private:
  std::vector<std::string> header_;
  std::optional<OutputFile> output_;
};

/// Adds the columns of a further list to those known so far.
void add_columns(std::vector<std::string>& columns, const std::vector<std::string>& header);

/// What to do about each code of `NIK-001 KK-002`, in one line.
std::string advice_for(std::string_view codes);

}  // namespace rekam
