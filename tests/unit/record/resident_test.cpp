#include "rekam/record/resident.hpp"

#include <doctest/doctest.h>

#include <set>

namespace rekam {
namespace {

Resident siti() {
  Resident resident;
  resident.kecamatan = RegionCode::parse("16.01.14");
  resident.no_kk = HouseholdCardNumber::parse("1601140101100001");
  resident.name = "SITI AMINAH";
  resident.birth_date = parse_iso_date("1985-03-12");
  resident.sex = Sex::female;
  resident.mother_name = "ROSMALA";
  resident.father_name = "HASAN BASRI";
  return resident;
}

template <typename Change>
Resident siti_but(Change change) {
  auto resident = siti();
  change(resident);
  return resident;
}

TEST_CASE("card, name and date identify somebody without a NIK; what else the row says does not") {
  const auto identity = provisional_identity(siti());
  CHECK(provisional_identity(siti_but([](auto& r) { r.name = " siti  aminah"; })) == identity);
  CHECK(provisional_identity(siti_but([](auto& r) { r.address = "JL. A"; })) == identity);
  CHECK(provisional_identity(siti_but([](auto& r) { r.mother_name = "X"; })) == identity);
  CHECK(provisional_identity(siti_but([](auto& r) {
          r.desa.emplace(RegionCode::parse("16.01.14.1001").value());
        })) == identity);
}

TEST_CASE("another kecamatan, card, name, date or sex is another identity") {
  std::set<std::string> identities{provisional_identity(siti())};
  identities.insert(provisional_identity(siti_but([](auto& r) { r.kecamatan.reset(); })));
  identities.insert(provisional_identity(
      siti_but([](auto& r) { r.no_kk = HouseholdCardNumber::parse("1601140101100002"); })));
  identities.insert(provisional_identity(siti_but([](auto& r) { r.name = "SITI AMINA"; })));
  identities.insert(
      provisional_identity(siti_but([](auto& r) { r.birth_date = parse_iso_date("1985-03-13"); })));
  identities.insert(provisional_identity(siti_but([](auto& r) { r.sex = Sex::unknown; })));
  CHECK(identities.size() == 6);
}

TEST_CASE("where card, name or date is missing every field of the row counts") {
  const auto vague = [](auto& r) { r.birth_date.reset(); };
  const auto identity = provisional_identity(siti_but(vague));
  CHECK(provisional_identity(siti_but(vague)) == identity);
  std::set<std::string> identities{identity};
  const auto also = [&](auto change) {
    identities.insert(provisional_identity(siti_but([&](auto& r) {
      vague(r);
      change(r);
    })));
  };
  also([](auto& r) { r.address = "JL. A"; });
  also([](auto& r) { r.rt = "001"; });
  also([](auto& r) { r.rw = "001"; });
  also([](auto& r) { r.mother_name = "ROSMALI"; });
  also([](auto& r) { r.father_name = ""; });
  also([](auto& r) { r.birth_place = "BATURAJA"; });
  also([](auto& r) { r.relationship = Relationship::wife; });
  also([](auto& r) { r.doubtful.push_back({Field::birth_date, "1985"}); });
  also([](auto& r) { r.doubtful.push_back({Field::nik, "1985"}); });
  CHECK(identities.size() == 10);
}

TEST_CASE("the status of recording and of life is no part of an identity") {
  const auto vague = [](auto& r) { r.no_kk.reset(); };
  const auto later = siti_but([&](auto& r) {
    vague(r);
    r.status = EnrolmentStatus::card_issued;
    r.life_status = LifeStatus::died;
  });
  CHECK(provisional_identity(later) == provisional_identity(siti_but(vague)));
}

TEST_CASE("rows agree without a NIK in card, folded name and date, none of them missing") {
  CHECK(agree_without_nik(siti(), siti_but([](auto& r) { r.name = "Siti Aminah "; })));
  CHECK(agree_without_nik(siti(), siti_but([](auto& r) { r.sex = Sex::male; })));
  CHECK_FALSE(agree_without_nik(siti(), siti_but([](auto& r) { r.name = "SITI AMINA"; })));
  for (const auto missing : {0, 1, 2}) {
    const auto vague = siti_but([&](auto& r) {
      if (missing == 0) r.no_kk.reset();
      if (missing == 1) r.birth_date.reset();
      if (missing == 2) r.name.clear();
    });
    CHECK_FALSE(agree_without_nik(vague, vague));
    CHECK_FALSE(agree_without_nik(siti(), vague));
  }
}

TEST_CASE("two rows with one NIK are two people only when nothing speaks for one") {
  const auto budi = [](auto& r) {
    r.name = "BUDI SANTOSO";
    r.no_kk = HouseholdCardNumber::parse("1601140101100009");
    r.mother_name = "SUMIATI";
    r.father_name = "JOKO";
  };
  CHECK(are_different_people(siti(), siti_but(budi)));
  CHECK(are_different_people(siti_but(budi), siti()));
  const auto budi_but = [&](auto change) {
    return siti_but([&](auto& r) {
      budi(r);
      change(r);
    });
  };
  CHECK_FALSE(are_different_people(siti(), budi_but([](auto& r) { r.no_kk = siti().no_kk; })));
  CHECK_FALSE(are_different_people(siti(), budi_but([](auto& r) { r.mother_name = "ROSMALAH"; })));
  CHECK_FALSE(are_different_people(siti(), budi_but([](auto& r) { r.father_name = "H. HASAN"; })));
  CHECK_FALSE(are_different_people(siti(), budi_but([](auto& r) { r.name = "ST. AMINAH"; })));
  CHECK_FALSE(are_different_people(siti(), budi_but([](auto& r) { r.name.clear(); })));
}

TEST_CASE("missing cards and parents' names speak for nobody") {
  const auto bare = [](std::string_view name) {
    Resident resident;
    resident.name = name;
    return resident;
  };
  CHECK(are_different_people(bare("SITI AMINAH"), bare("BUDI SANTOSO")));
}

TEST_CASE("the text of a doubtful cell is found by its field") {
  const auto resident = siti_but([](auto& r) { r.doubtful = {{Field::sex, "X"}}; });
  CHECK(doubtful_text(resident, Field::sex) == "X");
  CHECK(doubtful_text(resident, Field::nik).empty());
}

}  // namespace
}  // namespace rekam
