#include "rekam/registry/verify.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/text.hpp"
#include "rekam/record/resident_no.hpp"
#include "rekam/registry/events.hpp"
#include "rekam/registry/registry.hpp"
#include "rekam/registry/schema.hpp"
#include "rekam/registry/verify_checks.hpp"
#include "rekam/sqlite/content_sum.hpp"
#include "rekam/sqlite/statement.hpp"
#include "rekam/sqlite/transaction.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <utility>

namespace rekam {

namespace {

void check_file(Database& database, Problems& problems) {
  // SQLite packs up to a hundred lines into one, under a heading with asterisks.
  for (const auto& problem : integrity_check(database))
    for (const auto line : split(problem, '\n'))
      if (!line.empty() && !line.starts_with("***")) problems.add(std::string{line});
}

/// `table resident` -> its SQL.
std::map<std::string, std::string> schema_objects(Database& database) {
  auto select = database.prepare("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL");
  std::map<std::string, std::string> objects;
  while (select.step())
    objects.emplace(fmt::format("{} {}", select.text(0), select.text(1)), select.text(2));
  return objects;
}

void check_schema(Database& database, Problems& problems) {
  if (const int version = schema_version(database); version != kSchemaVersion)
    problems.add(fmt::format("the schema is of version {} instead of {}", version, kSchemaVersion));
  if (schema_text(database) == expected_schema_text()) return;
  auto fresh = Database::in_memory();
  migrate_schema(fresh);
  const auto expected = schema_objects(fresh);
  const auto actual = schema_objects(database);
  for (const auto& [name, sql] : expected) {
    const auto found = actual.find(name);
    if (found == actual.end()) {
      problems.add(fmt::format("the {} is missing", name));
    } else if (found->second != sql) {
      problems.add(fmt::format("the {} was changed", name));
    }
  }
  for (const auto& [name, sql] : actual)
    if (!expected.contains(name)) problems.add(fmt::format("the {} is none of rekam's", name));
  // The same words, but not as the same kinds of value, or in another order.
  if (expected == actual) problems.add("the table of the schema was changed");
}

void check_chain(Database& database, Problems& problems) {
  std::int64_t seq = 0;
  Sha256Digest previous{};
  for_each_event(database, [&](const Event& event) {
    if (event.seq != ++seq)
      problems.add(fmt::format("the events from {} to {} are missing", seq, event.seq - 1));
    if (event.previous != previous)
      problems.add(fmt::format("event {} does not continue the chain", event.seq));
    if (event.hash != hash_of(event))
      problems.add(fmt::format("event {} is not what it was when it was recorded", event.seq));
    seq = event.seq;
    previous = event.hash;
  });
}

void check_content(Database& database, std::string_view table, Problems& problems) {
  auto select = database.prepare("SELECT sum FROM content WHERE table_name = ?");
  select.bind_copy(1, table);
  if (!select.step()) return problems.add(fmt::format("nothing vouches for table {}", table));
  if (content_sum(database, table) != ContentSum::from_blob(select.blob(0)))
    problems.add(fmt::format("table {} was changed by another program than rekam", table));
}

/// Without an event a registry has just been made: it knows its office and nobody.
void check_newly_made(Database& database, Problems& problems) {
  for (const auto table : vouched_tables()) {
    if (table != "office" && content_sum(database, table) != ContentSum{})
      problems.add(fmt::format("table {} has rows, but there is no event", table));
  }
}

void check_vouchers(Database& database, Problems& problems) {
  const auto digest = last_content(database);
  if (!digest) return check_newly_made(database, problems);
  if (*digest != stored_content_digest(database))
    problems.add(
        "the last event vouches for other contents: events were removed at the end, or "
        "sums were changed");
  auto select = database.prepare("SELECT table_name FROM content");
  const auto tables = vouched_tables();
  while (select.step())
    if (!std::binary_search(tables.begin(), tables.end(), select.text(0)))
      problems.add("a sum vouches for a table that is none of rekam's");
}

void check_lists(Database& database, Problems& problems) {
  auto select = database.prepare(
      "SELECT l.number, l.read = l.added + l.updated + l.unchanged + l.rejected,"
      " e.seq IS NOT NULL,"
      " CASE WHEN json_valid(e.detail) THEN"
      "  json_extract(e.detail, '$.kind') = l.kind"
      "  AND json_extract(e.detail, '$.sha256') = lower(hex(l.sha256))"
      "  AND json_extract(e.detail, '$.read') = l.read"
      "  AND json_extract(e.detail, '$.added') = l.added"
      "  AND json_extract(e.detail, '$.updated') = l.updated"
      "  AND json_extract(e.detail, '$.unchanged') = l.unchanged"
      "  AND json_extract(e.detail, '$.rejected') = l.rejected END"
      " FROM list l LEFT JOIN event e ON e.kind = 'import' AND e.subject = 'list ' || l.number"
      " ORDER BY l.number");
  while (select.step()) {
    const auto list = select.integer(0);
    if (select.integer(1) == 0)
      problems.add(
          fmt::format("list {}: rows read are not added + updated + unchanged + rejected", list));
    if (select.integer(2) == 0) {
      problems.add(fmt::format("list {}: no event says that it was imported", list));
    } else if (select.integer(3) == 0) {
      problems.add(fmt::format("list {}: its counts are not those of its import event", list));
    }
  }
}

void check_resident_numbers(Database& database, Problems& problems) {
  auto select = database.prepare("SELECT list, line, resident_no FROM resident");
  while (select.step())
    if (!ResidentNo::parse(select.text(2)))
      problems.add(fmt::format("the resident of list {}, line {} has no well-formed number",
                               select.integer(0), select.integer(1)));
}

using Check = std::function<void(Database&, Problems&)>;

std::vector<Check> all_checks() {
  std::vector<Check> checks{check_file, check_schema, check_chain};
  for (const auto table : vouched_tables())
    checks.emplace_back([table](Database& database, Problems& problems) {
      check_content(database, table, problems);
    });
  checks.insert(checks.end(),
                {check_vouchers, check_lists, check_resident_numbers, check_people, check_removed});
  return checks;
}

/// What cannot even be read is a problem too.
void run_check(const Check& check, Database& database, std::vector<std::string>& all) {
  Problems problems{all};
  try {
    check(database, problems);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::database) throw;
    problems.add(error.what());
  }
  problems.finish();
}

}  // namespace

