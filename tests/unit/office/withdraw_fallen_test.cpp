#include "rekam/base/error.hpp"
#include "rekam/office/import_reference.hpp"
#include "rekam/office/list_changes.hpp"
#include "rekam/office/publish_days.hpp"
#include "rekam/office/take_outcomes.hpp"
#include "rekam/office/verify_roster.hpp"
#include "rekam/office/withdraw_day.hpp"
#include "support/import_office.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

using namespace tests;

constexpr std::string_view kPoint = "16.01.14";
const std::string kAni =
    "1601140101100002,1601145203850003,ANI LESTARI,PEREMPUAN,12-03-1985,KAWIN,ROSMALA,HASAN,"
    "JL. B,002,Pasar Baru,Baturaja Timur,BELUM REKAM,\n";

/// Siti and Budi, of one household, then Ani are called for Monday, 5 September 2016.
class PublishedOffice : public ImportOffice {
 public:
  PublishedOffice() {
    run.now = {day("2016-09-02"), ClockTime{8 * 60}};
    import(kSiti + kBudi + kAni);
    papers(
        "no_kk,received,receipt_no\n1601140101100001,2016-09-01,1\n"
        "1601140101100002,2016-09-01,2\n");
    plan("2016-09-05");
    publish("2016-09-05");
  }

  PlanSummary plan(std::string_view from) {
    PlanQuestion question{{PointChoice::What::all, {}}, day(from), run.now.day};
    question.days = 1;
    return plan_days(
        run, question, [](std::string_view) {}, [] {});
  }
  void publish(std::string_view date) {
    publish_days(run, {{PointChoice::What::all, {}}, day(date)});
  }
  std::int64_t withdraw(std::string_view date) {
    return withdraw_day(run, {std::string{kPoint}, day(date), "banjir"});
  }
  std::vector<FallenDay> withdraw_all_fallen() { return withdraw_fallen(run, {run.now.day}); }
  /// A row of reference data, known from `run.now`.
  ImportSummary reference(ReferenceKind kind, std::string_view bytes) {
    const auto path = file("reference-" + std::to_string(++lists_) + ".csv");
    put(path, bytes);
    ReferenceImport reference_import;
    reference_import.kind = kind;
    reference_import.files = {path};
    reference_import.rejects = file("rejects.csv");
    return import_reference(run, reference_import);
  }
  void outcomes(std::string_view bytes) {
    OutcomeImport outcome_import;
    outcome_import.files = {file("outcomes.csv")};
    put(outcome_import.files[0], bytes);
    take_outcomes(run, outcome_import);
  }
  std::string changes() {
    std::string csv;
    list_changes(run, day("2016-09-01"), day("2016-09-30"),
                 [&csv](std::string_view bytes) { csv += bytes; });
    return csv.substr(csv.find('\n') + 1);
  }
  std::vector<std::string> broken_laws() { return verify_rosters(run, CutiBersama::closed).broken; }
  std::vector<std::string> roster_damage() {
    return verify_rosters(run, CutiBersama::closed).damage;
  }
  std::int64_t live_calls() const { return count("SELECT count(*) FROM call WHERE live = 1"); }

 private:
  int lists_ = 0;
};

TEST_CASE(
    "who was withdrawn keeps the place, and the change list says old date, new date and why") {
  PublishedOffice office;
  office.withdraw("2016-09-05");
  CHECK(office.plan("2016-09-06").called == 3);
  CHECK(office.value("SELECT group_concat(name) FROM (SELECT r.name FROM call c JOIN resident r"
                     " ON r.id = c.resident WHERE c.live = 1 ORDER BY c.seat)") ==
        office.value("SELECT group_concat(name) FROM (SELECT r.name FROM call c JOIN resident r"
                     " ON r.id = c.resident WHERE c.live = 0 ORDER BY c.seat)"));
  const auto changes = office.changes();
  CHECK(std::count(changes.begin(), changes.end(), '\n') == 3);
  CHECK(changes.find("16.01.14,2016-09-05,08:00,1,16.01.14,2016-09-06,08:00,1,draft,banjir") !=
        std::string::npos);
  CHECK(office.count("SELECT min(attempt) FROM call WHERE live = 1") == 2);
  CHECK(office.broken_laws().empty());
}

TEST_CASE("of a day that began only what is left is withdrawn") {
  PublishedOffice office;
  office.run.now = {day("2016-09-05"), ClockTime{10 * 60}};
  office.outcomes("service_point,date,seat,outcome\n16.01.14,2016-09-05,1,recorded\n");
  CHECK(office.withdraw("2016-09-05") == 2);
  CHECK(office.roster_damage().empty());
  const auto changes = office.changes();
  CHECK(std::count(changes.begin(), changes.end(), '\n') == 2);
}

