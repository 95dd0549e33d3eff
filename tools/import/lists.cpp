#include "import/lists.hpp"

#include "import/subcommands.hpp"
#include "import/template.hpp"
#include "support/encoding_option.hpp"
#include "support/keep_apart.hpp"
#include "support/talk.hpp"

namespace rekam::tool {

void add_lists(CommandLine& line, CommonOptions& common, ListsImport& wanted,
               std::optional<std::string>& template_path) {
  line.argument("FILE", wanted.files, "Lists (CSV, .xlsx, .ods)");
  add_template(line, template_path);
  add_encoding(line, wanted.encoding);
  line.option("--rejects FILE", wanted.rejects,
              "Write the rows that could not be stored to FILE (CSV, .xlsx)");
  add_common(line, common,
             {Common::db, Common::now, Common::dry_run, Common::summary_json, Common::progress,
              Common::exit_zero});
}

Outcome import_lists(CommonOptions& common, ListsImport& wanted, std::string_view next,
                     const std::function<ImportSummary(const OfficeRun&)>& run) {
  require_file(wanted.files);
  keep_apart(wanted.files,
             {{"--rejects", wanted.rejects}, {"--summary-json", common.summary_json}});
  auto office = office_run(common);
  Progress progress{"reading"};
  office.progress = std::ref(progress);
  SummaryFile summary_file{office, common.summary_json};
  wanted.before_commit = [&](const ImportSummary& summary) { summary_file.finish(summary); };
  const auto summary = run(office);
  summary_file.publish();
  return report_import(summary, common, {wanted.rejects}, next);
}

}  // namespace rekam::tool
