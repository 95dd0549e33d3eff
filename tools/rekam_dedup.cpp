// rekam-dedup: finds people who stand twice, and says why. It proposes and never deletes.

#include "rekam/base/error.hpp"
#include "rekam/office/compare_list.hpp"
#include "support/encoding_option.hpp"
#include "support/office_run.hpp"
#include "support/talk.hpp"
#include "support/tool.hpp"

#include <fmt/format.h>

namespace {

using namespace rekam;
using namespace rekam::tool;

struct DedupOptions {
  std::optional<std::string> list;
  ComparisonListOptions reading;
  std::string output = "-";
  std::optional<std::string> clusters;
};

Outcome compare(OfficeRun run, const DedupOptions& options) {
  auto pairs = output_file(run, options.output);
  std::optional<OutputFile> clusters;
  if (options.clusters) clusters.emplace(output_file(run, *options.clusters));
  tool::Progress progress{"comparing"};
  run.progress = std::ref(progress);
  const auto summary = compare_list(
      run, {*options.list, options.reading},
      [&](std::string_view bytes) { pairs.write(bytes); },
      [&](std::string_view bytes) {
        if (clusters) clusters->write(bytes);
      });
  pairs.finish();
  if (clusters) clusters->publish();
  pairs.publish();
  if (summary.unreadable > 0)
    warn(fmt::format("{} rows of {} cannot be read and stand alone; rekam-validate tells why",
                     summary.unreadable, *options.list));
  say(fmt::format("{} records, {} pairs to look at, {} people", summary.records, summary.pairs,
                  summary.people));
  return summary.pairs > 0 || summary.unreadable > 0 ? Outcome::news : Outcome::done;
}

Outcome rekam_dedup(int argc, char** argv) {
  auto common = load_common(argc, argv);
  DedupOptions options;
  CommandLine line{"rekam-dedup", "Find people who stand twice, and say why."};
  line.example("rekam-dedup --list people.csv --layout people.ini -o pairs.csv --clusters who.csv",
               "The same in a plain list, without a registry");
  line.option("-o,--output FILE", options.output, "Write the pairs to FILE; - is standard output");
  line.option("--list FILE", options.list, "Compare the people of this list (CSV, .xlsx, .ods)");
  line.option("--layout NAME", options.reading.layout,
              "Its layout by name or file; else it is recognised");
  add_encoding(line, options.reading.encoding);
  line.option("--clusters FILE", options.clusters, "Write each record with its cluster to FILE");
  add_common(line, common, {Common::db, Common::progress, Common::color, Common::exit_zero});
  if (parse(line, argc, argv, common) == ParseResult::done) return Outcome::done;
  if (!options.list) fail(ErrorKind::usage, "name a list: --list FILE; try --help");
  return compare(office_run(common), options);
}

}  // namespace

int main(int argc, char** argv) {
  return run("rekam-dedup", [&] { return rekam_dedup(argc, argv); });
}
