#include "rekam/office/import_reference.hpp"

#include "rekam/office/reference.hpp"
#include "rekam/office/undo_list.hpp"
#include "rekam/registry/reference_store.hpp"
#include "rekam/registry/roster_store.hpp"
#include "rekam/registry/verify.hpp"
#include "support/office_registry.hpp"
#include "support/temporary_folder.hpp"
#include "support/workbook_files.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstdint>

namespace rekam {
namespace {

using namespace tests;

constexpr std::string_view kCalendar =
    "date,kind,scope,name,decree,known_from\n"
    "2016-09-22,closed,all,Banjir,,2016-09-19\n"
    "2016-09-24,working,16.01.14,Sabtu lembur,,2016-09-19\n";

/// An office in a folder of its own, at eight o'clock on 20 September 2016, a Tuesday.
class Office {
 public:
  Office() {
    run.db = folder_.file("rekam.db");
    run.now = some_time();
    run.warn = [this](const std::string& text) { warnings.push_back(text); };
    Registry::create(run.db, an_office());
  }

  std::string file(std::string_view name) const { return folder_.file(name); }
  Registry registry() const { return Registry::open(run.db, OpenMode::read_only); }

  ImportSummary import(ReferenceKind kind, std::string_view bytes,
                       std::string_view name = "list.csv") {
    put(file(name), bytes);
    ReferenceImport wanted;
    wanted.kind = kind;
    wanted.files = {file(name)};
    wanted.rejects = file("rejects.csv");
    return import_reference(run, wanted);
  }

  std::vector<std::string> damage() const {
    auto opened = Registry::open(run.db, OpenMode::read_write);
    return verify(opened);
  }

  OfficeRun run;
  std::vector<std::string> warnings;

