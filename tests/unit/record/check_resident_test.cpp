#include "rekam/record/check_resident.hpp"

#include "rekam/intake/region_list.hpp"
#include "rekam/record/check_numbers.hpp"
#include "rekam/record/read_resident.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rekam {
namespace {

Date day(std::string_view iso) { return parse_iso_date(iso).value(); }

Resident siti() {
  Resident resident;
  resident.nik = Nik::parse("1601145203850001");
  resident.no_kk = HouseholdCardNumber::parse("1601140101100001");
  resident.name = "SITI AMINAH";
  resident.sex = Sex::female;
  resident.birth_date = day("1985-03-12");
  resident.kecamatan = RegionCode::parse("16.01.14");
  return resident;
}

std::string codes(const Resident& resident, std::string_view list_date = "2016-09-20") {
  static const CodeBook book{built_in_regions()};
  ListFacts facts;
  facts.code_book = &book;
  facts.list_date = day(list_date);
  std::vector<Finding> findings;
  check_resident(resident, facts, findings);
  return codes_of(findings);
}

std::string with_nik(std::string_view nik) {
  auto resident = siti();
  resident.nik = Nik::parse(nik);
  REQUIRE(resident.nik);
  return codes(resident);
}

std::string with_card(std::string_view card) {
  auto resident = siti();
  resident.no_kk = HouseholdCardNumber::parse(card);
  REQUIRE(resident.no_kk);
  return codes(resident);
}

std::string with_name(std::string_view name) {
  auto resident = siti();
  resident.name = name;
  return codes(resident);
}

TEST_CASE("nothing is doubtful about a good row, or about what is not there") {
  CHECK(codes(siti()).empty());
  auto bare = siti();
  bare.nik.reset();
  bare.no_kk.reset();
  bare.birth_date.reset();
  bare.kecamatan.reset();
  CHECK(codes(bare).empty());
}

TEST_CASE("a NIK holds a possible day, agrees with the birth date and with the sex") {
  CHECK(with_nik("1601147102850001") == "NIK-007");
  CHECK(with_nik("1601145203860001") == "NIK-008");
  CHECK(with_nik("1601141203850001") == "NIK-009");
  CHECK(with_nik("1601141203860001") == "NIK-008 NIK-009");
}

TEST_CASE("an impossible day in a NIK is told once, not as a disagreement too") {
  auto resident = siti();
  resident.nik = Nik::parse("1601143202850001");
  CHECK(codes(resident) == "NIK-007");
}

TEST_CASE("an unknown sex or birth date disagrees with no NIK") {
  auto resident = siti();
  resident.nik = Nik::parse("1601141203860001");
  resident.sex = Sex::unknown;
  resident.birth_date.reset();
  CHECK(codes(resident) == "SEX-001");
  resident.doubtful = {{Field::sex, "X"}};
  CHECK(codes(resident).empty());
}

TEST_CASE("the region of a NIK: no such province, no such kecamatan here, or just elsewhere") {
  CHECK(with_nik("2001145203850001") == "NIK-010");
  CHECK(with_nik("9901145203850001") == "NIK-010");
  CHECK(with_nik("1601995203850001") == "NIK-011");
  CHECK(with_nik("1601135203850001") == "REGION-006");
  CHECK(with_nik("3201135203850001") == "REGION-006");
  CHECK(with_nik("3299995203850001") == "REGION-006");  // outside OKU only the province is checked
  CHECK(with_nik("1601325203850001") == "REGION-006");  // a code of the later edition
}

TEST_CASE("every province that exists is accepted and no other") {
  std::string accepted;
  for (int province = 10; province <= 99; ++province)
    if (with_nik(fmt::format("{}01145203850001", province)).find("NIK-010") == std::string::npos)
      accepted += fmt::format(" {}", province);
  CHECK(accepted ==
        " 11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72 73 74 75 76"
        " 81 82 91 92 93 94 95 96");
}

TEST_CASE("card number and NIK in each other's column are recognised") {
  auto same = siti();
  same.no_kk = HouseholdCardNumber::parse("1601145203850001");
  CHECK(codes(same) == "NIK-014 KK-005");
  CHECK(with_card("1601144101100001") == "KK-005");  // a woman's day
  CHECK(with_card("1601147101100001") == "KK-005");
}

TEST_CASE("a card was issued on a possible day, not after the list") {
  CHECK(with_card("1601143102100001") == "KK-006");
  CHECK(with_card("1601140013100001") == "KK-006");
  CHECK(with_card("1601148001100001") == "KK-006");
  CHECK(with_card("1601142109160001") == "KK-006");
  CHECK(with_card("1601142009160001").empty());
  CHECK(with_card("1601140101990001").empty());  // converted long ago
}

TEST_CASE("a card's province exists; its kecamatan need not be the residence") {
  CHECK(with_card("9901140101100001") == "KK-007");
  CHECK(with_card("3201140101100001").empty());
}

TEST_CASE("a birth date makes nobody older than 115") {
  auto resident = siti();
  resident.nik = Nik::parse("1601146009010001");
  resident.birth_date = day("1901-09-20");
  CHECK(codes(resident).empty());
  resident.birth_date = day("1900-09-20");
  resident.nik = Nik::parse("1601146009000001");
  CHECK(codes(resident) == "BIRTH-005");
  CHECK(codes(resident, "2016-09-19").empty());
}

TEST_CASE("a default date is told, unless the NIK has the same day") {
  auto resident = siti();
  resident.birth_date = day("1970-01-01");
  CHECK(codes(resident) == "NIK-008 BIRTH-008");
  resident.nik = Nik::parse("1601144101700001");
  CHECK(codes(resident).empty());
  resident.nik.reset();
  resident.birth_date = day("1900-01-01");  // not also for the age of 116
  CHECK(codes(resident) == "BIRTH-008");
}

TEST_CASE("two numbers in each other's column are told as exchanged, and nothing else") {
  auto resident = siti();
  resident.nik = Nik::parse("1601140101100001");
  resident.no_kk = HouseholdCardNumber::parse("1601145203850001");
  CHECK(codes(resident) == "NIK-014 KK-005");
  std::vector<Finding> findings;
  ListFacts facts;
  facts.list_date = day("2016-09-20");
  check_numbers(resident, facts, findings);
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].detail == "the two numbers are exchanged");
  CHECK(findings[1].detail == "the two numbers are exchanged");
}

