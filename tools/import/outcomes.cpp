// rekam-import outcomes, outages: what happened on the day.

#include "import/desk.hpp"
#include "import/lists.hpp"
#include "import/subcommands.hpp"
#include "import/template.hpp"
#include "rekam/base/error.hpp"
#include "rekam/office/take_outcomes.hpp"
#include "support/talk.hpp"

namespace rekam::tool {

namespace {

struct OutcomeOptions {
  OutcomeImport import;
  std::optional<std::string> others, service_point, template_path;
};

CaseOutcome others_of(const std::string& word) {
  const auto outcome = parse_case_outcome(word);
  if (outcome && !is_field_check(*outcome)) return *outcome;
  fail(ErrorKind::usage, "--others: '{}' is no outcome at a desk, such as no_show or deferred",
       word);
}

Outcome import_outcomes(CommonOptions& common, OutcomeOptions& options) {
  if (options.template_path)
    return write_template(common, ListKind::outcomes, *options.template_path);
  if (at_desk(options.import.files) && options.others)
    fail(ErrorKind::usage, "--others goes with a list; at the desk each outcome is told");
  if (at_desk(options.import.files)) return outcomes_at_desk(common, options.service_point);
  if (options.service_point)
    fail(ErrorKind::usage, "--service-point is for the desk; a list names its own service points");
  if (options.others) options.import.others = others_of(*options.others);
  return import_lists(common, options.import, "rekam-roster days", [&](const OfficeRun& run) {
    auto summary = take_outcomes(run, options.import);
    if (options.others)
      say(translated("{} others: {}", summary.others, to_text(*options.import.others)));
    if (summary.unresolved > 0)
      say(translated("{} calls of these days are unresolved", summary.unresolved));
    return std::move(summary.import);
  });
}

Outcome import_outages(CommonOptions& common, OutcomeOptions& options) {
  if (options.template_path)
    return write_template(common, ListKind::outages, *options.template_path);
  return import_lists(common, options.import, "rekam-roster now",
                      [&](const OfficeRun& run) { return take_outages(run, options.import); });
}

}  // namespace

Subcommand add_outcomes(CommandLine& tool, CommonOptions& common) {
  CommandLine& line = tool.subcommand("outcomes", "Import what happened to those who were called");
  const auto options = std::make_shared<OutcomeOptions>();
  line.example("rekam-import outcomes roster.xlsx --others no_show",
               "The day's workbook, filled in; who is not in it did not come");
  line.note(
      "Columns: service_point, date; nik or resident_no or seat; outcome; minutes; note. Without "
      "service_point and date a row reports a check in the field.");
  line.option("--others OUTCOME", options->others,
              "What happened to everybody called on a day of the list and not in it");
  line.note("On a terminal without FILE it asks for one person after another.");
  line.option("--service-point CODE", options->service_point,
              "Where those are who come without a call, at the desk");
  add_lists(line, common, options->import, options->template_path);
  return {line, [&common, options] { return import_outcomes(common, *options); }};
}

Subcommand add_outages(CommandLine& tool, CommonOptions& common) {
  CommandLine& line = tool.subcommand("outages", "Import when nothing could be recorded");
  const auto options = std::make_shared<OutcomeOptions>();
  line.example("rekam-import outages outages.csv --db oku.db", "Hours without server or power");
  line.note(
      "Columns: service_point (empty: all), date, from, to (empty: still down), cause (server, "
      "power, device, network).");
  add_lists(line, common, options->import, options->template_path);
  return {line, [&common, options] { return import_outages(common, *options); }};
}

}  // namespace rekam::tool
