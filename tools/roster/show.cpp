// rekam-roster show: the roster of one day as the paper that somebody needs; a published one byte
// for byte.

#include "rekam/base/error.hpp"
#include "rekam/office/registry_care.hpp"
#include "rekam/office/roster_sheets.hpp"
#include "roster/subcommands.hpp"
#include "support/table_output.hpp"
#include "support/talk.hpp"

#include <fmt/format.h>

namespace rekam::tool {

namespace {

enum class Format { csv, csv_excel, json, xlsx, wall, sheet, letters, sms, standby, all };

struct ShowOptions {
  ShowQuestion question;
  std::optional<Date> date;  ///< Required.
  std::optional<Format> format;
  std::string output = "-";

  Format form() const { return format_for(output, format, Format::csv); }
};

/// The form of the roster as a table; the papers are passed on as they are.
TableFormat table_form(Format format) {
  if (format == Format::csv_excel) return TableFormat::csv_excel;
  return format == Format::json ? TableFormat::json : TableFormat::csv;
}

RosterFormat paper(Format format) {
  switch (format) {
    case Format::xlsx:
      return RosterFormat::xlsx;
    case Format::wall:
      return RosterFormat::wall;
    case Format::sheet:
      return RosterFormat::sheet;
    case Format::letters:
      return RosterFormat::letters;
    case Format::sms:
      return RosterFormat::sms;
    case Format::standby:
      return RosterFormat::standby;
    case Format::csv:
    case Format::csv_excel:
    case Format::json:
    case Format::all:
      break;
  }
  return RosterFormat::csv;
}

Outcome show_all(const OfficeRun& run, const ShowOptions& options) {
  if (options.output == "-")
    fail(ErrorKind::usage, "all sheets do not go to standard output; name a folder: -o FOLDER");
  const auto names = write_roster_sheets(run, options.question, options.output);
  for (const auto& name : names) detail(name);
  say(translated("{} files in {}", names.size(), options.output));
  return Outcome::done;
}

Outcome show(const CommonOptions& common, ShowOptions& options) {
  const auto run = office_run(common);
  options.question.date = options.date.value();
  options.question.stand_bys = common.settings.roster.stand_bys;
  options.question.cuti_bersama = cuti_bersama(common);
  const auto form = options.form();
  if (form == Format::all) return show_all(run, options);
  if (form == Format::xlsx) need_file_for_workbook(options.output);
  TableOutput out{run, table_form(form), options.output, {"roster.csv"}};
  const auto made = show_roster(run, options.question, paper(form), out.sink());
  log_export(run, made, out.finish());
  out.publish();
  if (made.published) detail(translated("published by {}", to_text(*made.published)));
  return Outcome::done;
}

}  // namespace

Subcommand add_show(CommandLine& tool, CommonOptions& common) {
  CommandLine& line = tool.subcommand("show", "Show the roster of one day");
  const auto options = std::make_shared<ShowOptions>();
  line.example("rekam-roster show --service-point 16.01.14 --date 2016-09-06", "As CSV");
  line.example(
      "rekam-roster show --service-point 16.01.14 --date 2016-09-06 --format wall -o wall.html",
      "The list on the wall, to be printed from a browser");
  line.option("--service-point CODE", options->question.service_point, "Service point");
  line.option("--date DATE", options->date, "Day");
  line.require("--service-point");
  line.require("--date");
  line.choice(
      "--format", options->format, "csv",
      {{"csv", Format::csv},
       {"csv-excel", Format::csv_excel},
       {"json", Format::json},
       {"xlsx", Format::xlsx},
       {"wall", Format::wall},
       {"sheet", Format::sheet},
       {"letters", Format::letters},
       {"sms", Format::sms},
       {"standby", Format::standby},
       {"all", Format::all}},
      "What is written: the roster, a workbook for outcomes, the list on the wall, the "
      "operator's sheet, letters, short messages, the stand-by list, or all of them into a folder");
  line.option("-o,--output FILE", options->output,
              "Write to FILE, or to a folder; - is standard output");
  add_common(line, common, {Common::db, Common::now});
  return {line, [&common, options] { return show(common, *options); }};
}

}  // namespace rekam::tool
