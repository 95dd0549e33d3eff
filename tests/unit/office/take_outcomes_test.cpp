#include "rekam/office/take_outcomes.hpp"

#include "rekam/office/plan_days.hpp"
#include "rekam/office/publish_days.hpp"
#include "rekam/office/show_days.hpp"
#include "rekam/office/undo_list.hpp"
#include "rekam/office/verify_roster.hpp"
#include "rekam/office/withdraw_day.hpp"
#include "rekam/registry/change.hpp"
#include "support/import_office.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

using namespace tests;

constexpr std::string_view kPoint = "16.01.14";
constexpr std::string_view kSitiNik = "1601145203850001";
constexpr std::string_view kBudiNik = "1601141203840002";
const std::string kHeader = "service_point,date,nik,seat,outcome,minutes,note\n";

/// Siti and Budi, of one household, are called for 5 September; it is the evening of that day.
class CalledOffice : public ImportOffice {
 public:
  CalledOffice() {
    run.now = {day("2016-09-02"), ClockTime{8 * 60}};
    import(kSiti + kBudi);
    papers("no_kk,received,receipt_no\n1601140101100001,2016-09-01,1\n");
    PlanQuestion plan{{PointChoice::What::all, {}}, day("2016-09-05"), day("2016-09-02")};
    plan.days = 1;
    plan_days(
        run, plan, [](std::string_view) {}, [] {});
    publish_days(run, {{PointChoice::What::all, {}}, day("2016-09-05")});
    run.now = {day("2016-09-05"), ClockTime{17 * 60}};
  }

  OutcomeSummary outcomes(std::string_view rows, std::optional<CaseOutcome> others = {}) {
    const auto path = file("outcomes-" + std::to_string(++lists_) + ".csv");
    put(path, kHeader + std::string{rows});
    OutcomeImport outcome_import;
    outcome_import.files = {path};
    outcome_import.others = others;
    return take_outcomes(run, outcome_import);
  }
  OutcomeSummary outcome(std::string_view nik, std::string_view word,
                         std::string_view date = "2016-09-05") {
    return outcomes(fmt::format("16.01.14,{},{},,{},,\n", date, nik, word));
  }
  std::int64_t live_calls() const { return count("SELECT count(*) FROM call WHERE live = 1"); }
  std::string days() const {
    std::string csv;
    show_days(run, day("2016-09-01"), day("2016-09-30"),
              [&](std::string_view bytes) { csv += bytes; });
    return csv.substr(csv.find('\n') + 1);
  }

 private:
  int lists_ = 0;
};

std::int64_t times_of(const OutcomeSummary& summary, FindingCode code) {
  return summary.import.findings().of(code);
}

TEST_CASE("who was recorded is out of the backlog and has no call any more") {
  CalledOffice office;
  const auto summary = office.outcome(kSitiNik, "terekam");
  CHECK(counted(summary.import.counts()) == "1 = 1 + 0 + 0 + 0");
  CHECK(summary.unresolved == 1);
  CHECK(office.live_calls() == 1);
  CHECK(office.names(NamesOf::everybody, "2016-09-05").size() == 1);
  CHECK(office.value("SELECT status FROM residents WHERE name = 'SITI AMINAH'") == "SUDAH_REKAM");
  CHECK(office.damage().empty());
}

TEST_CASE("a later list that still says unrecorded does not reopen the case") {
  CalledOffice office;
  office.outcome(kSitiNik, "recorded");
  const auto summary = office.import(kBudi + kSiti, "2016-09-05");
  CHECK(summary.findings().of(FindingCode::status_reopens) == 1);
  CHECK(office.names(NamesOf::everybody, "2016-09-05").size() == 1);
}

TEST_CASE("a seat names the person who was called to it") {
  CalledOffice office;
  CHECK(counted(office.outcomes("16.01.14,2016-09-05,,2,no_show,,\n").import.counts()) ==
        "1 = 1 + 0 + 0 + 0");
  CHECK(times_of(office.outcomes("16.01.14,2016-09-05,,9,no_show,,\n"), FindingCode::call_nobody) ==
        1);
}

