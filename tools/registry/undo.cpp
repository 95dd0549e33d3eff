// rekam-registry undo: takes an import back.

#include "registry/subcommands.hpp"
#include "rekam/base/error.hpp"
#include "rekam/office/undo_list.hpp"
#include "support/office_run.hpp"
#include "support/talk.hpp"

#include <fmt/format.h>

#include <charconv>
#include <memory>

namespace rekam::tool {

namespace {

std::int64_t list_number(const std::string& text) {
  std::int64_t number = 0;
  const auto [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (trouble != std::errc{} || end != text.data() + text.size() || number < 1)
    fail(ErrorKind::usage,
         "IMPORT: {} is no number of a list; the summary of the import named it, and so does "
         "rekam-registry log",
         text);
  return number;
}

Outcome undo(const CommonOptions& common, const std::string& import) {
  const auto number = list_number(import);
  const auto report = undo_list(office_run(common), number, cuti_bersama(common));
  for (const auto& reason : report.in_the_way) tell(reason);
  if (!report.in_the_way.empty())
    fail(ErrorKind::input, "list {} was not undone, because later work rests on it", number);
  if (!report.dropped_drafts.empty())
    tell(translated("the drafts of {} knew list {} and are gone; plan again",
                    fmt::join(report.dropped_drafts, ", "), number));
  for (const auto& fallen : report.fallen) warn(fallen);
  say(translated("list {} ({}, {}) is undone", number, report.list.kind, report.list.file),
      fmt::format("rekam-import {} FILE", report.list.kind));
  return report.fallen.empty() ? Outcome::done : Outcome::news;
}

}  // namespace

Subcommand add_undo(CommandLine& tool, CommonOptions& common) {
  CommandLine& line = tool.subcommand("undo", "Take an import back, by the number of its list");
  line.example("rekam-registry undo 7 --db oku.db", "As if list 7 had never been imported");
  line.note("Refused, with what stands in the way, when later work rests on the list.");
  const auto import = std::make_shared<std::string>();
  line.argument("IMPORT", *import, "Number of the list");
  add_common(line, common, {Common::db, Common::now, Common::dry_run, Common::exit_zero});
  return {line, [&common, import] { return undo(common, *import); }};
}

}  // namespace rekam::tool
