// The law of undoing: import, undo, and the registry is what it was.

#include "rekam/office/plan_days.hpp"
#include "rekam/office/publish_days.hpp"
#include "rekam/office/take_outcomes.hpp"
#include "rekam/office/undo_list.hpp"
#include "support/random_lists.hpp"
#include "support/whole_content.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

using namespace tests;

std::string some_statuses() {
  std::string rows = "nik,status,date\n";
  for (int person = 0; person < kPeople; ++person)
    rows += fmt::format("1601145203{}0001,{},{}\n", 50 + person,
                        *rc::gen::element<std::string>("CARD ISSUED", "MATI", "BELUM REKAM", "?"),
                        *rc::gen::element<std::string>("2016-04-01", "2016-06-15", "2016-08-01"));
  return rows;
}

std::string some_papers() {
  std::string rows = "no_kk,nik,received\n";
  for (int person = 0; person < kPeople; ++person)
    rows += *rc::gen::arbitrary<bool>()
                ? fmt::format("160114010110000{},,2016-08-0{}\n", person / 2 + 1, person + 1)
                : fmt::format(",1601145203{}0001,2016-08-02\n", 50 + person);
  return rows;
}

/// Of a day that was called, of another one, and of a look in the field.
std::string some_outcomes() {
  std::string rows = "service_point,date,nik,outcome\n";
  for (int person = 0; person < kPeople; ++person) {
    const bool in_the_field = *rc::gen::arbitrary<bool>();
    rows += fmt::format(
        "{},1601145203{}0001,{}\n",
        in_the_field ? ","
                     : *rc::gen::element<std::string>("16.01.14,2016-09-19", "16.01.14,2016-09-12"),
        50 + person,
        in_the_field ? *rc::gen::element<std::string>("moved", "died", "present", "away")
                     : *rc::gen::element<std::string>("recorded", "local_only", "no_show",
                                                      "incomplete", "deferred", "duplicate"));
  }
  return rows;
}

/// Calls everybody who can be called to 19 September.
void publish_a_day(ImportOffice& office) {
  const Moment now = office.run.now;
  office.run.now = {day("2016-09-17"), ClockTime{8 * 60}};
  PlanQuestion plan;
  plan.from = day("2016-09-19");
  plan.days = 1;
  plan.without_papers = WithoutPapers::yes;
  const auto planned = plan_days(
      office.run, plan, [](std::string_view) {}, [] {});
  PublishQuestion publish;
  publish.date = day("2016-09-19");
  if (planned.called > 0) publish_days(office.run, publish);
  office.run.now = now;
}

ImportSummary take(ImportOffice& office, const std::string& rows) {
  const auto path = office.file(fmt::format("outcomes-{}.csv", fingerprint(rows)));
  put(path, rows);
  OutcomeImport outcomes;
  outcomes.files = {path};
  return take_outcomes(office.run, outcomes).import;
}

/// Imports something; returns the number of its list, 0 when the registry held it already.
std::int64_t import_something(ImportOffice& office) {
  const int kind = *rc::gen::inRange(0, 6);
  ImportSummary summary;
  if (kind == 0) {
    summary = office.statuses(some_statuses());
  } else if (kind == 1) {
    summary = office.papers(some_papers());
  } else if (kind == 5) {
    summary = take(office, some_outcomes());
  } else {
    const auto at = *rc::gen::inRange<std::size_t>(0, kDates.size());
    summary = office.import(some_lists().at(0), kDates.at(at));
  }
  const auto& list = summary.lists.front();
  return list.known == Known::yes ? 0 : list.list;
}

TEST_CASE("an import that is undone leaves what was there before") {
  CHECK(rc::check([] {
    ImportOffice office;
    const int before = *rc::gen::inRange(0, 4);
    for (int i = 0; i < before; ++i) import_something(office);
    if (*rc::gen::arbitrary<bool>()) publish_a_day(office);
    const auto content = whole_content(office);
    const auto list = import_something(office);
    if (list == 0) return;
    const auto report = undo_list(office.run, list, CutiBersama::closed);
    RC_ASSERT(report.in_the_way.empty());
    RC_ASSERT(whole_content(office) == content);
    RC_ASSERT(office.damage().empty());
  }));
}

TEST_CASE("a list that is undone below later ones leaves what those alone would have brought") {
  CHECK(rc::check([] {
    // Each list is imported into one office; the other is spared the one that is undone.
    ImportOffice with, without;
    const auto lists = some_lists();
    const auto undone = *rc::gen::inRange<std::size_t>(0, lists.size());
    std::int64_t number = 0;
    for (const std::size_t at : *rc::gen::element<std::vector<std::size_t>>(
             std::vector<std::size_t>{0, 1, 2}, std::vector<std::size_t>{2, 0, 1},
             std::vector<std::size_t>{1, 2, 0}, std::vector<std::size_t>{2, 1, 0})) {
      const auto summary = with.import(lists[at], kDates[at]);
      if (at == undone) number = summary.lists.front().list;
      if (at != undone) without.import(lists[at], kDates[at]);
    }
    const auto report = undo_list(with.run, number, CutiBersama::closed);
    RC_CLASSIFY(report.in_the_way.empty(), "undone");
    if (!report.in_the_way.empty()) return;
    RC_ASSERT(with.damage().empty());
    auto a = with.names(), b = without.names();
    for (auto* rows : {&a, &b})
      for (auto& row : *rows) row.resize(16);  // without list and line
    RC_ASSERT(a == b);
  }));
}

}  // namespace
}  // namespace rekam
