#include "rekam/office/import_residents.hpp"

#include "support/import_office.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

using namespace tests;

std::string siti_but(std::string_view what, std::string_view with) {
  return replaced(kSiti, what, with);
}
std::string without_nik(std::string_view row, std::string_view nik) {
  return replaced(row, nik, "");
}
const std::string kSitiNoNik = without_nik(kSiti, "1601145203850001");

TEST_CASE("every row is counted once: added, updated, unchanged or rejected") {
  ImportOffice office;
  CHECK(counted(office.import(kSiti + kBudi).counts()) == "2 = 2 + 0 + 0 + 0");
  const auto rows = siti_but("JL. A", "JL. B") + kBudi + ",,,,,,,,,,,,,\n" + "\"broken,\n" + kBudi;
  const auto summary = office.import(rows, "2016-09-02");
  CHECK(counted(summary.counts()) == "5 = 0 + 1 + 2 + 2");
  CHECK(summary.findings().of(FindingCode::row_repeated) == 1);
  CHECK(summary.findings().of(FindingCode::row_names_nobody) == 1);
  CHECK(summary.findings().of(FindingCode::row_quoting) == 1);
  CHECK(office.count("SELECT count(*) FROM resident") == 2);
  CHECK(office.damage().empty());
}

TEST_CASE("the same list again does nothing, even after a newer one") {
  ImportOffice office;
  office.import(kSiti);
  office.import(siti_but("JL. A", "JL. B"), "2016-09-02");
  const auto again = office.import(kSiti);
  CHECK(counted(again.counts()) == "1 = 0 + 0 + 1 + 0");
  CHECK(again.lists.front().known == Known::yes);
  CHECK(again.lists.front().list == 1);
  CHECK(office.value("SELECT address FROM residents") == "JL. B");
  CHECK(office.count("SELECT count(*) FROM list") == 2);
}

TEST_CASE("a doubtful row is stored, its doubtful cell as written") {
  ImportOffice office;
  const auto summary = office.import(siti_but("12-03-1985", "31-02-1985"));
  CHECK(counted(summary.counts()) == "1 = 1 + 0 + 0 + 0");
  CHECK(summary.news() == News::some);
  CHECK(office.count("SELECT count(*) FROM residents WHERE birth_date IS NULL") == 1);
  CHECK(office.value("SELECT text FROM doubtful_cell") == "31-02-1985");
  CHECK(office.names().size() == 1);  // the NIK still tells the day
}

TEST_CASE("errors that the registry held already are no news") {
  ImportOffice office;
  const auto doubtful = siti_but("12-03-1985", "31-02-1985");
  CHECK(office.import(doubtful).news() == News::some);
  CHECK(office.import(doubtful + kBudi, "2016-09-02").news() == News::none);
  CHECK(office.import(replaced(doubtful, "JL. A", "JL. B"), "2016-09-03").news() == News::none);
}

TEST_CASE("without a NIK equal rows are one person, and different ones never merge") {
  ImportOffice office;
  const auto vague = replaced(kSitiNoNik, "12-03-1985", "");
  const auto other = replaced(vague, "JL. A", "JL. B");
  CHECK(counted(office.import(vague + other).counts()) == "2 = 2 + 0 + 0 + 0");
  CHECK(counted(office.import(other + vague, "2016-09-02").counts()) == "2 = 0 + 0 + 2 + 0");
  CHECK(office.names().size() == 2);
}

TEST_CASE("a NIK gained later keeps the person, the resident number and the papers") {
  ImportOffice office;
  office.import(replaced(kSitiNoNik, "BELUM REKAM,", "BELUM REKAM,2016-08-30"));
  const auto number = office.value("SELECT resident_no FROM residents");
  CHECK(counted(office.import(kSiti, "2016-09-02").counts()) == "1 = 0 + 1 + 0 + 0");
  CHECK(office.count("SELECT count(*) FROM residents") == 1);
  CHECK(office.value("SELECT resident_no FROM residents") == number);
  CHECK(office.value("SELECT nik FROM residents") == "1601145203850001");
  CHECK(office.names(NamesOf::waiting).size() == 1);
}

TEST_CASE("a later row without the NIK is still that person") {
  ImportOffice office;
  office.import(kSiti);
  CHECK(counted(office.import(replaced(kSitiNoNik, "JL. A", "JL. B"), "2016-09-02").counts()) ==
        "1 = 0 + 1 + 0 + 0");
  CHECK(office.value("SELECT nik || address FROM residents") == "1601145203850001JL. B");
}

