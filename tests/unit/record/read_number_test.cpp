#include "rekam/record/read_number.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

/// The codes of the findings and, of a readable number, its digits in front.
std::string nik(std::string_view text, CellKind kind = CellKind::text) {
  std::vector<Finding> findings;
  const auto number = read_nik(text, kind, findings);
  const auto codes = codes_of(findings);
  for (const auto& finding : findings) CHECK(finding.field == Field::nik);
  return number ? number->text() + (codes.empty() ? "" : " " + codes) : codes;
}

std::string card(std::string_view text, CellKind kind = CellKind::text) {
  std::vector<Finding> findings;
  const auto number = read_household_card_number(text, kind, findings);
  const auto codes = codes_of(findings);
  for (const auto& finding : findings) CHECK(finding.field == Field::no_kk);
  return number ? number->text() + (codes.empty() ? "" : " " + codes) : codes;
}

TEST_CASE("sixteen digits are a NIK without a word") {
  CHECK(nik("1601145203850001") == "1601145203850001");
  CHECK(nik("1601143102850001") == "1601143102850001");  // an impossible day is judged elsewhere
}

TEST_CASE("what a spreadsheet puts around a number is taken off, and told") {
  for (const auto* text :
       {"'1601145203850001", " 1601145203850001", "1601145203850001\t",
        "\xC2\xA0"
        "1601145203850001",
        "1601 1452 0385 0001", "=\"1601145203850001\"", "`1601145203850001", "'1601145203850001'",
        "160114\xC2\xA0"
        "5203850001",
        "' 1601145203850001 ", "1601145203850001.",
        "\xEF\xBB\xBF"
        "1601145203850001",
        "16011452\xE2\x80\x8B"
        "03850001",
        "\xE2\x80\x99"
        "1601145203850001"}) {
    CAPTURE(text);
    CHECK(nik(text) == "1601145203850001 ROW-008");
  }
}

TEST_CASE("a NIK that is missing is told as missing") {
  for (const auto* text :
       {"", " ", "-", "NULL", "0", "000", "0000000000000000", "'", "' '", "00000000000000000000"}) {
    CAPTURE(text);
    CHECK(nik(text) == "NIK-001");
  }
}

TEST_CASE("another number of digits is no NIK, and nothing is filled up") {
  for (const auto* text : {"160114520385001", "16011452038500011", "1", "601145203850001"})
    CHECK(nik(text) == "NIK-002");
}

TEST_CASE("anything but digits is no NIK") {
  for (const auto* text :
       {"1601145203850O01", "1601145203-850001", "1601.145203.850001", "tidak ada", "1,5",
        "1601145203850001.5", "+1601145203850001", "\xD9\xA1", "1601145203850001;"}) {
    CAPTURE(text);
    CHECK(nik(text) == "NIK-003");
  }
}

TEST_CASE("a spreadsheet's number has lost digits, and is not repaired") {
  for (const auto* text : {"1,60114E+15", "1.60114E+15", "1.601145203850001e15",
                           "1601145203850001.0", "1601145203850000,00", "1.6e+15"}) {
    CAPTURE(text);
    CHECK(nik(text) == "NIK-004");
  }
}

TEST_CASE("a temporary number and a serial of 0000 identify nobody") {
  CHECK(nik("0160114520385001") == "NIK-005");
  CHECK(nik("1601145203850000") == "NIK-006");
}

TEST_CASE("the household card number is read by the same rules, with codes of its own") {
  CHECK(card("1601140101100001") == "1601140101100001");
  CHECK(card("'1601140101100001") == "1601140101100001 ROW-008");
  CHECK(card("") == "KK-001");
  CHECK(card("0") == "KK-001");
  CHECK(card("160114010110001") == "KK-002");
  CHECK(card("0601140101100001") == "KK-002");
  CHECK(card("16011401011OOOO1") == "KK-003");
  CHECK(card("1,60114E+15") == "KK-008");
  CHECK(card("1601140101100001.0") == "KK-008");
  CHECK(card("1601140101100000") == "KK-004");
}

TEST_CASE("the value of a finding is the cell as written, without the white space around it") {
  std::vector<Finding> findings;
  read_nik(" 1,60114E+15 ", findings);
  REQUIRE(findings.size() == 1);
  CHECK(findings.front().value == "1,60114E+15");
}

TEST_CASE("full-width digits are no digits") {
  CHECK(nik("\xEF\xBC\x91"
            "601145203850001") == "NIK-003");
}

TEST_CASE("a number parted into regular groups is read, and told") {
  for (const auto* text :
       {"1601.1452.0385.0001", "1601-1452-0385-0001", "160114-520385-0001", "160114.520385.0001",
        "16.01.14.520385.0001", "16.01.14.52.03.85.0001", "160114-52-03-85-0001"}) {
    CAPTURE(text);
    CHECK(nik(text) == "1601145203850001 ROW-008");
    CHECK(card(text) == "1601145203850001 ROW-008");
  }
  for (const auto* text : {"1601-1452.0385-0001", "1601145203-850001", "1601--145203850001",
                           "160-114-520-385-0001", "-1601145203850001"}) {
    CAPTURE(text);
    CHECK(nik(text) == "NIK-003");
  }
}

TEST_CASE("sixteen digits in a number cell are read, and told, unless the last is 0") {
  CHECK(nik("1601145203850001", CellKind::number) == "1601145203850001 ROW-013");
  CHECK(nik("1601145203850001.0", CellKind::number) == "1601145203850001 ROW-013");
  CHECK(card("1601140101100001", CellKind::number) == "1601140101100001 ROW-013");
  CHECK(nik("1601145203850010", CellKind::number) == "NIK-004");
  CHECK(nik("1601145203850000", CellKind::number) == "NIK-004");
  CHECK(card("1601140101100010", CellKind::number) == "KK-008");
  CHECK(nik("1601145203850010") == "1601145203850010");  // in a text nobody cuts it
}

TEST_CASE("a shorter number cell, or one with an exponent, has lost its end") {
  for (const auto* text :
       {"160114520385001", "16011452", "1.60114520385E+15", "1E+15", "1.601145203850001E+15"}) {
    CAPTURE(text);
    CHECK(nik(text, CellKind::number) == "NIK-004");
    CHECK(card(text, CellKind::number) == "KK-008");
  }
  CHECK(nik("0", CellKind::number) == "NIK-001");
  CHECK(nik("16011452038500011", CellKind::number) == "NIK-002");
}

std::string detail(std::string_view text, CellKind kind = CellKind::text) {
  std::vector<Finding> findings;
  CHECK_FALSE(read_nik(text, kind, findings));
  REQUIRE(findings.size() == 1);
  return findings.front().detail;
}

TEST_CASE("a number that lost its last digit is told with what it can have been") {
  CHECK(detail("1601145203850010", CellKind::number) ==
        "candidates 1601145203850010 to 1601145203850019");
  CHECK(detail("160114520385001", CellKind::number) ==
        "candidates 1601145203850010 to 1601145203850019");
  CHECK(detail("1601145203850000") == "candidates 1601145203850001 to 1601145203850009");
  CHECK(detail("1.601145203850001E+15") == "candidate 1601145203850001");
  CHECK(detail("1,60114E+15").empty());
  CHECK(detail("160114520385001").empty());  // in a text any digit can be the missing one
}

}  // namespace
}  // namespace rekam
