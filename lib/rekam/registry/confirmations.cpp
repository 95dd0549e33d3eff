#include "rekam/registry/confirmations.hpp"

#include "rekam/sqlite/database.hpp"
#include "rekam/sqlite/statement.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace rekam {

void Confirmations::add(std::int64_t id) {
  const auto at = static_cast<std::size_t>(id);
  if (ids_.size() <= at) ids_.resize(std::max(at + 1, ids_.size() * 2));
  ids_[at] = true;
}

bool Confirmations::has(std::int64_t id) const {
  const auto at = static_cast<std::size_t>(id);
  return at < ids_.size() && ids_[at];
}

void Confirmations::store(Database& database, std::string_view table, std::int64_t list) const {
  auto insert =
      database.prepare(fmt::format("INSERT INTO {} (list, first, last) VALUES (?, ?, ?)", table));
  insert.bind(1, list);
  auto end = ids_.begin();
  for (;;) {
    const auto first = std::find(end, ids_.end(), true);
    if (first == ids_.end()) return;
    end = std::find(first, ids_.end(), false);
    insert.bind(2, std::distance(ids_.begin(), first));
    insert.bind(3, std::distance(ids_.begin(), end) - 1);
    insert.run();
  }
}

}  // namespace rekam
