#include "rekam/base/error.hpp"
#include "rekam/office/decide_duplicates.hpp"
#include "rekam/office/erase_person.hpp"
#include "rekam/office/list_duplicates.hpp"
#include "rekam/office/plan_days.hpp"
#include "rekam/office/publish_days.hpp"
#include "rekam/office/undo_list.hpp"
#include "rekam/office/verify_roster.hpp"
#include "rekam/office/who_saw.hpp"
#include "support/import_office.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

using namespace tests;

/// Budi stands twice: once unrecorded with his papers, once under another card as recorded.
const std::string kBudiAgain =
    "1601140101100009,1601141203840007,MOH BUDI SANTOSO,LAKI-LAKI,12-03-1984,KAWIN,SUMIATI,JOKO,"
    "JL. A,001,Pasar Baru,Baturaja Timur,CARD_PRINTED,\n";

/// Neighbours, so that the list tells what strangers have in common. They are recorded.
std::string neighbours() {
  constexpr std::array names{"RINA WATI",   "AHMAD FAUZI", "JOKO SUSILO",  "DEWI LESTARI",
                             "HASAN BASRI", "YULIA RAHMA", "EKO PRASETYO", "MARIAM"};
  std::string rows;
  for (std::size_t i = 0; i < names.size(); ++i)
    rows += fmt::format(
        "16011401011001{:02},16011412{:02}{}0003,{},LAKI-LAKI,12-{:02}-19{},KAWIN,IBU {},AYAH {},"
        "JL. {},002,Pasar Baru,Baturaja Timur,CARD_PRINTED,\n",
        10 + i, 1 + i, 50 + 5 * i, names.at(i), 1 + i, 50 + 5 * i, names.at(i), names.at(i), i);
  return rows;
}

class Office : public ImportOffice {
 public:
  explicit Office(std::string_view again = kBudiAgain) {
    run.warn = [this](const std::string& warning) { warnings += warning + "\n"; };
    import(kSiti + kBudi + std::string{again} + neighbours());
  }

  std::string number_of(std::string_view nik) const {
    return value("SELECT resident_no FROM residents WHERE nik = '" + std::string{nik} + "'");
  }
  std::string budi() const { return number_of("1601141203840002"); }
  std::string budi_again() const { return number_of("1601141203840007"); }

  DecisionSummary decide(std::string_view verdict, std::string_view why = "seen") {
    put(file("d.csv"), "record_a,record_b,decision,who,why\n" + budi() + "," + budi_again() + "," +
                           std::string{verdict} + ",Rudi," + std::string{why} + "\n");
    return decide_duplicates(run, file("d.csv"));
  }

  DuplicatesSummary list() {
    pairs.clear();
    review.clear();
    const auto into = [](std::string& text) {
      return [&text](std::string_view bytes) { text += bytes; };
    };
    std::string clusters;
    return list_duplicates(run, {day("2016-09-20")}, {into(pairs), into(clusters), into(review)},
                           [] {});
  }

  std::int64_t superseded() const {
    return count("SELECT count(*) FROM standing WHERE superseded_by IS NOT NULL");
  }

  std::string pairs, review, warnings;
};

TEST_CASE("a person entered twice is told once as news, and asked until it is decided") {
  Office office;
  const auto first = office.list();
  CHECK(first.pairs == 1);
  CHECK(first.not_listed_before == 1);
  CHECK(office.pairs.find(office.budi()) != std::string::npos);
  const auto again = office.list();
  CHECK(again.pairs == 1);
  CHECK(again.to_decide == 1);
  CHECK(again.not_listed_before == 0);
  office.decide("not_same");
  const auto decided = office.list();
  CHECK(decided.pairs == 0);
  CHECK(decided.to_decide == 0);
  CHECK(office.damage().empty());
}

TEST_CASE("of one person one record counts, with the best evidence of both") {
  Office office;
  CHECK(office.names().size() == 2);
  const auto summary = office.decide("same");
  CHECK(summary.taken == 1);
  CHECK(summary.superseded == 1);
  CHECK(office.superseded() == 1);
  CHECK(office.names().size() == 1);  // Siti: Budi is recorded
  CHECK(office.damage().empty());
}

TEST_CASE("a decision taken back restores both records") {
  Office office;
  office.decide("same");
  const auto summary = office.decide("beda");
  CHECK(summary.restored == 1);
  CHECK(office.superseded() == 0);
  CHECK(office.names().size() == 2);
  CHECK(office.count("SELECT count(*) FROM former_decision") == 1);
  CHECK(office.damage().empty());
}

