#include "rekam/registry/change.hpp"

#include "rekam/registry/events.hpp"
#include "rekam/registry/schema.hpp"
#include "rekam/registry/verify.hpp"
#include "rekam/sqlite/content_sum.hpp"
#include "support/office_registry.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

using namespace tests;

const std::string kAddPoint =
    "INSERT INTO service_point SELECT 'P', 17000, NULL, 'n', 'fixed', '16.01.14', 1, 30, 480, 900,"
    " '', '', '', number, 2 FROM list";

/// Whether each table's stored sum is the sum of its rows.
bool sums_are_true(Database& database) {
  for (const auto table : vouched_tables()) {
    auto select = database.prepare("SELECT sum FROM content WHERE table_name = ?");
    select.bind_copy(1, table);
    if (!select.step() || ContentSum::from_blob(select.blob(0)) != content_sum(database, table))
      return false;
  }
  return true;
}

TEST_CASE("the chain continues from one change to the next") {
  auto registry = Registry::in_memory(an_office());
  import_people(registry, {siti()});
  const auto first = chain_head(registry.database());
  import_people(registry, {budi()});
  std::vector<Event> events;
  for_each_event(registry.database(), [&](const Event& event) { events.push_back(event); });
  REQUIRE(events.size() == 2);
  CHECK(events[0].previous == Sha256Digest{});
  CHECK(events[0].hash == first.hash);
  CHECK(events[1].previous == first.hash);
  CHECK(events[1].at == "2016-09-20 08:00");
  CHECK(events[0].content != events[1].content);
}

TEST_CASE("each event vouches for what was written up to it") {
  auto registry = Registry::in_memory(an_office());
  import_people(registry, {siti()});
  Database& database = registry.database();
  RegistryChange change{registry, some_time()};
  CHECK(change.next_event() == 2);
  database.execute(kAddPoint);
  change.record({"points", "P"});
  CHECK(sums_are_true(database));
  CHECK(change.next_event() == 3);
  database.execute("DELETE FROM service_point");
  change.record({"points", "P"});
  CHECK(sums_are_true(database));
  change.commit();
  CHECK(verify(registry).empty());
}

TEST_CASE("a change that is not committed leaves chain, sums and tables as they were") {
  auto registry = Registry::in_memory(an_office());
  import_people(registry, {siti()});
  Database& database = registry.database();
  const auto head = chain_head(database);
  const auto content = stored_content_digest(database);
  {
    RegistryChange change{registry, some_time()};
    database.execute(kAddPoint);
    change.record({"points", "P"});
    CHECK(stored_content_digest(database) != content);
  }
  CHECK(chain_head(database).seq == head.seq);
  CHECK(chain_head(database).hash == head.hash);
  CHECK(stored_content_digest(database) == content);
  CHECK(verify(registry).empty());
}

TEST_CASE("what is committed without an event is found") {
  auto registry = Registry::in_memory(an_office());
  import_people(registry, {siti()});
  {
    RegistryChange change{registry, some_time()};
    registry.database().execute(kAddPoint);
    change.commit();
  }
  CHECK(verify(registry) ==
        std::vector<std::string>{"table service_point was changed by another program than rekam"});
}

TEST_CASE("two changes never run at once") {
  const TemporaryFolder folder;
  const DatabaseOptions hasty{.patience = std::chrono::milliseconds{20}};
  auto one = Registry::create(folder.file("r.db"), an_office(), hasty);
  auto other = Registry::open(folder.file("r.db"), OpenMode::read_write, hasty);
  const RegistryChange change{one, some_time()};
  CHECK(error_of([&] { RegistryChange{other, some_time()}; }).first == ErrorKind::busy);
}

TEST_CASE("the second program goes on from the chain as the first left it") {
  const TemporaryFolder folder;
  auto one = Registry::create(folder.file("r.db"), an_office());
  auto other = Registry::open(folder.file("r.db"), OpenMode::read_write);
  import_people(one, {siti()});
  import_people(other, {budi()});
  import_people(one, {a_resident("1601141203850003", "ANDI")});
  CHECK(chain_head(one.database()).seq == 3);
  CHECK(verify(one).empty());
}

}  // namespace
}  // namespace rekam