 private:
  TemporaryFolder folder_;
};

void check_counts(const RowCounts& counts, const std::vector<std::int64_t>& wanted) {
  CHECK((std::vector{counts.read, counts.added, counts.updated, counts.unchanged,
                     counts.rejected} == wanted));
}

/// A published day at Baturaja Timur with Siti in its first seat.
void publish_day_with_siti(Office& office, std::string_view date) {
  auto registry = Registry::open(office.run.db, OpenMode::read_write);
  import_people(registry, {siti()});
  RegistryChange change{registry, office.run.now};
  const StoredServiceDay stored{{"16.01.14", day(date), 1, 30, {}},
                                RosterState::draft,
                                "16.01.14",
                                WithoutPapers::no,
                                day("2016-09-20")};
  CallRow call;
  call.service_point = "16.01.14";
  call.date = day(date);
  call.seat = 1;
  call.resident = number(registry.database(), "SELECT id FROM resident");
  call.printed = "line";
  store_draft_day(registry.database(), stored, change.next_event());
  store_calls(registry.database(), {call});
  publish_day(registry.database(), stored, {call}, sha256("line"), change.next_event());
  change.record({"publish", "16.01.14 " + std::string{date}});
  change.commit();
}

TEST_CASE("a calendar is imported once: the same file and the same rows again are unchanged") {
  Office office;
  check_counts(office.import(ReferenceKind::calendar, kCalendar).counts(), {2, 2, 0, 0, 0});
  const auto again = office.import(ReferenceKind::calendar, kCalendar);
  check_counts(again.counts(), {2, 0, 0, 2, 0});
  CHECK(again.lists.at(0).known == Known::yes);
  std::string longer{kCalendar};
  longer += "2016-09-23,closed,all,,,2016-09-19\n";
  const auto more = office.import(ReferenceKind::calendar, longer);
  check_counts(more.counts(), {3, 1, 0, 2, 0});
  CHECK(more.kind == "calendar");
  CHECK(more.news() == News::none);
  CHECK(office.warnings.empty());
  CHECK(office.damage().empty());
}

TEST_CASE("of two rows that say opposite things of one day the second is rejected alone") {
  Office office;
  const auto summary = office.import(ReferenceKind::calendar,
                                     "date,kind,scope,name,decree,known_from\n"
                                     "2016-09-22,closed,all,Banjir,,2016-09-01\n"
                                     "2016-09-22,working,all,Lembur,,2016-09-01\n"
                                     "2016-09-22,working,16.01.14,Lembur,,2016-09-01\n"
                                     "2016-09-22,working,all,Lembur,,2016-09-10\n"
                                     "2016-09-22,deadline,all,,,2016-09-01\n");
  check_counts(summary.counts(), {5, 4, 0, 0, 1});
  REQUIRE(office.warnings.size() == 1);
  CHECK(
      office.warnings.front().find("line 3: a value of the row cannot be read ('working' as kind: "
                                   "an earlier row says closed of that day)") != std::string::npos);
  CHECK(office.damage().empty());
}

TEST_CASE("the calendar of an office is the one compiled in and what it imported") {
  Office office;
  office.import(ReferenceKind::calendar, kCalendar);
  auto registry = office.registry();
  const auto calendar = working_calendar(registry, CutiBersama::closed);
  const auto book = code_book(registry);
  const auto points = service_points(registry, book, day("2016-09-20"));
  const auto* point = points.find("16.01.14", day("2016-09-20"));
  REQUIRE(point != nullptr);
  const Date known = day("2016-09-20");
  CHECK_FALSE(calendar.on(day("2016-09-12"), *point, known).working);
  CHECK_FALSE(calendar.on(day("2016-09-22"), *point, known).working);
  CHECK(calendar.on(day("2016-09-22"), *point, day("2016-09-18")).working);
  CHECK(calendar.on(day("2016-09-24"), *point, known).working);
  CHECK_FALSE(calendar.on(day("2016-09-24"), *points.find("16.01.13", known), known).working);
}

TEST_CASE("a bad row is rejected alone, told with its reason, and kept for mending") {
  Office office;
  const auto summary = office.import(ReferenceKind::calendar,
                                     "date,kind,scope,name,decree,known_from\n"
                                     "2016-09-22,closd,all,Banjir,,\n"
                                     "2016-09-23,\"closed,all,,,\n"
                                     "2016-09-26,closed,all,,,\n");
  check_counts(summary.counts(), {3, 1, 0, 0, 2});
  CHECK(summary.findings().of(FindingCode::row_value) == 1);
  CHECK(summary.news() == News::some);
  REQUIRE(office.warnings.size() == 2);
  CHECK(office.warnings[0].find("line 2:") != std::string::npos);
  CHECK(office.warnings[0].find("'closd' as kind: is 'closed' meant?") != std::string::npos);
  const auto rejects = contents_of(office.file("rejects.csv"));
  CHECK(rejects.find("date,kind,scope,name,decree,known_from,rekam_file") == 0);
  CHECK(rejects.find("2016-09-22,closd,all,Banjir,,,list.csv,,2,ROW-012") != std::string::npos);
  CHECK(office.damage().empty());
}

TEST_CASE("a file that cannot be read refuses all, each is named, and nothing is stored") {
  Office office;
  put(office.file("good.csv"), kCalendar);
  put(office.file("empty.csv"), "");
  ReferenceImport import;
  import.files = {office.file("good.csv"), office.file("missing.csv"), office.file("empty.csv")};
  const auto [kind, why] = error_of([&] { import_reference(office.run, import); });
  CHECK(kind == ErrorKind::input);
  CHECK(why.find("missing.csv") != std::string::npos);
  CHECK(why.find("empty.csv") != std::string::npos);
  auto registry = office.registry();
  CHECK(number(registry.database(), "SELECT count(*) FROM calendar_row") == 0);
  CHECK(number(registry.database(), "SELECT count(*) FROM list") == 0);
}

TEST_CASE("an unknown column that is nearly one of ours is refused, another is ignored") {
  Office office;
  const auto refused = [&](std::string_view header) {
    return error_of([&] {
             office.import(ReferenceKind::service_points,
                           std::string{header} + "\n16.01.14,2016-10-01,2\n");
           })
        .second;
  };
  CHECK(refused("service_point,from,statoins").find("'statoins'; is 'stations' meant?") !=
        std::string::npos);
  CHECK(refused("service_point,form,stations").find("no column 'from'") != std::string::npos);
  CHECK(refused("service_point,from,catatan") == "no error");
  CHECK(refused("service_point,from,rekam_codes") == "no error");
}

TEST_CASE("a rehearsal reports all and stores nothing") {
  Office office;
  office.run.rehearsal = Rehearsal::yes;
  check_counts(office.import(ReferenceKind::calendar, kCalendar).counts(), {2, 2, 0, 0, 0});
  auto registry = office.registry();
  CHECK(number(registry.database(), "SELECT count(*) FROM calendar_row") == 0);
  CHECK(number(registry.database(), "SELECT count(*) FROM event") == 0);
}

TEST_CASE("the summary is handed over before anything is stored, and a failure stores nothing") {
  Office office;
  put(office.file("list.csv"), kCalendar);
  ReferenceImport wanted;
  wanted.files = {office.file("list.csv")};
  std::int64_t rows_told = 0;
  wanted.before_commit = [&](const ImportSummary& summary) {
    rows_told = summary.counts().read;
    fail(ErrorKind::io, "disk full");
  };
  CHECK(error_of([&] { import_reference(office.run, wanted); }).first == ErrorKind::io);
  CHECK(rows_told == 2);
  auto registry = office.registry();
  CHECK(number(registry.database(), "SELECT count(*) FROM calendar_row") == 0);
}

TEST_CASE("service points are imported, and a corrected row updates the one of its key") {
  Office office;
  const std::string header = "service_point,name,serves,stations,from\n";
  office.import(ReferenceKind::service_points, header +
                                                   "16.01.14,Kantor Camat,,1,2016-09-01\n"
                                                   "MOBIL-1,Mobil,16.01.14,1,2016-09-01\n");
  const auto summary =
      office.import(ReferenceKind::service_points, header +
                                                       "16.01.14,Kantor Camat,,0,2016-09-01\n"
                                                       "MOBIL-1,Mobil,16.01.13,1,2016-10-01\n");
  check_counts(summary.counts(), {2, 1, 1, 0, 0});
  CHECK(summary.kind == "service-points");
  auto registry = office.registry();
  const auto points = service_points(registry, code_book(registry), day("2016-09-20"));
  CHECK(points.find("16.01.14", day("2016-09-20"))->stations == 0);
  CHECK(points.serving(RegionCode::parse("16.01.14").value(), day("2016-09-20")) ==
        std::vector<std::string>{"16.01.14", "MOBIL-1"});
  CHECK(points.serving(RegionCode::parse("16.01.14").value(), day("2016-10-01")) ==
        std::vector<std::string>{"16.01.14"});
  CHECK(points.codes().size() == 13);
  CHECK(office.damage().empty());
}

TEST_CASE("imported regions replace those compiled in, code by code within their edition") {
  Office office;
  office.import(ReferenceKind::regions,
                "edition,decree,valid_from,code,name,replaces\n"
                "2017,Perda,2018-01-15,16.01.32,Kedaton Raya,\n"
                "2030,Perda,2030-01-01,16.01,Ogan Komering Ulu,\n"
                "2030,Perda,2030-01-01,16.01.50,Baturaja Tengah,16.01.14\n");
  auto registry = office.registry();
  const auto book = code_book(registry);
  const auto kabupaten = RegionCode::parse("16.01").value();
  CHECK(book.name(RegionCode::parse("16.01.32").value(), day("2018-02-01")) == "Kedaton Raya");
  CHECK(book.list(RegionLevel::kecamatan, kabupaten, day("2018-01-14")).size() == 12);
  CHECK(book.list(RegionLevel::kecamatan, kabupaten, day("2018-02-01")).size() == 13);
  CHECK((book.in_force(RegionCode::parse("16.01.14").value(), day("2030-01-01")) ==
         RegionCode::parse("16.01.50").value()));
  CHECK(service_points(registry, book, day("2030-01-01")).codes() ==
        std::vector<std::string>{"16.01.50"});
}

TEST_CASE("an import that closes a published day is news, and names the calls") {
  Office office;
  publish_day_with_siti(office, "2016-09-22");
  const auto summary = office.import(ReferenceKind::calendar, kCalendar);
  check_counts(summary.counts(), {2, 2, 0, 0, 0});
  CHECK(summary.news() == News::some);
  REQUIRE(office.warnings.size() == 1);
  CHECK(office.warnings[0] ==
        "1 published calls at 16.01.14 on 2016-09-22 can no longer stand (Banjir (unverified)): "
        "rekam-roster withdraw --fallen");
  // It is said once.
  const auto other =
      office.import(ReferenceKind::calendar, "date,kind\n2016-09-22,closed\n2016-09-28,closed\n");
  CHECK(other.news() == News::none);
}

TEST_CASE("a point out of order takes its published days away, today too; days past do not count") {
  Office office;
  publish_day_with_siti(office, "2016-09-22");
  const std::string header = "service_point,stations,from\n";
  CHECK(office.import(ReferenceKind::service_points, header + "16.01.13,0,2016-09-01\n").news() ==
        News::none);
  office.run.now = {day("2016-09-23"), ClockTime{0}};
  CHECK(office.import(ReferenceKind::service_points, header + "16.01.14,0,2016-09-02\n").news() ==
        News::none);
  office.run.now = some_time();
  office.import(ReferenceKind::service_points, header + "16.01.14,1,2016-09-03\n");
  CHECK(office.import(ReferenceKind::service_points, header + "16.01.14,0,2016-09-04\n").news() ==
        News::some);
  office.import(ReferenceKind::service_points, header + "16.01.14,1,2016-09-05\n");
  office.run.now = {day("2016-09-22"), ClockTime{7 * 60}};
  CHECK(office.import(ReferenceKind::service_points, header + "16.01.14,0,2016-09-06\n").news() ==
        News::some);
}

/// Two sheets, each with one day in its second row.
void write_two_sheets(const std::string& path, const char* name) {
  const WrittenXlsx book{path};
  for (const char* date : {"2016-09-22", "2016-09-23"}) {
    auto* sheet = book.add_sheet(date);
    const std::array<const char*, 4> headings{"date", "kind", "known_from", "name"};
    const std::array<const char*, 4> cells{date, "closed", "2016-09-19", name};
    for (std::uint16_t column = 0; column < headings.size(); ++column) {
      worksheet_write_string(sheet, 0, column, headings.at(column), nullptr);
      worksheet_write_string(sheet, 1, column, cells.at(column), nullptr);
    }
  }
}

TEST_CASE("rows of two sheets may correct known rows on the same line, and are put back by undo") {
  Office office;
  const auto import = [&](const char* name) {
    const auto path = office.file(std::string{name} + ".xlsx");
    write_two_sheets(path, name);
    ReferenceImport wanted;
    wanted.files = {path};
    return import_reference(office.run, wanted);
  };
  CHECK(import("Banjir").counts().added == 2);
  const auto corrected = import("Listrik");
  CHECK(corrected.counts().updated == 2);
  undo_list(office.run, corrected.lists[0].list, CutiBersama::closed);
  auto registry = office.registry();
  auto put_back =
      registry.database().prepare("SELECT count(*) FROM calendar_row WHERE name = 'Banjir'");
  put_back.step();
  CHECK(put_back.integer(0) == 2);
  CHECK(office.damage().empty());
}

TEST_CASE("an office that works on cuti bersama is not told that such a day falls") {
  const std::string_view cuti = "date,kind,name,known_from\n2016-09-22,cuti_bersama,X,2016-09-19\n";
  for (const auto rule : {CutiBersama::closed, CutiBersama::open}) {
    Office office;
    publish_day_with_siti(office, "2016-09-22");
    put(office.file("list.csv"), cuti);
    ReferenceImport import;
    import.files = {office.file("list.csv")};
    import.cuti_bersama = rule;
    CHECK((import_reference(office.run, import).news() == News::some) ==
          (rule == CutiBersama::closed));
  }
}

}  // namespace
}  // namespace rekam
