#include "rekam/sqlite/database.hpp"

#include "rekam/base/error.hpp"
#include "rekam/sqlite/transaction.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <sys/stat.h>

namespace rekam {
namespace {

using tests::mode_of;

constexpr DatabaseOptions kHasty{.patience = std::chrono::milliseconds{20}};

/// The kind and text of the Error that `action` throws.
template <typename Action>
std::pair<ErrorKind, std::string> error_of(Action action) {
  try {
    action();
  } catch (const Error& error) {
    return {error.kind(), error.what()};
  }
  return {ErrorKind::usage, "no error"};
}

std::int64_t number(Database& database, std::string_view sql) {
  auto statement = database.prepare(sql);
  REQUIRE(statement.step());
  return statement.integer(0);
}

void make(const std::string& path) {
  auto database = Database::open(path, OpenMode::create);
  database.execute("CREATE TABLE t (a INTEGER, b TEXT) STRICT; INSERT INTO t VALUES (1, 'one')");
}

TEST_CASE("a new database is for its owner only, or with its group, whatever the umask") {
  const tests::TemporaryFolder folder;
  const auto before = umask(0);
  { const auto database = Database::open(folder.file("own.db"), OpenMode::create); }
  umask(0077);
  {
    const auto database =
        Database::open(folder.file("group.db"), OpenMode::create, {.sharing = SharedAccess::group});
  }
  umask(before);
  CHECK(mode_of(folder.file("own.db")) == 0600);
  CHECK(mode_of(folder.file("group.db")) == 0660);
}

TEST_CASE("every connection is durable, distrustful and bounded") {
  const tests::TemporaryFolder folder;
  auto database = Database::open(folder.file("r.db"), OpenMode::create);
  CHECK(number(database, "PRAGMA synchronous") == 3);
  CHECK(number(database, "PRAGMA foreign_keys") == 1);
  CHECK(number(database, "PRAGMA trusted_schema") == 0);
  CHECK(number(database, "PRAGMA cell_size_check") == 1);
  CHECK(number(database, "PRAGMA cache_size") == -65536);
  CHECK(number(database, "PRAGMA busy_timeout") == 10'000);
  auto journal = database.prepare("PRAGMA journal_mode");
  REQUIRE(journal.step());
  CHECK(journal.text(0) == "delete");
  // Defensive mode: nobody writes the schema table by hand.
  database.execute("PRAGMA writable_schema = ON");
  CHECK_THROWS_AS(database.execute("DELETE FROM sqlite_schema"), Error);
}

TEST_CASE("a missing registry is an error that says how to make one") {
  const tests::TemporaryFolder folder;
  const auto path = folder.file("absent.db");
  for (const auto mode : {OpenMode::read_only, OpenMode::read_write}) {
    const auto [kind, text] = error_of([&] { Database::open(path, mode); });
    CHECK(kind == ErrorKind::database);
    CHECK(text ==
          "no registry at " + path + "; rekam-registry init makes one, or name another with --db");
    CHECK_FALSE(std::filesystem::exists(path));
  }
}

TEST_CASE("a folder, a device and a missing folder are no registry") {
  const tests::TemporaryFolder folder;
  CHECK_THROWS_AS(Database::open(folder.path(), OpenMode::create), Error);
  CHECK_THROWS_AS(Database::open("/dev/null", OpenMode::read_only), Error);
  CHECK_THROWS_AS(Database::open(folder.file("no/r.db"), OpenMode::create), Error);
}

TEST_CASE("a file that others or the wrong group may use is refused with the cure") {
  const tests::TemporaryFolder folder;
  const auto path = folder.file("r.db");
  make(path);
  chmod(path.c_str(), 0604);
  CHECK(error_of([&] { Database::open(path, OpenMode::read_only); }).second ==
        "everybody on this machine may use " + path + "; run: chmod o= " + path);
  chmod(path.c_str(), 0640);
  CHECK(error_of([&] { Database::open(path, OpenMode::read_only); }).second ==
        "the group of " + path + " may use it; run: chmod g= " + path +
            " or set `group` in the settings");
  CHECK_NOTHROW(Database::open(path, OpenMode::read_only, {.sharing = SharedAccess::group}));
}

TEST_CASE("a file that is no database is called damaged") {
  const tests::TemporaryFolder folder;
  const auto path = folder.file("r.db");
  tests::put(path, std::string(5000, 'x'));
  chmod(path.c_str(), 0600);
  const auto [kind, text] = error_of([&] { Database::open(path, OpenMode::read_write); });
  CHECK(kind == ErrorKind::database);
  CHECK(text == path + " is damaged or no registry; restore the last backup");
}

TEST_CASE("a symbolic link leads to its registry") {
  const tests::TemporaryFolder folder;
  make(folder.file("r.db"));
  std::filesystem::create_symlink("r.db", folder.file("link.db"));
  auto database = Database::open(folder.file("link.db"), OpenMode::read_only);
  CHECK(number(database, "SELECT a FROM t") == 1);
}

TEST_CASE("names that mean something to SQLite are plain file names") {
  const tests::TemporaryFolder folder;
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(folder.path());
  for (const auto* name : {":memory:", "file:r.db?mode=memory", "r?.db", "%41.db"}) {
    make(name);
    CHECK(std::filesystem::file_size(folder.file(name)) > 0);
  }
  std::filesystem::current_path(before);
}

TEST_CASE("a database opened for reading cannot be changed") {
  const tests::TemporaryFolder folder;
  make(folder.file("r.db"));
  auto database = Database::open(folder.file("r.db"), OpenMode::read_only);
  CHECK(number(database, "SELECT count(*) FROM t") == 1);
  const auto [kind, text] = error_of([&] { database.execute("DELETE FROM t"); });
  CHECK(kind == ErrorKind::database);
  CHECK(text.find("may not write") != std::string::npos);
}

TEST_CASE("a reader rolls back what a killed program left") {
  const tests::TemporaryFolder folder;
  const auto path = folder.file("r.db");
  make(path);
  {
    auto database = Database::open(path, OpenMode::read_write);
    const Transaction transaction{database};
    database.execute(
        "PRAGMA cache_size = 1; UPDATE t SET b = 'half';"
        "INSERT INTO t SELECT value, hex(zeroblob(2000)) "
        "FROM json_each('[1,2,3,4,5,6,7,8,9,10]')");
    // What a power cut would leave: the database half written, its journal beside it.
    std::filesystem::copy_file(path, folder.file("crash.db"));
    std::filesystem::copy_file(path + "-journal", folder.file("crash.db-journal"));
  }
  chmod(folder.file("crash.db").c_str(), 0600);
  auto database = Database::open(folder.file("crash.db"), OpenMode::read_only);
  CHECK(number(database, "SELECT count(*) FROM t WHERE b = 'one'") == 1);
  CHECK(number(database, "SELECT count(*) FROM t") == 1);
}

TEST_CASE("a registry in use is a busy error after the patience") {
  const tests::TemporaryFolder folder;
  const auto path = folder.file("r.db");
  make(path);
  auto first = Database::open(path, OpenMode::read_write);
  auto second = Database::open(path, OpenMode::read_write, kHasty);
  const Transaction transaction{first};
  const auto [kind, text] = error_of([&] { const Transaction too_late{second}; });
  CHECK(kind == ErrorKind::busy);
  CHECK(text == path + " is in use by another program; nothing was stored, try again in a minute");
}

TEST_CASE("a full disk is an error that says that nothing was stored") {
  const tests::TemporaryFolder folder;
  make(folder.file("r.db"));
  auto database = Database::open(folder.file("r.db"), OpenMode::read_write);
  database.execute("PRAGMA max_page_count = 3");
  auto insert = database.prepare("INSERT INTO t VALUES (2, hex(zeroblob(200000)))");
  const auto [kind, text] = error_of([&] { insert.run(); });
  CHECK(kind == ErrorKind::database);
  CHECK(text == "no space left for " + folder.file("r.db") +
                    "; nothing was stored, free some space and run it again");
  CHECK(number(database, "SELECT count(*) FROM t") == 1);
}

TEST_CASE("error texts never hold values") {
  auto database = Database::in_memory();
  database.execute(
      "CREATE TABLE t (nik INTEGER PRIMARY KEY, name TEXT CHECK (name <> 'X')) STRICT");
  auto insert = database.prepare("INSERT INTO t VALUES (?1, ?2)");
  insert.bind(1, 1601140101900001).bind_borrowed(2, std::string_view{"X"});
  CHECK(error_of([&] { insert.run(); }).second.find("1601140101900001") == std::string::npos);
  insert.bind_borrowed(1, std::string_view{"1601140101900001x"});
  const auto text = error_of([&] { insert.run(); }).second;
  CHECK(text.find("datatype mismatch") != std::string::npos);
  CHECK(text.find("1601140101900001") == std::string::npos);
}

TEST_CASE("mistakes in SQL name the statement") {
  auto database = Database::in_memory();
  CHECK(error_of([&] { database.prepare("SELECT x FROM nowhere"); }).second ==
        "the database in memory: no such table: nowhere in: SELECT x FROM nowhere");
  CHECK_THROWS_AS(database.prepare("SELECT 1; SELECT 2"), Error);
  CHECK_THROWS_AS(database.prepare(""), Error);
  CHECK_THROWS_AS(database.prepare("SELECT \"no column\""), Error);
  CHECK_NOTHROW(database.prepare("SELECT 1; \n"));
}

TEST_CASE("a copy holds the committed state, is private and never overwrites") {
  const tests::TemporaryFolder folder;
  make(folder.file("r.db"));
  for (const auto mode : {OpenMode::read_only, OpenMode::read_write}) {
    const auto to = folder.file(mode == OpenMode::read_only ? "a.db" : "b.db");
    auto from = Database::open(folder.file("r.db"), mode);
    copy_consistently(from, to);
    CHECK(mode_of(to) == 0600);
    auto copy = Database::open(to, OpenMode::read_only);
    CHECK(number(copy, "SELECT a FROM t") == 1);
    const auto before = tests::contents_of(to);
    CHECK(error_of([&] { copy_consistently(from, to); }).first == ErrorKind::io);
    CHECK(tests::contents_of(to) == before);
  }
}

TEST_CASE("a copy that fails leaves nothing") {
  const tests::TemporaryFolder folder;
  make(folder.file("r.db"));
  auto from = Database::open(folder.file("r.db"), OpenMode::read_write);
  const Transaction transaction{from};
  CHECK_THROWS_AS(copy_consistently(from, folder.file("copy.db")), Error);
  CHECK_FALSE(std::filesystem::exists(folder.file("copy.db")));
}

TEST_CASE("the integrity check is silent on a whole database and names what is wrong") {
  const tests::TemporaryFolder folder;
  const auto path = folder.file("r.db");
  {
    auto database = Database::open(path, OpenMode::create);
    database.execute(
        "CREATE TABLE parent (id INTEGER PRIMARY KEY) STRICT;"
        "CREATE TABLE child (id INTEGER PRIMARY KEY, of INTEGER REFERENCES parent) STRICT;"
        "CREATE INDEX child_of ON child(of);"
        "INSERT INTO parent VALUES (1); INSERT INTO child VALUES (7, 1)");
    CHECK(integrity_check(database).empty());
    database.execute("PRAGMA foreign_keys = OFF; DELETE FROM parent");
    CHECK(integrity_check(database) ==
          std::vector<std::string>{
              "a row of child (rowid 7) refers to a row of parent that is missing"});
  }
  auto bytes = tests::contents_of(path);
  for (std::size_t at = 4096 + 8; at < 4096 + 40; ++at) bytes[at] = '\x55';
  for (std::size_t at = 2 * 4096; at < 3 * 4096; ++at) bytes[at] = '\x55';
  tests::put(path, bytes);
  auto damaged = Database::open(path, OpenMode::read_only);
  CHECK_FALSE(integrity_check(damaged).empty());
}

}  // namespace
}  // namespace rekam