TEST_CASE("the same decision again changes nothing") {
  Office office;
  office.decide("same");
  const auto events = office.count("SELECT count(*) FROM event");
  CHECK(office.decide("same").taken == 0);
  CHECK(office.count("SELECT count(*) FROM event") == events);
}

TEST_CASE("whoever was unsure is not asked again before the records change") {
  Office office;
  office.decide("ragu");
  CHECK(office.list().pairs == 1);
  CHECK(office.list().to_decide == 0);
  CHECK(office.superseded() == 0);
}

TEST_CASE("a decision survives the same people imported again, and is stale when they change") {
  Office office;
  office.decide("not_same");
  office.import(kBudi + replaced(kBudiAgain, "JL. A", "JL. B"), "2016-09-10");
  CHECK(office.list().to_decide == 0);
  office.import(replaced(kBudiAgain, "MOH BUDI SANTOSO", "BUDI SANTOSO"), "2016-09-11");
  CHECK(office.list().to_decide == 1);
  CHECK(office.review.find(",not_same,") != std::string::npos);
}

TEST_CASE("who counts as the same is asked for again, however little the two look alike by now") {
  Office office;
  office.decide("same");
  REQUIRE(office.superseded() == 1);
  office.import(
      "1601140101100009,1601141203840007,SLAMET RIYADI,LAKI-LAKI,30-11-1951,KAWIN,WATINI,PAIJO,"
      "JL. Z,009,Pasar Baru,Baturaja Timur,CARD_PRINTED,\n",
      "2016-09-10");
  CHECK(office.list().to_decide == 1);
  CHECK(office.review.find(",same,") != std::string::npos);
}

TEST_CASE("the survivor has the earliest papers of both") {
  Office office{replaced(kBudiAgain, "CARD_PRINTED", "BELUM REKAM")};
  office.papers(
      "no_kk,received,receipt_no\n1601140101100009,2016-09-10,17\n"
      "1601140101100001,2016-09-15,40\n");
  REQUIRE(office.names(NamesOf::waiting).size() == 3);
  office.decide("same");
  const auto waiting = office.names(NamesOf::waiting);
  REQUIRE(waiting.size() == 2);
  const auto budi = std::find_if(waiting.begin(), waiting.end(), [](const auto& person) {
    return person[2].find("BUDI") != std::string::npos;
  });
  REQUIRE(budi != waiting.end());
  CHECK((*budi)[15] == "17");
  office.decide("not_same");
  CHECK(office.names(NamesOf::waiting).size() == 3);
}

/// Budi has a published call on the card of each record, on one day after another.
class CalledOffice : public Office {
 public:
  CalledOffice() : Office{replaced(kBudiAgain, "CARD_PRINTED", "BELUM REKAM")} {
    papers(
        "no_kk,received,receipt_no\n1601140101100001,2016-09-10,1\n"
        "1601140101100009,2016-09-11,2\n");
    PlanQuestion plan;
    plan.capacity = 2;
    plan.from = day("2016-09-21");
    plan_days(
        run, plan, [](std::string_view) {}, [] {});
  }
  void publish() {
    PublishQuestion question;
    question.as_of = day("2016-09-20");
    question.ahead = 5;
    publish_days(run, question);
  }
  std::string live_calls() const {
    return value(
        "SELECT group_concat(resident || '@' || date, ' ') FROM (SELECT resident,"
        " date(date * 86400, 'unixepoch') AS date FROM call WHERE live = 1"
        " AND resident IN (2, 3) ORDER BY date)");
  }
  std::vector<std::string> roster_problems() const {
    auto problems = verify_rosters(run, CutiBersama::closed);
    problems.damage.insert(problems.damage.end(), problems.broken.begin(), problems.broken.end());
    return problems.damage;
  }
};

TEST_CASE("of two published calls the later is cancelled, and comes back with its record") {
  CalledOffice office;
  office.publish();
  REQUIRE(office.live_calls() == "2@2016-09-21 3@2016-09-22");
  CHECK(office.decide("same").cancelled == 1);
  CHECK(office.live_calls() == "2@2016-09-21");
  CHECK(office.count("SELECT max(version) FROM publication") == 2);
  CHECK(office.roster_problems().empty());
  office.decide("not_same");
  CHECK(office.live_calls() == "2@2016-09-21 3@2016-09-22");
  CHECK(office.roster_problems().empty());
  CHECK(office.damage().empty());
}

TEST_CASE("a draft's call goes over to the record that stays") {
  CalledOffice office;
  REQUIRE(office.live_calls() == "2@2016-09-21 3@2016-09-22");
  office.statuses("nik,status,date\n1601141203840007,ENROLL_FAILURE_AT_CENTRAL,2016-09-12\n");
  office.decide("same");  // the second record came further, so it stays
  CHECK(office.live_calls() == "3@2016-09-21");
  CHECK(office.damage().empty());
  office.decide("not_same");
  CHECK(office.live_calls() == "2@2016-09-21 3@2016-09-22");
}

