#include "rekam/office/import_reports.hpp"

#include "support/import_office.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

using namespace tests;

/// An office that knows Siti and Budi, who share a household card.
class Office : public ImportOffice {
 public:
  Office() { import(kSiti + kBudi); }

  std::string resident_no_of(std::string_view name) const {
    return value("SELECT resident_no FROM residents WHERE name LIKE '" + std::string{name} + "%'");
  }
};

TEST_CASE("papers for the card or for any member count for the whole household") {
  for (const auto* row : {"no_kk,received\n1601140101100001,2016-09-19\n",
                          "nik,received\n1601145203850001,2016-09-19\n"}) {
    Office office;
    CHECK(counted(office.papers(row).counts()) == "1 = 1 + 0 + 0 + 0");
    CHECK(office.names(NamesOf::waiting).size() == 2);
    CHECK(office.damage().empty());
  }
  Office office;
  office.papers("resident_no,received\n" + office.resident_no_of("SITI") + ",2016-09-19\n");
  CHECK(office.names(NamesOf::waiting).size() == 2);
}

TEST_CASE("the order of the lines is the order of hand-in, and missing numbers are given") {
  Office office;
  office.import(replaced(replaced(kSiti, "1601140101100001", "1601140101100009"),
                         "1601145203850001", "1601145203850009"),
                "2016-09-02");
  office.papers("no_kk,received\n1601140101100009,2016-09-19\n1601140101100001,2016-09-19\n");
  CHECK(office.value("SELECT group_concat(no_kk || ':' || receipt_no) FROM "
                     "(SELECT * FROM papers ORDER BY line)") ==
        "1601140101100009:1,1601140101100001:2");
  const auto waiting = office.names(NamesOf::waiting);
  REQUIRE(waiting.size() == 3);
  CHECK(waiting.front()[1] == "1601140101100009");
}

TEST_CASE("the same papers again are unchanged, and get no second number") {
  Office office;
  office.papers("no_kk,received\n1601140101100001,2016-09-19\n");
  const auto again = office.papers("no_kk,received,note\n1601140101100001,2016-09-19,x\n");
  CHECK(counted(again.counts()) == "1 = 0 + 0 + 1 + 0");
  CHECK(office.count("SELECT count(*) FROM receipt") == 1);
}

TEST_CASE("papers of a household that no list knows wait for it, and count when it comes") {
  ImportOffice office;
  const auto summary = office.papers("no_kk,received\n1601140101100001,2016-09-19\n");
  CHECK(counted(summary.counts()) == "1 = 1 + 0 + 0 + 0");
  CHECK(summary.findings().of(FindingCode::row_papers_waiting) == 1);
  CHECK(office.names(NamesOf::waiting).empty());
  office.import(kSiti, "2016-09-20");
  CHECK(office.names(NamesOf::waiting).size() == 1);
}

TEST_CASE("papers that cannot be read, or come from the future, are rejected alone") {
  Office office;
  const auto summary = office.papers(
      "no_kk,nik,received\n1601140101100001,,2016-09-21\n,,2016-09-19\n1601140101100001,,soon\n"
      "160114,,2016-09-19\n,1601145203850001,2016-09-20 08:00\n");
  CHECK(counted(summary.counts()) == "5 = 1 + 0 + 0 + 4");
  CHECK(contents_of(office.file("rejects.csv")).find("ROW-010") != std::string::npos);
}

TEST_CASE("a status names one person, and moves the case by its own date") {
  Office office;
  const auto summary =
      office.statuses("nik,status,date\n1601145203850001,SENT_FOR_CARD_PRINTING,2016-09-10\n");
  CHECK(counted(summary.counts()) == "1 = 0 + 1 + 0 + 0");
  CHECK(office.names().size() == 1);
  CHECK(office.names(NamesOf::everybody, "2016-09-05").size() == 2);
  office.import(kSiti, "2016-09-05");  // an older list does not take it back
  CHECK(office.names().size() == 1);
  CHECK(office.damage().empty());
}

TEST_CASE("on one date a status beats a list, in either order") {
  for (const bool status_first : {true, false}) {
    Office office;
    const auto list = [&] { office.import(replaced(kSiti, "JL. A", "JL. B"), "2016-09-10"); };
    if (!status_first) list();
    office.statuses("nik,status,date\n1601145203850001,CARD_ISSUED,2016-09-10\n");
    if (status_first) list();
    CHECK(office.names().size() == 1);
  }
}

TEST_CASE("the same status again changes nothing") {
  Office office;
  office.statuses("nik,status,date\n1601145203850001,CARD_ISSUED,2016-09-10\n");
  const auto again =
      office.statuses("nik,status,date,note\n1601145203850001,CARD_ISSUED,2016-09-10,x\n");
  CHECK(counted(again.counts()) == "1 = 0 + 0 + 1 + 0");
}

TEST_CASE("a life status takes people off the backlog, and brings them back") {
  Office office;
  office.statuses("resident_no,status,date\n" + office.resident_no_of("SITI") +
                  ",MATI,2016-09-10\n");
  CHECK(office.names().size() == 1);
  office.statuses("nik,status,date\n1601145203850001,HIDUP,2016-09-11\n");
  CHECK(office.names().size() == 2);
}

TEST_CASE("a status of nobody, of two people or without a date is rejected alone") {
  Office office;
  office.import(
      "1601140101100009,1601145203850001,DEWI LESTARI,P,12-03-1985,,IDA,AMIR,,,,"
      "Baturaja Timur,,\n",
      "2016-09-02");
  const auto summary = office.statuses(
      "nik,resident_no,status,date\n1601145203850001,,CARD_ISSUED,2016-09-10\n"
      "1601145203850099,,CARD_ISSUED,2016-09-10\n,AAAAAAAAAA,CARD_ISSUED,2016-09-10\n"
      "1601141203840002,,CARD_ISSUED,soon\n1601141203840002,,CARD_ISSUED,2016-09-10\n");
  CHECK(counted(summary.counts()) == "5 = 0 + 1 + 0 + 4");
  CHECK(summary.findings().of(FindingCode::status_nobody) == 2);
  CHECK(summary.findings().of(FindingCode::status_date) == 1);
  CHECK(office.names().size() == 2);
}

TEST_CASE("an unknown status word is stored as unknown, with a finding") {
  Office office;
  const auto summary = office.statuses("nik,status,date\n1601145203850001,BESOK,2016-09-10\n");
  CHECK(counted(summary.counts()) == "1 = 0 + 1 + 0 + 0");
  CHECK(summary.findings().of(FindingCode::status_word) == 1);
  CHECK(office.names().size() == 2);
}

TEST_CASE("a list without its required columns is refused with nothing stored") {
  Office office;
  CHECK(error_of([&] { office.papers("no_kk,when\n1601140101100001,2016-09-19\n"); }).first ==
        ErrorKind::input);
  CHECK(error_of([&] { office.statuses(""); }).first == ErrorKind::input);
  CHECK(office.count("SELECT count(*) FROM list") == 1);
}

}  // namespace
}  // namespace rekam
