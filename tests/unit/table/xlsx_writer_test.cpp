#include "rekam/table/xlsx_writer.hpp"

#include "rekam/base/error.hpp"
#include "support/workbook_rows.hpp"

#include <doctest/doctest.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <sys/resource.h>

namespace rekam {
namespace {

using namespace tests;

const XlsxSheet kPeople{"Orang", {{"NIK"}, {"NAMA"}}};

void write_person(XlsxWriter& workbook) {
  workbook.sheet(kPeople);
  workbook.row(std::array<std::string_view, 2>{"0016014507990001", "=cmd|' /C calc'!A1"});
}

/// Files of this process may not grow beyond `bytes` while it lives.
class SmallFiles {
 public:
  explicit SmallFiles(rlim_t bytes) : former_handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    getrlimit(RLIMIT_FSIZE, &former_);
    const rlimit small{bytes, former_.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
  }
  ~SmallFiles() {
    setrlimit(RLIMIT_FSIZE, &former_);
    std::signal(SIGXFSZ, former_handler_);
  }
  SmallFiles(const SmallFiles&) = delete;
  SmallFiles& operator=(const SmallFiles&) = delete;

 private:
  using Handler = void (*)(int);
  rlimit former_{};
  Handler former_handler_;
};

class TemporaryFilesIn {
 public:
  explicit TemporaryFilesIn(const std::string& folder) {
    const char* former = std::getenv("TMPDIR");
    if (former != nullptr) former_ = former;
    setenv("TMPDIR", folder.c_str(), 1);
  }
  ~TemporaryFilesIn() {
    former_.empty() ? unsetenv("TMPDIR") : setenv("TMPDIR", former_.c_str(), 1);
  }
  TemporaryFilesIn(const TemporaryFilesIn&) = delete;
  TemporaryFilesIn& operator=(const TemporaryFilesIn&) = delete;

 private:
  std::string former_;
};

TEST_CASE("cells are texts, so that no digit is lost and no formula is run") {
  for (const auto size : {XlsxSize::small, XlsxSize::large}) {
    const auto rows = rows_of_bytes(written(size, &write_person));
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].cells == std::vector<std::string>{"NIK", "NAMA"});
    CHECK(rows[1].cells == std::vector<std::string>{"0016014507990001", "=cmd|' /C calc'!A1"});
    CHECK(rows[1].kinds == std::vector{CellKind::text, CellKind::text});
    CHECK(rows[1].sheet == "Orang");
    CHECK(rows[1].line == 2);
  }
}

TEST_CASE("whole numbers and days may be what they are, if nothing is lost by it") {
  const auto rows = rows_of_bytes(written(XlsxSize::small, [](XlsxWriter& workbook) {
    workbook.sheet({"A", {{"a"}, {"b"}, {"c"}, {"d"}, {"e"}}});
    workbook.row(std::array<XlsxCell, 5>{{{"42", CellKind::number},
                                          {"1601141203800001", CellKind::number},
                                          {"007", CellKind::number},
                                          {"2016-08-31", CellKind::date},
                                          {"31-02-2016", CellKind::date}}});
  }));
  REQUIRE(rows.size() == 2);
  CHECK(rows[1].cells ==
        std::vector<std::string>{"42", "1601141203800001", "007", "2016-08-31", "31-02-2016"});
  CHECK(rows[1].kinds == std::vector{CellKind::number, CellKind::text, CellKind::text,
                                     CellKind::date, CellKind::text});
}

TEST_CASE("the same content is the same bytes in every time zone") {
  for (const auto size : {XlsxSize::small, XlsxSize::large}) {
    const auto first = written(size, &write_person);
    setenv("TZ", "Asia/Jakarta", 1);
    tzset();
    const auto second = written(size, &write_person);
    unsetenv("TZ");
    tzset();
    CHECK(first == second);
  }
}