TEST_CASE("rows that agree in card, name and date are one person, with or without NIK and sex") {
  ImportOffice office;
  office.import(kSitiNoNik + replaced(kSitiNoNik, ",PEREMPUAN,", ",,"));
  CHECK(office.count("SELECT count(*) FROM residents") == 1);
  office.import(kSiti, "2016-09-02");
  CHECK(office.count("SELECT count(*) FROM residents") == 1);
}

TEST_CASE("one NIK of two people: both are kept, in either order") {
  const auto thief = replaced(
      replaced(replaced(replaced(kBudi, "1601141203840002", "1601145203850001"), "JL. A", "JL. B"),
               "1601140101100001", "1601140101100009"),
      "SUMIATI", "MARIANA");
  for (const bool siti_first : {true, false}) {
    ImportOffice office;
    const std::string first{siti_first ? kSiti : thief};
    const std::string second{siti_first ? thief : kSiti};
    office.import(first);
    const auto summary = office.import(second, "2016-09-02");
    CHECK(counted(summary.counts()) == "1 = 1 + 0 + 0 + 0");
    CHECK(summary.findings().of(FindingCode::nik_another_person) == 1);
    CHECK(office.names().size() == 2);
    // Each keeps to its own rows, and the same list of both adds nobody.
    CHECK(counted(office.import(first + second, "2016-09-03").counts()) == "2 = 0 + 0 + 2 + 0");
    CHECK(office.count("SELECT count(DISTINCT resident_no) FROM residents") == 2);
    CHECK(office.damage().empty());
  }
}

TEST_CASE("the same NIK twice in a list with other data is told") {
  ImportOffice office;
  const auto summary = office.import(kSiti + siti_but("JL. A", "JL. B"));
  CHECK(summary.findings().of(FindingCode::nik_twice) == 1);
  CHECK(office.count("SELECT count(*) FROM residents") == 1);
}

TEST_CASE("the newest list decides, whatever the order of import") {
  for (const bool newest_first : {true, false}) {
    ImportOffice office;
    const auto old_list = siti_but("BELUM REKAM", "CARD ISSUED");
    const auto new_list = siti_but("JL. A", "JL. B");
    office.import(newest_first ? new_list : old_list, newest_first ? "2016-09-02" : "2016-09-01");
    office.import(newest_first ? old_list : new_list, newest_first ? "2016-09-01" : "2016-09-02");
    CHECK(office.value("SELECT address FROM residents") == "JL. B");
    CHECK(office.names().size() == 1);
    CHECK(office.names(NamesOf::everybody, "2016-09-01").empty());
  }
}

TEST_CASE("what a newer list only confirmed stays as new as that list") {
  ImportOffice office;
  office.import(kSiti, "2016-01-01");
  office.import(kSiti + kBudi, "2016-03-01");  // confirms the same row
  office.import(siti_but("ROSMALA", "ROSMALAH"), "2015-01-01");
  office.import(siti_but("JL. A", "JL. B"), "2016-02-01");
  CHECK(office.value("SELECT address FROM residents WHERE name LIKE 'SITI%'") == "JL. A");
}

TEST_CASE("a row seen without its NIK does not undo what a newer list confirmed") {
  ImportOffice office;
  office.import(kSiti, "2016-01-01");
  office.import(kSiti + kBudi, "2016-03-01");
  office.import(kSitiNoNik, "2015-01-01");
  office.import(siti_but("JL. A", "JL. B"), "2016-02-01");
  CHECK(office.value("SELECT address FROM residents WHERE name LIKE 'SITI%'") == "JL. A");
}

TEST_CASE("the same cells under other headings are another row") {
  ImportOffice office;
  office.import(kSiti);
  auto swapped = office.list("swapped.csv", kSiti, "2016-09-02");
  put(office.file("swapped.csv"),
      replaced(replaced(kListHeader, "NAMA_LGKP_IBU", "X"), "NAMA_LGKP_AYAH", "NAMA_LGKP_IBU") +
          kSiti);
  CHECK(counted(import_residents(office.run, swapped).counts()) == "1 = 0 + 1 + 0 + 0");
  CHECK(office.value("SELECT mother_name FROM resident") == "HASAN");
}

TEST_CASE("a row of another kabupaten is rejected unless wanted, a whole list of them refused") {
  ImportOffice office;
  const auto foreign = replaced(replaced(kBudi, "1601140101100001", "1608010101100001"),
                                "Baturaja Timur", "Martapura");
  auto import = office.list("mixed.csv", kSiti + foreign, "2016-09-01");
  CHECK(counted(import_residents(office.run, import).counts()) == "2 = 1 + 0 + 0 + 1");
  auto alone = office.list("foreign.csv", foreign, "2016-09-02");
  const auto [kind, why] = error_of([&] { import_residents(office.run, alone); });
  CHECK(kind == ErrorKind::input);
  CHECK(why.find("another kabupaten") != std::string::npos);
  alone.other_kabupaten = OtherKabupaten::stored;
  CHECK(counted(import_residents(office.run, alone).counts()) == "1 = 1 + 0 + 0 + 0");
}