TEST_CASE("who was recorded elsewhere after a withdrawal has to come no more") {
  PublishedOffice office;
  office.withdraw("2016-09-05");
  office.run.now.day = day("2016-09-05");
  office.outcomes(
      "service_point,date,nik,outcome\n16.01.14,2016-09-05,1601145203850003,recorded\n");
  const auto changes = office.changes();
  CHECK(std::count(changes.begin(), changes.end(), '\n') == 2);
}

TEST_CASE("a closure makes the calls of its day fall, and only these are withdrawn") {
  PublishedOffice office;
  office.run.now.day = day("2016-09-03");
  const auto summary = office.reference(ReferenceKind::calendar,
                                        "date,kind,scope,name,decree,known_from\n"
                                        "2016-09-05,closed,16.01.14,Listrik padam,,2016-09-03\n");
  CHECK(summary.news() == News::some);
  CHECK(office.broken_laws().size() == 1);
  CHECK(office.plan("2016-09-06").fallen.size() == 1);
  const auto days = office.withdraw_all_fallen();
  REQUIRE(days.size() == 1);
  CHECK(days[0].seats == std::vector{1, 2, 3});
  CHECK(days[0].why == "Listrik padam (unverified)");
  CHECK(office.withdraw_all_fallen().empty());
  CHECK(office.plan("2016-09-06").fallen.empty());
  CHECK(office.broken_laws().empty());
}

TEST_CASE("nothing falls while every call can stand") {
  PublishedOffice office;
  CHECK(office.withdraw_all_fallen().empty());
  CHECK(office.live_calls() == 3);
}

TEST_CASE("a point out of order makes its calls fall") {
  PublishedOffice office;
  office.reference(ReferenceKind::service_points,
                   "service_point,name,kind,serves,stations,daily_capacity,from\n"
                   "16.01.14,Baturaja Timur,fixed,16.01.14,0,30,2016-09-05\n");
  const auto days = office.withdraw_all_fallen();
  REQUIRE(days.size() == 1);
  CHECK(days[0].why == "the point is out of order");
}

TEST_CASE("who missed a date is called behind people whose papers came in by then") {
  PublishedOffice office;
  office.run.now = {day("2016-09-05"), ClockTime{17 * 60}};
  office.import(replaced(replaced(kAni, "1601140101100002", "1601140101100003"),
                         "1601145203850003,ANI LESTARI", "1601145203850004,DEWI SARTIKA"));
  office.papers("no_kk,received,receipt_no\n1601140101100003,2016-09-05,3\n");
  office.outcomes(
      "service_point,date,seat,outcome\n16.01.14,2016-09-05,1,no_show\n"
      "16.01.14,2016-09-05,2,no_show\n16.01.14,2016-09-05,3,deferred\n");
  CHECK(office.plan("2016-09-06").called == 4);
  CHECK(office.value("SELECT group_concat(substr(name, 1, 4)) FROM (SELECT r.name FROM call c"
                     " JOIN resident r ON r.id = c.resident WHERE c.live = 1 ORDER BY c.seat)") ==
        "ANI ,DEWI,BUDI,SITI");
  CHECK(office.broken_laws().empty());
}

TEST_CASE("a point that loses a station moves whole households, and the fewest people") {
  PublishedOffice office;
  office.reference(ReferenceKind::service_points,
                   "service_point,name,kind,serves,stations,daily_capacity,from\n"
                   "16.01.14,Baturaja Timur,fixed,16.01.14,2,1,2016-09-05\n");
  office.withdraw("2016-09-05");
  office.plan("2016-09-06");
  office.publish("2016-09-06");
  REQUIRE(office.live_calls() == 2);
  office.reference(ReferenceKind::service_points,
                   "service_point,name,kind,serves,stations,daily_capacity,from\n"
                   "16.01.14,Baturaja Timur,fixed,16.01.14,1,1,2016-09-06\n");
  const auto days = office.withdraw_all_fallen();
  REQUIRE(days.size() == 1);
  CHECK(days[0].seats == std::vector{1, 2});
  CHECK(days[0].why == "the point has 1 of 2 stations");
}

TEST_CASE("a withdrawn call that comes back behind our back is damage") {
  PublishedOffice office;
  office.withdraw("2016-09-05");
  {
    auto registry = Registry::open(office.run.db, OpenMode::read_write);
    registry.database().execute("UPDATE call SET live = 1 WHERE seat = 2");
  }
  CHECK(office.roster_damage().size() == 1);
}

TEST_CASE("a withdrawn day is none of the days that are kept published ahead") {
  PublishedOffice office;
  office.withdraw("2016-09-05");
  office.plan("2016-09-06");
  PublishQuestion question{{PointChoice::What::all, {}}, {}};
  question.ahead = 1;
  question.as_of = office.run.now.day;
  CHECK(publish_days(office.run, question).size() == 1);
  CHECK(publish_days(office.run, question).empty());
}

}  // namespace
}  // namespace rekam
