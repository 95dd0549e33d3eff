// Reference data that the office has imported: editions of the code book, days of the calendar,
// and service points. Each row has a key; a row that says something else under a key replaces it.

#pragma once

#include "rekam/record/code_book.hpp"
#include "rekam/registry/list_store.hpp"
#include "rekam/roster/service_point.hpp"
#include "rekam/roster/working_calendar.hpp"
#include "rekam/sqlite/statement.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace rekam {

class Database;

/// Where a row stands. No two rows of a list have the same line: what a row replaced is put back by
/// it.
struct ListLine {
  std::int64_t list = 0;
  std::size_t line = 0;
};

class ReferenceStore {
 public:
  explicit ReferenceStore(Database& database);

  /// Key: edition and code.
  RowFate store(const RegionRow& row, const ListLine& origin);
  /// Key: date, scope, known_from and kind.
  RowFate store(const CalendarRow& row, const ListLine& origin);
  /// Key: code and from.
  RowFate store(const ServicePointRow& row, const ListLine& origin);

 private:
  struct Table {
    Statement find;   ///< by the key, its columns first
    Statement write;  ///< returns a row if it changed anything
  };
  RowFate run(Table& table, std::int64_t list);

  Table regions_, calendar_, service_points_;
  Statement lean_;
};

/// All rows in order of their keys.
std::vector<RegionRow> region_rows(Database& database);
std::vector<CalendarRow> calendar_rows(Database& database);
std::vector<ServicePointRow> service_point_rows(Database& database);

}  // namespace rekam