TEST_CASE("the same outcome twice is unchanged, another one of that day is rejected alone") {
  CalledOffice office;
  office.outcome(kSitiNik, "recorded");
  CHECK(counted(office.outcomes(fmt::format("16.01.14,2016-09-05,{},,terekam,12,again\n", kSitiNik))
                    .import.counts()) == "1 = 0 + 1 + 0 + 0");  // how long it took is new
  CHECK(counted(office.outcomes(fmt::format("16.01.14,2016-09-05,{},,recorded,12,\n", kSitiNik))
                    .import.counts()) == "1 = 0 + 0 + 1 + 0");
  const auto summary = office.outcomes(
      fmt::format("16.01.14,2016-09-05,{},,no_show,,\n16.01.14,2016-09-05,{},,no_show,,\n",
                  kSitiNik, kBudiNik));
  CHECK(counted(summary.import.counts()) == "2 = 1 + 0 + 0 + 1");
  CHECK(times_of(summary, FindingCode::call_contradiction) == 1);
  CHECK(office.days() == "16.01.14,2016-09-05,1,30,2,1,0,1,0,0,0,0,0,0,0,0\n");
}

TEST_CASE("who is recorded since is not called again, whatever is told later of a day before") {
  CalledOffice office;
  office.run.now.day = day("2016-09-08");
  office.outcome(kSitiNik, "local_only", "2016-09-05");
  office.outcome(kSitiNik, "recorded", "2016-09-06");
  const auto summary = office.outcome(kSitiNik, "deferred", "2016-09-07");
  CHECK(times_of(summary, FindingCode::call_recorded_before) == 1);
  CHECK(office.names(NamesOf::everybody, "2016-09-08").size() == 1);
}

TEST_CASE("a day without a server says nothing of whom somebody has looked for in vain") {
  CalledOffice office;
  office.outcomes(fmt::format(",,{},,pergi,,RT 1 reports\n", kSitiNik));
  const auto gone = office.count("SELECT reported_gone IS NOT NULL FROM standing WHERE id = 1");
  office.outcomes(fmt::format("16.01.14,2016-09-05,{},,recorded,,\n", kBudiNik),
                  CaseOutcome::deferred);
  CHECK(gone == 1);
  CHECK(office.count("SELECT reported_gone IS NOT NULL FROM standing WHERE id = 1") == gone);
}

TEST_CASE("others are everybody called that day whom the list does not name") {
  CalledOffice office;
  const auto summary = office.outcomes(
      fmt::format("16.01.14,2016-09-05,{},,recorded,11,\n", kSitiNik), CaseOutcome::no_show);
  CHECK(counted(summary.import.counts()) == "1 = 1 + 0 + 0 + 0");
  CHECK(summary.others == 1);
  CHECK(summary.unresolved == 0);
  CHECK(office.days() == "16.01.14,2016-09-05,1,30,2,1,0,1,0,0,0,0,0,0,0,0\n");
}

TEST_CASE("recorded locally waits for the centre, and comes again when it never arrived") {
  CalledOffice office;
  office.outcome(kSitiNik, "local_only");
  CHECK(office.names(NamesOf::everybody, "2016-09-05").size() == 1);
  office.outcome(kSitiNik, "deferred");
  CHECK(office.names(NamesOf::everybody, "2016-09-05").size() == 2);
  CHECK(office.days() == "16.01.14,2016-09-05,1,30,2,0,0,0,0,1,0,0,0,1,0,0\n");
}

TEST_CASE("who comes on another day is served, told of, and needs no call any more") {
  CalledOffice office;
  office.run.now.day = day("2016-09-06");
  const auto summary = office.outcome(kSitiNik, "recorded", "2016-09-06");
  CHECK(counted(summary.import.counts()) == "1 = 1 + 0 + 0 + 0");
  CHECK(times_of(summary, FindingCode::call_elsewhere) == 1);
  CHECK(summary.import.news() == News::none);
  CHECK(office.live_calls() == 1);
  CHECK(office.days() ==
        "16.01.14,2016-09-05,1,30,1,0,0,0,0,0,0,0,0,1,0,0\n"
        "16.01.14,2016-09-06,0,0,0,0,0,0,0,0,0,0,0,0,1,0\n");
}

TEST_CASE("who is found dead or moved in the field stays in the backlog, is shown, is not called") {
  CalledOffice office;
  const auto summary = office.outcomes(fmt::format(",,{},,meninggal,,RT 1 reports\n", kSitiNik));
  CHECK(counted(summary.import.counts()) == "1 = 1 + 0 + 0 + 0");
  CHECK(office.count("SELECT reported_gone IS NOT NULL FROM standing WHERE id = 1") == 1);
  CHECK(office.names(NamesOf::everybody, "2016-09-05").size() == 2);
  CHECK(office.live_calls() == 1);
  office.run.now.day = day("2016-09-06");
  office.outcomes(fmt::format(",,{},,ada,,at home after all\n", kSitiNik));
  CHECK(office.count("SELECT reported_gone IS NOT NULL FROM standing WHERE id = 1") == 0);
}

