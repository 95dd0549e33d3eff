#include "rekam/intake/table_list.hpp"

#include "rekam/base/error.hpp"
#include "support/temporary_folder.hpp"
#include "support/workbook_files.hpp"

#include <doctest/doctest.h>

#include <string>

namespace rekam {
namespace {

const std::vector<ListColumn> kColumns{{"date", {"tanggal", "tgl"}, Presence::required},
                                       {"name", {"nama"}, Presence::optional},
                                       {"service_point", {}, Presence::optional}};

class List {
 public:
  explicit List(std::string_view bytes) {
    tests::put(folder_.file("list.csv"), bytes);
    list_.emplace(folder_.file("list.csv"), kColumns);
  }
  TableList* operator->() { return &*list_; }

 private:
  tests::TemporaryFolder folder_;
  std::optional<TableList> list_;
};

std::string refusal(std::string_view bytes) {
  try {
    List list{bytes};
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::input);
    return error.what();
  }
  return {};
}

TEST_CASE("a column is found by its name or an alias, whatever case and marks") {
  List list{"Nama;Service Point;TGL.\nAni;X;2016\n"};
  CHECK(list->has(0));
  CHECK(list->has(1));
  CHECK(list->has(2));
  const auto* row = list->next();
  REQUIRE(row != nullptr);
  CHECK((*row)[0] == "2016");
  CHECK((*row)[1] == "Ani");
  CHECK((*row)[2] == "X");
  CHECK(list->next() == nullptr);
}

TEST_CASE("a column that an optional heading lacks is empty in each row") {
  List list{"date\n2016\n"};
  CHECK_FALSE(list->has(1));
  CHECK((*list->next())[1].empty());
}

TEST_CASE("cells are trimmed by column, and kept as read for the rejects file") {
  List list{
      "date,note,name\n 2016 , kept ,\xC2\xA0"
      "Ani \n"};
  const auto* row = list->next();
  CHECK((*row)[0] == "2016");
  CHECK((*row)[1] == "Ani");
  CHECK(row->cells == std::vector<std::string_view>{" 2016 ", " kept ",
                                                    "\xC2\xA0"
                                                    "Ani "});
  CHECK(list->header() == std::vector<std::string>{"date", "note", "name"});
}

TEST_CASE("a list without a required column is refused, and the nearest heading named") {
  const auto why = refusal("dete,name\n2016,Ani\n");
  CHECK(why.find("no column 'date'") != std::string::npos);
  CHECK(why.find("'dete'") != std::string::npos);
  CHECK(refusal("").find("is empty") != std::string::npos);
}

TEST_CASE("a short row is filled up, one with too much is no row") {
  List list{"date,name\n2016\n2017,Ani,,\n2018,Ani,more\n"};
  CHECK((*list->next())[1].empty());
  CHECK_FALSE(list->next()->trouble);
  CHECK(list->next()->trouble == FindingCode::row_too_many_cells);
}

TEST_CASE("rows know their lines, and a broken one costs only itself") {
  List list{"date,name\n\n2016,\"Ani\n2017,Budi\n"};
  const auto* broken = list->next();
  CHECK(broken->line == 3);
  CHECK(broken->trouble == FindingCode::row_quoting);
  CHECK(broken->raw == "2016,\"Ani");
  const auto* row = list->next();
  CHECK(row->line == 4);
  CHECK_FALSE(row->trouble);
  CHECK(row->raw.empty());
}

TEST_CASE("a list in UTF-16 or Windows-1252 reads like one in UTF-8") {
  using namespace std::string_literals;
  const auto utf16 =
      "\xFF\xFEn\0a\0m\0e\0,\0d\0a\0t\0e\0\n\0J\0O\0S\0\xC9\0,\0\x32\0\x30\0\x31\0\x36\0"s;
  for (const auto& bytes :
       {"name,date\nJOS\xC3\x89,2016\n"s, "name,date\nJOS\xC9,2016\n"s, utf16}) {
    List list{bytes};
    const auto* row = list->next();
    REQUIRE(row != nullptr);
    CHECK((*row)[0] == "2016");
    CHECK((*row)[1] == "JOS\xC3\x89");
  }
}

TEST_CASE("that the encoding had to be guessed is a finding about the list") {
  List guessed{"name,date\nJOS\xC9,2016\n"};
  CHECK(guessed->findings() == std::vector{FindingCode::file_encoding});
  List sure{"name,date\nJOS\xC3\x89,2016\n"};
  CHECK(sure->findings().empty());
}

/// Cells are `t:text`, `n:number`, `e:error` or `f` (a formula whose result was not saved).
std::string sheet_row(std::initializer_list<std::string> cells) {
  std::string row = "<row>";
  for (const auto& cell : cells) {
    if (cell == "f") {
      row += "<c><f>A1</f></c>";
      continue;
    }
    if (cell[0] == 'n') row += "<c><v>";
    if (cell[0] == 'e') row += "<c t=\"e\"><v>";
    if (cell[0] == 't') row += "<c t=\"inlineStr\"><is><t>";
    row += cell.substr(2);
    row += cell[0] == 't' ? "</t></is></c>" : "</v></c>";
  }
  row += "</row>";
  return row;
}

/// A workbook of one sheet per text of rows.
class Workbook {
 public:
  explicit Workbook(const std::vector<std::string>& sheets) {
    auto parts = tests::xlsx_parts("");
    std::string names, relations;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
      const auto id = std::to_string(i + 1);
      names += fmt::format(R"(<sheet name="S{0}" sheetId="{0}" r:id="r{0}"/>)", id);
      relations += tests::relation("r" + id, "worksheet", fmt::format("/xl/s{}.xml", id));
      tests::set_part(parts, fmt::format("xl/s{}.xml", id), tests::sheet_xml(sheets[i]));
    }
    tests::set_part(parts, "xl/workbook.xml", tests::workbook_xml(names));
    tests::set_part(parts, "xl/_rels/workbook.xml.rels", tests::relations(relations));
    tests::make_zip(folder_.file("list.xlsx"), parts);
    list_.emplace(folder_.file("list.xlsx"), kColumns);
  }
  TableList* operator->() { return &*list_; }

