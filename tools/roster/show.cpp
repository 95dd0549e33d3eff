// rekam-roster show: the roster of one day; a published one byte for byte.

#include "rekam/office/registry_care.hpp"
#include "rekam/office/roster_text.hpp"
#include "roster/subcommands.hpp"
#include "support/talk.hpp"

#include <fmt/format.h>

namespace rekam::tool {

namespace {

struct ShowOptions {
  ShowQuestion question;
  std::optional<Date> date;  ///< Required.
  std::string format = "csv";
  std::string output = "-";
};

Outcome show(const CommonOptions& common, ShowOptions& options) {
  const auto run = office_run(common);
  options.question.date = options.date.value();
  options.question.cuti_bersama = cuti_bersama(common);
  auto out = output_file(run, options.output);
  ExportDigest digest{[&out](std::string_view bytes) { out.write(bytes); }};
  const auto made = show_roster(run, options.question, digest.sink());
  out.finish();
  log_export(run, made, digest.finish());
  out.publish();
  if (made.published) detail(fmt::format("published by {}", to_text(*made.published)));
  return Outcome::done;
}

}  // namespace

Subcommand add_show(CommandLine& tool, CommonOptions& common) {
  CommandLine& line = tool.subcommand("show", "Show the roster of one day");
  const auto options = std::make_shared<ShowOptions>();
  line.example("rekam-roster show --service-point 16.01.14 --date 2016-09-06", "As CSV");
  line.option("--service-point CODE", options->question.service_point, "Service point");
  line.option("--date DATE", options->date, "Day");
  line.require("--service-point");
  line.require("--date");
  line.choice("--format", options->format, {"csv"}, "How the roster is written");
  line.option("-o,--output FILE", options->output, "Write to FILE; - is standard output");
  add_common(line, common, {Common::db, Common::now});
  return {line, [&common, options] { return show(common, *options); }};
}

}  // namespace rekam::tool