TEST_CASE("three records that are one person have one survivor, whatever the order of decisions") {
  Office office;
  office.import(replaced(replaced(kBudiAgain, "1601141203840007", "1601141203840011"),
                         "1601140101100009", "1601140101100012"));
  const auto third = office.number_of("1601141203840011");
  put(office.file("d.csv"), "record_a,record_b,decision\n" + office.budi() + "," + third +
                                ",same\n" + office.budi_again() + "," + office.budi() + ",same\n");
  CHECK(decide_duplicates(office.run, office.file("d.csv")).superseded == 2);
  CHECK(office.count("SELECT count(DISTINCT superseded_by) FROM standing") == 1);
  CHECK(office.damage().empty());
}

TEST_CASE("rows that name nobody are refused and told, the others are taken") {
  Office office;
  put(office.file("d.csv"), "record_a,record_b,decision\n" + office.budi() + "," +
                                ResidentNo::of_value(5).text() + ",same\n" + office.budi() + "," +
                                office.budi_again() + ",same\n");
  const auto summary = decide_duplicates(office.run, office.file("d.csv"));
  CHECK(summary.refused == 1);
  CHECK(summary.taken == 1);
  CHECK(office.warnings.find("line 2: nobody in the registry") != std::string::npos);
}

TEST_CASE("a rehearsal stores nothing") {
  Office office;
  office.run.rehearsal = Rehearsal::yes;
  CHECK(office.list().not_listed_before == 1);
  CHECK(office.decide("same").superseded == 1);
  CHECK(office.superseded() == 0);
  CHECK(office.count("SELECT count(*) FROM listed_pair") == 0);
}

TEST_CASE("erasing a person takes the pairs, the decisions and both records along") {
  Office office;
  office.list();
  office.decide("beda");
  office.decide("same");
  erase_person(office.run, {office.budi(), "court order 12/2016"});
  for (const auto* table : {"duplicate_decision", "former_decision", "listed_pair", "settled_call"})
    CHECK(office.count(fmt::format("SELECT count(*) FROM {}", table)) == 0);
  CHECK(office.count("SELECT count(*) FROM resident WHERE name LIKE '%BUDI%'") == 0);
  CHECK(office.damage().empty());
}

TEST_CASE("a list on which a decision rests is not taken back before the decision is") {
  Office office;
  office.decide("same");
  const auto undo = [&] { return undo_list(office.run, 1, CutiBersama::closed); };
  CHECK_FALSE(undo().in_the_way.empty());
  office.decide("not_same");
  CHECK(undo().in_the_way.empty());
  CHECK(office.count("SELECT count(*) FROM resident") == 0);
  CHECK(office.damage().empty());
}

std::string seen_by(const Office& office, const std::string& number) {
  std::string csv;
  write_who_saw(office.run, number, [&](std::string_view bytes) { csv += bytes; });
  return csv;
}

TEST_CASE("who saw the pairs and the explanation of a person is known") {
  Office office;
  office.list();
  explain_duplicates(office.run, office.budi(), office.budi_again());
  const auto budi = seen_by(office, office.budi());
  CHECK(budi.find("export duplicates,yes") != std::string::npos);
  CHECK(budi.find("export explanation") != std::string::npos);
  const auto siti = seen_by(office, office.number_of("1601145203850001"));
  CHECK(siti.find("duplicates") == std::string::npos);
  CHECK(siti.find("explanation") == std::string::npos);
  office.list();
  CHECK(seen_by(office, office.budi()).find("export duplicates,perhaps") != std::string::npos);
}

TEST_CASE("any two records can be asked about") {
  Office office;
  const auto text = explain_duplicates(office.run, office.budi_again(), office.budi());
  CHECK(text.find("the same first twelve digits") != std::string::npos);
  CHECK(text.find("if they are two:") != std::string::npos);
  office.decide("same");
  CHECK(explain_duplicates(office.run, office.budi(), office.budi_again())
            .find("decided: same on 2016-09-20") != std::string::npos);
  CHECK_THROWS_AS(explain_duplicates(office.run, office.budi(), office.budi()), Error);
  CHECK_THROWS_AS(explain_duplicates(office.run, office.budi(), "XXXX"), Error);
  CHECK_THROWS_AS(explain_duplicates(office.run, office.budi(), ResidentNo::of_value(5).text()),
                  Error);
}

}  // namespace
}  // namespace rekam
