// The law of history: opening + terms = closing in every cell, whatever happened in between, and
// the people behind a cell are as many as it says.

#include "rekam/office/backlog_history.hpp"

#include "rekam/base/error.hpp"
#include "rekam/office/undo_list.hpp"
#include "support/random_lists.hpp"

#include <doctest/doctest.h>

#include <map>

namespace rekam {
namespace {

using namespace tests;

using Rows = std::vector<std::vector<std::string>>;
using Cells = std::map<std::string, std::map<std::string, long>>;  ///< by kecamatan and column

Cells cells_of(const std::string& csv) {
  const Rows rows = good_cells(read_csv(csv));
  Cells cells;
  for (std::size_t row = 1; row < rows.size(); ++row)
    for (std::size_t column = 2; column < rows[row].size(); ++column)
      cells[rows[row][0]][rows[0][column]] = std::atol(rows[row][column].c_str());
  return cells;
}

template <typename Write>
std::string written(Write write) {
  std::string csv;
  write([&csv](std::string_view bytes) { csv += bytes; });
  return csv;
}

void do_something(ImportOffice& office) {
  const int what = *rc::gen::inRange(0, 5);
  const auto person = *rc::gen::inRange(50, 50 + kPeople);
  if (what == 0) {
    const auto word = *rc::gen::element<std::string>("CARD ISSUED", "MATI", "PINDAH", "FAILURE",
                                                     "DUPLICATE_RECORD");
    const auto month = *rc::gen::inRange(1, 10);
    office.statuses(
        fmt::format("nik,status,date\n1601145203{}0001,{},2016-{:02}-01\n", person, word, month));
  } else if (what == 1) {
    const auto last = office.count("SELECT coalesce(max(number), 0) FROM list");
    if (last == 0) return;
    try {
      undo_list(office.run, *rc::gen::inRange<std::int64_t>(1, last + 1), CutiBersama::closed);
    } catch (const Error&) {
      // Undone already: then nothing happened in between.
    }
  } else {
    const auto at = *rc::gen::inRange<std::size_t>(0, kDates.size());
    office.import(some_lists().at(at), kDates[at]);
  }
}

/// The term columns, with what they do.
const std::map<std::string, int> kTerms{
    {"newly_17", 1},           {"newly_married", 1}, {"moved_in", 1},   {"first_listed", 1},
    {"failed_again", 1},       {"recorded", -1},     {"moved_out", -1}, {"died", -1},
    {"duplicates_closed", -1}, {"recoded", 1},       {"corrected", 1}};

void check_history(const ImportOffice& office, Date since, Date to) {
  const auto changes = cells_of(
      written([&](const Sink& sink) { write_backlog_changes(office.run, since, to, sink); }));
  const auto opening =
      cells_of(written([&](const Sink& sink) { write_as_published(office.run, since, sink); }));
  const auto closing = cells_of(written([&](const Sink& sink) {
    write_backlog(office.run, {to, {GroupBy::kecamatan}, {}}, sink);
  }));
  std::map<std::string, std::map<std::string, long>> named;
  const Rows names = good_cells(read_csv(
      written([&](const Sink& sink) { write_changed_names(office.run, since, to, sink); })));
  for (std::size_t i = 1; i < names.size(); ++i)
    named[names[i].at(0)][names[i].at(2)] += std::atol(names[i].at(3).c_str());
  long recoded = 0;
  for (const auto& [kecamatan, cells] : changes) {
    long sum = cells.at("opening");
    for (const auto& [term, sign] : kTerms) {
      sum += sign * cells.at(term);
      RC_ASSERT(named[kecamatan][term] == sign * cells.at(term));
    }
    recoded += cells.at("recoded");
    RC_ASSERT(sum == cells.at("closing"));
    const auto was = opening.find(kecamatan);
    RC_ASSERT(cells.at("opening") == (was == opening.end() ? 0 : was->second.at("backlog")));
    const auto is = closing.find(kecamatan);
    RC_ASSERT(cells.at("closing") == (is == closing.end() ? 0 : is->second.at("backlog")));
  }
  for (const auto& [kecamatan, cells] : closing)
    if (cells.at("backlog") > 0) RC_ASSERT(changes.contains(kecamatan));
  RC_ASSERT(recoded == 0);
}

TEST_CASE("opening and every term come to the closing, whatever happened in between") {
  CHECK(rc::check("history adds up", [] {
    ImportOffice office;
    std::vector<Date> closed;
    for (const auto* date : {"2016-03-31", "2016-08-31"}) {
      for (int i = *rc::gen::inRange(0, 3); i > 0; --i) do_something(office);
      closed.push_back(day(date));
      close_month(office.run, closed.back());
    }
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i) do_something(office);
    for (const auto since : closed) check_history(office, since, day("2016-09-20"));
    RC_ASSERT(backlog_trend(office.run).size() == closed.size());
    RC_ASSERT(office.damage().empty());
  }));
}

}  // namespace
}  // namespace rekam
