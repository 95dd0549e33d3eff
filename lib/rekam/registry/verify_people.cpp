#include "rekam/registry/verify_checks.hpp"
#include "rekam/sqlite/database.hpp"
#include "rekam/sqlite/statement.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <string_view>

namespace rekam {

namespace {

/// The people of table resident, and which other tables have them. Looked up here, because SQLite
/// takes ten times as long.
class People {
 public:
  explicit People(Database& database) {
    auto select = database.prepare("SELECT id FROM resident ORDER BY id");
    while (select.step()) ids_.push_back(select.integer(0));
    found_.resize(ids_.size());
  }

  /// The ids are mostly without gaps: then the place is known without a search.
  std::optional<std::size_t> find(std::int64_t id) const {
    if (ids_.empty() || id < ids_.front() || id > ids_.back()) return {};
    const auto guess = static_cast<std::size_t>(id - ids_.front());
    if (guess < ids_.size() && ids_[guess] == id) return guess;
    const auto at = std::lower_bound(ids_.begin(), ids_.end(), id);
    if (*at != id) return {};
    return static_cast<std::size_t>(at - ids_.begin());
  }
  void mark(std::size_t at, unsigned char table) { found_[at] |= table; }
  std::ptrdiff_t lacking(unsigned char tables) const {
    return std::count_if(found_.begin(), found_.end(),
                         [=](auto found) { return (found & tables) != tables; });
  }

 private:
  std::vector<std::int64_t> ids_;
  std::vector<unsigned char> found_;
};

struct Column {
  std::string_view table, column;
  unsigned char mark;
};
constexpr unsigned char kStanding = 1, kNumber = 2;
constexpr std::array<Column, 4> kColumns{{{"standing", "id", kStanding},
                                          {"standing", "superseded_by", 0},
                                          {"identity", "id", 0},
                                          {"resident_number", "resident", kNumber}}};

void check_column(Database& database, const Column& column, People& people, Problems& problems) {
  auto select = database.prepare(fmt::format("SELECT {} FROM {} WHERE {} IS NOT NULL",
                                             column.column, column.table, column.column));
  std::set<std::int64_t> strangers;
  while (select.step()) {
    const auto id = select.integer(0);
    if (const auto at = people.find(id))
      people.mark(*at, column.mark);
    else
      strangers.insert(id);
  }
  if (!strangers.empty())
    problems.add(fmt::format("table {}: rows of {} {} not in table resident", column.table,
                             strangers.size(),
                             strangers.size() == 1 ? "person who is" : "people who are"));
}

}  // namespace

void check_people(Database& database, Problems& problems) {
  People people{database};
  for (const auto& column : kColumns) check_column(database, column, people, problems);
  if (const auto lacking = people.lacking(kStanding | kNumber); lacking > 0)
    problems.add(fmt::format("{} residents have no standing or no number", lacking));
}

void check_removed(Database& database, Problems& problems) {
  auto erased = database.prepare(
      "SELECT count(*) FROM tombstone t WHERE t.resident IN (SELECT id FROM resident)"
      " OR NOT EXISTS (SELECT 1 FROM event e WHERE e.seq = t.event AND e.kind = 'erase')");
  erased.step();
  if (const auto people = erased.integer(0); people > 0)
    problems.add(
        fmt::format("{} people are erased and yet are there, or no event erased them", people));
  auto calls = database.prepare(
      "SELECT count(*) FROM call WHERE CASE WHEN resident > 0"
      " THEN resident NOT IN (SELECT id FROM resident)"
      " ELSE -resident NOT IN (SELECT resident FROM tombstone) END");
  calls.step();
  if (const auto lost = calls.integer(0); lost > 0)
    problems.add(fmt::format("{} calls are of people who are not in table resident", lost));
  auto lists = database.prepare(
      "SELECT l.number FROM list l WHERE l.undone = 0"
      " AND l.rejected <> (SELECT count(*) FROM rejected_row r WHERE r.list = l.number)"
      " AND NOT EXISTS (SELECT 1 FROM purged p JOIN event e ON e.seq = p.event"
      "  WHERE p.subject = 'list ' || l.number AND e.kind = 'purge')");
  while (lists.step())
    problems.add(fmt::format("list {}: rejected rows are missing", lists.integer(0)));
}

}  // namespace rekam
