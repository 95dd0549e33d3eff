#include "rekam/intake/list_heading.hpp"

#include "support/office_registry.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

using tests::day;

ListHeading heading_of(const std::vector<std::vector<std::string_view>>& rows) {
  ListHeading heading;
  std::size_t line = 0;
  for (const auto& cells : rows) {
    Row row;
    row.line = ++line;
    row.cells = cells;
    read_heading(row, heading);
  }
  return heading;
}

TEST_CASE("kecamatan and desa stand behind a label, in its cell or in the next") {
  const auto inside = heading_of({{"KECAMATAN : BATURAJA TIMUR", "", "DESA/KELURAHAN : TERUSAN"}});
  CHECK(inside.kecamatan == "BATURAJA TIMUR");
  CHECK(inside.desa == "TERUSAN");
  const auto beside =
      heading_of({{"", "Kecamatan", "", ": Baturaja Timur"}, {"Kelurahan", ":", "Terusan"}});
  CHECK(beside.kecamatan == "Baturaja Timur");
  CHECK(beside.desa == "Terusan");
  CHECK(heading_of({{"DESA", "KECAMATAN"}}).desa.empty());
}

TEST_CASE("a list's date is read however a heading writes it") {
  const std::pair<const char*, const char*> cases[] = {
      {"Tanggal : 31 Agustus 2016", "2016-08-31"},
      {"Keadaan s/d 31-08-2016", "2016-08-31"},
      {"DATA PENDUDUK PER 1 MEI 2016", "2016-05-01"},
      {"Keadaan tanggal 5/9/2016 pukul 08.00", "2016-09-05"},
      {"Tgl: 2016-08-31", "2016-08-31"},
  };
  for (const auto& each : cases) {
    CAPTURE(each.first);
    CHECK((heading_of({{each.first}}).date == day(each.second)));
  }
  CHECK((heading_of({{"Tanggal", "", "31 Desember 2016"}}).date == day("2016-12-31")));
}

TEST_CASE("a day of another thing is not the list's date") {
  for (const auto* text : {"Peraturan Nomor 31-08-2016", "Tanggal : 31 Februari 2016",
                           "Tanggal Lahir", "Per Desa", "Tanggal 12-03-85"}) {
    CAPTURE(text);
    CHECK_FALSE(heading_of({{text}}).date);
  }
}

TEST_CASE("the first date stands, and its row is known") {
  const auto heading = heading_of({{"DAFTAR"}, {"Per 31-08-2016"}, {"Tanggal : 1-1-2017"}});
  CHECK((heading.date == day("2016-08-31")));
  CHECK(heading.date_line == 2);
}

}  // namespace
}  // namespace rekam
