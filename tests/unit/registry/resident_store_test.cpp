#include "rekam/registry/resident_store.hpp"

#include "rekam/registry/verify.hpp"
#include "support/office_registry.hpp"

#include <doctest/doctest.h>

#include <set>

namespace rekam {
namespace {

using namespace tests;

/// A registry with an empty list 1, and a change of it under way.
class Open {
 public:
  Open() : registry(Registry::in_memory(an_office())), change(registry, some_time()) {
    start_list(registry.database(), a_list(1));
  }

  ResidentId add(const Resident& resident) {
    return ResidentStore{registry}.add(first_known(resident, day("2016-09-01")), key_for(resident),
                                       42, {1, 2, "NIK-007"});
  }

  Registry registry;
  RegistryChange change;
};

Resident without_nik(std::string_view name) {
  auto resident = siti();
  resident.nik.reset();
  resident.name = name;
  return resident;
}

/// Everything that a row can tell.
Resident somebody() {
  auto resident = siti();
  resident.sex = Sex::female;
  resident.birth_place = "BATURAJA";
  resident.marital_status = MaritalStatus::married;
  resident.relationship = Relationship::wife;
  resident.citizenship = Citizenship::citizen;
  resident.mother_name = "AMINAH";
  resident.father_name = "HASAN";
  resident.desa = RegionCode::parse("16.01.14.1001");
  resident.rt = "001";
  resident.rw = "002";
  resident.address = "JL. A. YANI 5";
  resident.life_status = LifeStatus::alive;
  resident.status = EnrolmentStatus::belum_rekam;
  resident.doubtful = {{Field::birth_place, "?"}, {Field::rt, "1/2"}};
  return resident;
}

void check_same(const KnownResident& a, const KnownResident& b) {
  CHECK(a.resident.nik == b.resident.nik);
  for_each_dated_field(a.resident, b.resident, [](Field field, const auto& one, const auto& other) {
    CAPTURE(to_text(field));
    CHECK((one == other));
  });
  CHECK(a.resident.life_status == b.resident.life_status);
  CHECK((a.resident.doubtful == b.resident.doubtful));
  CHECK((a.evidence_date == b.evidence_date));
  CHECK((a.older == b.older));
  CHECK((a.lives == b.lives));
  CHECK((a.statuses == b.statuses));
}

TEST_CASE("a resident comes back as known when added") {
  Open open;
  ResidentStore store{open.registry};
  auto known = first_known(somebody(), day("2016-09-01"));
  add_evidence(known.statuses, day("2016-01-05"), EvidenceRank::status,
               EnrolmentStatus::unregistered);
  known.older = {{Field::address, day("2015-01-01")}, {Field::rt, day("2014-01-01")}};
  const auto id = store.add(known, key_for(known.resident), 42, {1, 7, "BIRTH-002 NIK-007"});
  check_same(store.load(id), known);
  const auto provenance = store.provenance(id);
  CHECK(provenance.list == 1);
  CHECK(provenance.line == 7);
  CHECK(provenance.codes == "BIRTH-002 NIK-007");
}

TEST_CASE("a resident of whom hardly anything is known comes back so") {
  Open open;
  ResidentStore store{open.registry};
  Resident resident;
  resident.name = "SITI";
  const auto known = first_known(resident, day("2016-09-01"));
  check_same(store.load(store.add(known, key_for(resident), 42, {1, 2, ""})), known);
}

TEST_CASE("a resident comes back as known after a change") {
  Open open;
  ResidentStore store{open.registry};
  const auto id = open.add(somebody());
  auto newer = somebody();
  newer.name = "SITI AMINAH BINTI HASAN";
  newer.address.clear();
  newer.doubtful = {{Field::rw, "dua"}};
  newer.status = EnrolmentStatus::card_issued;
  auto known = store.load(id);
  merge_row(known, newer, day("2016-10-01"));
  store.change(id, known, {1, 9, ""}, open.change.next_event());
  check_same(store.load(id), known);
  CHECK(store.load(id).resident.status == EnrolmentStatus::card_issued);
  CHECK(store.provenance(id).line == 9);
}

TEST_CASE("every former version of a changed resident is kept under the event that changed it") {
  Open open;
  ResidentStore store{open.registry};
  const auto id = open.add(somebody());
  auto known = store.load(id);
  for (const auto* name : {"SECOND", "THIRD"}) {
    known.resident.name = name;
    store.change(id, known, {1, 3, ""}, 5);
  }
  Database& database = open.registry.database();
  CHECK(number(database, "SELECT count(*) FROM former_resident") == 2);
  CHECK(text(database,
             "SELECT content ->> '$.resident[1]' FROM former_resident"
             " WHERE event = 5 AND version = 1") == "SITI AMINAH");
  CHECK(text(database,
             "SELECT content ->> '$.resident[1]' FROM former_resident"
             " WHERE event = 5 AND version = 2") == "SECOND");
  CHECK(text(database,
             "SELECT json_array_length(content, '$.doubtful') FROM former_resident"
             " WHERE version = 1") == "2");
}

TEST_CASE("resident numbers are the same in whatever order people are added") {
  Open one, other;
  one.add(siti());
  one.add(budi());
  other.add(budi());
  other.add(siti());
  const std::string sql = "SELECT resident_no FROM resident WHERE name = 'SITI AMINAH'";
  const auto number = text(one.registry.database(), sql);
  CHECK(number == text(other.registry.database(), sql));
  CHECK(number == ResidentNumbers{an_office().key}.derive(siti().nik->text(), 0).text());
  CHECK(ResidentNo::parse(number));
}

TEST_CASE("a resident number does not follow a corrected NIK") {
  Open open;
  ResidentStore store{open.registry};
  const auto id = open.add(siti());
  const auto number = ResidentNumbers{an_office().key}.derive(siti().nik->text(), 0);
  auto known = store.load(id);
  known.resident.nik = budi().nik;
  store.change(id, known, {1, 2, ""}, 1);
  CHECK(store.find(number) == id);
}

TEST_CASE("two people with one NIK have two numbers, and the NIK means both") {
  Open open;
  ResidentStore store{open.registry};
  auto other = siti();
  other.name = "DEWI";
  const auto first =
      store.add(first_known(siti(), day("2016-09-01")), key_for(siti()), 1, {1, 2, ""});
  const auto second =
      store.add(first_known(other, day("2016-09-01")), key_for(other), 2, {1, 3, ""});
  CHECK(store.find(ResidentNumbers{an_office().key}.derive(siti().nik->text(), 0)) == first);
  CHECK(store.find(ResidentNumbers{an_office().key}.derive(siti().nik->text(), 1)) == second);
  std::vector<IdentityEntry> entries;
  store.find(key_of(*siti().nik), entries);
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].id == first);
  CHECK(entries[0].row_digest == 1);
  CHECK(entries[1].id == second);
}