TEST_CASE("a text that is too long for a cell ends in a mark and is counted") {
  const auto bytes = [](std::size_t size, std::int64_t& cut) {
    std::string out;
    XlsxWriter workbook{[&](std::string_view piece) { out += piece; }, XlsxSize::large};
    workbook.sheet(kPeople);
    const std::string text(size, 'x');
    workbook.row(std::array<std::string_view, 1>{text});
    workbook.finish();
    cut = workbook.cut_cells();
    return out;
  };
  std::int64_t cut = 0;
  CHECK(rows_of_bytes(bytes(32767, cut))[1].cells[0] == std::string(32767, 'x'));
  CHECK(cut == 0);
  std::string shown(32766, 'x');
  shown += "…";
  CHECK(rows_of_bytes(bytes(32768, cut))[1].cells[0] == shown);
  CHECK(cut == 1);
}

TEST_CASE("rows beyond what a sheet holds go on in another one with the same headings") {
  std::string bytes;
  XlsxWriter workbook{[&](std::string_view piece) { bytes += piece; }, XlsxSize::large};
  workbook.sheet({"Orang", {{"NO"}}});
  for (int i = 1; i <= 1'048'576; ++i) {
    const std::string number = std::to_string(i);
    workbook.row(std::array<std::string_view, 1>{number});
  }
  workbook.finish();
  const auto rows = rows_of_bytes(bytes);
  REQUIRE(rows.size() == 1'048'576 + 2);
  CHECK(rows[1'048'575].cells[0] == "1048575");
  CHECK(rows[1'048'576] == SheetRow{"Orang 2", 1, {"NO"}, {CellKind::text}});
  CHECK(rows.back() == SheetRow{"Orang 2", 2, {"1048576"}, {CellKind::text}});
}

TEST_CASE("drop-downs, long ones too, marks and comments are no rows") {
  std::vector<std::string> words;
  for (int i = 0; i < 100; ++i) words.push_back("KATA " + std::to_string(i));
  const auto rows = rows_of_bytes(written(XlsxSize::large, [&](XlsxWriter& workbook) {
    workbook.sheet({"A", {{"a", 0, {"L", "P"}, "pilih"}, {"b", 0, words}, {"c", 0, {"x, y"}}}});
    workbook.row(std::array<XlsxCell, 2>{{{"L", CellKind::text, XlsxMark::error, "periksa"},
                                          {"", CellKind::text, XlsxMark::warning, "kosong"}}});
  }));
  REQUIRE(rows.size() == 2);
  CHECK(rows[1].sheet == "A");
  CHECK(rows[1].cells[0] == "L");
}

TEST_CASE("temporary files that hit a limit are an error with its cure, never a cut workbook") {
  for (const auto size : {XlsxSize::small, XlsxSize::large}) {
    const SmallFiles limit{rlim_t{64} << 10U};
    try {
      written(size, [](XlsxWriter& workbook) {
        workbook.sheet(kPeople);
        for (int i = 0; i < 20'000; ++i)
          workbook.row(std::array<std::string_view, 2>{"1601141203800001", "SITI AMINAH"});
      });
      FAIL("no error");
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::io);
      CHECK(std::string{error.what()}.find("make room") != std::string::npos);
    }
  }
}

TEST_CASE("no temporary file is left behind, whether the workbook is finished or not") {
  const TemporaryFolder folder;
  const TemporaryFilesIn here{folder.path()};
  const auto open_files = [] { return count_files("/proc/self/fd"); };
  const auto before = open_files();
  written(XlsxSize::large, &write_person);
  {
    XlsxWriter abandoned{[](std::string_view) {}, XlsxSize::large};
    write_person(abandoned);
    CHECK(count_files(folder.path()) == 0);
  }
  CHECK(count_files(folder.path()) == 0);
  CHECK(open_files() == before);
}

TEST_CASE("a file is to be a workbook when its name says so") {
  CHECK(kind_of_name("a.xlsx") == FileName::workbook);
  CHECK(kind_of_name("A.XLSX") == FileName::workbook);
  CHECK(kind_of_name("a.csv") == FileName::other);
  CHECK(kind_of_name(".xlsx") == FileName::other);
  CHECK(kind_of_name("-") == FileName::other);
}

}  // namespace
}  // namespace rekam
