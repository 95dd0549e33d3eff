#include "rekam/report/names_list.hpp"

#include "rekam/intake/layout.hpp"
#include "support/csv_rows.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

using namespace tests;

Date day(std::string_view iso) { return parse_iso_date(iso).value(); }

std::string written(const std::vector<NamesRow>& rows, std::string_view as_of = "2016-09-20") {
  std::string csv;
  NamesList list{[&](std::string_view bytes) { csv += bytes; }, day(as_of)};
  for (const auto& row : rows) list.add(row);
  return csv;
}

TEST_CASE("an empty backlog is its headings, those that others rely on") {
  CHECK(written({}) ==
        "nik,no_kk,name,sex,birth_date,age,kecamatan_code,kecamatan,desa_code,desa,rt,rw,address,"
        "status,papers_received,receipt_no,resident_no,list,line\n");
}

TEST_CASE("a person is one line with the age on the day of the list") {
  NamesRow row;
  row.nik = "1601145203850001";
  row.name = "SITI \"AMINAH\"";
  row.birth_date = day("1985-09-20");
  row.papers_received = Moment{day("2016-09-19"), {}};
  row.list = "1";
  row.line = "42";
  CHECK(good_cells(read_csv(written({row})))[1] ==
        Cells{"1601145203850001", "", "SITI \"AMINAH\"", "", "1985-09-20", "31", "", "", "", "", "",
              "", "", "", "2016-09-19", "", "", "1", "42"});
  CHECK(good_cells(read_csv(written({row}, "2016-09-19")))[1][5] == "30");
}

TEST_CASE("without a birth date there is no age") {
  const auto cells = good_cells(read_csv(written({NamesRow{}})))[1];
  CHECK(cells[4].empty());
  CHECK(cells[5].empty());
}

TEST_CASE("the layout rekam reads the list back") {
  const auto header = good_cells(read_csv(written({})))[0];
  const auto columns = match_columns(find_layout("rekam"),
                                     std::vector<std::string_view>{header.begin(), header.end()});
  CHECK(is_resident_list(columns));
  for (const auto field : {Field::status, Field::papers_received, Field::receipt_no, Field::rt,
                           Field::desa_code, Field::kecamatan_code, Field::address})
    CHECK(columns.has(field));
}

}  // namespace
}  // namespace rekam
