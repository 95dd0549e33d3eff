// The kinds of lists that rekam-import takes, one subcommand each.

#pragma once

#include "rekam/office/import_summary.hpp"
#include "support/office_run.hpp"
#include "support/subcommand.hpp"

namespace rekam::tool {

Subcommand add_residents(CommandLine& tool, CommonOptions& common);
Subcommand add_papers(CommandLine& tool, CommonOptions& common);
Subcommand add_statuses(CommandLine& tool, CommonOptions& common);
Subcommand add_outcomes(CommandLine& tool, CommonOptions& common);
Subcommand add_outages(CommandLine& tool, CommonOptions& common);
Subcommand add_regions(CommandLine& tool, CommonOptions& common);
Subcommand add_calendar(CommandLine& tool, CommonOptions& common);
Subcommand add_service_points(CommandLine& tool, CommonOptions& common);

/// Writes the summary where it was asked for, before the registry commits, and puts it in place
/// afterwards.
class SummaryFile {
 public:
  SummaryFile(const OfficeRun& run, const std::optional<std::string>& path);
  void finish(const ImportSummary& summary);
  void publish();

 private:
  std::optional<OutputFile> file_;
};

/// Where the command wrote what a person may have to look at.
struct ImportSideFiles {
  std::optional<std::string> rejects, missing = {};
};

/// What a person is told of an import, and whether it is news.
Outcome report_import(const ImportSummary& summary, const CommonOptions& common,
                      const ImportSideFiles& files, std::string_view next);

}  // namespace rekam::tool
