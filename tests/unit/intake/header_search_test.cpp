#include "rekam/base/error.hpp"
#include "rekam/intake/list_description.hpp"
#include "rekam/intake/region_list.hpp"
#include "rekam/intake/resident_list.hpp"
#include "support/list_samples.hpp"
#include "support/office_registry.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

using namespace tests;

struct List {
  TemporaryFolder folder;
  std::optional<ResidentList> list;

  explicit List(std::string_view text, std::string_view layout = {}) {
    static const CodeBook book{built_in_regions()};
    put(folder.file("list.csv"), text);
    ResidentListOptions options;
    options.facts.code_book = &book;
    options.facts.list_date = day("2016-09-20");
    if (!layout.empty()) {
      put(folder.file("own.ini"), layout);
      options.layout = folder.file("own.ini");
    }
    list.emplace(folder.file("list.csv"), options);
  }
  std::vector<std::string> names() {
    std::vector<std::string> all;
    while (const auto* row = list->next()) all.push_back(row->rejected ? "-" : row->resident.name);
    return all;
  }
};

using Names = std::vector<std::string>;

std::string refusal(std::string_view text, std::string_view layout = {}) {
  const auto [kind, message] = error_of([&] { List{text, layout}; });
  CHECK(kind == ErrorKind::input);
  return message;
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

constexpr std::string_view kPerson = "1601145203850001,1601140101100001,SITI\n";

TEST_CASE("why a layout was taken is said, with the next best") {
  List list{csv_text(siak_db_rows())};
  CHECK(contains(list.list->rows().found().why, "16 of its 22 columns stand in row 1"));
  List blocks{csv_text(bip_2016_rows())};
  CHECK(
      contains(blocks.list->rows().found().why,
               "8 of its 8 columns stand in row 6, and households stand in rows of their own; next "
               "best is"));
}

TEST_CASE("titles of thirty rows may stand above the headings, not more") {
  std::string titles;
  for (int i = 0; i < 29; ++i) titles += "DAFTAR KELUARGA,,\n";
  CHECK(List{titles + "nik,no_kk,name\n" + std::string{kPerson}}.names() == Names{"SITI"});
  titles += "DAFTAR KELUARGA,,\n";
  CHECK(contains(refusal(titles + "nik,no_kk,name\n" + std::string{kPerson}), "no KK list"));
}

TEST_CASE("headings may take two rows, the upper one with titles over several columns") {
  const std::string text =
      "No,Nomor,,Nama Lengkap,Lahir,\n"
      ",NIK,No KK,,Tempat Lahir,Tanggal Lahir\n"
      "1,2,3,4,5,6\n"
      "1,1601145203850001,1601140101100001,SITI,BATURAJA,12-03-1985\n";
  List list{text};
  CHECK(list.list->rows().found().header_rows == 2);
  CHECK(list.list->column_of(Field::birth_date) == 6);
  const auto* row = list.list->next();
  REQUIRE(row != nullptr);
  CHECK(row->resident.name == "SITI");
  CHECK((row->resident.birth_date == day("1985-03-12")));
  CHECK(list.list->place().line == 4);
  CHECK(list.list->next() == nullptr);
}

TEST_CASE("headings that repeat are no rows") {
  const std::string page = "nik,no_kk,name\n" + std::string{kPerson};
  CHECK(List{page + page}.names() == Names{"SITI", "SITI"});
}

TEST_CASE("somebody who is called like a heading is a person") {
  CHECK(List{"nik,no_kk,name\n1601145203850001,1601140101100001,name\n"}.names() == Names{"name"});
}

TEST_CASE("a row of nothing but ### ends a list") {
  CHECK(List{csv_text(opensid_rows())}.names().size() == 4);
}

TEST_CASE("a named row of headings is taken, and no other") {
  const std::string layout = "[layout]\nheader-row = 3\n[columns]\nname = nama\nnik = nomor\n";
  const std::string text = "nomor,nama\n1601145203850001,OLD\nnomor,nama\n1601145203850002,NEW\n";
  CHECK(List{text, layout}.names() == Names{"NEW"});
  CHECK(List{text, "[layout]\nheader-row = 1\n[columns]\nname = nama\nnik = nomor\n"}.names() ==
        Names{"OLD", "NEW"});
  CHECK(contains(refusal(text, "[layout]\nheader-row = 2\n[columns]\nname = nama\nnik = nomor\n"),
                 "does not fit the layout"));
}

TEST_CASE("a refusal says which column looks like a number, and which heading is nearly known") {
  const auto message = refusal(
      "Identitas,Kartu,Orang\n1601145203850001,1601140101100001,SITI\n"
      "1601141203800001,1601140101100001,BUDI\n");
  CHECK(contains(message, "column 1 looks like the NIK"));
  CHECK(contains(message, "column 2 looks like the household card"));
  CHECK(contains(refusal("Nama Penduduk,Nomer KK\nSITI,1\n"), "'Nomer KK' is nearly NOMORKK"));
}

TEST_CASE("a refusal never shows a person") {
  const auto message = refusal("1601145203850001,1601140101100001,SITI\n" + std::string{kPerson});
  CHECK_FALSE(contains(message, "SITI"));
  CHECK_FALSE(contains(message, "1601145203850001"));
  CHECK(contains(message, "a person, not headings"));
}

TEST_CASE("a list may have a thousand columns") {
  std::string header = "nik,no_kk,name", row = "1601145203850001,1601140101100001,SITI";
  for (int i = 0; i < 1000; ++i) {
    header += ",c" + std::to_string(i);
    row += ',';
  }
  CHECK(List{header + "\n" + row + "\n"}.names() == Names{"SITI"});
}

TEST_CASE("a list can be read again from its start") {
  for (const auto& text :
       {csv_text(siak_rows()), csv_text(bip_ktp_rows()), csv_text(bip_page_rows())}) {
    List list{text};
    const auto once = list.names();
    list.list->restart();
    CHECK(list.names() == once);
    CHECK(once.size() == 4);
  }
}

TEST_CASE("what is described says where everything was found, and hides the numbers") {
  List list{csv_text(bip_ktp_rows())};
  const auto text = description_of("list.csv", *list.list);
  for (const auto* part :
       {"layout:    bip-ktp", "list date: 2016-08-31, in row 2", "kecamatan: BATURAJA TIMUR",
        "encoding:  utf-8", "  S   Stat Rkm", "from the row of the household", "160114**********",
        "SENT FOR CARD PRINTING"})
    CHECK(contains(text, part));
  CHECK_FALSE(contains(text, "1601141203800001"));
}

TEST_CASE("columns have the letters of a spreadsheet") {
  CHECK(column_letters(1) == "A");
  CHECK(column_letters(26) == "Z");
  CHECK(column_letters(27) == "AA");
  CHECK(column_letters(16384) == "XFD");
}

}  // namespace
}  // namespace rekam
