#include "rekam/office/import_reference.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/input_file.hpp"
#include "rekam/base/message.hpp"
#include "rekam/base/text.hpp"
#include "rekam/intake/calendar_list.hpp"
#include "rekam/intake/region_list.hpp"
#include "rekam/intake/service_point_list.hpp"
#include "rekam/office/fallen_since.hpp"
#include "rekam/office/list_import.hpp"
#include "rekam/office/open_lists.hpp"
#include "rekam/office/reference.hpp"
#include "rekam/registry/change.hpp"
#include "rekam/registry/reference_store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <span>
#include <tuple>
#include <utility>

namespace rekam {

namespace {

constexpr int kRowsTold = 10;

std::string_view name_of(ReferenceKind kind) {
  switch (kind) {
    case ReferenceKind::regions:
      return "regions";
    case ReferenceKind::calendar:
      return "calendar";
    case ReferenceKind::service_points:
      return "service-points";
  }
  return {};
}

std::span<const ListColumn> columns_of(ReferenceKind kind) {
  switch (kind) {
    case ReferenceKind::regions:
      return region_columns();
    case ReferenceKind::calendar:
      return calendar_columns();
    case ReferenceKind::service_points:
      return service_point_columns();
  }
  return {};
}

/// What all lists of a run share.
std::optional<CalendarRow> refused(std::string value, std::string why,
                                   std::vector<Finding>& findings) {
  findings.push_back({FindingCode::row_value, Field::none, std::move(value), std::move(why)});
  return {};
}

class ReferenceDesk {
 public:
  ReferenceDesk(const OfficeRun& run, const ReferenceImport& import, Registry& registry)
      : run_(run),
        import_(import),
        registry_(registry),
        store_(registry.database()),
        points_(import.kind == ReferenceKind::calendar ? all_points(registry, run.now.day)
                                                       : std::set<std::string>{}) {}

  ListSummary take_list(const OpenList& open, RegistryChange& change, RejectsFile& rejects);

 private:
  std::optional<RowFate> take_row(const TableRow& row, const ListLine& origin,
                                  std::vector<Finding>& findings);
  std::optional<CalendarRow> read_day(const TableRow& row, std::vector<Finding>& findings);
  std::optional<CalendarRow> read_deadline(const CalendarRow& read, std::vector<Finding>& findings);
  void tell_rejected(const std::string& path, std::size_t line,
                     std::span<const Finding> findings) const;

