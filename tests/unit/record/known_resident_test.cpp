#include "rekam/record/known_resident.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

Date day(std::string_view iso) { return parse_iso_date(iso).value(); }
const Date kMay = day("2016-05-01");
const Date kJune = day("2016-06-01");
const Date kJuly = day("2016-07-01");

Resident siti(std::string_view address) {
  Resident resident;
  resident.nik = Nik::parse("1601145203850001");
  resident.name = "SITI AMINAH";
  resident.address = address;
  return resident;
}

std::optional<Date> older_date(const KnownResident& known, Field field) {
  for (const auto& older : known.older)
    if (older.field == field) return older.date;
  return {};
}

TEST_CASE("a first row is all that is known, of its list's date") {
  auto row = siti("JL. A");
  row.status = EnrolmentStatus::belum_rekam;
  row.life_status = LifeStatus::alive;
  const auto known = first_known(row, kJune);
  CHECK(known.resident.address == "JL. A");
  CHECK((known.evidence_date == kJune));
  CHECK((life_on(known.lives, kJune)->from == kJune));
  CHECK(life_on(known.lives, kMay) == nullptr);
  CHECK(known.older.empty());
  CHECK(status_on(known.statuses, kJune) == EnrolmentStatus::belum_rekam);
}

TEST_CASE("a newer row replaces, an older one does not") {
  auto known = first_known(siti("JL. JUNE"), kJune);
  CHECK(merge_row(known, siti("JL. MAY"), kMay) == Learned::nothing);
  CHECK(known.resident.address == "JL. JUNE");
  CHECK(merge_row(known, siti("JL. JULY"), kJuly) == Learned::something);
  CHECK(known.resident.address == "JL. JULY");
  CHECK((known.evidence_date == kJuly));
}

TEST_CASE("an empty cell of a newer row blanks nothing, and the older date stays with the field") {
  auto known = first_known(siti("JL. MAY"), kMay);
  CHECK(merge_row(known, siti(""), kJuly) == Learned::nothing);
  CHECK(known.resident.address == "JL. MAY");
  CHECK((known.evidence_date == kJuly));
  CHECK((older_date(known, Field::address) == kMay));
  CHECK_FALSE(older_date(known, Field::name));
  // A list between the two is newer than what is known of the address.
  CHECK(merge_row(known, siti("JL. JUNE"), kJune) == Learned::something);
  CHECK(known.resident.address == "JL. JUNE");
  CHECK((older_date(known, Field::address) == kJune));
}

TEST_CASE("older evidence fills a gap, and newer evidence may replace it later") {
  auto known = first_known(siti(""), kJuly);
  CHECK(merge_row(known, siti("JL. MAY"), kMay) == Learned::something);
  CHECK(known.resident.address == "JL. MAY");
  CHECK((known.evidence_date == kJuly));
  CHECK(merge_row(known, siti("JL. JUNE"), kJune) == Learned::something);
  CHECK(known.resident.address == "JL. JUNE");
}

TEST_CASE("the same value in a newer list is vouched for by that list") {
  auto known = first_known(siti("JL. A"), kMay);
  CHECK(merge_row(known, siti("JL. A"), kJuly) == Learned::nothing);
  CHECK(known.older.empty());
  CHECK(merge_row(known, siti("JL. B"), kJune) == Learned::nothing);
  CHECK(known.resident.address == "JL. A");
}

TEST_CASE("the same row of the same date teaches nothing") {
  auto known = first_known(siti("JL. A"), kMay);
  const auto before = known;
  CHECK(merge_row(known, siti("JL. A"), kMay) == Learned::nothing);
  CHECK((known.older == before.older));
  CHECK((known.evidence_date == before.evidence_date));
}

TEST_CASE("two rows of one date that disagree come to the same, whichever came first") {
  auto ab = first_known(siti("JL. A"), kMay);
  merge_row(ab, siti("JL. B"), kMay);
  auto ba = first_known(siti("JL. B"), kMay);
  merge_row(ba, siti("JL. A"), kMay);
  CHECK(ab.resident.address == ba.resident.address);
}

TEST_CASE("a NIK is gained, and lost by no later row") {
  auto without = siti("");
  without.nik.reset();
  auto known = first_known(without, kJuly);
  CHECK(merge_row(known, siti(""), kMay) == Learned::something);
  CHECK(known.resident.nik == siti("").nik);
  CHECK(merge_row(known, without, kJuly) == Learned::nothing);
  CHECK(known.resident.nik == siti("").nik);
}

TEST_CASE("doubtful cells are those of the newest row, as long as nothing else tells the field") {
  auto doubtful = siti("");
  doubtful.doubtful = {{Field::birth_date, "31-02-1985"}, {Field::sex, "X"}};
  auto known = first_known(doubtful, kJune);
  auto better = siti("");
  better.birth_date = day("1985-03-12");
  CHECK(merge_row(known, better, kMay) == Learned::something);
  CHECK(doubtful_text(known.resident, Field::birth_date).empty());
  CHECK(doubtful_text(known.resident, Field::sex) == "X");
  CHECK(merge_row(known, siti(""), kJuly) == Learned::something);
  CHECK(known.resident.doubtful.empty());
}

TEST_CASE("doubtful cells of two rows of one date stay together") {
  auto one = siti("");
  one.doubtful = {{Field::sex, "X"}};
  auto other = siti("");
  other.doubtful = {{Field::sex, "W?"}, {Field::birth_date, "1985"}};
  auto known = first_known(one, kJune);
  merge_row(known, other, kJune);
  auto reverse = first_known(other, kJune);
  merge_row(reverse, one, kJune);
  CHECK((known.resident.doubtful == reverse.resident.doubtful));
  CHECK(known.resident.doubtful.size() == 2);
}

TEST_CASE("life status keeps its own date: the newest wins, then the rank") {
  auto known = first_known(siti(""), kMay);
  CHECK(merge_life_status(known, LifeStatus::unknown, kJuly, EvidenceRank::status) ==
        Learned::nothing);
  CHECK(merge_life_status(known, LifeStatus::died, kJune, EvidenceRank::status) ==
        Learned::something);
  auto alive = siti("");
  alive.life_status = LifeStatus::alive;
  CHECK(merge_row(known, alive, kMay) == Learned::nothing);
  CHECK(merge_row(known, alive, kJune) == Learned::nothing);  // on one date a status beats a list
  CHECK(known.resident.life_status == LifeStatus::died);
  CHECK(merge_row(known, alive, kJuly) == Learned::something);
  CHECK(known.resident.life_status == LifeStatus::alive);
  CHECK((known.lives.back().until == kJuly));
  CHECK(life_on(known.lives, kJune)->status == LifeStatus::died);
  CHECK(life_on(known.lives, kMay)->status == LifeStatus::alive);
}

TEST_CASE("the recording status follows its own date, and an empty one says nothing") {
  auto recorded = siti("");
  recorded.status = EnrolmentStatus::card_issued;
  auto waiting = siti("");
  waiting.status = EnrolmentStatus::belum_rekam;
  auto known = first_known(recorded, kJune);
  CHECK(merge_row(known, siti(""), kJuly) == Learned::nothing);
  CHECK(merge_row(known, waiting, kMay) == Learned::something);
  CHECK(status_on(known.statuses, kJuly) == EnrolmentStatus::card_issued);
  CHECK(status_on(known.statuses, kMay) == EnrolmentStatus::belum_rekam);
}

}  // namespace
}  // namespace rekam
