#include "rekam/office/undo_list.hpp"

#include "rekam/office/import_reference.hpp"
#include "rekam/office/plan_days.hpp"
#include "rekam/office/publish_days.hpp"
#include "support/whole_content.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

using namespace tests;

using Sentences = std::vector<std::string>;

UndoReport undo(const ImportOffice& office, std::int64_t number) {
  return undo_list(office.run, number, CutiBersama::closed);
}

std::int64_t number_of(const ImportSummary& summary) { return summary.lists.front().list; }

std::int64_t import_reference_rows(ImportOffice& office, ReferenceKind kind,
                                   const std::string& rows) {
  const auto path = office.file(fmt::format("reference-{}.csv", fingerprint(rows)));
  put(path, rows);
  ReferenceImport wanted;
  wanted.kind = kind;
  wanted.files = {path};
  return number_of(import_reference(office.run, wanted));
}

/// Plans and publishes the first day of Baturaja Timur.
void plan_and_publish(const ImportOffice& office) {
  PlanQuestion plan;
  plan.from = day("2016-09-21");
  plan.days = 1;
  plan_days(
      office.run, plan, [](std::string_view) {}, [] {});
  PublishQuestion publish;
  publish.date = day("2016-09-21");
  publish_days(office.run, publish);
}

const std::string kDewi =
    "1601140101100002,1601144203900003,DEWI LESTARI,PEREMPUAN,02-03-1990,KAWIN,,,JL. C,002,"
    "Pasar Baru,Baturaja Timur,BELUM REKAM,\n";

const std::string kPapers = "no_kk,received\n1601140101100001,2016-09-19\n";

TEST_CASE("a list with added, changed, confirmed and rejected rows is undone") {
  ImportOffice office;
  office.import(kSiti);
  const auto before = whole_content(office);
  const auto list = office.import(kSiti + kBudi + ",,,LAKI-LAKI,,,,,,,,,,\n", "2016-09-10");
  CHECK(list.counts().added == 1);
  CHECK(list.counts().unchanged == 1);
  CHECK(list.counts().rejected == 1);
  CHECK(undo(office, 2).in_the_way.empty());
  CHECK(whole_content(office) == before);
  CHECK(office.damage().empty());
  CHECK(office.value("SELECT detail FROM event WHERE kind = 'undo' AND subject = 'list 2'") ==
        R"({"kind":"residents","event":2})");
}

TEST_CASE("what a list changed of a person is as before, cells in doubt and statuses included") {
  ImportOffice office;
  office.import(replaced(replaced(kSiti, "JL. A", "JL. LAMA"), "12-03-1985", "31-02-1985"));
  const auto before = whole_content(office);
  office.import(replaced(kSiti, "BELUM REKAM", "CARD ISSUED"), "2016-09-10");
  CHECK(office.value("SELECT status FROM residents") == "CARD_ISSUED");
  CHECK(undo(office, 2).in_the_way.empty());
  CHECK(whole_content(office) == before);
}

TEST_CASE("a list that was undone can be imported again, under a new number") {
  ImportOffice office;
  const auto list = office.list("kk.csv", kSiti, "2016-09-01");
  import_residents(office.run, list);
  undo(office, 1);
  CHECK(office.count("SELECT count(*) FROM resident") == 0);
  const auto again = import_residents(office.run, list);
  CHECK(number_of(again) == 2);
  CHECK(again.counts().added == 1);
}

TEST_CASE("a list is undone once, and only if there is one") {
  ImportOffice office;
  office.import(kSiti);
  undo(office, 1);
  CHECK(error_of([&] { undo(office, 1); }).second == "list 1 was undone already, by event 2");
  CHECK(error_of([&] { undo(office, 5); }).second.find("has no list 5") != std::string::npos);
}

TEST_CASE("a rehearsal says what would happen and undoes nothing") {
  ImportOffice office;
  office.import(kSiti);
  const auto before = whole_content(office);
  office.run.rehearsal = Rehearsal::yes;
  CHECK(undo(office, 1).in_the_way.empty());
  CHECK(whole_content(office) == before);
}

