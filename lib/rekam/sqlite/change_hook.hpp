// Watches which rows of which tables a connection inserts, changes and deletes, and keeps what they
// add to each table's ContentSum, so that a transaction can record it without reading the table:
//
//     sum before + sum_change() == content_sum() after
//
// INSERT OR REPLACE, upserts, cascades of foreign keys and triggers are all seen.

#pragma once

#include "rekam/sqlite/content_sum.hpp"

#include <memory>
#include <span>
#include <string_view>

namespace rekam {

class Database;
class Statement;

/// One at a time per database, which must outlive it. It does not see what is taken back, be it to
/// a savepoint or because a statement failed half-way: after an Error its sums are void. A column
/// added by ALTER TABLE with a DEFAULT other than NULL makes the sums wrong until every row has
/// been written again, unwatched (`UPDATE t SET c = c`).
class ChangeHook {
 public:
  ChangeHook(Database& database, std::span<const std::string_view> tables);
  ~ChangeHook();
  ChangeHook(const ChangeHook&) = delete;
  ChangeHook& operator=(const ChangeHook&) = delete;

  /// Since construction, or since reset(). The table must be one of those watched.
  const ContentSum& sum_change(std::string_view table) const;

  void reset();

  /// The sum of one of the tables watched; it stays as long as the hook.
  ContentSum& sum_of(std::string_view table);

  /// Runs a statement whose rows are not looked at: the caller adds their digests to sum_of() their
  /// table, which takes a fraction of the time in which SQLite hands them over.
  void run_unwatched(Statement& statement);

 private:
  class Watch;
  std::unique_ptr<Watch> watch_;
};

}  // namespace rekam
