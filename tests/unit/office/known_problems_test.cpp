// The seventeen things that go wrong when offices import lists of people elsewhere (their trackers
// tell of them), each as it goes here.

#include "support/import_office.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

using namespace tests;

struct Cell {
  std::string_view heading, text;
};

/// Siti's row with some cells changed, as a list of its own.
std::string siti(const std::vector<Cell>& changes) {
  auto headings = split(std::string_view{kListHeader}.substr(0, kListHeader.size() - 1), ',');
  auto cells = split(std::string_view{kSiti}.substr(0, kSiti.size() - 1), ',');
  std::string row;
  for (std::size_t i = 0; i < headings.size(); ++i) {
    std::string_view text = cells[i];
    for (const auto& change : changes)
      if (change.heading == headings[i]) text = change.text;
    if (i > 0) row += ',';
    row += text;
  }
  return row += '\n';
}

std::int64_t times(const ImportSummary& summary, FindingCode code) {
  return summary.findings().of(code);
}

std::string birth_date(ImportOffice& office) {
  return office.value("SELECT birth_date FROM residents");
}

TEST_CASE("1: a NIK that a spreadsheet damaged is refused as a value, its row is kept") {
  for (const std::string_view nik : {"1,60114E+15", "1.60114520385E+15", "1601145203850000"}) {
    ImportOffice office;
    const auto summary =
        office.import(siti({{"NIK", nik.find(',') == nik.npos ? nik : "\"1,60114E+15\""}}));
    CHECK(summary.counts().added == 1);
    CHECK(times(summary, FindingCode::nik_spreadsheet) + times(summary, FindingCode::nik_serial) ==
          1);
    CHECK(office.value("SELECT coalesce(nik, 'none') FROM residents") == "none");
  }
}

TEST_CASE("2: hidden blanks and apostrophes are taken off, and that is told") {
  ImportOffice office;
  const auto summary = office.import(siti({{"NIK", "'1601145203850001\xC2\xA0 "}}));
  CHECK(times(summary, FindingCode::row_cleaned) == 1);
  CHECK(office.value("SELECT nik FROM residents") == "1601145203850001");
}

TEST_CASE("3: no digit is ever picked out of a damaged number") {
  ImportOffice office;
  office.import(siti({{"NIK", "1.60101E+15"}}));
  CHECK(office.count("SELECT count(*) FROM residents WHERE nik LIKE '%16010115%'") == 0);
  CHECK(office.value("SELECT coalesce(nik, 'none') FROM residents") == "none");
}

TEST_CASE("4: dates in every form that offices write are read") {
  for (const std::string_view written : {"12-03-1985", "12/03/1985", "12.03.1985", "1985-03-12",
                                         "12 Maret 1985", "12-MAR-1985", "12-03-85", "31118"}) {
    CAPTURE(written);
    ImportOffice office;
    office.import(siti({{"TGL_LHR", written}}));
    CHECK(birth_date(office) == "1985-03-12");
  }
}

TEST_CASE("5: a date that is none never becomes another day") {
  for (const std::string_view written :
       {"-", "31/02/1985", "00/00/1985", "1985", "12/31/1985", "besok"}) {
    CAPTURE(written);
    ImportOffice office;
    const auto summary = office.import(siti({{"TGL_LHR", written}}));
    CHECK(office.value("SELECT coalesce(birth_date, 'none') FROM residents") == "none");
    CHECK(times(summary, FindingCode::birth_missing) +
              times(summary, FindingCode::birth_unreadable) +
              times(summary, FindingCode::birth_impossible) ==
          1);
  }
}

