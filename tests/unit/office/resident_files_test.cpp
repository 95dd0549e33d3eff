#include "rekam/office/resident_files.hpp"

#include "rekam/office/list_import.hpp"
#include "support/import_office.hpp"
#include "support/workbook_files.hpp"
#include "support/workbook_rows.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

using namespace tests;

/// A list under a title that tells its date, if any.
std::string dated(std::string_view title, std::string_view rows) {
  const std::string first = title.empty() ? std::string{} : std::string{title} + "\n";
  return first + kListHeader + std::string{rows};
}
std::string siti_of(std::string_view address) { return replaced(kSiti, "JL. A", address); }

ImportSummary import_files(const ImportOffice& office, const std::vector<std::string>& names) {
  ResidentImport import;
  for (const auto& name : names) import.files.push_back(office.file(name));
  return import_residents(office.run, import);
}

TEST_CASE("a list has the date of its heading, unless another is named") {
  ImportOffice office;
  put(office.file("a.csv"), dated("Keadaan s/d 31-08-2016", kSiti));
  const auto summary = import_files(office, {"a.csv"});
  CHECK(summary.findings().of(FindingCode::file_list_date) == 0);
  CHECK(office.value("SELECT list_date FROM imports") == "2016-08-31");
  ImportOffice other;
  put(other.file("a.csv"), dated("Keadaan s/d 31-08-2016", kSiti));
  ResidentImport import;
  import.files = {other.file("a.csv")};
  import.list_date = day("2016-07-31");
  import_residents(other.run, import);
  CHECK(other.value("SELECT list_date FROM imports") == "2016-07-31");
}

TEST_CASE("a list without a date is today's, with a note") {
  ImportOffice office;
  put(office.file("a.csv"), dated({}, kSiti));
  const auto summary = import_files(office, {"a.csv"});
  CHECK(summary.findings().of(FindingCode::file_list_date) == 1);
  CHECK(office.value("SELECT list_date FROM imports") == "2016-09-20");
}

TEST_CASE("the files of a pile are taken by the dates in their headings, then by name") {
  ImportOffice office;
  put(office.file("a.csv"), dated("Keadaan s/d 31-08-2016", siti_of("JL. NEW")));
  put(office.file("z.csv"), dated("Keadaan s/d 31-07-2016", siti_of("JL. OLD")));
  put(office.file("b.csv"), dated("Keadaan s/d 31-07-2016", siti_of("JL. OLDEST")));
  const auto summary = import_files(office, {"a.csv", "z.csv", "b.csv"});
  REQUIRE(summary.lists.size() == 3);
  CHECK(base_name(summary.lists[0].file) == "b.csv");
  CHECK(base_name(summary.lists[1].file) == "z.csv");
  CHECK(base_name(summary.lists[2].file) == "a.csv");
  CHECK(office.value("SELECT address FROM residents") == "JL. NEW");
}

TEST_CASE("the same file under another name is told by the name it had") {
  ImportOffice office;
  put(office.file("a.csv"), dated({}, kSiti));
  put(office.file("copy.csv"), dated({}, kSiti));
  const auto summary = import_files(office, {"a.csv", "copy.csv"});
  REQUIRE(summary.lists.size() == 2);
  CHECK(summary.lists[1].known == Known::yes);
  CHECK(summary.lists[1].known_as == "a.csv");
  CHECK(summary.lists[1].findings.of(FindingCode::file_known_list) == 1);
  CHECK(office.count("SELECT count(*) FROM list") == 1);
}

TEST_CASE("a list that is known needs no layout to be known again") {
  ImportOffice office;
  put(office.file("own.csv"), "Kartu;Induk;Sebutan\n1601140101100001;1601145203850001;SITI\n");
  put(office.file("own.ini"),
      "[layout]\nname = own\n[columns]\nno_kk = kartu\nnik = induk\nname = sebutan\n");
  ResidentImport import;
  import.files = {office.file("own.csv")};
  import.layout = office.file("own.ini");
  import_residents(office.run, import);
  import.layout.reset();
  CHECK(import_residents(office.run, import).lists.front().known == Known::yes);
}

TEST_CASE("what is wrong with the whole list is told and is news when it is an error") {
  ImportOffice office;
  std::string rows;
  for (int i = 0; i < 60; ++i)
    rows += fmt::format(
        "1601140101100001,16011452038{:02}000,ORANG {},PEREMPUAN,12-03-19{:02},,,,,,,"
        "Baturaja Timur,,\n",
        i + 10, i, i + 10);
  const auto summary = office.import(rows);
  CHECK(summary.findings().of(FindingCode::file_nik_damage) == 1);
  CHECK(summary.news() == News::some);
}

TEST_CASE("rows that two sheets of one workbook reject at the same line are both kept") {
  ImportOffice office;
  put(office.file("two.xlsx"), written(XlsxSize::small, [&](XlsxWriter& workbook) {
        for (const auto* name : {"Desa B", "Desa A"}) {
          workbook.sheet({name, {{"NO_KK"}, {"NIK"}, {"NAMA_LGKP"}, {"ALAMAT"}}});
          workbook.row(std::vector<std::string_view>{"", "", "", "JL. B"});
        }
      }));
  ResidentImport import;
  import.files = {office.file("two.xlsx")};
  import.rejects = office.file("rejects.csv");
  CHECK(import_residents(office.run, import).counts().rejected == 2);
  const auto first = contents_of(office.file("rejects.csv"));
  CHECK(first.find("two.xlsx,Desa B,2,") < first.find("two.xlsx,Desa A,2,"));
  import_residents(office.run, import);
  CHECK(contents_of(office.file("rejects.csv")) == first);
}

}  // namespace
}  // namespace rekam
