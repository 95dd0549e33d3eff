#include "rekam/office/import_reference.hpp"

#include "rekam/base/message.hpp"
#include "rekam/intake/calendar_list.hpp"
#include "rekam/intake/region_list.hpp"
#include "rekam/intake/service_point_list.hpp"
#include "rekam/office/fallen_since.hpp"
#include "rekam/office/reference.hpp"
#include "rekam/registry/change.hpp"
#include "rekam/registry/reference_store.hpp"

#include <fmt/format.h>

#include <map>
#include <set>
#include <span>
#include <tuple>
#include <utility>

namespace rekam {

namespace {

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

std::optional<CalendarRow> refused(std::string value, std::string why,
                                   std::vector<Finding>& findings) {
  findings.push_back({FindingCode::row_value, Field::none, std::move(value), std::move(why)});
  return {};
}

/// What all lists of a run share.
class ReferenceDesk {
 public:
  ReferenceDesk(const OfficeRun& run, const ReferenceImport& import, Registry& registry)
      : run_(run),
        import_(import),
        registry_(registry),
        store_(registry.database()),
        points_(import.kind == ReferenceKind::calendar ? all_points(registry, run.now.day)
                                                       : std::set<std::string>{}) {}

  std::optional<RowFate> take_row(const TableRow& row, std::int64_t list,
                                  std::vector<Finding>& findings);
  void begin_list();
  /// Tells which published calls can no longer stand, and of editions with holes.
  News end_list() const;

 private:
  std::optional<CalendarRow> read_day(const TableRow& row, std::vector<Finding>& findings);
  News tell_holes() const;
  std::optional<CalendarRow> read_deadline(const CalendarRow& read, std::vector<Finding>& findings);

  const OfficeRun& run_;
  const ReferenceImport& import_;
  Registry& registry_;
  ReferenceStore store_;
  CallsThatStand standing_;  ///< before the list
  /// What the command's rows have said so far of a day, for a point or all, known from a date.
  std::map<std::tuple<Date, std::optional<std::string>, Date>, DayKind> said_;
  std::map<std::pair<std::optional<std::string>, Date>, Date> deadlines_;
  std::set<std::string> points_;  ///< whom a day may be about
  std::set<Date> editions_;       ///< the first days of those that the list's rows are of
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

std::optional<RowFate> ReferenceDesk::take_row(const TableRow& row, std::int64_t list,
                                               std::vector<Finding>& findings) {
  const auto stored = [&](const auto& read) -> std::optional<RowFate> {
    if (!read) return {};
    return store_.store(*read, {list, row.line_in_list});
  };
  switch (import_.kind) {
    case ReferenceKind::regions: {
      const auto region = read_region_row(row, findings);
      if (region) editions_.insert(region->valid_from);
      return stored(region);
    }
    case ReferenceKind::calendar:
      return stored(read_day(row, findings));
    case ReferenceKind::service_points:
      return stored(read_service_point_row(row, findings));
  }
  return {};
}

void ReferenceDesk::begin_list() {
  editions_.clear();
  standing_ = calls_that_stand(registry_, import_.cuti_bersama, run_.now.day);
}

/// An edition holds every region: who imports only what changed has lost all the others.
News ReferenceDesk::tell_holes() const {
  if (editions_.empty()) return News::none;
  const CodeBook book = code_book(registry_);
  const RegionCode kabupaten = registry_.office().kabupaten;
  auto news = News::none;
  for (const Date from : editions_) {
    const auto kecamatan = book.list(RegionLevel::kecamatan, kabupaten, from).size();
    const auto before =
        book.list(RegionLevel::kecamatan, kabupaten, from - std::chrono::days{1}).size();
    if (kecamatan * 2 >= before) continue;
    run_.warn(
        translated("the edition in force from {} names {} kecamatan of {}, the one before {}: "
                   "an edition must hold every region, not only what changes; "
                   "rekam-registry undo takes the list back",
                   to_iso(from), kecamatan, kabupaten.text(), before));
    news = News::some;
  }
  return news;
}

News ReferenceDesk::end_list() const {
  const auto fallen = fallen_since(registry_, import_.cuti_bersama, run_.now.day, standing_);
  for (const auto& of_day : fallen) run_.warn(of_day);
  const News holes = tell_holes();
  return fallen.empty() ? holes : News::some;
}

}  // namespace

ImportSummary import_reference(const OfficeRun& run, const ReferenceImport& import) {
  auto registry = open_registry(run, OpenMode::read_write);
  RegistryChange change{registry, run.now};
  ReferenceDesk desk{run, import, registry};
  ListHandling handling{name_of(import.kind), columns_of(import.kind),
                        [&](const TableRow& row, std::vector<Finding>& findings,
                            std::int64_t list) { return desk.take_row(row, list, findings); }};
  handling.values = RowValues::shown;
  handling.begin_list = [&] { desk.begin_list(); };
  handling.end_list = [&](std::int64_t) { return desk.end_list(); };
  return import_lists(run, import, handling, change);
}

}  // namespace rekam
