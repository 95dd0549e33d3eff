// The residents whom a list only confirms, because their rows are the very same as in an older
// list, and those whom it names without any news. They are stored as ranges of ids, so that a whole
// list without news is one row, and nobody's own row is touched.

#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace rekam {

class Database;

class Confirmations {
 public:
  void add(std::int64_t id);
  bool has(std::int64_t id) const;
  /// As those of `list`; at its end. Into `confirmed` or `named_again`.
  void store(Database& database, std::string_view table, std::int64_t list) const;

 private:
  std::vector<bool> ids_;  ///< by id: one bit for each resident of the registry
};

}  // namespace rekam
