#include "rekam/registry/events.hpp"

#include "support/office_registry.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

using namespace tests;

Event an_event() {
  return {1, "2016-09-20 08:00", "import", "list 1", R"({"read":1})", sha256("content"), {}, {}};
}

TEST_CASE("the hash of an event never changes from release to release") {
  CHECK(to_hex(hash_of(an_event())) ==
        "777abff38274f8ed8bc15c27694363f40c3214e160557c496b801ca0c827c702");
}

TEST_CASE("the hash of an event covers each of its parts") {
  const auto original = hash_of(an_event());
  const auto hash_after = [](auto change) {
    auto event = an_event();
    change(event);
    return hash_of(event);
  };
  CHECK(hash_after([](Event& event) { event.seq = 2; }) != original);
  CHECK(hash_after([](Event& event) { event.at = "2016-09-20 08:01"; }) != original);
  CHECK(hash_after([](Event& event) { event.kind = "undo"; }) != original);
  CHECK(hash_after([](Event& event) { event.subject = "list 2"; }) != original);
  CHECK(hash_after([](Event& event) { event.detail = "{}"; }) != original);
  CHECK(hash_after([](Event& event) { event.content[31] ^= 1; }) != original);
  CHECK(hash_after([](Event& event) { event.previous[0] ^= 1; }) != original);
  CHECK(hash_after([](Event& event) { event.hash[0] ^= 1; }) == original);
}

TEST_CASE("text that moves from one part of an event to the next changes its hash") {
  auto event = an_event();
  event.kind = "importlist ";
  event.subject = "1";
  CHECK(hash_of(event) != hash_of(an_event()));
}

TEST_CASE("events come back in order and as they were written") {
  auto registry = Registry::in_memory(an_office());
  Database& database = registry.database();
  CHECK(chain_head(database).seq == 0);
  CHECK(chain_head(database).hash == Sha256Digest{});

  auto first = an_event();
  first.hash = hash_of(first);
  auto second = an_event();
  second.seq = 2;
  second.previous = first.hash;
  second.hash = hash_of(second);
  append_event(database, second);
  append_event(database, first);

  std::vector<Event> events;
  for_each_event(database, [&](const Event& event) { events.push_back(event); });
  REQUIRE(events.size() == 2);
  CHECK(events[0].seq == 1);
  CHECK(events[0].at == first.at);
  CHECK(events[0].kind == first.kind);
  CHECK(events[0].subject == first.subject);
  CHECK(events[0].detail == first.detail);
  CHECK(events[0].content == first.content);
  CHECK(events[1].previous == first.hash);
  CHECK(events[1].hash == second.hash);
  CHECK(chain_head(database).seq == 2);
  CHECK(chain_head(database).hash == second.hash);
}

TEST_CASE("the content digest covers the sum of every table") {
  auto registry = Registry::in_memory(an_office());
  Database& database = registry.database();
  const auto before = stored_content_digest(database);
  database.execute("UPDATE content SET sum = randomblob(16) WHERE table_name = 'seat'");
  CHECK(stored_content_digest(database) != before);
  database.execute("UPDATE content SET sum = zeroblob(16) WHERE table_name = 'seat'");
  CHECK(stored_content_digest(database) == before);
}

}  // namespace
}  // namespace rekam
