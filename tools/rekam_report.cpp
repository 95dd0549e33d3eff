// rekam-report: the report of a day as a page and as data.

#include "rekam/base/error.hpp"
#include "rekam/base/message.hpp"
#include "rekam/office/make_report.hpp"
#include "support/forecast_settings.hpp"
#include "support/office_run.hpp"
#include "support/subcommand.hpp"
#include "support/talk.hpp"

#include <fmt/format.h>

namespace {

using namespace rekam;
using namespace rekam::tool;

struct ReportOptions {
  std::string folder;
  Given unmasked = Given::no;
};

Outcome write_report(const CommonOptions& common, const ReportOptions& options) {
  const auto run = office_run(common);
  ReportQuestion question;
  question.as_of = as_of(common);
  if (options.folder == "-")
    fail(ErrorKind::usage, "a report is a folder of files; name one: -o FOLDER");
  if (options.unmasked == Given::yes) question.masking = Masking::none;
  question.forecast = stated_forecast(common, {PointChoice::What::all, {}});
  question.version = REKAM_VERSION;
  const auto names = make_report(run, question, options.folder);
  for (const auto& name : names) detail(name);
  say(translated("{} files in {}", names.size(), options.folder), options.folder + "/index.html");
  return Outcome::done;
}

Outcome rekam_report(int argc, char** argv) {
  auto common = load_common(argc, argv);
  ReportOptions options;
  CommandLine line{"rekam-report", "One page for people and the tables behind it."};
  line.example("rekam-report -o report", "report/index.html opens in any browser, without network");
  line.example("rekam-report --as-of 2016-09-05 --unmasked -o report", "With whole numbers");
  line.option("-o,--output FOLDER", options.folder, "The folder to write to");
  line.require("--output");
  line.flag("--unmasked", options.unmasked,
            "Whole NIK, KK numbers and birth dates in unrecorded.csv and roster.csv");
  add_common(line, common, {Common::db, Common::as_of, Common::now});
  if (parse(line, argc, argv, common) == ParseResult::done) return Outcome::done;
  return write_report(common, options);
}

}  // namespace

int main(int argc, char** argv) {
  return run("rekam-report", [&] { return rekam_report(argc, argv); });
}
