#include "rekam/office/backlog.hpp"

#include "support/import_office.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

using namespace tests;

/// Siti and Budi of one household, Dewi of another in Baturaja Barat, and a child.
class Office : public ImportOffice {
 public:
  Office() {
    import(kSiti + kBudi +
           "1601130101100005,1601135203900003,DEWI LESTARI,PEREMPUAN,12-03-1990,,,,,,,"
           "Baturaja Barat,,\n"
           "1601140101100001,1601145203000004,ROSA,PEREMPUAN,12-03-2000,,,,,,,Baturaja Timur,,\n");
  }

  std::vector<Cells> table(std::string_view as_of = "2016-09-20",
                           std::optional<std::string> kecamatan = {}) const {
    BacklogQuestion question;
    question.as_of = day(as_of);
    question.kecamatan = std::move(kecamatan);
    std::string csv;
    write_backlog(run, question, [&](std::string_view bytes) { csv += bytes; });
    return good_cells(read_csv(csv));
  }
};

std::vector<std::string> named(const std::vector<Cells>& rows) {
  std::vector<std::string> names;
  for (const auto& row : rows) names.push_back(row[2]);
  return names;
}

using Names = std::vector<std::string>;

TEST_CASE("the names are the people behind the numbers, by place and household") {
  const Office office;
  CHECK(named(office.names()) == Names{"DEWI LESTARI", "BUDI SANTOSO", "SITI AMINAH"});
  std::int64_t backlog = 0;
  const auto table = office.table();
  for (std::size_t row = 1; row < table.size(); ++row) backlog += std::stoll(table[row][10]);
  CHECK(backlog == 3);
}

TEST_CASE("whoever turns 17 joins the backlog on the birthday") {
  const Office office;
  CHECK(office.names(NamesOf::everybody, "2017-03-11").size() == 3);
  CHECK(office.names(NamesOf::everybody, "2017-03-12").size() == 4);
}

TEST_CASE("those waiting stand in the order in which their papers came in") {
  Office office;
  CHECK(office.names(NamesOf::waiting).empty());
  office.papers("no_kk,received\n1601140101100001,2016-09-19\n1601130101100005,2016-09-18\n");
  CHECK(named(office.names(NamesOf::waiting)) ==
        Names{"DEWI LESTARI", "BUDI SANTOSO", "SITI AMINAH"});
  CHECK(named(office.names(NamesOf::waiting, "2016-09-18")) == Names{"DEWI LESTARI"});
  const auto rows = office.names(NamesOf::waiting);
  CHECK(rows[0][14] == "2016-09-18");
  CHECK(rows[0][15] == "1");
}

TEST_CASE("a household that handed in twice has its earliest place") {
  Office office;
  office.papers("no_kk,received\n1601130101100005,2016-09-18\n1601140101100001,2016-09-19\n");
  office.papers("nik,received\n1601145203850001,2016-09-17\n");
  CHECK(named(office.names(NamesOf::waiting)) ==
        Names{"BUDI SANTOSO", "SITI AMINAH", "DEWI LESTARI"});
}

TEST_CASE("a number that could not be read is shown as written") {
  ImportOffice office;
  office.import(replaced(kSiti, "1601145203850001", "16011452"));
  CHECK(office.names().front()[0] == "16011452");
}

TEST_CASE("one kecamatan is named by code or name, an unknown one with a did-you-mean") {
  const Office office;
  CHECK(office.table("2016-09-20", "16.01.13").size() == 2);
  CHECK(office.table("2016-09-20", "baturaja barat") == office.table("2016-09-20", "16.01.13"));
  const auto [kind, message] = error_of([&] { office.table("2016-09-20", "Baturaja Baret"); });
  CHECK(kind == ErrorKind::usage);
  CHECK(message.find("Baturaja Barat") != std::string::npos);
}

TEST_CASE("the date of the newest list stands by its kecamatan") {
  const Office office;
  for (const auto& row : office.table()) {
    if (row[0] == "16.01.14" || row[0] == "16.01.13") CHECK(row.back() == "2016-09-01");
    if (row[0] == "16.01.07") CHECK(row.back().empty());
  }
}

TEST_CASE("without a registry there is no backlog") {
  ImportOffice office;
  office.run.db = office.file("no.db");
  CHECK(error_of([&] { office.names(); }).first == ErrorKind::database);
}

}  // namespace
}  // namespace rekam
