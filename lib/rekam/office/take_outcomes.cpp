#include "rekam/office/take_outcomes.hpp"

#include "rekam/base/input_file.hpp"
#include "rekam/base/message.hpp"
#include "rekam/office/office.hpp"
#include "rekam/office/outcome_desk.hpp"
#include "rekam/office/reference.hpp"
#include "rekam/registry/change.hpp"

#include <map>
#include <tuple>

namespace rekam {

namespace {

/// Nothing is told of the others of a list that was imported before without them.
void warn_of_known(const OfficeRun& run, Database& database, ImportSummary& summary) {
  for (auto& list : summary.lists) {
    if (list.known == Known::no || told_of_all(database, list.list)) continue;
    run.warn(
        translated("{0} is list {1} already, so nothing is told of the others: "
                   "rekam-registry undo {1}, then import it again",
                   shown_name(list.file), list.list));
    list.news = News::some;
  }
}

}  // namespace

OutcomeSummary take_outcomes(const OfficeRun& run, const OutcomeImport& import) {
  auto registry = open_registry(run, OpenMode::read_write);
  RegistryChange change{registry, run.now};
  OutcomeDesk desk{change, run.now.day};
  OutcomeSummary summary;
  ListHandling handling{"outcomes", outcome_columns(),
                        [&](const TableRow& row, std::vector<Finding>& findings,
                            std::int64_t list) -> std::optional<RowFate> {
                          const auto read = read_outcome_row(row, findings);
                          if (!read) return {};
                          return desk.take(*read, list, row.line_in_list, findings);
                        }};
  handling.is_blank = [&](const TableRow& row) {
    if (reports_of(row) == Reports::something) return false;
    if (const auto day = outcome_day_of(row)) desk.name_day(day->service_point, day->date);
    return true;
  };
  handling.end_list = [&](std::int64_t list) {
    if (import.others) summary.others += desk.take_others(*import.others, list);
    desk.amend();
    return News::none;
  };
  handling.after_event = [&] {
    desk.record_events();
    summary.unresolved = desk.unresolved();
  };
  summary.import = import_lists(run, import, handling, change);
  if (import.others) warn_of_known(run, registry.database(), summary.import);
  return summary;
}

ImportSummary take_outages(const OfficeRun& run, const ListsImport& import) {
  auto registry = open_registry(run, OpenMode::read_write);
  RegistryChange change{registry, run.now};
  const auto points = all_points(registry, run.now.day);
  std::map<std::tuple<std::int64_t, std::string, Date, ClockTime>, OutageRow> begins;
  ListHandling handling{
      "outages", outage_columns(),
      [&](const TableRow& row, std::vector<Finding>& findings,
          std::int64_t list) -> std::optional<RowFate> {
        const auto read = read_outage_row(row, findings);
        if (!read) return {};
        const auto refuse = [&](FindingCode code, std::string value,
                                std::string why = {}) -> std::optional<RowFate> {
          findings.push_back({code, Field::none, std::move(value), std::move(why)});
          return {};
        };
        if (read->date > run.now.day) return refuse(FindingCode::call_day, to_iso(read->date));
        if (!read->service_point.empty() && !points.contains(read->service_point))
          return refuse(FindingCode::call_service_point, read->service_point);
        const auto [told, first] =
            begins.try_emplace({list, read->service_point, read->date, read->from}, *read);
        if (!first && (told->second.until != read->until || told->second.cause != read->cause))
          return refuse(FindingCode::row_value, to_text(read->from),
                        tr("from: an earlier row tells of another outage from then on"));
        const Outage outage{read->service_point, read->date, read->from, read->until, read->cause};
        return add_outage(registry.database(), outage, list, row.line_in_list) == Learned::something
                   ? RowFate::added
                   : RowFate::unchanged;
      }};
  handling.values = RowValues::shown;
  return import_lists(run, import, handling, change);
}

}  // namespace rekam