TEST_CASE("6: of two people with one NIK both are kept, whoever comes first") {
  const auto other = siti({{"NO_KK", "1601140101109999"},
                           {"NAMA_LGKP", "ZULKIFLI"},
                           {"JENIS_KLMIN", "LAKI-LAKI"},
                           {"NAMA_LGKP_IBU", "MARYAM"},
                           {"NAMA_LGKP_AYAH", "UMAR"}});
  for (const auto& rows : {kSiti + other, other + kSiti}) {
    ImportOffice office;
    const auto summary = office.import(rows);
    CHECK(summary.counts().added == 2);
    CHECK(times(summary, FindingCode::nik_another_person) == 1);
  }
}

TEST_CASE("8: people without a NIK or a card are people of their own") {
  ImportOffice office;
  const auto nobody = [](std::string_view name, std::string_view born) {
    return siti({{"NIK", "0"}, {"NO_KK", "0"}, {"NAMA_LGKP", name}, {"TGL_LHR", born}});
  };
  office.import(nobody("DEWI", "01-02-1980") + nobody("ROSMALA", "03-04-1981") +
                nobody("NURHAYATI", "05-06-1982"));
  CHECK(office.count("SELECT count(*) FROM residents") == 3);
  CHECK(office.count("SELECT count(*) FROM households") == 0);
  CHECK(office.names().size() == 3);
}

TEST_CASE("9: every row is accounted for") {
  ImportOffice office;
  const auto summary = office.import(kSiti + kSiti + ",,,,,,,,,,,,,\n" + kBudi);
  CHECK(counted(summary.counts()) == "4 = 2 + 0 + 1 + 1");
}

TEST_CASE("10: headings may be written in any case, with blanks or underscores") {
  ImportOffice office;
  put(office.file("list.csv"),
      "no kk,Nik,nama lgkp,Jenis Klmin,TGL LHR\n"
      "1601140101100001,1601145203850001,SITI,P,12-03-1985\n");
  ResidentImport import;
  import.files = {office.file("list.csv")};
  CHECK(import_residents(office.run, import).counts().added == 1);
}

TEST_CASE("11: a word that nobody knows is told, and the row is kept") {
  ImportOffice office;
  const auto summary = office.import(siti({{"STAT_KWN", "KAWINN"}}));
  CHECK(times(summary, FindingCode::status_marital_word) == 1);
  CHECK(summary.counts().added == 1);
}

TEST_CASE("13: a status that was written out comes back as the same status") {
  for (const std::string_view status : {"CARD_PRINTED", "PRINT_READY_RECORD", "BELUM_REKAM"}) {
    ImportOffice office;
    office.import(siti({{"STATUS_REKAM", status}}));
    CHECK(office.value("SELECT status FROM residents") == status);
  }
}

TEST_CASE("14: RT and RW become three digits whatever the cell was") {
  for (const std::string_view rt : {"1", "01", "001", "RT 1", "RT.001"}) {
    ImportOffice office;
    office.import(siti({{"RT", rt}}));
    CHECK(office.value("SELECT rt FROM residents") == "001");
  }
  ImportOffice office;
  office.import(siti({{"RT", "-"}}));
  CHECK(office.value("SELECT rt FROM residents").empty());
}

TEST_CASE("15: a name stays as it is written") {
  for (const std::string_view name :
       {"NUR-AINI", "D'ANGELO", "R. Ngt. SITI", "N", "Moch. Yoesoef"}) {
    ImportOffice office;
    office.import(siti({{"NAMA_LGKP", name}}));
    CHECK(office.value("SELECT name FROM residents") == name);
  }
}

TEST_CASE("16: who has turned seventeen is due whatever the list says") {
  ImportOffice office;
  const auto summary = office.import(siti({{"NIK", "1601145509990001"},
                                           {"TGL_LHR", "15-09-1999"},
                                           {"STAT_KWN", "BELUM KAWIN"},
                                           {"STATUS_REKAM", "BELUM WAJIB"}}),
                                     "2016-09-20");
  CHECK(times(summary, FindingCode::status_due_by_now) == 1);
  CHECK(office.names().size() == 1);
}

}  // namespace
}  // namespace rekam
