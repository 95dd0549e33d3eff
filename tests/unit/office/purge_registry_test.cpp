#include "rekam/office/purge_registry.hpp"

#include "rekam/office/plan_days.hpp"
#include "rekam/office/publish_days.hpp"
#include "rekam/office/roster_sheets.hpp"
#include "rekam/office/verify_roster.hpp"
#include "support/bytes_in_file.hpp"
#include "support/whole_content.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

using namespace tests;

const std::string kNobody = ",,,LAKI-LAKI,,,,,JL. RAHASIA,,,,,\n";
const std::string kPapers = "no_kk,received\n1601140101100001,2016-09-19\n";

/// At noon of another day.
OfficeRun on(const ImportOffice& office, std::string_view date) {
  auto run = office.run;
  run.now = {day(date), ClockTime{12 * 60}};
  return run;
}

void publish(const ImportOffice& office) {
  PlanQuestion plan;
  plan.from = day("2016-09-21");
  plan.days = 1;
  plan_days(
      office.run, plan, [](std::string_view) {}, [] {});
  PublishQuestion question;
  question.date = day("2016-09-21");
  publish_days(office.run, question);
}

/// As when the outcome of every call is known.
void end_all_calls(const ImportOffice& office) {
  auto registry = Registry::open(office.run.db, OpenMode::read_write);
  RegistryChange change{registry, some_time()};
  registry.database().execute("UPDATE call SET live = 0");
  change.record({"outcomes", ""});
  change.commit();
}

TEST_CASE("rejected rows of old lists go from the file, counts and chain stay") {
  ImportOffice office;
  office.import(kSiti + kNobody);
  REQUIRE(has_bytes(office.run.db, "RAHASIA"));
  const auto purge = purge_registry(on(office, "2016-10-01"), day("2016-09-21"));
  CHECK(purge.lists == 1);
  CHECK(purge.rejected == 1);
  CHECK_FALSE(has_bytes(office.run.db, "RAHASIA"));
  CHECK(office.count("SELECT rejected FROM list") == 1);
  CHECK(office.damage().empty());
  CHECK(office.value("SELECT detail ->> '$.rejected' FROM event WHERE kind = 'purge'") == "1");
}

TEST_CASE("what came on the day itself or later stays") {
  ImportOffice office;
  office.import(kSiti + kNobody);
  CHECK(purge_registry(on(office, "2016-10-01"), day("2016-09-20")).rejected == 0);
  CHECK(has_bytes(office.run.db, "RAHASIA"));
}

TEST_CASE("rejected rows that are gone without a purge are damage") {
  ImportOffice office;
  office.import(kSiti + kNobody);
  {
    auto registry = Registry::open(office.run.db, OpenMode::read_write);
    RegistryChange change{registry, some_time()};
    registry.database().execute("DELETE FROM rejected_row");
    change.record({"test", ""});
    change.commit();
  }
  CHECK(office.damage() == std::vector<std::string>{"list 1: rejected rows are missing"});
}

TEST_CASE("rosters that are over lose their lines, and still verify") {
  ImportOffice office;
  office.import(kSiti);
  office.papers(kPapers);
  publish(office);
  CHECK(purge_registry(on(office, "2016-10-01"), day("2016-10-01")).open_days == 1);
  end_all_calls(office);
  const auto purge = purge_registry(on(office, "2016-10-01"), day("2016-10-01"));
  CHECK(purge.days == 1);
  CHECK(purge.calls == 1);
  CHECK(purge.open_days == 0);
  CHECK(office.count("SELECT count(*) FROM call WHERE printed <> ''") == 0);
  CHECK(office.count("SELECT calls FROM publication") == 1);
  CHECK(office.damage().empty());
  CHECK(verify_rosters(office.run, CutiBersama::closed).damage.empty());
  const auto [kind, message] = error_of([&] {
    show_roster(office.run, {"16.01.14", day("2016-09-21")}, RosterFormat::csv,
                [](std::string_view) {});
  });
  CHECK(kind == ErrorKind::input);
  CHECK(message.find("was purged by event") != std::string::npos);
  CHECK(purge_registry(on(office, "2016-10-01"), day("2016-10-01")).days == 0);
}

TEST_CASE("drafts of days in the past are dropped") {
  ImportOffice office;
  office.import(kSiti);
  office.papers(kPapers);
  PlanQuestion plan;
  plan.from = day("2016-09-21");
  plan.days = 2;
  plan_days(
      office.run, plan, [](std::string_view) {}, [] {});
  const auto days = office.count("SELECT count(*) FROM service_day");
  CHECK(purge_registry(on(office, "2016-10-01"), day("2016-10-01")).drafts == days);
  CHECK(office.count("SELECT count(*) FROM seat") == 0);
  CHECK(office.damage().empty());
}

TEST_CASE("a day that has not come is refused, a rehearsal stores nothing") {
  ImportOffice office;
  office.import(kSiti + kNobody);
  CHECK(error_of([&] { purge_registry(office.run, day("2016-09-21")); }).first == ErrorKind::usage);
  const auto before = whole_content(office);
  auto run = on(office, "2016-10-01");
  run.rehearsal = Rehearsal::yes;
  CHECK(purge_registry(run, day("2016-10-01")).rejected == 1);
  CHECK(whole_content(office) == before);
}

}  // namespace
}  // namespace rekam
