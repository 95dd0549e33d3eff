// Imported lists: number, digest, counts, the places they covered, and the rows they could not
// store.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/base/digest.hpp"
#include "rekam/record/finding.hpp"
#include "rekam/record/region_code.hpp"
#include "rekam/sqlite/statement.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace rekam {

class Database;

/// What became of a row that was stored.
enum class RowFate { added, updated, unchanged };

/// Of rows: read = added + updated + unchanged + rejected, always.
struct RowCounts {
  std::int64_t read = 0, added = 0, updated = 0, unchanged = 0, rejected = 0;
  RowCounts& operator+=(const RowCounts& other);
};

struct ListRecord {
  std::int64_t number = 0;
  std::string kind;
  std::string file;  ///< without folders
  Sha256Digest sha256{};
  std::uint64_t bytes = 0;  ///< size of the file
  Date list_date{};
  std::string imported_at;
  std::string layout;
  std::string header;  ///< the list's own columns as one CSV line, without line break
  RowCounts counts;
  FindingCounts findings;
};

/// The list with these bytes that was imported and not undone.
std::optional<ListRecord> find_list(Database& database, std::string_view kind,
                                    const Sha256Digest& sha256);

/// Every list that was not undone, by number.
void for_each_list(Database& database, const std::function<void(const ListRecord&)>& visit);

/// Whether some list of the kind has this size: only then a digest can be known already.
bool has_list_of_size(Database& database, std::string_view kind, std::uint64_t bytes);

/// One more than the highest; the list is then stored by start_list() and completed by
/// finish_list() in the same transaction.
std::int64_t next_list_number(Database& database);
void start_list(Database& database, const ListRecord& list);
void finish_list(Database& database, const ListRecord& list);

/// Of two lists: the first says again what the second brought, and must be undone before it.
inline constexpr std::string_view kLeanOn =
    "INSERT INTO leans_on (list, on_list) VALUES (?, ?) ON CONFLICT DO NOTHING";

std::map<std::int64_t, Date> list_dates(Database& database);

/// How many rows of a list named each place (desa, else kecamatan, else nothing).
void store_coverage(Database& database, std::int64_t list,
                    const std::map<std::int64_t, std::int64_t>& rows_by_place);
/// Newest list date by place.
std::map<std::int64_t, Date> newest_list_by_place(Database& database);

struct RejectedRow {
  std::int64_t list = 0;
  std::int64_t number = 0;  ///< 1, 2, 3 … within the list
  std::string sheet;        ///< of a workbook
  std::size_t line = 0;
  std::string codes;
  std::uint64_t digest = 0;
  std::string cells;  ///< under the list's own columns, as one CSV line without line break
  std::string raw;
};
class RejectStore {
 public:
  explicit RejectStore(Database& database);

  /// Whether a row like this was rejected before: then it is no news.
  bool is_known(std::uint64_t digest);
  void store(const RejectedRow& row);

 private:
  Statement find_, insert_;
};
void for_each_reject(Database& database, std::int64_t list,
                     const std::function<void(const RejectedRow&)>& visit);

/// `{"NIK-003":2,…}`, codes in the order of the table.
std::string to_json(const FindingCounts& counts);

}  // namespace rekam
