// What every kind of import says at its end.

#include "import/subcommands.hpp"
#include "rekam/base/input_file.hpp"
#include "rekam/base/message.hpp"
#include "rekam/office/list_import.hpp"
#include "support/talk.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace rekam::tool {

namespace {

bool tells_of_rows(const ImportSummary& summary) {
  return std::any_of(summary.lists.begin(), summary.lists.end(), [](const ListSummary& list) {
    const bool has_errors = std::any_of(
        all_finding_rules().begin(), all_finding_rules().end(), [&](const FindingRule& rule) {
          return rule.severity == Severity::error && list.findings.of(rule.code) > 0;
        });
    return list.news == News::some && (has_errors || list.counts.rejected > 0);
  });
}

}  // namespace

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
      say(translated("{} is list {} already{}: nothing to do", shown_name(list.file), list.list,
                     list.known_as.empty() || list.known_as == base_name(list.file)
                         ? std::string{}
                         : fmt::format(", as {}", shown_name(list.known_as))));
  for (const auto& file : summary.refused) warn("refused: " + file.why);
  say(to_sentence(summary) + (common.dry_run == Given::yes ? " (rehearsal: nothing stored)" : ""),
      next);
  const bool news = summary.news() == News::some;
  const bool shown = news && common.quiet == Given::no;
  if (summary.missing > 0)
    warn(
        translated("{} of the places of the complete lists are not in them, and stay as they are: "
                   "--missing FILE names them",
                   summary.missing == 1 ? "1 person" : fmt::format("{} people", summary.missing)));
  for (const auto& line : finding_lines(summary.findings())) shown ? tell(line) : detail(line);
  // Refused files and published days that fell were told of by name.
  if (tells_of_rows(summary))
    warn(
        "some rows were rejected, or hold errors that are new: --rejects FILE writes out the "
        "rejected ones, rekam-validate explains a KK list");
  return news ? Outcome::news : Outcome::done;
}

}  // namespace rekam::tool
