#include "rekam/office/who_saw.hpp"

#include "rekam/office/plan_days.hpp"
#include "rekam/office/publish_days.hpp"
#include "rekam/office/report_tables.hpp"
#include "rekam/office/roster_sheets.hpp"
#include "rekam/office/undo_list.hpp"
#include "support/import_office.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

using namespace tests;

constexpr auto kSitisNik = "1601145203850001";
constexpr auto kBudisNik = "1601141203840002";

void export_names(const ImportOffice& office, std::string_view as_of = "2016-09-20",
                  std::optional<std::string> kecamatan = {},
                  NamesOf names_of = NamesOf::everybody) {
  ExportDigest digest{[](std::string_view) {}};
  const auto made =
      write_names(office.run, {day(as_of), std::move(kecamatan), names_of}, digest.sink());
  log_export(office.run, made, digest.finish());
}

/// `what held` of each line.
std::vector<std::string> seen(const ImportOffice& office, std::string_view number) {
  std::string csv;
  write_who_saw(office.run, std::string{number}, [&](std::string_view bytes) { csv += bytes; });
  auto rows = good_cells(read_csv(csv));
  std::vector<std::string> lines;
  for (std::size_t i = 1; i < rows.size(); ++i)
    lines.push_back(rows[i].at(2) + " " + rows[i].at(3));
  return lines;
}

using Lines = std::vector<std::string>;

TEST_CASE("an export is one event with its filter and digest, whatever it held") {
  ImportOffice office;
  office.import(kSiti + kBudi);
  export_names(office, "2016-09-20", "16.01.14");
  CHECK(office.count("SELECT count(*) FROM event WHERE kind = 'export'") == 1);
  CHECK(office.value("SELECT substr(detail, 1, 76) FROM event WHERE kind = 'export'") ==
        R"({"as_of":"2016-09-20","kecamatan":"16.01.14","people":2,"after":1,"sha256":")");
  CHECK(office.damage().empty());
}

TEST_CASE("an export held whoever passed its filter at the time") {
  ImportOffice office;
  office.import(kSiti);
  export_names(office);
  office.import(kBudi, "2016-09-05");
  export_names(office);
  CHECK(seen(office, kSitisNik) == Lines{"export names yes", "export names yes"});
  CHECK(seen(office, kBudisNik) == Lines{"export names yes"});
}

TEST_CASE("what a person was then counts, not what he is now") {
  ImportOffice office;
  office.import(kSiti);
  export_names(office);
  office.statuses("nik,status,date\n1601145203850001,CARD ISSUED,2016-09-11\n");
  export_names(office);
  export_names(office, "2016-09-10");  // before the card
  CHECK(seen(office, kSitisNik) == Lines{"export names yes", "export names yes"});
}

TEST_CASE("an export of another kecamatan held nobody of this one") {
  ImportOffice office;
  office.import(kSiti);
  export_names(office, "2016-09-20", "16.01.13");
  export_names(office, "2016-09-20", "16.01.14");
  CHECK(seen(office, kSitisNik) == Lines{"export names yes"});
}

TEST_CASE("those who wait are those whose papers were in at the time") {
  ImportOffice office;
  office.import(kSiti + kBudi);
  export_names(office, "2016-09-20", {}, NamesOf::waiting);
  office.papers("nik,received\n1601145203850001,2016-09-19\n");
  export_names(office, "2016-09-20", {}, NamesOf::waiting);
  CHECK(seen(office, kSitisNik) == Lines{"export names yes"});
  CHECK(seen(office, kBudisNik) == Lines{"export names perhaps"});
}

TEST_CASE("what a list that was undone had said cannot be known any more") {
  ImportOffice office;
  office.import(kSiti);
  office.import(kBudi, "2016-09-05");
  export_names(office);
  undo_list(office.run, 2, CutiBersama::closed);
  CHECK(seen(office, kSitisNik) == Lines{"export names perhaps"});
}

TEST_CASE("rosters: published ones are known, drafts perhaps") {
  ImportOffice office;
  office.import(kSiti + replaced(kBudi, "BELUM REKAM", "CARD ISSUED"));
  office.papers("no_kk,received\n1601140101100001,2016-09-19\n");
  PlanQuestion plan;
  plan.from = day("2016-09-21");
  plan.days = 1;
  plan_days(
      office.run, plan, [](std::string_view) {}, [] {});
  PublishQuestion publish;
  publish.date = day("2016-09-21");
  publish_days(office.run, publish);
  ExportDigest digest{[](std::string_view) {}};
  const auto made =
      show_roster(office.run, {"16.01.14", day("2016-09-21")}, RosterFormat::csv, digest.sink());
  log_export(office.run, made, digest.finish());
  const auto lines = seen(office, kSitisNik);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].starts_with("plan "));
  CHECK(lines[0].ends_with(" perhaps"));
  CHECK(lines[1] == "publish 16.01.14 2016-09-21 yes");
  CHECK(lines[2] == "export roster 16.01.14 2016-09-21 yes");
  CHECK(seen(office, kBudisNik).empty());
}

TEST_CASE("an export is made although the registry is busy, and says that it is in no log") {
  ImportOffice office;
  office.import(kSiti);
  std::vector<std::string> warnings;
  office.run.warn = [&](const std::string& line) { warnings.push_back(line); };
  {
    auto registry = Registry::open(office.run.db, OpenMode::read_write);
    const RegistryChange change{registry, some_time()};
    export_names(office);
  }
  REQUIRE(warnings.size() == 1);
  CHECK(warnings.front().starts_with("who-saw will not know of this export: "));
  CHECK(seen(office, kSitisNik).empty());
}

TEST_CASE("nobody is asked after by a number that means nobody") {
  const ImportOffice office;
  CHECK(error_of([&] { seen(office, kSitisNik); }).first == ErrorKind::input);
}

/// Publishes the day and exports what is published from `from` on.
void export_rosters(const ImportOffice& office, std::string_view published, std::string_view from) {
  PlanQuestion plan;
  plan.from = day(published);
  plan.days = 1;
  plan_days(
      office.run, plan, [](std::string_view) {}, [] {});
  PublishQuestion publish;
  publish.date = day(published);
  publish_days(office.run, publish);
  auto registry = open_registry(office.run, OpenMode::read_only);
  ExportDigest digest{[](std::string_view) {}};
  const auto made =
      write_calls_ahead(registry.database(), day(from), Masking::numbers, digest.sink());
  log_export(office.run, made, digest.finish());
}

TEST_CASE("an export of the published rosters held whoever was called from its day on") {
  ImportOffice office;
  office.import(kSiti + replaced(kBudi, "BELUM REKAM", "CARD ISSUED"));
  office.papers("no_kk,received\n1601140101100001,2016-09-19\n");
  export_rosters(office, "2016-09-21", "2016-09-21");
  const auto lines = seen(office, kSitisNik);
  REQUIRE(!lines.empty());
  CHECK(lines.back() == "export published rosters yes");
  CHECK(seen(office, kBudisNik).empty());
}

TEST_CASE("an export of the rosters after the day of a call did not hold it") {
  ImportOffice office;
  office.import(kSiti + kBudi);
  office.papers("no_kk,received\n1601140101100001,2016-09-19\n");
  export_rosters(office, "2016-09-21", "2016-09-22");
  const auto lines = seen(office, kSitisNik);
  REQUIRE(!lines.empty());
  CHECK(lines.back() == "publish 16.01.14 2016-09-21 yes");
}

}  // namespace
}  // namespace rekam
