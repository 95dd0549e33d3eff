#include "rekam/registry/registry.hpp"

#include "rekam/registry/schema.hpp"
#include "support/office_registry.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

using namespace tests;

TEST_CASE("a registry knows its office when it is opened again") {
  const TemporaryFolder folder;
  auto office = an_office();
  office.kabupaten = RegionCode::of_value(1608);
  Registry::create(folder.file("r.db"), office);
  for (const auto mode : {OpenMode::read_only, OpenMode::read_write}) {
    const auto registry = Registry::open(folder.file("r.db"), mode);
    CHECK(registry.office().key == office.key);
    CHECK(registry.office().kabupaten == office.kabupaten);
    CHECK(registry.path() == folder.file("r.db"));
  }
  CHECK(Registry::in_memory(office).office().kabupaten == office.kabupaten);
}

TEST_CASE("a registry is for its owner, or for the office's group, and never for others") {
  const TemporaryFolder folder;
  Registry::create(folder.file("own.db"), an_office());
  Registry::create(folder.file("shared.db"), an_office(), {.sharing = SharedAccess::group});
  CHECK(mode_of(folder.file("own.db")) == 0600);
  CHECK(mode_of(folder.file("shared.db")) == 0660);
}

TEST_CASE("nothing that exists is made into a registry") {
  const TemporaryFolder folder;
  put(folder.file("list.csv"), "nik,name\n");
  const auto [kind, text] =
      error_of([&] { Registry::create(folder.file("list.csv"), an_office()); });
  CHECK(kind == ErrorKind::usage);
  CHECK(text.find("exists already") != std::string::npos);
  CHECK(contents_of(folder.file("list.csv")) == "nik,name\n");
}

TEST_CASE("a registry that cannot be made leaves nothing behind") {
  const TemporaryFolder folder;
  CHECK(error_of([&] { Registry::create(folder.file("no/r.db"), an_office()); }).first ==
        ErrorKind::io);
  CHECK(count_files(folder.path()) == 0);
}

TEST_CASE("a missing registry is refused in every mode, and not made") {
  const TemporaryFolder folder;
  for (const auto mode : {OpenMode::read_only, OpenMode::read_write}) {
    const auto [kind, text] = error_of([&] { Registry::open(folder.file("r.db"), mode); });
    CHECK(kind == ErrorKind::database);
    CHECK(text.find("rekam-registry init") != std::string::npos);
  }
  CHECK_FALSE(Registry::exists(folder.file("r.db")));
}

TEST_CASE("a database of another program is no registry") {
  const TemporaryFolder folder;
  Database::open(folder.file("r.db"), OpenMode::create).execute("CREATE TABLE t (a)");
  const auto [kind, text] =
      error_of([&] { Registry::open(folder.file("r.db"), OpenMode::read_write); });
  CHECK(kind == ErrorKind::database);
  CHECK(text.find("is no registry of rekam") != std::string::npos);
}

TEST_CASE("a file that is no database is refused") {
  const TemporaryFolder folder;
  Registry::create(folder.file("r.db"), an_office());
  put(folder.file("r.db"), std::string(5000, 'x'));
  CHECK(error_of([&] { Registry::open(folder.file("r.db"), OpenMode::read_only); }).first ==
        ErrorKind::database);
}

TEST_CASE("a registry of a newer rekam is refused, and nothing in it changes") {
  const TemporaryFolder folder;
  Registry::create(folder.file("r.db"), an_office());
  Database::open(folder.file("r.db"), OpenMode::read_write)
      .execute(fmt::format("PRAGMA user_version = {}", kSchemaVersion + 1));
  const auto before = contents_of(folder.file("r.db"));
  for (const auto mode : {OpenMode::read_only, OpenMode::read_write}) {
    const auto [kind, text] = error_of([&] { Registry::open(folder.file("r.db"), mode); });
    CHECK(kind == ErrorKind::database);
    CHECK(text.find("install the newer rekam") != std::string::npos);
  }
  CHECK(contents_of(folder.file("r.db")) == before);
}

TEST_CASE("a registry that does not know its office is damaged") {
  const TemporaryFolder folder;
  for (const std::string sql : {"DELETE FROM office WHERE name = 'key'",
                                "UPDATE office SET value = x'00' WHERE name = 'key'",
                                "UPDATE office SET value = x'00' WHERE name = 'kabupaten'"}) {
    CAPTURE(sql);
    std::filesystem::remove(folder.file("r.db"));
    Registry::create(folder.file("r.db"), an_office()).database().execute(sql);
    const auto [kind, text] =
        error_of([&] { Registry::open(folder.file("r.db"), OpenMode::read_only); });
    CHECK(kind == ErrorKind::database);
    CHECK(text.find("is damaged") != std::string::npos);
  }
}

TEST_CASE("a registry that is opened for reading cannot be written") {
  const TemporaryFolder folder;
  Registry::create(folder.file("r.db"), an_office());
  auto registry = Registry::open(folder.file("r.db"), OpenMode::read_only);
  CHECK_THROWS_AS(registry.database().execute("DELETE FROM office"), Error);
}

}  // namespace
}  // namespace rekam