TEST_CASE("numbers are not called exchanged without evidence") {
  auto resident = siti();
  resident.nik = Nik::parse("1601140101100001");
  CHECK_FALSE(are_exchanged(resident));  // the card is a card
  resident.no_kk = HouseholdCardNumber::parse("1601141203850001");
  CHECK_FALSE(are_exchanged(resident));  // a man's number, and she is a woman
  resident.sex = Sex::unknown;
  CHECK(are_exchanged(resident));
  resident.birth_date.reset();
  CHECK_FALSE(are_exchanged(resident));
}

std::string with_status(EnrolmentStatus status, std::string_view birth,
                        MaritalStatus marital_status = MaritalStatus::never_married) {
  auto resident = siti();
  resident.nik.reset();
  resident.birth_date = day(birth);
  resident.status = status;
  resident.marital_status = marital_status;
  return codes(resident);
}

TEST_CASE("nobody is recorded before the age of 16, unless married") {
  CHECK(with_status(EnrolmentStatus::bio_captured, "2000-09-21") == "STATUS-007");
  CHECK(with_status(EnrolmentStatus::card_issued, "2010-01-01") == "STATUS-007");
  CHECK(with_status(EnrolmentStatus::duplicate_record, "2010-01-01") == "STATUS-007");
  CHECK(with_status(EnrolmentStatus::card_issued, "2000-09-20").empty());
  CHECK(with_status(EnrolmentStatus::belum_rekam, "2010-01-01").empty());
  CHECK(with_status(EnrolmentStatus::none, "2010-01-01").empty());
  CHECK(with_status(EnrolmentStatus::card_issued, "2001-01-01", MaritalStatus::married).empty());
}

TEST_CASE("nobody is or was married before the age of 15") {
  for (const auto once :
       {MaritalStatus::married, MaritalStatus::divorced, MaritalStatus::widowed}) {
    CHECK(with_status(EnrolmentStatus::none, "2001-09-21", once) == "STATUS-008");
    CHECK(with_status(EnrolmentStatus::none, "2001-09-20", once).empty());
  }
  CHECK(with_status(EnrolmentStatus::none, "2001-09-21", MaritalStatus::unknown).empty());
}

TEST_CASE("a list's not due yet of somebody who is due is noted") {
  CHECK(with_status(EnrolmentStatus::belum_wajib, "1999-09-20") == "STATUS-009");
  CHECK(with_status(EnrolmentStatus::belum_wajib, "1999-09-21").empty());
  CHECK(with_status(EnrolmentStatus::belum_wajib, "2000-09-21", MaritalStatus::married) ==
        "STATUS-009");
  auto unknown = siti();
  unknown.birth_date.reset();
  unknown.status = EnrolmentStatus::belum_wajib;
  CHECK(codes(unknown).empty());
  auto gone = siti();
  gone.status = EnrolmentStatus::belum_wajib;
  gone.life_status = LifeStatus::died;
  CHECK(codes(gone).empty());
}

TEST_CASE("names have letters and few marks") {
  CHECK(with_name("") == "NAME-001");
  for (const auto* name : {"SITI 2", "SITI?", "S#TI", "SITI\\", "<b>", "A|B", "A=B", "A;B"})
    CHECK(with_name(name) == "NAME-002");
  for (const auto* name : {"NUR'AINI", "M. YUSUF, S.PD", "SITI-AMINAH (ALMH)", "RENÉ", "A/B"})
    CHECK(with_name(name).empty());
}

TEST_CASE("a finding is about its field and says the value") {
  static const CodeBook book{built_in_regions()};
  ListFacts facts;
  facts.code_book = &book;
  facts.list_date = day("2016-09-20");
  auto resident = siti();
  resident.nik = Nik::parse("1601141203850001");
  std::vector<Finding> findings;
  check_resident(resident, facts, findings);
  REQUIRE(findings.size() == 1);
  CHECK(findings.front().field == Field::nik);
  CHECK(findings.front().value == "1601141203850001");
}

}  // namespace
}  // namespace rekam
