#include "rekam/office/restore_registry.hpp"

#include "rekam/office/registry_care.hpp"
#include "rekam/registry/change.hpp"
#include "support/import_office.hpp"

#include <doctest/doctest.h>

#include <filesystem>

namespace rekam {
namespace {

using namespace tests;

/// An office with a backup, and one list since.
class Office : public ImportOffice {
 public:
  Office() {
    import(kSiti);
    head = backup_registry(run, backup());
    import(kBudi, "2016-09-05");
  }
  std::string backup() const { return file("copy.db"); }
  ChainHead head;
};

TEST_CASE("a check says what would be lost and changes nothing") {
  const Office office;
  const auto before = contents_of(office.run.db);
  const auto report = check_backup(office.run, office.backup());
  CHECK(report.head.hash == office.head.hash);
  CHECK(report.missing_events == 1);
  CHECK(report.kept_as.empty());
  CHECK(contents_of(office.run.db) == before);
}

TEST_CASE("a restored registry has the history of the backup, the former one is kept") {
  const Office office;
  const auto report = restore_registry(office.run, office.backup());
  CHECK(verify_registry(office.run).head.hash == office.head.hash);
  CHECK(office.count("SELECT count(*) FROM resident") == 1);
  auto former = office.run;
  former.db = report.kept_as;
  CHECK(verify_registry(former).head.seq == 2);
  CHECK(verify_registry(former).problems.empty());
}

TEST_CASE("former registries do not replace each other") {
  const Office office;
  CHECK(restore_registry(office.run, office.backup()).kept_as == office.run.db + ".replaced");
  CHECK(restore_registry(office.run, office.backup()).kept_as == office.run.db + ".replaced-2");
}

TEST_CASE("who still has the former registry open cannot write into it by mistake") {
  const Office office;
  auto registry = Registry::open(office.run.db, OpenMode::read_write);
  restore_registry(office.run, office.backup());
  const auto write = [&] {
    RegistryChange change{registry, some_time()};
    registry.database().execute("DELETE FROM coverage");
    change.record({"test", ""});
    change.commit();
  };
  CHECK(error_of(write).first == ErrorKind::database);
  CHECK(office.damage().empty());
}

TEST_CASE("a restore that is stopped leaves the registry") {
  Office office;
  office.run.progress = [](std::uint64_t, std::uint64_t) { fail(ErrorKind::io, "interrupted"); };
  CHECK_THROWS_AS(restore_registry(office.run, office.backup()), Error);
  office.run.progress = {};
  CHECK(office.count("SELECT count(*) FROM resident") == 2);
  CHECK_FALSE(std::filesystem::exists(office.run.db + ".replaced"));
}

}  // namespace
}  // namespace rekam