TEST_CASE("later lists that tell of the same people are named, the newest first") {
  ImportOffice office;
  office.import(kSiti + kBudi);
  office.import(replaced(kSiti, "JL. A", "JL. B"), "2016-09-05");          // changes
  office.import(replaced(kSiti, "JL. A", "JL. B") + kDewi, "2016-09-10");  // only confirms
  office.statuses("nik,status,date\n1601141203840002,CARD ISSUED,2016-09-11\n");
  CHECK(undo(office, 1).in_the_way ==
        Sentences{"list 4 (statuses, report-4.csv) tells of the same; undo it first",
                  "list 2 (residents, list-2.csv) tells of the same; undo it first"});
  CHECK(undo(office, 2).in_the_way ==
        Sentences{"list 3 (residents, list-3.csv) tells of the same; undo it first"});
  CHECK(undo(office, 4).in_the_way.empty());
  CHECK(undo(office, 3).in_the_way.empty());
  CHECK(undo(office, 2).in_the_way.empty());
  CHECK(undo(office, 1).in_the_way.empty());
  CHECK(office.damage().empty());
}

TEST_CASE("a later list of an older date that had nothing to add rests on the list too") {
  ImportOffice office;
  office.import(kSiti, "2016-09-10");
  office.import(replaced(kSiti, "JL. A", "JL. LAMA"), "2016-09-01");
  CHECK(undo(office, 1).in_the_way ==
        Sentences{"list 2 (residents, list-2.csv) tells of the same; undo it first"});
}

TEST_CASE("a later list about other people does not stand in the way") {
  ImportOffice office;
  office.import(kSiti);
  office.import(kDewi, "2016-09-05");
  CHECK(undo(office, 1).in_the_way.empty());
  CHECK(office.value("SELECT group_concat(name) FROM resident") == "DEWI LESTARI");
  CHECK(office.damage().empty());
}

TEST_CASE("papers, and the lists that repeat them") {
  ImportOffice office;
  office.import(kSiti);
  const auto before = whole_content(office);
  office.papers(kPapers);
  CHECK(undo(office, 1).in_the_way ==
        Sentences{"list 2 (papers, report-2.csv) tells of the same; undo it first"});
  office.papers(kPapers + "1601140101100009,2016-09-19\n");
  CHECK(undo(office, 2).in_the_way ==
        Sentences{"list 3 (papers, report-3.csv) tells of the same; undo it first"});
  CHECK(undo(office, 3).in_the_way.empty());
  CHECK(undo(office, 2).in_the_way.empty());
  CHECK(whole_content(office) == before);
}

TEST_CASE("statuses") {
  ImportOffice office;
  office.import(kSiti + kBudi);
  const auto before = whole_content(office);
  office.statuses(
      "nik,status,date\n1601141203840002,MATI,2016-09-11\n1601145203850001,FAILURE,2016-09-12\n");
  CHECK(undo(office, 2).in_the_way.empty());
  CHECK(whole_content(office) == before);
}

TEST_CASE("published calls stand in the way, drafts are dropped") {
  ImportOffice office;
  office.import(kSiti);
  office.papers(kPapers);
  PlanQuestion plan;
  plan.from = day("2016-09-21");
  plan_days(
      office.run, plan, [](std::string_view) {}, [] {});
  CHECK(undo(office, 2).dropped_drafts == Sentences{"16.01.14"});
  CHECK(office.count("SELECT count(*) FROM service_day") == 0);
  office.papers(kPapers);
  plan_and_publish(office);
  CHECK(undo(office, 3).in_the_way ==
        Sentences{"1 published calls at 16.01.14 on 2016-09-21 were made on papers that it "
                  "brought"});
  const auto people = undo(office, 1).in_the_way;
  CHECK(people.size() == 2);
  CHECK(people.back() == "1 published calls at 16.01.14 on 2016-09-21 are of people whom it added");
}

