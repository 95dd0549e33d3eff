#include "rekam/registry/salted_trace.hpp"

#include "rekam/base/digest.hpp"
#include "rekam/sqlite/database.hpp"

namespace rekam {

std::string salted_trace(Database& database, ResidentId id) {
  auto select = database.prepare("SELECT resident_no || ' ' || salt FROM resident WHERE id = ?");
  select.bind(1, id);
  if (!select.step()) return {};
  return to_hex(sha256(select.text(0))).substr(0, 16);
}

}  // namespace rekam
