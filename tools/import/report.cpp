// What every kind of import says at its end.

#include "import/subcommands.hpp"
#include "support/talk.hpp"

#include <fmt/format.h>

namespace rekam::tool {

SummaryFile::SummaryFile(const OfficeRun& run, const std::optional<std::string>& path) {
  if (path) file_.emplace(output_file(run, *path));
}

void SummaryFile::finish(const ImportSummary& summary) {
  if (!file_) return;
  file_->write(to_json(summary));
  file_->finish();
}

void SummaryFile::publish() {
  if (file_) file_->publish();
}

Outcome report_import(const ImportSummary& summary, const CommonOptions& common,
                      std::string_view next) {
  for (const auto& list : summary.lists)
    if (list.known == Known::yes)
      say(fmt::format("{} is list {} already: nothing to do", list.file, list.list));
  for (const auto& file : summary.refused) warn("refused: " + file.why);
  say(to_sentence(summary) + (common.dry_run == Given::yes ? " (rehearsal: nothing stored)" : ""),
      next);
  const bool news = summary.news() == News::some;
  const auto lines = finding_lines(summary.findings());
  for (const auto& line : lines) news ? tell(line) : detail(line);
  if (news)
    warn(
        fmt::format("{} rows were rejected, or hold errors that are new: see rekam-validate or "
                    "--rejects",
                    summary.kind));
  return news ? Outcome::news : Outcome::done;
}

}  // namespace rekam::tool
