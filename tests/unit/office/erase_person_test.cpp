#include "rekam/office/erase_person.hpp"

#include "rekam/office/plan_days.hpp"
#include "rekam/office/publish_days.hpp"
#include "rekam/office/purge_registry.hpp"
#include "rekam/office/take_outcomes.hpp"
#include "rekam/office/undo_list.hpp"
#include "rekam/office/verify_roster.hpp"
#include "rekam/registry/schema.hpp"
#include "support/bytes_in_file.hpp"
#include "support/whole_content.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <set>

namespace rekam {
namespace {

using namespace tests;

const std::string kDewi =
    "1601140101100077,1601144203900077,DEWI LESTARI,PEREMPUAN,02-03-1990,KAWIN,ZUBAIDAH,KARTOLO,"
    "GG. MELATI 77,002,Pasar Baru,Baturaja Timur,BELUM REKAM,2016-08-15\n";

/// All that tells of Dewi and of nobody else.
void check_no_trace(const std::string& file) {
  for (const auto* text : {"DEWI", "LESTARI", "Dewi", "ZUBAIDAH", "KARTOLO", "MELATI", "ANGGREK"}) {
    CAPTURE(text);
    CHECK_FALSE(has_bytes(file, text));
  }
  CHECK_FALSE(has_number(file, "1601144203900077"));
  CHECK_FALSE(has_number(file, "1601140101100077"));
}

void publish_one_day(const ImportOffice& office) {
  PlanQuestion plan;
  plan.from = day("2016-09-21");
  plan.days = 1;
  plan_days(
      office.run, plan, [](std::string_view) {}, [] {});
  PublishQuestion publish;
  publish.date = day("2016-09-21");
  publish_days(office.run, publish);
}

Erasure erase(const ImportOffice& office, const std::string& number) {
  return erase_person(office.run, {number, "court order 12/2016"});
}

TEST_CASE("no byte of an erased person is left: row, former rows, calls, receipts, rejected rows") {
  ImportOffice office;
  office.import(kSiti + kDewi);
  office.import(replaced(kDewi, "GG. MELATI 77", "GG. ANGGREK 5"), "2016-09-05");
  office.import(",,,LAKI-LAKI,,,,,\"Dewi Lestari\",,,,,\n,,,,,,,,1601144203900077,,,,,\n",
                "2016-09-06");
  office.statuses("nik,status,date\n1601144203900077,FAILURE,2016-09-11\n");
  office.papers("nik,received\n1601144203900077,2016-09-12\n");
  publish_one_day(office);
  const auto number = office.value("SELECT resident_no FROM residents WHERE name = 'DEWI LESTARI'");
  REQUIRE(has_number(office.run.db, "1601144203900077"));
  REQUIRE(has_bytes(office.run.db, "ZUBAIDAH"));
  const auto done = erase(office, "1601144203900077");
  CHECK(done.records == 1);
  CHECK(done.calls == 1);
  CHECK(done.receipts == 2);
  CHECK(done.rejected == 2);
  check_no_trace(office.run.db);
  CHECK_FALSE(has_bytes(office.run.db, number));
  CHECK_FALSE(std::filesystem::exists(office.run.db + "-journal"));
  CHECK(office.damage().empty());
  CHECK(verify_rosters(office.run, CutiBersama::closed).damage.empty());
  CHECK(office.value("SELECT group_concat(name) FROM residents") == "SITI AMINAH");
  CHECK(office.count("SELECT max(version) FROM publication") == 2);
}

TEST_CASE("a rejected row of somebody whose name only begins alike stays") {
  ImportOffice office;
  office.import(kSiti + kDewi);
  office.import(",,,LAKI-LAKI,,,,,\"Dewi Lestariningsih\",,,,,\n", "2016-09-06");
  CHECK(erase(office, "1601144203900077").rejected == 0);
  CHECK(office.count("SELECT count(*) FROM rejected_rows WHERE cells LIKE '%ningsih%'") == 1);
}

TEST_CASE("a roster whose calls have ended still verifies without the line of the erased person") {
  ImportOffice office;
  office.import(kDewi);
  office.papers("nik,received\n1601144203900077,2016-09-12\n");
  publish_one_day(office);
  office.run.now = {day("2016-09-21"), ClockTime{17 * 60}};
  put(office.file("outcomes.csv"),
      "service_point,date,nik,outcome,note\n16.01.14,2016-09-21,1601144203900077,no_show,DEWI\n");
  OutcomeImport outcomes;
  outcomes.files = {office.file("outcomes.csv")};
  take_outcomes(office.run, outcomes);
  CHECK(erase(office, "1601144203900077").calls == 2);  // the call, and what became of it
  check_no_trace(office.run.db);
  CHECK(office.damage().empty());
  CHECK(verify_rosters(office.run, CutiBersama::closed).damage.empty());
  CHECK(office.count("SELECT count(*) FROM outcome") == 1);
  for (const std::int64_t list : {1, 2, 3})
    CHECK_FALSE(undo_list(office.run, list, CutiBersama::closed).in_the_way.empty());
}

TEST_CASE("lists that told of an erased person cannot be undone, others can") {
  ImportOffice office;
  office.import(kSiti);
  office.import(kDewi, "2016-09-05");
  office.import(kBudi, "2016-09-06");
  erase(office, "1601144203900077");
  CHECK(undo_list(office.run, 2, CutiBersama::closed).in_the_way ==
        std::vector<std::string>{"1 people of whom it told were erased since"});
  CHECK(undo_list(office.run, 3, CutiBersama::closed).in_the_way.empty());
  CHECK(office.damage().empty());
}

TEST_CASE("the number of an erased person's row is given to nobody else") {
  ImportOffice office;
  office.import(kSiti + kDewi);
  const auto id = office.count("SELECT max(id) FROM resident");
  erase(office, "1601144203900077");
  office.import(kBudi, "2016-09-06");
  CHECK(office.count("SELECT max(id) FROM resident") > id);
  CHECK(office.damage().empty());
}

TEST_CASE("a household keeps its place when the member whose receipt it was is erased") {
  ImportOffice office;
  office.import(kSiti + kBudi);
  office.papers("nik,received,receipt_no\n1601145203850001,2016-09-12,7\n");
  erase(office, "1601145203850001");
  const auto waiting = office.names(NamesOf::waiting);
  REQUIRE(waiting.size() == 1);
  CHECK(waiting.front().at(2) == "BUDI SANTOSO");
  CHECK(waiting.front().at(15) == "7");
}

TEST_CASE("records that were decided to be one person go together") {
  ImportOffice office;
  office.import(kSiti + kDewi);
  {
    auto registry = Registry::open(office.run.db, OpenMode::read_write);
    RegistryChange change{registry, some_time()};
    registry.database().execute("UPDATE standing SET superseded_by = 2 WHERE id = 1");
    change.record({"decide", ""});
    change.commit();
  }
  CHECK(erase(office, "1601145203850001").records == 2);
  CHECK(office.count("SELECT count(*) FROM resident") == 0);
  CHECK(office.damage().empty());
}

TEST_CASE("the reason stays on record and names nobody") {
  ImportOffice office;
  office.import(kSiti + kDewi);
  for (const auto* reason : {"", "  ", "Dewi  lestari asked", "NIK 1601144203900077"}) {
    CAPTURE(reason);
    CHECK(error_of([&] {
            erase_person(office.run, {"1601144203900077", reason});
          }).first == ErrorKind::usage);
  }
  erase(office, "1601144203900077");
  CHECK(office.value("SELECT detail ->> '$.reason' FROM event WHERE kind = 'erase'") ==
        "court order 12/2016");
  CHECK(office.value("SELECT subject FROM event WHERE kind = 'erase'").empty());
}

TEST_CASE("nobody is erased by a number that means nobody, and in a rehearsal") {
  ImportOffice office;
  office.import(kSiti);
  const auto before = whole_content(office);
  CHECK(error_of([&] { erase(office, "1601144203900077"); }).first == ErrorKind::input);
  CHECK(error_of([&] { erase(office, "nobody"); }).first == ErrorKind::input);
  office.run.rehearsal = Rehearsal::yes;
  erase(office, "1601145203850001");
  CHECK(whole_content(office) == before);
}

/// A table that has a person's number must be thought of in erase_sql.hpp; then it stands here.
TEST_CASE("every table with a resident in it is known to erasing") {
  auto registry = Registry::in_memory(an_office());
  std::set<std::string> tables;
  for (const auto table : vouched_tables()) {
    auto columns = registry.database().prepare(
        "SELECT count(*) FROM pragma_table_info(?) WHERE name LIKE 'resident%' OR name IN ('nik',"
        " 'no_kk', 'name', 'note', 'printed', 'now_of')");
    columns.bind_copy(1, table);
    columns.step();
    if (columns.integer(0) > 0) tables.emplace(table);
  }
  CHECK(tables == std::set<std::string>{"call",
                                        "closing_person",
                                        "calendar_row",
                                        "doubtful_cell",
                                        "duplicate_decision",
                                        "former_decision",
                                        "former_resident",
                                        "listed_pair",
                                        "office",
                                        "older_field",
                                        "outcome",
                                        "receipt",
                                        "region_row",
                                        "resident",
                                        "resident_number",
                                        "service_point",
                                        "settled_call",
                                        "standing",
                                        "evidence_run",
                                        "tombstone"});
}

}  // namespace
}  // namespace rekam
