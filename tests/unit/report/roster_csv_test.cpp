#include "rekam/report/roster_csv.hpp"

#include "support/csv_rows.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

using namespace tests;

Date day(std::string_view iso) { return parse_iso_date(iso).value(); }

RosterLine a_call() {
  RosterLine line;
  line.service_point = "16.01.14";
  line.date = day("2016-09-21");
  line.session = ClockTime{8 * 60};
  line.seat = 7;
  line.nik = "1601145203850001";
  line.no_kk = "1601140101100001";
  line.name = "SITI AMINAH, S.PD";
  line.sex = "PEREMPUAN";
  line.birth_date = day("1985-03-12");
  line.kecamatan_code = "16.01.14";
  line.desa_code = "16.01.14.1003";
  line.desa = "Pasar Baru";
  line.rt = "001";
  line.rw = "002";
  line.papers_received = Moment{day("2016-09-19"), ClockTime{8 * 60 + 15}};
  line.receipt_no = "17";
  line.attempt = 2;
  line.status = "draft";
  line.station = 1;
  line.resident_no = "K7P3M0QXWY";
  return line;
}

TEST_CASE("the columns of a roster are those that others rely on") {
  CHECK(roster_header() ==
        "service_point,date,session,seat,nik,no_kk,name,sex,birth_date,kecamatan_code,desa_code,"
        "desa,rt,rw,papers_received,receipt_no,attempt,status,station,resident_no\n");
}

TEST_CASE("a call is one line, quoted where it must be") {
  CHECK(roster_line(a_call()) ==
        "16.01.14,2016-09-21,08:00,7,1601145203850001,1601140101100001,\"SITI AMINAH, S.PD\","
        "PEREMPUAN,1985-03-12,16.01.14,16.01.14.1003,Pasar Baru,001,002,2016-09-19 08:15,17,2,"
        "draft,1,K7P3M0QXWY\n");
}

TEST_CASE("what is unknown is empty, and the columns stay in their places") {
  RosterLine line;
  line.date = day("2016-09-21");
  line.status = "published";
  const auto rows = read_csv(roster_header() + roster_line(line));
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].cells.size() == rows[1].cells.size());
  CHECK(rows[1].cells[8].empty());
  CHECK(rows[1].cells[14].empty());
  CHECK(rows[1].cells[16] == "1");
}

}  // namespace
}  // namespace rekam