TEST_CASE("a bad row is rejected alone, with its reason") {
  CalledOffice office;
  const auto summary =
      office.outcomes(fmt::format("16.01.14,2016-09-05,1601145203859999,,recorded,,\n"  // nobody
                                  "16.01.14,2016-09-05,{0},,sakit,,\n"     // no outcome
                                  "16.01.14,2016-09-06,{0},,recorded,,\n"  // tomorrow
                                  "16.01.41,2016-09-05,{0},,recorded,,\n"  // no such point
                                  ",2016-09-05,{0},,recorded,,\n"          // where?
                                  "16.01.14,,{0},,recorded,,\n"            // when?
                                  "16.01.14,2016-09-05,{1},,recorded,,\n",
                                  kSitiNik, kBudiNik));
  CHECK(counted(summary.import.counts()) == "7 = 1 + 0 + 0 + 6");
  CHECK(times_of(summary, FindingCode::call_nobody) == 1);
  CHECK(times_of(summary, FindingCode::call_outcome_word) == 1);
  CHECK(times_of(summary, FindingCode::call_day) == 2);
  CHECK(times_of(summary, FindingCode::call_service_point) == 2);
  CHECK(summary.import.news() == News::some);
}

TEST_CASE("who was sent home for papers is called again once further ones are in") {
  CalledOffice office;
  office.outcome(kSitiNik, "berkas kurang");
  office.outcome(kBudiNik, "ditunda");
  const auto planned = [&](std::string_view from) {
    PlanQuestion plan{{PointChoice::What::all, {}}, day(from), day("2016-09-08")};
    plan.days = 1;
    return plan_days(
               office.run, plan, [](std::string_view) {}, [] {})
        .called;
  };
  CHECK(planned("2016-09-09") == 1);
  office.run.now.day = day("2016-09-08");
  office.papers(fmt::format("nik,received,receipt_no\n{},2016-09-07,9\n", kSitiNik));
  CHECK(planned("2016-09-09") == 2);
}

TEST_CASE("a row in which nothing is reported yet is no row") {
  CalledOffice office;
  const auto summary = office.outcomes(
      fmt::format("16.01.14,2016-09-05,{},,,,\n16.01.14,2016-09-05,,,,,\n", kSitiNik));
  CHECK(counted(summary.import.counts()) == "0 = 0 + 0 + 0 + 0");
  CHECK(office.live_calls() == 2);
}

TEST_CASE("somebody recorded before who is reported absent later is told of, and stays recorded") {
  CalledOffice office;
  office.outcome(kSitiNik, "recorded");
  office.run.now.day = day("2016-09-06");
  CHECK(times_of(office.outcome(kSitiNik, "no_show", "2016-09-06"),
                 FindingCode::call_recorded_before) == 1);
  CHECK(office.names(NamesOf::everybody, "2016-09-06").size() == 1);
}

TEST_CASE("each case that moves is an event, which says of nobody whom it means") {
  CalledOffice office;
  office.outcome(kSitiNik, "recorded");
  CHECK(office.count("SELECT count(*) FROM event WHERE kind = 'case'") == 1);
  const auto event = office.value("SELECT subject || detail FROM event WHERE kind = 'case'");
  CHECK(event.find(R"({"to":"recorded","service_point":"16.01.14","day":"2016-09-05"})") !=
        std::string::npos);
  CHECK(event.find(office.value("SELECT resident_no FROM resident WHERE id = 1")) ==
        std::string::npos);
}

TEST_CASE("a list of outcomes can be taken back: the call is live, the person unrecorded") {
  CalledOffice office;
  const auto before = office.days();
  const auto list = office.outcome(kSitiNik, "recorded").import.lists.front().list;
  const auto report = undo_list(office.run, list, CutiBersama::closed);
  CHECK(report.in_the_way.empty());
  CHECK(office.days() == before);
  CHECK(office.live_calls() == 2);
  CHECK(office.names(NamesOf::everybody, "2016-09-05").size() == 2);
  CHECK(office.damage().empty());
}

TEST_CASE("outcomes whose seats others have since stand, with the reason") {
  CalledOffice office;
  const auto list = office.outcome(kSitiNik, "recorded").import.lists.front().list;
  office.import(
      "1601140101100002,1601141203840009,DEWI,PEREMPUAN,12-03-1984,KAWIN,,,JL. A,001,"
      "Pasar Baru,Baturaja Timur,BELUM REKAM,\n");
  {
    auto registry = Registry::open(office.run.db, OpenMode::read_write);
    RegistryChange change{registry, office.run.now};
    registry.database().execute(
        "INSERT INTO call (service_point, date, seat, resident, attempt, live, due_from, "
        "head_start,"
        " receipt_no, printed) SELECT service_point, date, seat, 3, 1, 1, due_from, head_start, '',"
        " printed FROM call WHERE resident = 1");
    change.record({"plan", ""});
    change.commit();
  }
  const auto report = undo_list(office.run, list, CutiBersama::closed);
  CHECK(report.in_the_way ==
        std::vector<std::string>{"1 seats of calls that it ended have been given to others"});
}

