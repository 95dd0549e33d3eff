#include "rekam/intake/comparison_list.hpp"

#include "rekam/base/error.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace rekam {
namespace {

struct Kept {
  std::string id, nik, name, birth_date, address, extra;
  Sex sex = Sex::unknown;
};

class Lists {
 public:
  std::vector<Kept> read(std::string_view ini, std::string_view csv) {
    tests::put(folder_.file("list.csv"), csv);
    ComparisonListOptions options;
    if (!ini.empty()) {
      tests::put(folder_.file("list.ini"), ini);
      options.layout = folder_.file("list.ini");
    }
    ComparisonList list{folder_.file("list.csv"), options};
    std::vector<Kept> rows;
    while (const auto* row = list.next()) {
      const auto& record = row->record;
      rows.push_back({std::string{row->id}, std::string{record.nik}, std::string{record.name},
                      std::string{record.birth_date}, std::string{record.address},
                      std::string{record.extra}, record.sex});
    }
    unreadable = list.unreadable();
    return rows;
  }
  std::int64_t unreadable = 0;

 private:
  tests::TemporaryFolder folder_;
};

TEST_CASE("a list of another country is read by its layout, with identifiers and joined columns") {
  const auto rows = Lists{}.read(
      "[layout]\ndates = YYYYMMDD\n[columns]\nrecord_id = rec_id\nname = given_name + surname\n"
      "birth_date = date_of_birth\naddress = street_number + address_1\n"
      "extra = postcode + state\nnik = soc_sec_id\nsex = gender\n",
      "rec_id, given_name, surname, street_number, address_1, postcode, state, date_of_birth, "
      "soc_sec_id, gender\n"
      "rec-1-org, michaela, neumann, 8, stanley street, 4223, nsw, 19151111, 5304218, f\n"
      "rec-1-dup-0, , neuman, , stanley street, , nsw, , NULL, x\n");
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].id == "rec-1-org");
  CHECK(rows[0].name == "michaela neumann");
  CHECK(rows[0].birth_date == "1915-11-11");
  CHECK(rows[0].address == "8 stanley street");
  CHECK(rows[0].extra == "4223 nsw");
  CHECK(rows[0].sex == Sex::female);
  CHECK(rows[1].id == "rec-1-dup-0");
  CHECK(rows[1].name == "neuman");
  CHECK(rows[1].birth_date.empty());
  CHECK(rows[1].sex == Sex::unknown);
}

TEST_CASE("dates may be a year, three columns, or no date at all") {
  const std::string years{"[layout]\ndates = YYYY\n[columns]\nname = name\nbirth_date = born\n"};
  CHECK(Lists{}.read(years, "name,born\nANNA,1862\n")[0].birth_date == "1862");
  const std::string parts{"[columns]\nname = name\nbirth_date = by + bm + bd\n"};
  CHECK(Lists{}.read(parts, "name,by,bm,bd\nANNA,1949,7,22\n")[0].birth_date == "1949 7 22");
  const std::string days{"[layout]\ndates = DD/MM/YYYY\n[columns]\nname = name\nbirth_date = d\n"};
  const auto rows = Lists{}.read(days, "name,d\nANNA,3/4/1949\nEVA,31/02/1950\n");
  CHECK(rows[0].birth_date == "1949-04-03");
  CHECK(rows[1].birth_date == "31/02/1950");
}

TEST_CASE("without identifiers a record is its line; a name alone is enough") {
  const auto rows =
      Lists{}.read("[columns]\nname = full_name\n", "full_name\nANNA\n\"EVA\nMARIA\"\nPETER\n");
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].id == "2");
  CHECK(rows[1].id == "3");
  CHECK(rows[2].id == "5");
}

TEST_CASE("a KK list needs no layout") {
  const auto rows =
      Lists{}.read({}, "NO_KK,NIK,NAMA_LGKP\n1601140101100001,1601145203850001,SITI\n");
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].nik == "1601145203850001");
}

TEST_CASE("a row that is none stands for itself, and a missing identifier is the line") {
  Lists lists;
  const auto rows = lists.read("[columns]\nrecord_id = id\nname = name\n",
                               "id,name\n1,ANNA\n2,EVA,too,many\n,PETER\n");
  REQUIRE(rows.size() == 3);
  CHECK(rows[1].id == "line 3");
  CHECK(rows[1].name.empty());
  CHECK(rows[2].id == "line 4");
  CHECK(lists.unreadable == 1);
}

TEST_CASE("a list without any name is refused with the columns it has") {
  CHECK_THROWS_WITH_AS(Lists{}.read("[columns]\nname = full_name\n", "given,family\nA,B\n"),
                       doctest::Contains("needs columns for the name or the NIK"), Error);
}

}  // namespace
}  // namespace rekam
