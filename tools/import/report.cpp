// What every kind of import says at its end.

#include "import/subcommands.hpp"
#include "rekam/base/input_file.hpp"
#include "rekam/base/message.hpp"
#include "rekam/office/list_import.hpp"
#include "rekam/office/resident_files.hpp"
#include "support/talk.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace rekam::tool {

namespace {

bool has_new_errors(const ImportSummary& summary) {
  return std::any_of(summary.lists.begin(), summary.lists.end(), [](const ListSummary& list) {
    const bool has_errors = std::any_of(
        all_finding_rules().begin(), all_finding_rules().end(), [&](const FindingRule& rule) {
          return rule.severity == Severity::error && list.findings.of(rule.code) > 0;
        });
    return list.news == News::some && has_errors;
  });
}

/// A list that the registry holds already changes nothing, and its rejected rows stay out.
void tell_known(const ListSummary& list) {
  if (list.known == Known::no) return;
  const std::string as = list.known_as.empty() || list.known_as == base_name(list.file)
                             ? std::string{}
                             : translated(", as {}", shown_name(list.known_as));
  if (list.counts.rejected == 0)
    say(translated("{} is list {} already{}: nothing to do", shown_name(list.file), list.list, as));
  else
    tell(
        translated("{0} is list {1} already{2}: its {3} rejected rows are not tried again; to read "
                   "it anew: rekam-registry undo {1}",
                   shown_name(list.file), list.list, as, list.counts.rejected));
}

void tell_rejected(const ImportSummary& summary, const std::optional<std::string>& rejects) {
  const auto rejected = summary.counts().rejected;
  if (summary.news() == News::none || rejected == 0) return;
  if (rejects == "-") return;  // they were read with this
  if (rejects)
    warn(translated("rejected rows: {}, in {}: mend them there, then import that file", rejected,
                    shown_name(*rejects)));
  else
    warn(translated("rejected rows: {}; --rejects FILE writes them out, to be mended and imported",
                    rejected));
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
                      const ImportSideFiles& files, std::string_view next) {
  for (const auto& list : summary.lists) tell_known(list);
  for (const auto& file : summary.refused) warn(translated("refused: {}", file.why));
  say(to_sentence(summary), next);
  const bool news = summary.news() == News::some;
  const bool shown = news && common.quiet == Given::no;
  if (summary.missing > 0)
    warn(files.missing
             ? translated("{} people of the places of the complete lists are not in them, and stay "
                          "as they are: {} names them",
                          summary.missing, shown_name(*files.missing))
             : translated("{} people of the places of the complete lists are not in them, and stay "
                          "as they are: --missing FILE names them",
                          summary.missing));
  for (const auto& line : finding_lines(summary.findings())) shown ? tell(line) : mention(line);
  // Refused files and published days that fell were told of by name.
  tell_rejected(summary, files.rejects);
  if (summary.kind == kResidentLists && has_new_errors(summary))
    warn("rekam-validate explains what is wrong in each row of a KK list");
  return news ? Outcome::news : Outcome::done;
}

}  // namespace rekam::tool