TEST_CASE("a refused file stops the command with nothing stored, and every bad file is named") {
  ImportOffice office;
  auto import = office.list("good.csv", kSiti, "2016-09-01");
  put(office.file("empty.csv"), "");
  put(office.file("other.csv"), "a,b\n1,2\n");
  for (const auto* name : {"empty.csv", "other.csv"}) import.files.push_back(office.file(name));
  const auto [kind, why] = error_of([&] { import_residents(office.run, import); });
  CHECK(kind == ErrorKind::input);
  CHECK(why.find("empty.csv") != std::string::npos);
  CHECK(why.find("other.csv") != std::string::npos);
  CHECK(office.count("SELECT count(*) FROM list") == 0);
  import.keep_going = KeepGoing::yes;
  const auto summary = import_residents(office.run, import);
  CHECK(counted(summary.counts()) == "1 = 1 + 0 + 0 + 0");
  CHECK(summary.refused.size() == 2);
  CHECK(summary.news() == News::some);
}

TEST_CASE("a list that looks cut off is refused, or taken when said so") {
  ImportOffice office;
  auto import = office.list("cut.csv", kSiti + "1601140101100001,16011412", "2016-09-01");
  CHECK(error_of([&] { import_residents(office.run, import); }).second.find("--allow-cut") !=
        std::string::npos);
  CHECK(office.count("SELECT count(*) FROM residents") == 0);
  import.cut = CutList::taken;
  CHECK(counted(import_residents(office.run, import).counts()) == "2 = 2 + 0 + 0 + 0");
}

TEST_CASE("a rehearsal reports the same and stores nothing") {
  ImportOffice office;
  auto import = office.list("list.csv", kSiti, "2016-09-01");
  office.run.rehearsal = Rehearsal::yes;
  CHECK(counted(import_residents(office.run, import).counts()) == "1 = 1 + 0 + 0 + 0");
  CHECK(office.count("SELECT count(*) FROM residents") == 0);
}

TEST_CASE("what fails before the commit stores nothing") {
  ImportOffice office;
  auto import = office.list("list.csv", kSiti, "2016-09-01");
  import.before_commit = [](const ImportSummary&) { fail(ErrorKind::io, "disk full");
};
CHECK_THROWS_AS(import_residents(office.run, import), Error);
CHECK(office.count("SELECT count(*) FROM residents") == 0);
}  // namespace

TEST_CASE("a missing registry is made, unless a settings file names it or the list is refused") {
  ImportOffice office;
  auto import = office.list("list.csv", kSiti, "2016-09-01");
  office.run.db = office.file("new.db");
  import.missing_registry = MissingRegistry::refused;
  CHECK(error_of([&] { import_residents(office.run, import); }).first == ErrorKind::database);
  import.missing_registry = MissingRegistry::created;
  put(office.file("bad.csv"), "a,b\n");
  auto bad = import;
  bad.files = {office.file("bad.csv")};
  CHECK_THROWS_AS(import_residents(office.run, bad), Error);
  CHECK_FALSE(std::filesystem::exists(office.run.db));
  office.run.rehearsal = Rehearsal::yes;
  import_residents(office.run, import);
  CHECK_FALSE(std::filesystem::exists(office.run.db));
  office.run.rehearsal = Rehearsal::no;
  import_residents(office.run, import);
  CHECK(office.names().size() == 1);
}

TEST_CASE("rejected rows are mended in the rejects file and imported again") {
  ImportOffice office;
  office.import(kBudi + "1601140101100001,,SITI AMINAH,P,\"12-03-1985\"x,,,,,,,,,\n");
  const auto rejects = contents_of(office.file("rejects.csv"));
  CHECK(rejects.find("ROW-001") != std::string::npos);
  CHECK(rejects.find("rekam_line") != std::string::npos);
  auto mended = office.list("mended.csv", "", "2016-09-01");
  put(office.file("mended.csv"), replaced(rejects, "\"\"12-03-1985\"\"x", "12-03-1985"));
  CHECK(counted(import_residents(office.run, mended).counts()) == "1 = 1 + 0 + 0 + 0");
}

}  // namespace rekam
}  // namespace rekam
