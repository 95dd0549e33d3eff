#include "rekam/registry/verify.hpp"

#include "rekam/registry/schema.hpp"
#include "support/office_registry.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace rekam {
namespace {

using namespace tests;

using Problems = std::vector<std::string>;

/// Two lists, three people.
Registry a_registry() {
  auto registry = Registry::in_memory(an_office());
  import_people(registry, {siti(), budi()});
  import_people(registry, {a_resident("1601141203850003", "ANDI WIJAYA")});
  return registry;
}

/// What somebody does who opens the file with another program and covers the tracks in the schema.
void behind_its_back(Database& database, const std::string& sql) {
  std::string triggers;
  auto select = database.prepare(
      "SELECT sql FROM sqlite_schema WHERE type = 'trigger'"
      " AND tbl_name = 'event'");
  while (select.step()) triggers += std::string{select.text(0)} + ";\n";
  select.reset();
  database.execute("DROP TRIGGER event_is_never_changed; DROP TRIGGER event_is_never_removed;");
  database.execute("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;");
  database.execute(sql);
  database.execute("PRAGMA foreign_keys = ON; PRAGMA ignore_check_constraints = OFF;");
  database.execute(triggers);
}

Problems problems_after(const std::string& sql) {
  auto registry = a_registry();
  behind_its_back(registry.database(), sql);
  return verify(registry);
}

bool has(const Problems& problems, std::string_view problem) {
  return std::find(problems.begin(), problems.end(), problem) != problems.end();
}

constexpr auto kOtherContents =
    "the last event vouches for other contents: events were removed at the end, or sums were "
    "changed";

TEST_CASE("a registry is whole when it is made and after every import") {
  auto registry = Registry::in_memory(an_office());
  CHECK(verify(registry) == Problems{});
  import_people(registry, {siti(), budi()});
  CHECK(verify(registry) == Problems{});
  import_people(registry, {});
  CHECK(verify(registry) == Problems{});
}

TEST_CASE("doing and undoing the same behind its back is no damage") {
  CHECK(problems_after("UPDATE resident SET name = name || 'X';"
                       "UPDATE resident SET name = substr(name, 1, length(name) - 1)") ==
        Problems{});
}

TEST_CASE("a changed value is found, and its table named") {
  CHECK(problems_after("UPDATE resident SET name = 'SITI AMINAH X' WHERE id = 1") ==
        Problems{"table resident was changed by another program than rekam"});
  CHECK(problems_after("UPDATE standing SET status = 18 WHERE id = 2") ==
        Problems{"table standing was changed by another program than rekam"});
  CHECK(problems_after("UPDATE office SET value = x'00' WHERE name = 'kabupaten'") ==
        Problems{"table office was changed by another program than rekam"});
}

TEST_CASE("two rows that change places are found") {
  CHECK(problems_after("UPDATE identity SET id = 3 - id WHERE id IN (1, 2)") ==
        Problems{"table identity was changed by another program than rekam"});
  CHECK(problems_after("UPDATE resident SET name = iif(id = 1, 'BUDI SANTOSO', 'SITI AMINAH')"
                       " WHERE id IN (1, 2)") ==
        Problems{"table resident was changed by another program than rekam"});
}

TEST_CASE("a removed and an added row are found") {
  CHECK(problems_after("DELETE FROM identity WHERE id = 1") ==
        Problems{"table identity was changed by another program than rekam"});
  CHECK(problems_after("INSERT INTO coverage VALUES (1, 160114, 5)") ==
        Problems{"table coverage was changed by another program than rekam"});
}

TEST_CASE("a row that lost what it refers to is found") {
  const auto problems = problems_after("DELETE FROM resident WHERE id = 1");
  CHECK(has(problems, "table resident was changed by another program than rekam"));
  CHECK(has(problems, "table standing: rows of 1 person who is not in table resident"));
}

TEST_CASE("an event that was removed is found, wherever it stood") {
  CHECK(problems_after("DELETE FROM event WHERE seq = 1") ==
        Problems{"the events from 1 to 1 are missing", "event 2 does not continue the chain",
                 "list 1: no event says that it was imported"});
  CHECK(problems_after("DELETE FROM event WHERE seq = 2") ==
        Problems{kOtherContents, "list 2: no event says that it was imported"});
  CHECK(has(problems_after("DELETE FROM event"), "table resident has rows, but there is no event"));
}

TEST_CASE("an event that was changed, replaced or renumbered is found") {
  constexpr auto kChanged = "event 1 is not what it was when it was recorded";
  for (const std::string sql :
       {"UPDATE event SET at = '2016-09-20 08:01' WHERE seq = 1",
        "UPDATE event SET detail = json_set(detail, '$.x', 1) WHERE seq = 1",
        "UPDATE event SET content = zeroblob(32) WHERE seq = 1",
        "UPDATE event SET content = x'' WHERE seq = 1",
        "INSERT OR REPLACE INTO event SELECT seq, '', kind, subject, detail, content, previous, "
        "hash"
        " FROM event WHERE seq = 1"}) {
    CAPTURE(sql);
    CHECK(problems_after(sql) == Problems{kChanged});
  }
  CHECK(has(problems_after("UPDATE event SET hash = zeroblob(32) WHERE seq = 1"),
            "event 2 does not continue the chain"));
  CHECK(has(problems_after("UPDATE event SET seq = 5 WHERE seq = 2"),
            "the events from 2 to 4 are missing"));
  CHECK(has(problems_after("UPDATE event SET detail = 'no JSON' WHERE seq = 1"), kChanged));
}

TEST_CASE("sums that were changed to fit a changed value are found") {
  CHECK(has(problems_after("UPDATE content SET sum = zeroblob(16) WHERE table_name = 'resident'"),
            kOtherContents));
  CHECK(has(problems_after("DELETE FROM content WHERE table_name = 'seat'"),
            "nothing vouches for table seat"));
  CHECK(has(problems_after("INSERT INTO content VALUES ('other', zeroblob(16))"),
            "a sum vouches for a table that is none of rekam's"));
  CHECK(has(problems_after("UPDATE content SET sum = x'00' WHERE table_name = 'seat'"),
            "a content sum of 1 bytes instead of 16; the registry is damaged"));
}

TEST_CASE("a changed schema is found") {
  const auto after = [](const std::string& sql) {
    auto registry = a_registry();
    registry.database().execute(sql);
    return verify(registry);
  };
  CHECK(after("DROP TRIGGER event_is_never_removed") ==
        Problems{"the trigger event_is_never_removed is missing"});
  CHECK(after("DROP TRIGGER event_is_never_changed;"
              "CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event BEGIN SELECT 1; END") ==
        Problems{"the trigger event_is_never_changed was changed"});
  CHECK(after("DROP INDEX call_one_per_person") ==
        Problems{"the index call_one_per_person is missing"});
  CHECK(after("CREATE TABLE notes (a)") == Problems{"the table notes is none of rekam's"});
  CHECK(after("PRAGMA user_version = 0") ==
        Problems{fmt::format("the schema is of version 0 instead of {}", kSchemaVersion)});
}

TEST_CASE("a list whose rows do not add up is found") {
  const auto problems = problems_after("UPDATE list SET added = added + 1 WHERE number = 1");
  CHECK(has(problems, "list 1: rows read are not added + updated + unchanged + rejected"));
  CHECK(has(problems, "list 1: its counts are not those of its import event"));
}

TEST_CASE("a list is what its import event says") {
  for (const std::string sql : {"UPDATE list SET added = 1, updated = 1 WHERE number = 1",
                                "UPDATE list SET sha256 = zeroblob(32) WHERE number = 1",
                                "UPDATE list SET kind = 'papers' WHERE number = 1",
                                "UPDATE list SET read = 3, rejected = 1 WHERE number = 1"}) {
    CAPTURE(sql);
    CHECK(has(problems_after(sql), "list 1: its counts are not those of its import event"));
  }
}

TEST_CASE("a resident number that is none is found by list and line") {
  CHECK(has(problems_after("UPDATE resident SET resident_no = 'K7P3M0QXWZ' WHERE id = 2"),
            "the resident of list 1, line 3 has no well-formed number"));
}

TEST_CASE("problems hold nothing personal") {
  const auto problems = problems_after(
      "UPDATE resident SET name = 'RAHASIA', nik = 1601145203850009, resident_no = 'X' || id;"
      "UPDATE standing SET no_kk = 1601140101100009; DELETE FROM list");
  CHECK(problems.size() > 5);
  for (const auto& problem : problems) {
    CAPTURE(problem);
    CHECK(problem.find("RAHASIA") == std::string::npos);
    CHECK(problem.find("16011") == std::string::npos);
    CHECK(problem.find("SITI") == std::string::npos);
  }
}

TEST_CASE("a flood of problems of one kind is counted, not listed") {
  auto registry = Registry::in_memory(an_office());
  std::vector<Resident> people;
  for (int i = 1; i <= 50; ++i)
    people.push_back(a_resident(fmt::format("160114120385{:04}", i), "A"));
  import_people(registry, people);
  behind_its_back(registry.database(), "UPDATE resident SET resident_no = 'X' || id");
  const auto problems = verify(registry);
  CHECK(problems.size() == 22);
  CHECK(problems.back() == "… and 30 more");
}

/// By verify() or, when the office's own page is gone, by opening it.
bool is_found_damaged(const std::string& path) {
  try {
    auto registry = Registry::open(path, OpenMode::read_only);
    return !verify(registry).empty();
  } catch (const Error& error) {
    return error.kind() == ErrorKind::database;
  }
}

std::size_t page_size(const std::string& path) {
  auto database = Database::open(path, OpenMode::read_only);
  return static_cast<std::size_t>(number(database, "PRAGMA page_size"));
}

TEST_CASE("a damaged page is found, whichever it is") {
  const TemporaryFolder folder;
  {
    auto registry = Registry::create(folder.file("r.db"), an_office());
    std::vector<Resident> people;
    for (int i = 1; i <= 400; ++i)
      people.push_back(a_resident(fmt::format("160114120385{:04}", i), "A NAME TO FILL PAGES"));
    import_people(registry, people);
    CHECK(verify(registry).empty());
  }
  const auto bytes = contents_of(folder.file("r.db"));
  const std::size_t page = page_size(folder.file("r.db"));
  REQUIRE(bytes.size() >= 10 * page);
  for (std::size_t at = 0; at < bytes.size(); at += page) {
    CAPTURE(at / page);
    auto damaged = bytes;
    std::fill_n(damaged.begin() + static_cast<std::ptrdiff_t>(at), page, '\xA5');
    put(folder.file("r.db"), damaged);
    CHECK(is_found_damaged(folder.file("r.db")));
  }
}

TEST_CASE("progress is told step by step and may stop the work") {
  auto registry = a_registry();
  std::uint64_t steps = 0, last_total = 0;
  verify(registry, [&](std::uint64_t done, std::uint64_t total) {
    CHECK(done == ++steps);
    last_total = total;
  });
  CHECK(steps == last_total);
  CHECK_THROWS_AS(
      verify(registry, [](std::uint64_t, std::uint64_t) { fail(ErrorKind::io, "interrupted"); }),
      Error);
  CHECK(verify(registry).empty());
}

}  // namespace
}  // namespace rekam
