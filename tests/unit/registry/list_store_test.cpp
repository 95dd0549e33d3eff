#include "rekam/registry/list_store.hpp"

#include "support/office_registry.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

using namespace tests;

ListRecord a_finished_list() {
  auto list = a_list(1);
  list.counts = {7, 3, 2, 1, 1};
  list.findings.add(FindingCode::nik_date, 2);
  list.findings.add(FindingCode::row_repeated);
  return list;
}

TEST_CASE("a list that was imported is known by kind and digest") {
  auto registry = Registry::in_memory(an_office());
  Database& database = registry.database();
  const auto list = a_finished_list();
  start_list(database, a_list(1));
  finish_list(database, list);
  const auto found = find_list(database, "residents", list.sha256);
  REQUIRE(found);
  CHECK(found->number == 1);
  CHECK(found->kind == "residents");
  CHECK(found->file == "list-1.csv");
  CHECK(found->sha256 == list.sha256);
  CHECK(found->bytes == list.bytes);
  CHECK((found->list_date == list.list_date));
  CHECK(found->imported_at == list.imported_at);
  CHECK(found->layout == "rekam");
  CHECK(found->header == "nik,name");
  CHECK(found->counts.read == 7);
  CHECK(found->counts.added == 3);
  CHECK(found->counts.updated == 2);
  CHECK(found->counts.unchanged == 1);
  CHECK(found->counts.rejected == 1);
  CHECK(found->findings.of(FindingCode::nik_date) == 2);
  CHECK(found->findings.of(FindingCode::row_repeated) == 1);
  CHECK(found->findings.of(FindingCode::nik_sex) == 0);
  CHECK_FALSE(find_list(database, "papers", list.sha256));
  CHECK_FALSE(find_list(database, "residents", sha256("another")));
}

TEST_CASE("a list that was undone is not known, and may come again") {
  auto registry = Registry::in_memory(an_office());
  Database& database = registry.database();
  start_list(database, a_list(1));
  auto again = a_list(2);
  again.sha256 = a_list(1).sha256;
  CHECK_THROWS_AS(start_list(database, again), Error);
  database.execute("UPDATE list SET undone = 1");
  CHECK_FALSE(find_list(database, "residents", again.sha256));
  start_list(database, again);
  CHECK(find_list(database, "residents", again.sha256)->number == 2);
}

TEST_CASE("a size that no list of the kind has spares reading the file") {
  auto registry = Registry::in_memory(an_office());
  start_list(registry.database(), a_list(1));
  CHECK(has_list_of_size(registry.database(), "residents", 1001));
  CHECK_FALSE(has_list_of_size(registry.database(), "residents", 1002));
  CHECK_FALSE(has_list_of_size(registry.database(), "papers", 1001));
}

TEST_CASE("lists are numbered from 1 on") {
  auto registry = Registry::in_memory(an_office());
  CHECK(next_list_number(registry.database()) == 1);
  start_list(registry.database(), a_list(1));
  CHECK(next_list_number(registry.database()) == 2);
}

TEST_CASE("rows read that are not added, updated, unchanged or rejected cannot be stored") {
  auto registry = Registry::in_memory(an_office());
  auto list = a_finished_list();
  ++list.counts.read;
  CHECK_THROWS_AS(start_list(registry.database(), list), Error);
}

TEST_CASE("the newest list of each place is known, undone ones apart") {
  auto registry = Registry::in_memory(an_office());
  Database& database = registry.database();
  auto later = a_list(2);
  later.list_date = day("2016-10-01");
  start_list(database, a_list(1));
  start_list(database, later);
  store_coverage(database, 1, {{160114, 10}, {160115, 20}});
  store_coverage(database, 2, {{160114, 10}});
  auto newest = newest_list_by_place(database);
  CHECK((newest.at(160114) == day("2016-10-01")));
  CHECK((newest.at(160115) == day("2016-09-01")));
  database.execute("UPDATE list SET undone = 1 WHERE number = 2");
  newest = newest_list_by_place(database);
  CHECK((newest.at(160114) == day("2016-09-01")));
  CHECK((list_dates(database).at(2) == day("2016-10-01")));
}

TEST_CASE(
    "rejected rows come back in the list's order with their sheet, and are no news the next time") {
  auto registry = Registry::in_memory(an_office());
  Database& database = registry.database();
  start_list(database, a_list(1));
  const std::uint64_t high = 0xFFFF'FFFF'FFFF'FFFF;
  rekam::RejectStore rejects{database};
  CHECK_FALSE(rejects.is_known(high));
  rejects.store({1, 1, "Desa 1", 9, "ROW-001", high, "a,b", "\"a,b"});
  rejects.store({1, 2, {}, 4, "ROW-004", 5, ",", ""});
  CHECK(rejects.is_known(high));
  std::vector<RejectedRow> rows;
  for_each_reject(database, 1, [&](const RejectedRow& row) { rows.push_back(row); });
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].sheet == "Desa 1");
  CHECK(rows[0].line == 9);
  CHECK(rows[0].codes == "ROW-001");
  CHECK(rows[0].digest == high);
  CHECK(rows[0].cells == "a,b");
  CHECK(rows[1].sheet.empty());
  CHECK(rows[1].line == 4);
  CHECK(rows[1].list == 1);
}

TEST_CASE("counts of findings are JSON in the order of the table of codes") {
  FindingCounts counts;
  CHECK(to_json(counts) == "{}");
  counts.add(FindingCode::row_repeated);
  counts.add(FindingCode::nik_date, 12);
  CHECK(to_json(counts) == R"({"NIK-007":12,"ROW-007":1})");
}

TEST_CASE("counts of rows add up") {
  RowCounts counts{7, 3, 2, 1, 1};
  counts += {1, 0, 0, 0, 1};
  CHECK(counts.read == 8);
  CHECK(counts.rejected == 2);
  CHECK(counts.read == counts.added + counts.updated + counts.unchanged + counts.rejected);
}

}  // namespace
}  // namespace rekam
