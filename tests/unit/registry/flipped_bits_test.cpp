// One flipped bit of the registry's file at a time: when it changes any value that can be read,
// verify() finds it. REKAM_FLIPS=2000 takes that many flips that change a value, instead of 150,
// and says what it found.

#include "rekam/office/erase_person.hpp"
#include "rekam/office/plan_days.hpp"
#include "rekam/office/publish_days.hpp"
#include "rekam/office/verify_file.hpp"
#include "rekam/registry/schema.hpp"
#include "support/import_office.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <random>

namespace rekam {
namespace {

using namespace tests;

constexpr int kFewFlips = 150;

int flips_wanted() {
  const char* const wanted = std::getenv("REKAM_FLIPS");
  return wanted == nullptr ? kFewFlips : std::atoi(wanted);
}

/// A registry in which every table has rows that matter.
class BusyOffice : public ImportOffice {
 public:
  BusyOffice() {
    std::string rows = kSiti + kBudi + ",,,LAKI-LAKI,,,,,JL. X,,,,,\n";
    for (int i = 10; i < 90; ++i)
      rows += fmt::format(
          "16011401011001{},16011412038400{},ORANG NOMOR {},LAKI-LAKI,12-03-1984,"
          "KAWIN,IBU {},,JL. {},001,Pasar Baru,Baturaja Timur,BELUM REKAM,"
          "2016-08-{}\n",
          i, i, i, i, i, 10 + i % 20);
    import(rows);
    import(replaced(rows, "JL. A", "JL. B"), "2016-09-05");
    statuses("nik,status,date\n1601145203850001,FAILURE,2016-09-11\n");
    papers("nik,received\n1601145203850001,2016-09-12\n");
    PlanQuestion plan;
    plan.from = day("2016-09-21");
    plan.days = 2;
    plan_days(
        run, plan, [](std::string_view) {}, [] {});
    PublishQuestion publish;
    publish.date = day("2016-09-21");
    publish_days(run, publish);
    erase_person(run, {"1601141203840002", "court order 12/2016"});
  }
};

/// Everything that can be read of the file by whoever opens it with SQLite; empty when nothing can.
std::string readable(const std::string& path) {
  try {
    auto database = Database::open(path, OpenMode::read_only);
    std::string all = schema_text(database);
    std::vector<std::string> tables;
    auto select = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'");
    while (select.step()) tables.emplace_back(select.text(0));
    for (const auto& table : tables) {
      auto columns = database.prepare(
          "SELECT group_concat('quote(' || name || ')', '||'',''||')"
          " FROM pragma_table_info(?)");
      columns.bind_copy(1, table);
      columns.step();
      auto rows = database.prepare(fmt::format("SELECT {} FROM {}", columns.text(0), table));
      while (rows.step()) all.append(rows.text(0)).append("\n");
    }
    return all;
  } catch (const Error&) {
    return {};
  }
}

bool is_found_damaged(const std::string& path) {
  try {
    auto registry = Registry::open(path, OpenMode::read_only);
    return !verify_file(registry, {}).empty();
  } catch (const Error& error) {
    return error.kind() == ErrorKind::database;
  }
}

void put_byte(const std::string& path, std::size_t at, char byte) {
  std::fstream file{path, std::ios::in | std::ios::out | std::ios::binary};
  file.seekp(static_cast<std::streamoff>(at));
  file.put(byte);
}

TEST_CASE("flipped bits that change a value are all found") {
  const BusyOffice office;
  REQUIRE(office.damage().empty());
  const auto bytes = contents_of(office.run.db);
  const auto whole = readable(office.run.db);
  REQUIRE(whole.size() > 10'000);
  std::mt19937_64 random{20160921};  // NOLINT(cert-msc*): the same flips in every run
  int changing = 0, missed = 0, harmless = 0;
  while (changing < flips_wanted()) {
    const std::size_t at = random() % bytes.size();
    // Most of a small registry is empty: there a flip seldom changes anything.
    if (bytes[at] == 0 && random() % 64 != 0) continue;
    const auto flipped = static_cast<char>(bytes[at] ^ (1 << random() % 8));
    put_byte(office.run.db, at, flipped);
    if (readable(office.run.db) == whole) {
      ++harmless;
    } else {
      ++changing;
      CAPTURE(at);
      const bool found = is_found_damaged(office.run.db);
      CHECK(found);
      missed += found ? 0 : 1;
    }
    put_byte(office.run.db, at, bytes[at]);
  }
  if (changing > kFewFlips)
    MESSAGE(changing, " flips changed a value, ", missed, " of them were not found; ", harmless,
            " changed none");
  CHECK(office.damage().empty());
}

}  // namespace
}  // namespace rekam
