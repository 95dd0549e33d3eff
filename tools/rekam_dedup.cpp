// rekam-dedup: finds people who stand twice, and says why. It proposes and never deletes.

#include "rekam/base/error.hpp"
#include "rekam/office/compare_list.hpp"
#include "rekam/office/decide_duplicates.hpp"
#include "rekam/office/list_duplicates.hpp"
#include "support/encoding_option.hpp"
#include "support/keep_apart.hpp"
#include "support/office_run.hpp"
#include "support/table_output.hpp"
#include "support/talk.hpp"
#include "support/tool.hpp"

#include <fmt/format.h>

namespace {

using namespace rekam;
using namespace rekam::tool;

struct DedupOptions {
  std::optional<std::string> list;
  ComparisonListOptions reading;
  TableOptions table;
  std::optional<std::string> clusters, review, decide;
  std::optional<std::pair<std::string, std::string>> explain;

  TableFormat form_of(const std::optional<std::string>& path) const {
    return format_for(path.value_or("-"), table.format, TableFormat::csv);
  }
};

/// A table that was asked for or not.
class WantedTable {
 public:
  /// `name`: of the CSV file that it is.
  WantedTable(const OfficeRun& run, const std::optional<std::string>& path, TableFormat form,
              std::string_view name) {
    if (path) file_ = std::make_unique<TableOutput>(run, form, *path, TableLook{std::string{name}});
  }
  Sink sink() {
    return file_ ? file_->sink() : [](std::string_view) {};
  }
  void finish() {
    if (file_) file_->finish();
  }
  void publish() {
    if (file_) file_->publish();
  }

 private:
  std::unique_ptr<TableOutput> file_;
};

Outcome compare(OfficeRun run, const DedupOptions& options) {
  WantedTable pairs{run, options.table.output, options.form_of(options.table.output), "pairs.csv"};
  WantedTable clusters{run, options.clusters, options.form_of(options.clusters), "clusters.csv"};
  rekam::tool::Progress progress{"comparing"};
  run.progress = std::ref(progress);
  const auto summary =
      compare_list(run, {*options.list, options.reading}, pairs.sink(), clusters.sink());
  for (auto* file : {&pairs, &clusters}) file->finish();
  for (auto* file : {&pairs, &clusters}) file->publish();
  if (summary.unreadable > 0)
    warn(translated("{} rows of {} cannot be read and stand alone; rekam-validate tells why",
                    summary.unreadable, *options.list));
  say(translated("{} records, {} pairs to look at, {} people", summary.records, summary.pairs,
                 summary.people));
  return summary.pairs > 0 || summary.unreadable > 0 ? Outcome::news : Outcome::done;
}

Outcome list_pairs(const OfficeRun& run, const CommonOptions& common, const DedupOptions& options) {
  WantedTable pairs{run, options.table.output, options.form_of(options.table.output), "pairs.csv"};
  WantedTable clusters{run, options.clusters, options.form_of(options.clusters), "clusters.csv"};
  WantedTable review{run, options.review, TableFormat::csv, "review.csv"};
  DuplicatesQuestion question{as_of(common)};
  if (options.review) question.review_kind = kind_of_name(*options.review);
  const auto summary =
      list_duplicates(run, question, {pairs.sink(), clusters.sink(), review.sink()}, [&] {
        for (auto* file : {&pairs, &clusters, &review}) file->finish();
      });
  for (auto* file : {&pairs, &clusters, &review}) file->publish();
  return say_outcome(
      summary.not_listed_before > 0 ? Outcome::news : Outcome::done,
      translated("{} residents, {} pairs, {} of them new, {} to decide", summary.residents,
                 summary.pairs, summary.not_listed_before, summary.to_decide),
      options.review ? "rekam-dedup --decide " + *options.review
                     : "rekam-dedup --review review.xlsx -o pairs.csv");
}

Outcome decide(const OfficeRun& run, const DedupOptions& options) {
  const auto summary = decide_duplicates(run, *options.decide);
  say(translated(
      "{} decisions, {} of them new; {} records superseded, {} count again, {} calls "
      "cancelled",
      summary.read, summary.taken, summary.superseded, summary.restored, summary.cancelled));
  return summary.refused > 0 ? Outcome::news : Outcome::done;
}

Outcome explain(const OfficeRun& run, const DedupOptions& options) {
  auto out = output_file(run, options.table.output);
  out.write(explain_duplicates(run, options.explain->first, options.explain->second));
  out.publish();
  return Outcome::done;
}

Outcome rekam_dedup(int argc, char** argv) {
  auto common = load_common(argc, argv);
  DedupOptions options;
  CommandLine line{"rekam-dedup", "Find people who stand twice, and say why."};
  line.example("rekam-dedup -o pairs.csv --review review.xlsx",
               "Pairs in the registry, and a workbook to decide them");
  line.example("rekam-dedup --decide review.xlsx", "Take the decisions");
  line.example("rekam-dedup --explain K7P3M0QXWY C2M4N8RTV1", "Why two records may be one person");
  line.example("rekam-dedup --list people.csv --layout people.ini -o pairs.csv --clusters who.csv",
               "The same in a plain list, without a registry");
  add_table_options(line, options.table);
  line.option("--clusters FILE", options.clusters, "Write each record with its cluster to FILE");
  line.option("--review FILE", options.review,
              "Write what is to decide to FILE (.xlsx or CSV), what changes most first");
  line.option("--decide FILE", options.decide,
              "Take decisions: record_a, record_b, decision (same, not_same, unsure), who, why");
  line.option("--explain A B", options.explain, "Say why two resident numbers may be one person");
  line.group("Options for a plain list");
  line.option("--list FILE", options.list, "Compare the people of this list (CSV, .xlsx, .ods)");
  line.option("--layout NAME", options.reading.layout,
              "Its layout by name or file; else it is recognised");
  add_encoding(line, options.reading.encoding);
  line.at_most_one_of({"--list", "--decide", "--explain"});
  line.at_most_one_of({"--list", "--review"});
  add_common(line, common,
             {Common::db, Common::as_of, Common::now, Common::dry_run, Common::progress,
              Common::exit_zero});
  if (parse(line, argc, argv, common) == ParseResult::done) return Outcome::done;
  std::vector<std::string> read;
  for (const auto& file : {options.list, options.decide})
    if (file) read.push_back(*file);
  keep_apart(read, {{"-o", options.table.output},
                    {"--clusters", options.clusters},
                    {"--review", options.review}});
  const auto run = office_run(common);
  if (options.list) return compare(run, options);
  if (options.reading.layout || options.reading.encoding)
    fail(ErrorKind::usage, "--layout and --encoding belong to --list FILE; try --help");
  if (options.decide) return decide(run, options);
  return options.explain ? explain(run, options) : list_pairs(run, common, options);
}

}  // namespace

int main(int argc, char** argv) {
  return run("rekam-dedup", [&] { return rekam_dedup(argc, argv); });
}
