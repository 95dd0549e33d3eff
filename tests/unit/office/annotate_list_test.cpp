#include "rekam/office/annotate_list.hpp"

#include "support/import_office.hpp"
#include "support/workbook_rows.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

using namespace tests;

class Desk : public ImportOffice {
 public:
  /// The file written out with its findings.
  std::vector<SheetRow> annotated(const std::string& name) {
    ListCheck check;
    check.file = file(name);
    check.list_date = day("2016-09-20");
    std::string bytes;
    summary = annotate_list(run, check, [&](std::string_view piece) { bytes += piece; });
    put(file("out.xlsx"), bytes);
    return rows_of_workbook(file("out.xlsx"));
  }
  ListCheckSummary summary;
};

TEST_CASE("each row comes back as it was, with its own findings and those between rows") {
  Desk desk;
  put(desk.file("list.csv"), kListHeader + kSiti + replaced(kBudi, "1601141203840002", "16011") +
                                 replaced(kSiti, "12-03-1985", "31-02-1985"));
  const auto rows = desk.annotated("list.csv");
  CHECK(desk.summary.rows == 3);
  REQUIRE(rows.size() > 4);
  const auto width = rows[0].cells.size();
  CHECK(rows[0].cells[width - 3] == "rekam_temuan");
  CHECK(rows[1].cells[1] == "1601145203850001");
  CHECK(rows[2].cells[1] == "16011");
  CHECK(rows[2].cells[width - 3].find("NIK-002") != std::string::npos);
  CHECK(rows[3].cells[width - 3].find("BIRTH-003") != std::string::npos);
  CHECK(rows[3].cells[width - 3].find("NIK-013") != std::string::npos);
  CHECK(rows[3].cells[width - 1] == "4");
}

TEST_CASE("what comes back can be mended and imported as it is") {
  Desk desk;
  put(desk.file("list.csv"), kListHeader + kSiti + kBudi);
  desk.annotated("list.csv");
  ResidentImport import;
  import.files = {desk.file("out.xlsx")};
  import.list_date = day("2016-09-20");
  const auto summary = import_residents(desk.run, import);
  CHECK(counted(summary.lists.at(0).counts) == "2 = 2 + 0 + 0 + 0");
}

TEST_CASE("a workbook of several sheets keeps them, each row with its own findings") {
  Desk desk;
  put(desk.file("list.xlsx"), written(XlsxSize::small, [](XlsxWriter& workbook) {
        for (const auto* name : {"Desa 1", "Desa 2"}) {
          workbook.sheet({name, {{"NO_KK"}, {"NIK"}, {"NAMA_LGKP"}, {"TGL_LHR"}}});
          workbook.row(std::vector<std::string_view>{"1601140101100001", "1601145203850001", "SITI",
                                                     "12-03-1985"});
          workbook.row(std::vector<std::string_view>{
              "1601140101100001", name == std::string_view{"Desa 2"} ? "7" : "1601141203840002",
              "BUDI", "12-03-1984"});
        }
      }));
  const auto rows = desk.annotated("list.xlsx");
  REQUIRE(rows.size() > 6);
  CHECK(rows[2].sheet == "Desa 1");
  CHECK(rows[2].cells[4].find("NIK-002") == std::string::npos);
  CHECK(rows[5].sheet == "Desa 2");
  CHECK(rows[5].cells[1] == "7");
  CHECK(rows[5].cells[4].find("NIK-002") != std::string::npos);
}

TEST_CASE("a list without rows has its headings and the summary") {
  Desk desk;
  put(desk.file("list.csv"), kListHeader);
  const auto rows = desk.annotated("list.csv");
  REQUIRE(!rows.empty());
  CHECK(rows[0].cells.front() == "NO_KK");
}

TEST_CASE("a pipe is refused with the cure") {
  Desk desk;
  ListCheck check;
  check.file = "-";
  const auto [kind, message] =
      error_of([&] { annotate_list(desk.run, check, [](std::string_view) {}); });
  CHECK(kind == ErrorKind::usage);
  CHECK(message.find("save the list") != std::string::npos);
}

}  // namespace
}  // namespace rekam
