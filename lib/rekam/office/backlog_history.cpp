#include "rekam/office/backlog_history.hpp"

#include "rekam/base/error.hpp"
#include "rekam/office/backlog.hpp"
#include "rekam/office/named_place.hpp"
#include "rekam/office/names_row.hpp"
#include "rekam/office/reference.hpp"
#include "rekam/registry/change.hpp"
#include "rekam/registry/standing_scan.hpp"
#include "rekam/report/backlog_changes.hpp"
#include "rekam/sqlite/transaction.hpp"
#include "rekam/table/csv_writer.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <limits>
#include <string_view>
#include <tuple>

namespace rekam {

namespace {

Closing closing_of(Database& database, Date day) {
  if (auto closing = find_closing(database, day)) return *std::move(closing);
  std::vector<std::string> days;
  for (const auto& closing : closings(database)) days.push_back(to_iso(closing.day));
  fail(ErrorKind::input, "{} was not closed{}", to_iso(day),
       days.empty() ? std::string{"; no day was: rekam-backlog close does it"}
                    : fmt::format("; these days were: {}", fmt::join(days, ", ")));
}

/// A person whom one of the two days counts and the other does not, or elsewhere.
struct Changed {
  RegionCode kecamatan;
  BacklogTerm term;
  int change = 0;
  ResidentId id = 0;  ///< 0: nobody any more
};

/// What somebody in the backlog on both days changes: where he is counted.
void add_move(const CodeBook& book, const ClosedPerson& before, RegionCode place, ResidentId id,
              Date to, std::vector<Changed>& changes) {
  const auto old_home = kecamatan_of(before.place);
  const auto new_home = kecamatan_of(place);
  if (old_home == new_home) return;
  const bool known = old_home.value() != 0 && new_home.value() != 0;
  if (known && kecamatan_of(book.in_force(before.place, to)) == new_home) {
    changes.push_back({old_home, BacklogTerm::recoded, -1, id});
    changes.push_back({new_home, BacklogTerm::recoded, 1, id});
  } else if (known) {
    changes.push_back({old_home, BacklogTerm::moved_out, -1, id});
    changes.push_back({new_home, BacklogTerm::moved_in, 1, id});
  } else {
    changes.push_back({old_home, BacklogTerm::corrected, -1, id});
    changes.push_back({new_home, BacklogTerm::corrected, 1, id});
  }
}

std::optional<ClosedClass> class_of(const ClosedPerson* person) {
  if (person == nullptr) return {};
  return person->closed;
}

/// Both days beside each other.
struct Comparison {
  BacklogChanges table;
  std::vector<Changed> changes;
};

Comparison compare(Database& database, const CodeBook& book, Date since, Date to) {
  if (to < since) fail(ErrorKind::usage, "--since {} comes after {}", to_iso(since), to_iso(to));
  closing_of(database, since);
  const auto before = closed_people(database, since);
  Comparison result{{book, since, to}, {}};
  for (const auto& [id, person] : before)
    if (is_backlog(person.closed)) result.table.add_opening(kecamatan_of(person.place));
  auto next = before.begin();  // both are in order of id
  const auto gone_before = [&](ResidentId id) {
    for (; next != before.end() && next->first < id; ++next)
      if (is_backlog(next->second.closed))
        result.changes.push_back({kecamatan_of(next->second.place), term_of_exit({}, to), -1, 0});
  };
  for_each_standing(database, to, [&](ResidentId id, const Standing& standing) {
    gone_before(id);
    const ClosedPerson* then = nullptr;
    if (next != before.end() && next->first == id) then = &next++->second;
    const bool was_in = then != nullptr && is_backlog(then->closed);
    const RegionCode place = place_in_force(book, standing, to);
    if (is_in_backlog(standing, to)) {
      result.table.add_closing(kecamatan_of(place));
      if (was_in)
        add_move(book, *then, place, id, to, result.changes);
      else
        result.changes.push_back(
            {kecamatan_of(place), term_of_entry(class_of(then), standing, since, to), 1, id});
    } else if (was_in) {
      result.changes.push_back({kecamatan_of(then->place), term_of_exit(standing, to), -1, id});
    }
  });
  gone_before(std::numeric_limits<ResidentId>::max());
  for (const auto& change : result.changes)
    result.table.add(change.kecamatan, change.term, change.change);
  return result;
}

Closing figures(const OfficeRun& run, Database& database, Date as_of) {
  Closing closing{as_of, {}, 0, 0};
  write_backlog(run, {as_of, {GroupBy::kecamatan}, {}},
                [&closing](std::string_view bytes) { closing.csv += bytes; });
  for_each_standing(database, as_of, [&](ResidentId, const Standing& standing) {
    const auto closed = closed_class(standing, as_of);
    closing.must_record += closed <= ClosedClass::recorded ? 1 : 0;
    closing.backlog += is_backlog(closed) ? 1 : 0;
  });
  return closing;
}

void store_people(RegistryChange& change, const Closing& closing) {
  Database& database = change.registry().database();
  const CodeBook book = code_book(change.registry());
  const auto numbers = all_resident_numbers(database);
  std::vector<std::pair<std::string_view, ClosedPerson>> people;
  auto next = numbers.begin();  // both are in order of id
  for_each_standing(database, closing.day, [&](ResidentId id, const Standing& standing) {
    while (next != numbers.end() && next->first < id) ++next;
    if (next != numbers.end() && next->first == id)
      people.emplace_back(next->second, ClosedPerson{closed_class(standing, closing.day),
                                                     place_in_force(book, standing, closing.day)});
  });
  std::sort(people.begin(), people.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  ClosingWriter writer{database, closing, change.next_event()};
  for (const auto& [number, person] : people) writer.add(number, person);
}

}  // namespace

ClosedBefore close_month(const OfficeRun& run, Date as_of) {
  if (as_of > run.now.day)
    fail(ErrorKind::usage, "{} has not come yet: only what is over can be closed", to_iso(as_of));
  auto registry = open_registry(run, OpenMode::read_write);
  RegistryChange change{registry, run.now};
  const Closing closing = figures(run, registry.database(), as_of);
  if (const auto before = find_closing(registry.database(), as_of))
    return before->csv == closing.csv ? ClosedBefore::yes : ClosedBefore::with_other_figures;
  store_people(change, closing);
  change.record({"close", to_iso(as_of),
                 fmt::format(R"({{"must_record":{},"backlog":{},"sha256":"{}"}})",
                             closing.must_record, closing.backlog, to_hex(sha256(closing.csv)))});
  store(run, change);
  return ClosedBefore::no;
}

void write_as_published(const OfficeRun& run, Date day, const Sink& sink) {
  auto registry = open_registry(run, OpenMode::read_only);
  sink(closing_of(registry.database(), day).csv);
}

void write_backlog_changes(const OfficeRun& run, Date since, Date to, const Sink& sink) {
  auto registry = open_registry(run, OpenMode::read_only);
  const ReadTransaction one_moment{registry.database()};
  const CodeBook book = code_book(registry);
  compare(registry.database(), book, since, to).table.write(sink);
}

Export write_changed_names(const OfficeRun& run, Date since, Date to, const Sink& sink) {
  auto registry = open_registry(run, OpenMode::read_only);
  Database& database = registry.database();
  const ReadTransaction one_moment{database};
  const CodeBook book = code_book(registry);
  auto changes = compare(database, book, since, to).changes;
  std::stable_sort(changes.begin(), changes.end(), [](const Changed& a, const Changed& b) {
    return std::tuple{a.kecamatan.value(), a.term, a.change, a.id} <
           std::tuple{b.kecamatan.value(), b.term, b.change, b.id};
  });
  ParticularsReader particulars{database};
  CsvWriter csv{sink};
  csv.row({"kecamatan_code", "kecamatan", "term", "change", "nik", "no_kk", "name", "sex",
           "birth_date", "desa_code", "desa", "rt", "rw", "status", "resident_no"});
  for (const auto& change : changes) {
    const auto kecamatan = named(book, change.kecamatan, to);
    const NamesRow row =
        change.id == 0 ? NamesRow{} : names_row(particulars.read(change.id), book, to);
    csv.row({kecamatan.code, kecamatan.name, to_text(change.term), change.change > 0 ? "1" : "-1",
             row.nik, row.no_kk, row.name, row.sex,
             row.birth_date ? to_iso(*row.birth_date) : std::string{}, row.desa_code, row.desa,
             row.rt, row.rw, row.status, row.resident_no});
  }
  return {"changes",
          {{"since", to_iso(since)}, {"as_of", to_iso(to)}},
          static_cast<std::int64_t>(changes.size()),
          chain_head(database).seq};
}

std::vector<Closing> backlog_trend(const OfficeRun& run) {
  auto registry = open_registry(run, OpenMode::read_only);
  return closings(registry.database());
}

}  // namespace rekam
