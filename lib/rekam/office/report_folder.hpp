// The files of a report on their way into its folder: each is written beside its name and appears
// whole, all of them together at the end.

#pragma once

#include "rekam/base/output_file.hpp"
#include "rekam/office/office.hpp"
#include "rekam/report/data_package.hpp"
#include "rekam/table/sink.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

using TableWriter = std::function<void(const Sink&)>;

class ReportFolder {
 public:
  /// Makes `folder` and its `data`. Error{io} when it cannot.
  ReportFolder(const OfficeRun& run, std::string folder);

  /// data/NAME, with its line in the data package.
  void add_table(const std::string& name, std::string_view title, const TableWriter& write);
  /// The same; gives its text for the page to show.
  std::string add_shown_table(const std::string& name, std::string_view title,
                              const TableWriter& write);
  void add(const std::string& name, std::string_view text);
  /// data/NAME of an earlier report goes: this one has none.
  void leave_out(const std::string& name);

  const std::vector<PackagedFile>& tables() const { return tables_; }

  /// Gives the names of the files, in the order in which they were added.
  std::vector<std::string> publish();

 private:
  OutputFile& output(const std::string& name);

  const OfficeRun& run_;
  std::string folder_;
  std::vector<OutputFile> outputs_;
  std::vector<std::string> left_out_;
  std::vector<PackagedFile> tables_;
};

}  // namespace rekam