TEST_CASE(
    "what was decided about doubles stands in the way of who was added, and stays otherwise") {
  ImportOffice office;
  office.import(kSiti);
  office.import(kDewi, "2016-09-05");
  office.import(replaced(kSiti, "JL. A", "JL. B"), "2016-09-10");
  {
    auto registry = Registry::open(office.run.db, OpenMode::read_write);
    RegistryChange change{registry, some_time()};
    registry.database().execute("UPDATE standing SET superseded_by = 2 WHERE id = 1");
    change.record({"decide", ""});
    change.commit();
  }
  CHECK(undo(office, 2).in_the_way ==
        Sentences{"1 records were decided to be the same person as another, and it added one of "
                  "them"});
  CHECK(undo(office, 3).in_the_way.empty());
  CHECK(office.count("SELECT superseded_by FROM standing WHERE id = 1") == 2);
  CHECK(office.value("SELECT address FROM resident WHERE id = 1") == "JL. A");
  CHECK(office.damage().empty());
}

TEST_CASE("reference data is put back as it was, a key said twice in one list included") {
  ImportOffice office;
  import_reference_rows(office, ReferenceKind::calendar,
                        "date,kind,name\n2016-12-12,holiday,Maulid\n");
  const auto before = whole_content(office);
  const auto second = import_reference_rows(
      office, ReferenceKind::calendar,
      "date,kind,name,known_from\n2016-12-12,holiday,Maulid Nabi's,2016-09-20\n"
      "2016-12-12,holiday,Maulid (lagi),2016-09-20\n2016-12-25,holiday,Natal,2016-09-20\n");
  CHECK(whole_content(office) != before);
  CHECK(undo(office, second).in_the_way.empty());
  CHECK(whole_content(office) == before);
  CHECK(office.damage().empty());
}

TEST_CASE("a reference list that later ones replace or repeat must wait") {
  ImportOffice office;
  const std::string header = "service_point,name,kind,serves,stations,from\n";
  const auto first = import_reference_rows(office, ReferenceKind::service_points,
                                           header +
                                               "A,Kantor,fixed,16.01.14,1,2016-09-01\n"
                                               "B,Mobil,mobile,16.01.13,1,2016-09-01\n");
  const auto replacing = import_reference_rows(office, ReferenceKind::service_points,
                                               header + "A,Kantor,fixed,16.01.14,2,2016-09-01\n");
  const auto repeating = import_reference_rows(office, ReferenceKind::service_points,
                                               header + "B,Mobil,mobile,16.01.13,1,2016-09-01\n");
  CHECK(undo(office, first).in_the_way.size() == 2);
  CHECK(undo(office, replacing).in_the_way.empty());
  CHECK(undo(office, first).in_the_way.size() == 1);
  CHECK(undo(office, repeating).in_the_way.empty());
  CHECK(undo(office, first).in_the_way.empty());
  CHECK(office.count("SELECT count(*) FROM service_point") == 0);
}

TEST_CASE("published days that fall with a calendar that is undone are named") {
  ImportOffice office;
  office.import(kSiti);
  office.papers(kPapers);
  const auto working = import_reference_rows(office, ReferenceKind::calendar,
                                             "date,kind,name\n2016-09-24,working,Sabtu\n");
  PlanQuestion plan;
  plan.from = day("2016-09-24");
  plan.days = 1;
  plan_days(
      office.run, plan, [](std::string_view) {}, [] {});
  PublishQuestion publish;
  publish.date = day("2016-09-24");
  publish.as_of = office.run.now.day;
  publish_days(office.run, publish);
  const auto report = undo(office, working);
  CHECK(report.in_the_way.empty());
  REQUIRE(report.fallen.size() == 1);
  CHECK(report.fallen.front().starts_with("1 published calls at 16.01.14 on 2016-09-24 can no"));
}

}  // namespace
}  // namespace rekam
