#include "rekam/intake/list_look.hpp"

#include "rekam/intake/region_list.hpp"
#include "rekam/intake/resident_list.hpp"
#include "support/office_registry.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rekam {
namespace {

using namespace tests;

struct Looked {
  ListFacts facts;
  std::vector<std::string> findings;
  std::vector<std::string> details;
};

/// A list of so many rows, each made from its number.
Looked look(std::string_view header, int rows, const std::function<std::string(int)>& row,
            const std::string& layout = {}) {
  static const CodeBook book{built_in_regions()};
  const TemporaryFolder folder;
  std::string text{header};
  for (int i = 0; i < rows; ++i) text += row(i) + "\n";
  put(folder.file("list.csv"), text);
  ResidentListOptions options;
  options.facts.code_book = &book;
  options.facts.list_date = day("2016-09-20");
  if (!layout.empty()) {
    put(folder.file("own.ini"), layout);
    options.layout = folder.file("own.ini");
  }
  ResidentList list{folder.file("list.csv"), options};
  while (list.next() != nullptr) continue;
  Looked looked{list.facts(), {}, {}};
  for (const auto& found : list.findings()) {
    looked.findings.emplace_back(rule_of(found.finding.code).text);
    looked.details.push_back(found.finding.detail);
  }
  return looked;
}

constexpr std::string_view kHeader = "NIK,NO_KK,NAMA_LGKP,TGL_LHR\n";
const std::string kOwnLayout =
    "[columns]\nnik = nik\nno_kk = no_kk\nname = nama_lgkp\nbirth_date = tgl_lhr\n";

std::string person(int i, std::string_view date = "12-03-1980") {
  return fmt::format("160114120380{:04},160114010110{:04},NAMA {},{}", i + 1, i + 1, i, date);
}

TEST_CASE("a column whose numbers nearly all end in 0 was cut by a spreadsheet") {
  const auto cut = look(kHeader, 20, [](int i) {
    return fmt::format("160114120380{:03}0,1601140101100001,NAMA,12-03-1980", i + 1);
  });
  CHECK(cut.facts.nik_damage == ColumnDamage::last_digit);
  CHECK(cut.facts.card_damage == ColumnDamage::none);
  CHECK(cut.findings == std::vector<std::string>{"FILE-004"});
  CHECK(cut.details.front() == "20 of the first 20");
}

TEST_CASE("a few numbers that end in 0 are no damage, and neither are nine rows") {
  CHECK(look(kHeader, 40, [](int i) { return person(i); }).findings.empty());
  CHECK(look(kHeader, 9, [](int i) {
          return fmt::format("160114120380{:03}0,1601140101100001,NAMA,12-03-1980", i + 1);
        }).findings.empty());
}

TEST_CASE("the cards of a list are looked at like its NIKs") {
  const auto cut = look(kHeader, 12, [](int i) {
    return fmt::format("160114120380{:04},160114010110{:03}0,NAMA,12-03-1980", i + 1, i + 1);
  });
  CHECK(cut.facts.card_damage == ColumnDamage::last_digit);
  CHECK(cut.findings == std::vector<std::string>{"FILE-005"});
}

TEST_CASE("a layout that names its forms is certain, unless the list says the contrary twice") {
  const auto order = [](std::string_view date) {
    return look(kHeader, 3, [&](int i) { return person(i, date); }).facts.day_month;
  };
  CHECK(order("03-04-1980") == DayMonthOrder::day_first);
  CHECK(order("31-04-1980") == DayMonthOrder::day_first);
  CHECK(order("03/31/1980") == DayMonthOrder::month_first);
  const auto one_slip =
      look(kHeader, 3, [](int i) { return person(i, i == 0 ? "03/31/1980" : "03/04/1980"); });
  CHECK(one_slip.facts.day_month == DayMonthOrder::day_first);
  CHECK(one_slip.findings.empty());
}

TEST_CASE("a layout without forms leaves it to the list") {
  const auto looked = [](std::string_view date) {
    return look(
        kHeader, 3, [&](int i) { return person(i, date); }, kOwnLayout);
  };
  CHECK(looked("13-04-1980").facts.day_month == DayMonthOrder::day_first);
  CHECK(looked("04-13-1980").facts.day_month == DayMonthOrder::month_first);
  CHECK(looked("04-04-1980").facts.day_month == DayMonthOrder::day_first);
  const auto unsure = looked("03-04-1980");
  CHECK(unsure.facts.day_month == DayMonthOrder::unsure);
  CHECK(unsure.findings == std::vector<std::string>{"FILE-011"});
}

TEST_CASE("a column that stands twice is told, the first is taken") {
  const auto twice = look("NIK,NO_KK,NAMA_LGKP,nama lgkp\n", 1, [](int) {
    return std::string{"1601141203800001,1601140101100001,SITI,ANI"};
  });
  CHECK(twice.findings == std::vector<std::string>{"FILE-010"});
  CHECK(twice.details == std::vector<std::string>{"NAMA_LGKP"});
}

TEST_CASE("a list in another encoding says which was taken") {
  const auto latin = look(kHeader, 1, [](int) {
    return std::string{"1601141203800001,1601140101100001,ANDR\xC9,12-03-1980"};
  });
  CHECK(latin.findings == std::vector<std::string>{"FILE-006"});
  CHECK(latin.details.front() == "windows-1252");
}

}  // namespace
}  // namespace rekam