  /// Names of the rows; `!CODE` for what is no row.
  std::string names() {
    std::string all;
    while (const auto* row = list_->next()) {
      if (!all.empty()) all += ' ';
      if (row->trouble) all += '!';
      all += row->trouble ? rule_of(*row->trouble).text : (*row)[1];
    }
    return all;
  }

 private:
  tests::TemporaryFolder folder_;
  std::optional<TableList> list_;
};

std::string headings() { return sheet_row({"t:date", "t:name", "t:note"}); }

TEST_CASE("a workbook is a list, with blank rows passed over") {
  Workbook list{{headings() + sheet_row({"t:2016", "t:Ani"}) + sheet_row({"t:", "t: "}) +
                 sheet_row({"n:2017", "t:Budi"})}};
  const auto* row = list->next();
  REQUIRE(row != nullptr);
  CHECK(row->kind(0) == CellKind::text);
  CHECK(row->kind(2) == CellKind::text);
  row = list->next();
  REQUIRE(row != nullptr);
  CHECK(row->line == 4);
  CHECK(row->kind(0) == CellKind::number);
  CHECK(list->next() == nullptr);
  CHECK(list->findings().empty());
}

TEST_CASE("an error or a formula without its result costs the row, but not in a column of others") {
  Workbook list{{headings() + sheet_row({"e:#N/A", "t:A"}) + sheet_row({"t:2016", "f"}) +
                 sheet_row({"t:2016", "t:C", "e:#REF!"})}};
  CHECK(list.names() == "!ROW-016 !ROW-015 C");
}

TEST_CASE("sheets with the same headings go on with the list, others are named") {
  Workbook list{{sheet_row({"t:Petunjuk"}) + sheet_row({"t:Isi lembar berikut"}),
                 headings() + sheet_row({"t:2016", "t:Ani"}),
                 sheet_row({"t:Date", "t:NAME", "t:Note"}) + sheet_row({"t:2016", "t:Budi"}),
                 sheet_row({"t:name", "t:date"}) + sheet_row({"t:Cici", "t:2016"})}};
  CHECK(list.names() == "Ani Budi");
  CHECK(list->findings() == std::vector{FindingCode::file_skipped_sheet});
}

TEST_CASE("a workbook without the headings is refused by its first sheet") {
  CHECK_THROWS_WITH_AS((Workbook{{sheet_row({"t:dete"}), sheet_row({"t:x"})}}),
                       doctest::Contains("(is 'dete' meant?)"), Error);
  CHECK_THROWS_WITH_AS((Workbook{{""}}), doctest::Contains("is empty"), Error);
}

TEST_CASE("the digest of a list is that of its bytes") {
  const std::string bytes = "date,name\n2016,Ani\n";
  List list{bytes};
  while (list->next() != nullptr) continue;
  CHECK(list->digest() == sha256(bytes));
  CHECK(list->bytes_read() == bytes.size());
}

}  // namespace
}  // namespace rekam
