#include "rekam/intake/region_list.hpp"
#include "rekam/intake/resident_list.hpp"
#include "support/list_samples.hpp"
#include "support/office_registry.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>
#include <xlsxwriter.h>

namespace rekam {
namespace {

using namespace tests;

enum class Shown { visible, hidden };

struct SampleSheet {
  std::string name;
  Rows rows;
  Shown shown = Shown::visible;
};

void write_workbook(const std::string& path, const std::vector<SampleSheet>& sheets) {
  lxw_workbook* workbook = workbook_new(path.c_str());
  for (const auto& sample : sheets) {
    lxw_worksheet* sheet = workbook_add_worksheet(workbook, sample.name.c_str());
    if (sample.shown == Shown::hidden) worksheet_hide(sheet);
    for (std::size_t row = 0; row < sample.rows.size(); ++row)
      for (std::size_t column = 0; column < sample.rows[row].size(); ++column)
        if (!sample.rows[row][column].empty())
          worksheet_write_string(sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                                 sample.rows[row][column].c_str(), nullptr);
  }
  REQUIRE(workbook_close(workbook) == LXW_NO_ERROR);
}

struct Workbook {
  TemporaryFolder folder;
  std::optional<ResidentList> list;

  explicit Workbook(const std::vector<SampleSheet>& sheets, std::optional<std::string> sheet = {}) {
    static const CodeBook book{built_in_regions()};
    write_workbook(folder.file("list.xlsx"), sheets);
    ResidentListOptions options;
    options.facts.code_book = &book;
    options.facts.list_date = day("2016-09-20");
    options.sheet = std::move(sheet);
    list.emplace(folder.file("list.xlsx"), options);
  }
  /// `sheet:line name` of each row.
  std::vector<std::string> rows() {
    std::vector<std::string> all;
    while (const auto* row = list->next())
      all.push_back(std::string{list->place().sheet} + ":" + std::to_string(list->place().line) +
                    " " + (row->rejected ? "-" : row->resident.name));
    return all;
  }
  /// `code sheet` of each finding about the list.
  std::vector<std::string> findings() const {
    std::vector<std::string> all;
    for (const auto& found : list->findings())
      all.push_back(std::string{rule_of(found.finding.code).text} + " " + found.sheet);
    return all;
  }
};

using Texts = std::vector<std::string>;

const Rows kSmall{{"NIK", "NO_KK", "NAMA_LGKP"}, {"1601145203850001", "1601140101100001", "SITI"}};

TEST_CASE("every layout reads alike from a workbook") {
  const std::vector<std::pair<std::string, Rows>> samples{
      {"siak", siak_rows()},        {"siak-db", siak_db_rows()},   {"opensid", opensid_rows()},
      {"bip-ktp", bip_ktp_rows()},  {"bip-2016", bip_2016_rows()}, {"bip-2012", bip_2012_rows()},
      {"bip-page", bip_page_rows()}};
  for (const auto& sample : samples) {
    const auto& layout = sample.first;
    const auto& rows = sample.second;
    CAPTURE(layout);
    Workbook workbook{{{"Sheet1", rows}}};
    CHECK(workbook.list->layout_name() == layout);
    Texts names;
    while (const auto* row = workbook.list->next()) {
      CHECK_FALSE(row->rejected);
      CHECK(row->resident.no_kk.has_value());
      CHECK(row->resident.desa == RegionCode::parse("16.01.14.2016"));
      names.push_back(row->resident.name);
    }
    CHECK(names == Texts{"BUDI SANTOSO", "SITI AMINAH", "ANDI", "NUR-AINI"});
  }
}

TEST_CASE("sheets of one layout are read one after the other, others are named") {
  Workbook workbook{{{"Sampul", {{"DAFTAR KELUARGA"}, {"Kecamatan : X"}}},
                     {"Kosong", {}},
                     {"Desa_1", bip_2016_rows()},
                     {"Catatan", {{"telepon dulu"}}},
                     {"Desa_2", bip_2016_rows()},
                     {"Lama", bip_2016_rows(), Shown::hidden}}};
  const auto rows = workbook.rows();
  REQUIRE(rows.size() == 8);
  CHECK(rows.front() == "Desa_1:8 BUDI SANTOSO");
  CHECK(rows.back() == "Desa_2:12 NUR-AINI");
  CHECK(workbook.findings() == Texts{"FILE-009 Sampul", "FILE-009 Catatan", "FILE-008 Lama"});
}

TEST_CASE("sheets may have their columns in different order, and more of them") {
  const Rows other{{"NAMA_LGKP", "TGL_LHR", "NIK", "NO_KK"},
                   {"BUDI", "12-03-1980", "1601141203800001", "1601140101100001"}};
  Workbook workbook{{{"A", kSmall}, {"B", other}}};
  CHECK(workbook.list->header() == Texts{"NIK", "NO_KK", "NAMA_LGKP", "TGL_LHR"});
  CHECK(workbook.list->next()->resident.name == "SITI");
  CHECK(workbook.list->column_of(Field::nik) == 1);
  const auto* budi = workbook.list->next();
  CHECK(budi->resident.name == "BUDI");
  CHECK((budi->resident.birth_date == day("1980-03-12")));
  CHECK(workbook.list->column_of(Field::nik) == 3);
  CHECK(workbook.list->place().cells.front() == "1601141203800001");
}

TEST_CASE("one sheet alone is read when it is named, even a hidden one") {
  const std::vector<SampleSheet> sheets{{"A", kSmall}, {"B", kSmall, Shown::hidden}};
  CHECK(Workbook{sheets, "B"}.rows() == Texts{"B:2 SITI"});
}

TEST_CASE("blank rows of a workbook are no rows, cells behind the columns slip") {
  auto rows = kSmall;
  rows.push_back({});
  rows.push_back({"", " ", ""});
  rows.push_back(kSmall[1]);
  auto slipped = kSmall[1];
  slipped.emplace_back("X");
  rows.push_back(slipped);
  CHECK(Workbook{{{"A", rows}}}.rows() == Texts{"A:2 SITI", "A:5 SITI", "A:6 -"});
}

}  // namespace
}  // namespace rekam