  const OfficeRun& run_;
  const ReferenceImport& import_;
  Registry& registry_;
  ReferenceStore store_;
  /// What the command's rows have said so far of a day, for a point or all, known from a date.
  std::map<std::tuple<Date, std::optional<std::string>, Date>, DayKind> said_;
  std::map<std::pair<std::optional<std::string>, Date>, Date> deadlines_;
  std::set<std::string> points_;  ///< whom a day may be about
};

/// A day that is both closed and open, as known on one date, can be either: the row that says
/// otherwise than one before it is not taken. A deadline is no kind of day.
std::optional<CalendarRow> ReferenceDesk::read_day(const TableRow& row,
                                                   std::vector<Finding>& findings) {
  auto read = read_calendar_row(row, run_.now.day, findings);
  if (!read) return read;
  if (read->scope && !points_.contains(*read->scope))
    return refused(*read->scope, tr("scope: no service point has this code"), findings);
  if (read->kind == DayKind::deadline) return read_deadline(*read, findings);
  const auto said = said_.try_emplace({read->date, read->scope, read->known_from}, read->kind);
  if (said.first->second == read->kind) return read;
  return refused(
      std::string{to_text(read->kind)},
      fmt::format("kind: an earlier row says {} of that day", to_text(said.first->second)),
      findings);
}

/// From one date on there is one deadline.
std::optional<CalendarRow> ReferenceDesk::read_deadline(const CalendarRow& read,
                                                        std::vector<Finding>& findings) {
  const auto said = deadlines_.try_emplace({read.scope, read.known_from}, read.date);
  if (said.first->second == read.date) return read;
  return refused(
      to_iso(read.date),
      translated("date: an earlier row says {} of that deadline", to_iso(said.first->second)),
      findings);
}

std::optional<RowFate> ReferenceDesk::take_row(const TableRow& row, const ListLine& origin,
                                               std::vector<Finding>& findings) {
  const auto stored = [&](const auto& read) -> std::optional<RowFate> {
    if (!read) return {};
    return store_.store(*read, origin);
  };
  if (row.trouble) {
    findings.push_back({*row.trouble, Field::none, {}, {}});
    return {};
  }
  switch (import_.kind) {
    case ReferenceKind::regions:
      return stored(read_region_row(row, findings));
    case ReferenceKind::calendar:
      return stored(read_day(row, findings));
    case ReferenceKind::service_points:
      return stored(read_service_point_row(row, findings));
  }
  return {};
}

/// Reference data holds no personal values, so the person who mends the list may be shown them.
void ReferenceDesk::tell_rejected(const std::string& path, std::size_t line,
                                  std::span<const Finding> findings) const {
  std::string reasons;
  for (const auto& finding : findings) {
    reasons += reasons.empty() ? "" : "; ";
    reasons += tr(rule_of(finding.code).message);
    if (!finding.detail.empty())
      reasons += fmt::format(" ('{}' as {})", printable(finding.value), finding.detail);
  }
  run_.warn(translated("{}, line {}: {}", shown_name(path), line, reasons));
}

ListSummary ReferenceDesk::take_list(const OpenList& open, RegistryChange& change,
                                     RejectsFile& rejects) {
  TableList& list = *open.list;
  const auto standing = calls_that_stand(registry_, import_.cuti_bersama, run_.now.day);
  const std::string kind{name_of(import_.kind)};
  ListImport import{change, rejects, {kind, open.path, kind, list.header(), run_.now.day}};
  std::vector<Finding> findings;
  int told = 0;
  while (const TableRow* row = list.next()) {
    findings.clear();
    run_.progress(list.bytes_read(), list.bytes_in_all());
    const auto fate = take_row(*row, {import.number(), row->line_in_list}, findings);
    if (fate) {
      import.stored(*fate, findings, News::none);
      continue;
    }
    if (told++ < kRowsTold) tell_rejected(open.path, row->line, findings);
    import.rejected(row->line, row->cells, row->raw, findings, row->sheet);
  }
  for (const auto code : list.findings()) import.found(code);
  auto summary = import.finish(list.digest(), list.bytes_read());
  for (const auto& fallen : fallen_since(registry_, import_.cuti_bersama, run_.now.day, standing)) {
    run_.warn(fallen);
    summary.news = News::some;
  }
  return summary;
}

RejectsFile open_rejects(const OfficeRun& run, const ReferenceImport& import,
                         const std::vector<OpenList>& lists) {
  std::vector<std::string> columns;
  for (const auto& open : lists) add_columns(columns, open.list->header());
  return rejects_file(run, import.rejects, std::move(columns));
}

}  // namespace

ImportSummary import_reference(const OfficeRun& run, const ReferenceImport& import) {
  auto registry = open_registry(run, OpenMode::read_write);
  const auto lists = open_lists(import.files, columns_of(import.kind), import.encoding);
  auto rejects = open_rejects(run, import, lists);
  RegistryChange change{registry, run.now};
  ReferenceDesk desk{run, import, registry};
  const std::string kind{name_of(import.kind)};
  ImportSummary summary{kind, {}, {}};
  for (const auto& open : lists) {
    auto known = known_list(change, kind, open.path, rejects);
    summary.lists.push_back(known ? *known : desk.take_list(open, change, rejects));
  }
  rejects.finish();
  import.before_commit(summary);
  if (summary.stores_something()) store(run, change);
  rejects.publish();
  return summary;
}

}  // namespace rekam
