#include "rekam/intake/table_list.hpp"

#include "rekam/base/error.hpp"
#include "support/temporary_folder.hpp"

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

TEST_CASE("the digest of a list is that of its bytes") {
  const std::string bytes = "date,name\n2016,Ani\n";
  List list{bytes};
  while (list->next() != nullptr) continue;
  CHECK(list->digest() == sha256(bytes));
  CHECK(list->bytes_read() == bytes.size());
}

}  // namespace
}  // namespace rekam
