#include "rekam/intake/resident_list.hpp"

#include "rekam/base/error.hpp"
#include "rekam/intake/region_list.hpp"
#include "support/office_registry.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

using namespace tests;

const CodeBook& code_book() {
  static const CodeBook book{built_in_regions()};
  return book;
}

ResidentListOptions usual() {
  ResidentListOptions options;
  options.facts.code_book = &code_book();
  options.facts.list_date = day("2016-09-20");
  return options;
}

/// A row that was read: line, codes, name, and the cells of a rejected one.
struct Read {
  std::size_t line = 0;
  std::string codes, name;
  bool rejected = false;
  std::vector<std::string> cells;
  Resident resident;
};

class List {
 public:
  explicit List(std::string_view bytes, const ResidentListOptions& options = usual()) {
    put(folder_.file("list.csv"), bytes);
    list.emplace(folder_.file("list.csv"), options);
  }
  std::vector<Read> rows() {
    std::vector<Read> all;
    while (const auto* row = list->next()) {
      const auto& place = list->place();
      all.push_back({place.line,
                     codes_of(row->findings),
                     row->resident.name,
                     row->rejected,
                     {place.cells.begin(), place.cells.end()},
                     row->resident});
    }
    return all;
  }
  std::optional<ResidentList> list;

 private:
  TemporaryFolder folder_;
};