TEST_CASE("a resident number that nobody has finds nobody") {
  Open open;
  open.add(siti());
  CHECK(ResidentStore{open.registry}.find(ResidentNo::of_value(1)) == 0);
}

TEST_CASE("the key of a NIK is the NIK, a provisional key is below 0") {
  CHECK(key_of(*siti().nik) == 1601145203850001);
  CHECK(provisional_key(without_nik("SITI AMINAH")) < 0);
}

TEST_CASE("a provisional key is the same for equal people, however the name is typed") {
  const auto key = provisional_key(without_nik("SITI AMINAH"));
  CHECK(provisional_key(without_nik(" siti  aminah ")) == key);
  CHECK(provisional_key(without_nik("SITI AMINAN")) != key);
  auto elsewhere = without_nik("SITI AMINAH");
  elsewhere.address = "JL. LAIN";
  CHECK(provisional_key(elsewhere) == key);
  elsewhere.birth_date = day("1985-03-13");
  CHECK(provisional_key(elsewhere) != key);
}

TEST_CASE("a household is found by its card, with or without its members' NIK") {
  Open open;
  ResidentStore store{open.registry};
  const auto with = open.add(siti());
  const auto without = open.add(without_nik("DEWI"));
  auto stranger = budi();
  stranger.no_kk = HouseholdCardNumber::parse("1601140101100002");
  open.add(stranger);
  std::vector<ResidentId> ids;
  store.find_in_household(*siti().no_kk, ResidentStore::Members::all, ids);
  CHECK(ids == std::vector<ResidentId>{with, without});
  store.find_in_household(*siti().no_kk, ResidentStore::Members::provisional, ids);
  CHECK(ids == std::vector<ResidentId>{without});
}

TEST_CASE("the newest row under a key replaces the former, which is kept") {
  Open open;
  ResidentStore store{open.registry};
  const auto id = open.add(siti());
  const auto key = key_of(*siti().nik);
  store.set_identity(key, {id, 43, 2, Sole::yes}, 9);
  std::vector<IdentityEntry> entries;
  store.find(key, entries);
  REQUIRE(entries.size() == 1);
  CHECK(entries[0].row_digest == 43);
  CHECK(entries[0].list == 2);
  CHECK(number(open.registry.database(),
               "SELECT list FROM former_seen WHERE event = 9 AND key = 1601145203850001") == 1);
}

TEST_CASE("a resident may go by a further key") {
  Open open;
  ResidentStore store{open.registry};
  const auto id = open.add(without_nik("SITI AMINAH"));
  store.set_identity(key_of(*siti().nik), {id, 1, 1, Sole::no}, 1);
  std::vector<IdentityEntry> entries;
  for (const auto key : {key_of(*siti().nik), provisional_key(without_nik("SITI AMINAH"))}) {
    store.find(key, entries);
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].id == id);
  }
}

TEST_CASE("one row alone tells of a person until another source does") {
  Open open;
  ResidentStore store{open.registry};
  const auto id = open.add(siti());
  std::vector<IdentityEntry> entries;
  store.find(key_of(*siti().nik), entries);
  CHECK(entries.at(0).sole == Sole::yes);
  store.mark_not_sole(*siti().nik, id, 9);
  store.find(key_of(*siti().nik), entries);
  CHECK(entries.at(0).sole == Sole::no);
}

TEST_CASE("the chain vouches for added and changed residents alike") {
  Open open;
  ResidentStore store{open.registry};
  const auto id = open.add(somebody());
  auto known = store.load(id);
  known.resident.doubtful.clear();
  store.change(id, known, {1, 2, ""}, 1);
  store.set_identity(key_of(*siti().nik), {id, 44, 1, Sole::no}, 1);
  record_import(open.change, a_list(1));
  open.change.commit();
  CHECK(verify(open.registry).empty());
}

}  // namespace
}  // namespace rekam