TEST_CASE("outcomes of a day that was withdrawn since stand, with the reason") {
  CalledOffice office;
  office.run.now.day = day("2016-09-02");
  const auto list = office.outcome(kSitiNik, "recorded", "2016-09-02").import.lists.front().list;
  CHECK(office.live_calls() == 1);
  withdraw_day(office.run, {std::string{kPoint}, day("2016-09-05"), "no power"});
  CHECK(undo_list(office.run, list, CutiBersama::closed).in_the_way ==
        std::vector<std::string>{"1 calls that it ended were for days that were withdrawn since"});
  CHECK(office.live_calls() == 0);
  CHECK(office.damage().empty());
}

TEST_CASE("a roster that lost a call to a service elsewhere has a further version that verifies") {
  CalledOffice office;
  office.run.now.day = day("2016-09-06");
  const auto list = office.outcome(kSitiNik, "recorded", "2016-09-06").import.lists.front().list;
  CHECK(office.count("SELECT max(version) FROM publication") == 2);
  CHECK(verify_rosters(office.run, CutiBersama::closed).damage.empty());
  undo_list(office.run, list, CutiBersama::closed);
  CHECK(office.count("SELECT max(version) FROM publication") == 3);
  CHECK(verify_rosters(office.run, CutiBersama::closed).damage.empty());
}

TEST_CASE("a withdrawn day calls nobody, is on record, and its people come first again") {
  CalledOffice office;
  office.run.now.day = day("2016-09-02");
  CHECK(withdraw_day(office.run, {std::string{kPoint}, day("2016-09-05"), "no power"}) == 2);
  CHECK(office.live_calls() == 0);
  CHECK(office.value("SELECT detail FROM event WHERE kind = 'withdraw'") ==
        R"({"calls":2,"reason":"no power"})");
  CHECK(verify_rosters(office.run, CutiBersama::closed).damage.empty());
  CHECK(office.damage().empty());
  PlanQuestion plan{{PointChoice::What::all, {}}, day("2016-09-05"), day("2016-09-02")};
  plan.days = 2;
  CHECK(plan_days(
            office.run, plan, [](std::string_view) {}, [] {})
            .called == 2);
  CHECK(office.value("SELECT date FROM calls WHERE live = 1") == "2016-09-06");
  CHECK(office.value("SELECT attempt FROM calls WHERE live = 1") == "2");
  const auto again = [&] {
    withdraw_day(office.run, {std::string{kPoint}, day("2016-09-05"), "again"});
  };
  CHECK(error_of(again).first == ErrorKind::input);
  const auto draft = [&] {
    withdraw_day(office.run, {std::string{kPoint}, day("2016-09-06"), "a draft"});
  };
  CHECK(error_of(draft).first == ErrorKind::input);
  for (const std::string reason : {"", "  ", "of 1601145203850001"}) {
    const auto bad = [&] {
      withdraw_day(office.run, {std::string{kPoint}, day("2016-09-05"), reason});
    };
    CHECK(error_of(bad).first == ErrorKind::usage);
  }
}

TEST_CASE("outages are minutes of the day, told once, with their end when it is known") {
  CalledOffice office;
  const auto report = [&](std::string_view rows) {
    return office.report(take_outages, "service_point,date,from,to,cause\n" + std::string{rows});
  };
  CHECK(counted(report(",2016-09-05,09:30,,server\n").counts()) == "1 = 1 + 0 + 0 + 0");
  CHECK(office.days().ends_with(",390\n"));
  CHECK(counted(report("16.01.14,2016-09-05,10.00,11.00,listrik\n,2016-09-05,09:30,11:00,server\n")
                    .counts()) == "2 = 2 + 0 + 0 + 0");
  CHECK(office.days().ends_with(",90\n"));
  const auto bad = report(
      "16.01.41,2016-09-05,09:00,,\n,2016-09-06,09:00,,\n,2016-09-05,11:00,09:00,\n,,09:00,,\n");
  CHECK(counted(bad.counts()) == "4 = 0 + 0 + 0 + 4");
}

}  // namespace
}  // namespace rekam