std::string refusal(std::string_view bytes, const ResidentListOptions& options = usual()) {
  const auto [kind, message] = error_of([&] { List{bytes, options}.rows(); });
  CHECK(kind == ErrorKind::input);
  return message;
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

constexpr std::string_view kHeader = "NIK,NO_KK,NAMA_LGKP,JENIS_KLMIN,TGL_LHR,NAMA_KEC\n";
constexpr std::string_view kSitiRow =
    "1601145203850001,1601140101100001,SITI AMINAH,P,12-03-1985,Baturaja Timur\n";
const std::string kList = std::string{kHeader} + std::string{kSitiRow};

TEST_CASE("a list is recognised by its headings, under titles and blank lines too") {
  List list{"DAFTAR KELUARGA\n\nKabupaten OKU,,,,,\n" + kList};
  CHECK(list.list->layout_name() == "siak-db");
  const auto rows = list.rows();
  REQUIRE(rows.size() == 1);
  CHECK(rows.front().line == 5);
  CHECK(rows.front().name == "SITI AMINAH");
  CHECK(rows.front().codes.empty());
}

TEST_CASE("columns may stand in any order and be parted by semicolons or tabs") {
  List semicolons{"Nama;Nomor KK;NIK\nSITI;1601140101100001;1601145203850001\n"};
  CHECK(semicolons.list->layout_name() == "siak");
  CHECK(semicolons.list->delimiter() == ';');
  CHECK(semicolons.list->column_of(Field::nik) == 3);
  CHECK(semicolons.list->column_of(Field::status) == 0);
  CHECK_FALSE(semicolons.list->has(Field::status));
  CHECK(semicolons.rows().front().name == "SITI");
  CHECK(List{"nik\tname\n1601145203850001\tSITI\n"}.rows().front().name == "SITI");
}

TEST_CASE("a file that is no list is refused with what was found in it") {
  CHECK(contains(refusal(""), "is empty"));
  CHECK(contains(refusal("\xEF\xBB\xBF"), "is empty"));
  CHECK(contains(refusal("a,b\n1,2\n"), "the first row is: a, b"));
  auto options = usual();
  options.layout = "siak";
  CHECK(contains(refusal(kList, options), "does not fit the layout siak"));
  CHECK(error_of([] { ResidentList{"/no/such/list.csv", usual()}; }).first == ErrorKind::input);
}

TEST_CASE("a list with headings and no row has no rows") { CHECK(List{kHeader}.rows().empty()); }

TEST_CASE("a row that is no row is rejected with its raw text under the list's own columns") {
  const auto rows = List{kList + "1601145203850002,x\"y\",SITI\n" + std::string{kSitiRow}}.rows();
  REQUIRE(rows.size() == 3);
  CHECK(rows[1].rejected);
  CHECK(rows[1].codes == "ROW-001");
  CHECK(rows[1].cells ==
        std::vector<std::string>{"1601145203850002", "x\"y\"", "SITI", "", "", ""});
  CHECK_FALSE(rows[2].rejected);
}

TEST_CASE("each way in which a row is broken has its code") {
  auto as_utf8 = usual();
  as_utf8.encoding = Encoding::utf8;
  const auto code = [&](const std::string& row) {
    const auto rows = List{kList + row + "\n" + std::string{kSitiRow}, as_utf8}.rows();
    REQUIRE(rows.size() == 3);
    return rows[1].codes;
  };
  CHECK(code(std::string(70'000, 'x')) == "ROW-002");
  CHECK(code("1,2,3,4,5,6,7") == "ROW-003");
  CHECK(code(std::string{"SITI\0,1", 7}) == "ROW-005");
  CHECK(code("SITI,\xC3\x28,x,,,") == "ROW-006");
  CHECK(code(",,,,,") == "ROW-004");
  CHECK(code(",,,,,,") == "ROW-003");
}

TEST_CASE(
    "a separator behind every row is a habit, behind one row a slip; missing cells are told") {
  const std::string row = "1601145203850001,1601140101100001,SITI,P,12-03-1985,Baturaja Timur";
  const auto habit = List{std::string{kHeader} + row + ",\n" + row + ",\n" + row + "\n"}.rows();
  REQUIRE(habit.size() == 3);
  for (const auto& read : habit) CHECK(read.codes.empty());
  CHECK(List{std::string{kHeader} + row + "\n" + row + ",\n"}.rows()[1].codes == "ROW-003");
  CHECK(List{std::string{kHeader} + row + ",\n" + row + ",x\n"}.rows()[1].codes == "ROW-003");
  const auto cut =
      List{std::string{kHeader}.append("1601145203850001,1601140101100001,SITI\n")}.rows();
  CHECK_FALSE(cut.front().rejected);
  CHECK(contains(cut.front().codes, "ROW-009"));
  CHECK(cut.front().cells.size() == 6);
}

TEST_CASE("a list without line break at its end is refused when its last row is short") {
  const auto cut = kList + "1601145203850002,16011401";
  CHECK(contains(refusal(cut), "line 3"));
  CHECK(contains(refusal(kList + "1601145203850002,\"160114"), "looks cut off"));
  auto options = usual();
  options.cut = CutList::taken;
  CHECK(List{cut, options}.rows().size() == 2);
  CHECK(List{cut + "\n"}.rows().size() == 2);
  CHECK(List{kList.substr(0, kList.size() - 1)}.rows().size() == 1);
}

TEST_CASE("a place for the whole list fills what it has no column for, and only that") {
  auto options = usual();
  options.kecamatan = "Baturaja Barat";
  options.desa = "Pasar Baru";
  const auto row = List{"nik,name\n1601145203850001,SITI\n", options}.rows().front();
  CHECK(row.resident.kecamatan == RegionCode::parse("16.01.13"));
  CHECK(List{kList, options}.rows().front().resident.kecamatan == RegionCode::parse("16.01.14"));
}

TEST_CASE("columns are joined by one blank, and each joined field keeps its own text") {
  const TemporaryFolder folder;
  put(folder.file("own.ini"),
      "[layout]\nkecamatan = Baturaja Timur\ndates = YYYYMMDD\n[columns]\n"
      "name = depan + belakang\naddress = jalan + nomor\nnik = nik\nbirth_date = lahir\n");
  auto options = usual();
  options.layout = folder.file("own.ini");
  const auto rows =
      List{
          "nik,depan,belakang,jalan,nomor,lahir\n"
          "1601145203850001, SITI , AMINAH,JL. A,5,19850312\n"
          "1601145203850001,SITI,,,5,19850312\n",
          options}
          .rows();
  CHECK(rows[0].name == "SITI AMINAH");
  CHECK(rows[0].resident.address == "JL. A 5");
  CHECK((rows[0].resident.birth_date == day("1985-03-12")));
  CHECK(rows[0].resident.kecamatan == RegionCode::parse("16.01.14"));
  CHECK(rows[1].name == "SITI");
  CHECK(rows[1].resident.address == "5");
}

TEST_CASE("what rekam itself added to a list is ignored when it comes back") {
  const auto rows =
      List{"nik,name,rekam_file,rekam_codes\n1601145203850001,SITI,x,NIK-001\n"}.rows();
  CHECK(rows.front().name == "SITI");
}

TEST_CASE("the digest is of the whole file, whatever is in it") {
  const TemporaryFolder folder;
  put(folder.file("list.csv"), kList);
  ResidentList list{folder.file("list.csv"), usual()};
  while (list.next() != nullptr) continue;
  CHECK(list.digest() == sha256(kList));
  CHECK(list.digest() == digest_of_file(folder.file("list.csv")));
  CHECK(list.bytes_read() == kList.size());
  CHECK(list.bytes_in_all() == kList.size());
}

}  // namespace
}  // namespace rekam