class Verification::Checks {
 public:
  std::vector<Check> all = all_checks();
  std::vector<std::vector<std::string>> found{all.size()};
  std::atomic<std::size_t> next = 0;
  std::atomic<bool> stopped = false;
  std::mutex one_tells;
  std::uint64_t done = 0;
  std::exception_ptr trouble;
};

Verification::Verification(VerifyProgress progress)
    : progress_(std::move(progress)), checks_(std::make_unique<Checks>()) {}
Verification::~Verification() = default;

void Verification::work(Database& database) noexcept {
  Checks& checks = *checks_;
  const std::size_t total = checks.all.size();
  for (std::size_t at = checks.next++; at < total && !checks.stopped; at = checks.next++) {
    try {
      run_check(checks.all[at], database, checks.found[at]);
      const std::lock_guard lock{checks.one_tells};
      if (progress_ && !checks.stopped) progress_(++checks.done, total);
    } catch (...) {
      const std::lock_guard lock{checks.one_tells};
      if (!checks.stopped) checks.trouble = std::current_exception();
      checks.stopped = true;
    }
  }
}

std::vector<std::string> Verification::problems() {
  if (checks_->trouble) std::rethrow_exception(checks_->trouble);
  std::vector<std::string> problems;
  // One damaged page spoils several checks in the same words.
  std::set<std::string> said;
  for (const auto& found : checks_->found)
    for (const auto& problem : found)
      if (said.insert(problem).second) problems.push_back(problem);
  return problems;
}

std::vector<std::string> verify(Registry& registry, const VerifyProgress& progress) {
  const ReadTransaction one_moment{registry.database()};
  Verification verification{progress};
  verification.work(registry.database());
  return verification.problems();
}

}  // namespace rekam
