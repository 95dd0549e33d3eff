#include "rekam/office/complete_list.hpp"

#include "support/import_office.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

using namespace tests;

const std::string kOther =
    "1601140101100009,1601145203870003,TINI,PEREMPUAN,12-03-1987,KAWIN,ROSMALA,HASAN,JL. C,001,"
    "Sukaraya,Baturaja Timur,BELUM REKAM,\n";

struct CompleteImport {
  ImportSummary summary;
  std::vector<Cells> missing;
};

CompleteImport import_complete(ImportOffice& office, Complete complete, std::string_view rows,
                               std::string_view date) {
  auto import = office.list("complete.csv", rows, date);
  import.complete = complete;
  import.missing = office.file("missing.csv");
  CompleteImport done{import_residents(office.run, import), {}};
  done.missing = good_cells(read_csv(contents_of(office.file("missing.csv"))));
  done.missing.erase(done.missing.begin());
  return done;
}

TEST_CASE("whom a complete list of a desa no longer has is named, counted, and stays") {
  ImportOffice office;
  office.import(kSiti + kBudi + kOther);
  const auto done = import_complete(office, Complete::desa, kBudi, "2016-09-10");
  CHECK(done.summary.missing == 1);
  CHECK(done.summary.findings().of(FindingCode::file_missing_people) == 1);
  CHECK(done.summary.news() == News::none);
  REQUIRE(done.missing.size() == 1);
  CHECK(done.missing[0][2] == "SITI AMINAH");
  CHECK(office.names().size() == 3);
}

TEST_CASE("a complete list of a kecamatan tells of all its desa") {
  ImportOffice office;
  office.import(kSiti + kBudi + kOther);
  CHECK(import_complete(office, Complete::kecamatan, kBudi, "2016-09-10").summary.missing == 2);
}

TEST_CASE("a list that does not say that it is complete misses nobody") {
  ImportOffice office;
  office.import(kSiti + kBudi);
  CHECK(office.import(kBudi, "2016-09-10").missing == 0);
}

TEST_CASE("the dead, and those of whom something newer is known, are not missing") {
  ImportOffice office;
  office.import(kSiti + kBudi);
  office.statuses("nik,status,date\n1601145203850001,MATI,2016-09-05\n");
  CHECK(import_complete(office, Complete::desa, kBudi, "2016-09-10").summary.missing == 0);
  office.import(kOther, "2016-09-15");
  const auto older = kBudi + replaced(kOther, "TINI", "WATI").replace(17, 16, "1601145203870009");
  CHECK(import_complete(office, Complete::desa, older, "2016-09-12").summary.missing == 0);
}

TEST_CASE("a household that moved within the list's places is in it") {
  ImportOffice office;
  office.import(kSiti + kBudi + kOther);
  const auto moved = replaced(kOther, "Sukaraya", "Pasar Baru");
  const auto done = import_complete(office, Complete::desa, kSiti + kBudi + moved, "2016-09-10");
  CHECK(done.summary.missing == 0);
}

TEST_CASE("the files of one complete import are complete together") {
  ImportOffice office;
  office.import(kSiti + kBudi);
  ResidentImport import;
  for (const auto& [name, row] : {std::pair{"a.csv", kSiti}, std::pair{"b.csv", kBudi}}) {
    put(office.file(name), kListHeader + row);
    import.files.push_back(office.file(name));
  }
  import.list_date = day("2016-09-10");
  import.complete = Complete::desa;
  CHECK(import_residents(office.run, import).missing == 0);
}

}  // namespace
}  // namespace rekam
