#include "rekam/sqlite/transaction.hpp"

#include "rekam/base/error.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

constexpr DatabaseOptions kHasty{.patience = std::chrono::milliseconds{20}};

std::int64_t count(Database& database) {
  auto statement = database.prepare("SELECT count(*) FROM t");
  statement.step();
  return statement.integer(0);
}

class Registry {
 public:
  Registry() : database(Database::open(path(), OpenMode::create, kHasty)) {
    database.execute("CREATE TABLE t (a INTEGER) STRICT");
  }
  Database another() { return Database::open(path(), OpenMode::read_write, kHasty); }

 private:
  std::string path() const { return folder_.file("r.db"); }
  tests::TemporaryFolder folder_;

 public:
  Database database;
};

TEST_CASE("a transaction keeps what it commits and nothing else") {
  Registry registry;
  {
    Transaction transaction{registry.database};
    registry.database.execute("INSERT INTO t VALUES (1)");
    transaction.commit();
  }
  {
    const Transaction transaction{registry.database};
    registry.database.execute("INSERT INTO t VALUES (2)");
  }
  CHECK(count(registry.database) == 1);
}

TEST_CASE("a transaction ends with the exception that passes it") {
  Registry registry;
  CHECK_THROWS_AS(
      [&] {
        Transaction transaction{registry.database};
        registry.database.execute("INSERT INTO t VALUES (1)");
        registry.database.execute("nonsense");
        transaction.commit();
      }(),
      Error);
  CHECK(count(registry.database) == 0);
  Transaction{registry.database}.commit();
}

TEST_CASE("transactions do not nest") {
  Registry registry;
  const Transaction transaction{registry.database};
  CHECK_THROWS_AS(Transaction{registry.database}, Error);
}

TEST_CASE("a commit that waits too long for a reader stores nothing") {
  Registry registry;
  auto other = registry.another();
  {
    const ReadTransaction reading{other};
    Transaction transaction{registry.database};
    registry.database.execute("INSERT INTO t VALUES (1)");
    try {
      transaction.commit();
      FAIL("it committed under a reader");
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::busy);
    }
  }
  CHECK(count(registry.database) == 0);
}

TEST_CASE("a read transaction sees one moment and begins at once") {
  Registry registry;
  auto other = registry.another();
  {
    const ReadTransaction reading{other};
    CHECK_THROWS_AS(registry.database.execute("INSERT INTO t VALUES (1)"), Error);
    CHECK(count(other) == 0);
  }
  registry.database.execute("INSERT INTO t VALUES (1)");
  CHECK(count(other) == 1);
}

}  // namespace
}  // namespace rekam
