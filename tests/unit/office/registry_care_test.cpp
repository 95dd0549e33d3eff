#include "rekam/office/registry_care.hpp"

#include "support/office_registry.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace rekam {
namespace {

using namespace tests;

/// A folder with a registry of two imports.
class Office {
 public:
  Office() {
    run.db = folder.file("r.db");
    auto registry = Registry::create(run.db, an_office());
    import_people(registry, {siti()});
    import_people(registry, {budi()});
  }

  std::string log(std::optional<int> last) const {
    std::string csv;
    write_log(run, last, [&](std::string_view bytes) { csv += bytes; });
    return csv;
  }

  TemporaryFolder folder;
  OfficeRun run;
};

std::size_t lines(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

TEST_CASE("a whole registry is reported with the head of its chain") {
  const Office office;
  const auto report = verify_registry(office.run);
  CHECK(report.problems.empty());
  CHECK(report.head.seq == 2);
  CHECK(office.log(1).find(to_hex(report.head.hash)) != std::string::npos);
}

TEST_CASE("the log shows all events, or the last ones") {
  const Office office;
  CHECK(lines(office.log({})) == 3);
  CHECK(lines(office.log(2)) == 3);
  CHECK(lines(office.log(99)) == 3);
  CHECK(lines(office.log(1)) == 2);
  CHECK(
      office.log(1).starts_with("seq,at,kind,subject,detail,hash\n"
                                "2,2016-09-20 08:00,import,list 2,\"{\"\"kind\"\":"));
}

TEST_CASE("a backup holds the same history, and its head is that of the registry") {
  const Office office;
  const auto head = backup_registry(office.run, office.folder.file("copy.db"));
  auto copy = office.run;
  copy.db = office.folder.file("copy.db");
  CHECK(head.hash == verify_registry(office.run).head.hash);
  CHECK(verify_registry(copy).head.hash == head.hash);
  CHECK(verify_registry(copy).problems.empty());
  CHECK(count_files(office.folder.path()) == 2);
}

TEST_CASE("a backup is of the last committed state, while another program writes") {
  const Office office;
  auto registry = Registry::open(office.run.db, OpenMode::read_write);
  RegistryChange change{registry, some_time()};
  registry.database().execute("DELETE FROM coverage; DELETE FROM identity");
  change.record({"test", ""});
  CHECK(backup_registry(office.run, office.folder.file("copy.db")).seq == 2);
  change.commit();
  CHECK(backup_registry(office.run, office.folder.file("copy.db")).seq == 3);
}

TEST_CASE("a backup that is stopped leaves the former one") {
  Office office;
  put(office.folder.file("copy.db"), "former");
  office.run.progress = [](std::uint64_t, std::uint64_t) { fail(ErrorKind::io, "interrupted"); };
  CHECK_THROWS_AS(backup_registry(office.run, office.folder.file("copy.db")), Error);
  CHECK(contents_of(office.folder.file("copy.db")) == "former");
  CHECK(count_files(office.folder.path()) == 2);
}

TEST_CASE("a backup takes the place of a symbolic link, not of what it points to") {
  const Office office;
  put(office.folder.file("precious"), "precious");
  std::filesystem::create_symlink("precious", office.folder.file("copy.db"));
  backup_registry(office.run, office.folder.file("copy.db"));
  CHECK(contents_of(office.folder.file("precious")) == "precious");
  CHECK_FALSE(std::filesystem::is_symlink(office.folder.file("copy.db")));
}

TEST_CASE("the registry is known by whatever name") {
  const Office office;
  std::filesystem::create_hard_link(office.run.db, office.folder.file("hard.db"));
  for (const auto* name : {"r.db", "./r.db", "hard.db", "r.db-journal"})
    CHECK(is_registry_file(office.run, office.folder.file(name)));
  for (const auto* name : {"copy.db", "r.db-copy", "no/r.db"})
    CHECK_FALSE(is_registry_file(office.run, office.folder.file(name)));
  CHECK_FALSE(is_registry_file(office.run, "-"));
}

TEST_CASE("a head is written in groups, so that people can compare it and no NIK is suspected") {
  CHECK(to_text(ChainHead{}) == "no event yet");
  CHECK(to_text(ChainHead{12, {}}) ==
        "event 12, hash 00000000 00000000 00000000 00000000 00000000 00000000 00000000 00000000");
}

}  // namespace
}  // namespace rekam
