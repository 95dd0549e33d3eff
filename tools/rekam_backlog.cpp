// rekam-backlog: who is still unrecorded, in numbers or by name.

#include "rekam/base/error.hpp"
#include "rekam/base/input_file.hpp"
#include "rekam/base/message.hpp"
#include "rekam/office/backlog.hpp"
#include "rekam/office/backlog_history.hpp"
#include "rekam/office/export_log.hpp"
#include "rekam/report/names_list.hpp"
#include "support/office_run.hpp"
#include "support/subcommand.hpp"
#include "support/table_output.hpp"
#include "support/talk.hpp"

#include <fmt/format.h>

namespace {

using namespace rekam;
using namespace rekam::tool;

struct BacklogOptions {
  std::vector<std::string> by{"kecamatan"};
  std::optional<std::string> kecamatan;
  std::optional<Date> as_published, since;
  Given waiting = Given::no, names = Given::no;
  TableOptions table;
};

void say_written(const std::string& output, std::string_view next = {}) {
  if (output != "-") say(translated("{} is written", shown_name(output)), next);
}

Outcome close(const CommonOptions& common) {
  const auto run = office_run(common);
  // Today is not over: outcomes come in the evening, and a closing stands for ever.
  const Date day = common.as_of.value_or(run.now.day - std::chrono::days{1});
  const std::string date = to_iso(day);
  switch (close_month(run, day)) {
    case ClosedBefore::no:
      say(translated("the figures of {} are frozen", date), "rekam-backlog --as-published " + date);
      break;
    case ClosedBefore::yes:
      say(translated("{} was closed already: nothing to do", date));
      break;
    case ClosedBefore::with_other_figures:
      warn(
          translated("{0} was closed already, and its figures have changed since; what was closed"
                     " stands: rekam-backlog --since {0} --as-of {0} tells the difference",
                     date));
      return Outcome::news;
  }
  return Outcome::done;
}

Outcome write_changed_people(const CommonOptions& common, const BacklogOptions& options) {
  const auto run = office_run(common);
  TableOutput out{run, options.table, {"changed_names.csv"}};
  const auto made = write_changed_names(run, options.since.value(), as_of(common), out.sink());
  log_export(run, made, out.finish());
  out.publish();
  say(translated("{} people by name", made.people));
  return Outcome::done;
}

Outcome write_history(const CommonOptions& common, const BacklogOptions& options) {
  if (options.kecamatan)
    fail(ErrorKind::usage, "--kecamatan does not go with --since or --as-published");
  if (options.names == Given::yes) return write_changed_people(common, options);
  const auto run = office_run(common);
  TableOutput out{run, options.table, {"backlog.csv", TableTotals::below}};
  if (options.since)
    write_backlog_changes(run, *options.since, as_of(common), out.sink());
  else
    write_as_published(run, options.as_published.value(), out.sink());
  out.finish();
  out.publish();
  say_written(options.table.output);
  return Outcome::done;
}

Outcome write_numbers(const CommonOptions& common, const BacklogOptions& options) {
  if (options.names == Given::yes && !options.since)
    fail(ErrorKind::usage, "--names goes with --since; rekam-backlog names lists the backlog");
  if (options.since || options.as_published) return write_history(common, options);
  const auto run = office_run(common);
  BacklogQuestion question{as_of(common), {}, options.kecamatan};
  for (const auto& word : options.by) question.by.push_back(parse_group_by(word).value());
  TableOutput out{run, options.table, {"backlog.csv", TableTotals::below}};
  write_backlog(run, question, out.sink());
  out.finish();
  out.publish();
  say_written(options.table.output, "rekam-backlog names");
  return Outcome::done;
}

Outcome write_people(const CommonOptions& common, const BacklogOptions& options) {
  const auto run = office_run(common);
  TableOutput out{run, options.table, {"names.csv", TableTotals::none, field_check_columns()}};
  const auto made =
      write_names(run,
                  {as_of(common), options.kecamatan,
                   options.waiting == Given::yes ? NamesOf::waiting : NamesOf::everybody},
                  out.sink());
  log_export(run, made, out.finish());
  out.publish();
  say(translated("{} people by name", made.people));
  return Outcome::done;
}

void add_shared(CommandLine& line, CommonOptions& common, BacklogOptions& options) {
  line.option("--kecamatan CODE", options.kecamatan, "Only this kecamatan, by code or name");
  add_table_options(line, options.table);
  add_common(line, common, {Common::db, Common::as_of, Common::now});
}

Outcome rekam_backlog(int argc, char** argv) {
  auto common = load_common(argc, argv);
  BacklogOptions options;
  CommandLine line{"rekam-backlog", "Who is still unrecorded, as CSV that adds up."};
  line.example("rekam-backlog --as-of 2016-09-05", "By kecamatan");
  line.example("rekam-backlog --by desa,sex -o backlog.csv", "By desa and sex, into a file");
  line.example("rekam-backlog names --kecamatan 16.01.14", "The people behind the numbers");
  line.choice("--by", options.by, {"kabupaten", "kecamatan", "desa", "rt", "age", "sex"},
              "What to group by, several joined by commas");
  line.example("rekam-backlog --since 2016-08-31 --as-of 2016-09-30",
               "Every reason between a closing and a later day");
  line.option("--as-published DATE", options.as_published,
              "The figures of a closing again, byte for byte");
  line.option("--since DATE", options.since,
              "What changed since this closing, every term, so that it adds up");
  line.flag("--names", options.names, "With --since: the people behind each cell");
  line.at_most_one_of({"--as-published", "--since", "--by"});
  add_shared(line, common, options);
  auto& closing = line.subcommand("close", "Freeze the figures of a day");
  closing.example("rekam-backlog close --as-of 2016-08-31", "On the first night of a month");
  add_common(closing, common,
             {Common::db, Common::as_of, Common::now, Common::dry_run, Common::exit_zero});
  auto& names = line.subcommand("names", "The backlog by name");
  names.example("rekam-backlog names --waiting", "Whose papers are in, first come first");
  names.flag("--waiting", options.waiting, "Only those whose papers are in, in their order");
  add_shared(names, common, options);
  if (parse(line, argc, argv, common) == ParseResult::done) return Outcome::done;
  if (closing.chosen()) return close(common);
  return names.chosen() ? write_people(common, options) : write_numbers(common, options);
}

}  // namespace

int main(int argc, char** argv) {
  return run("rekam-backlog", [&] { return rekam_backlog(argc, argv); });
}
