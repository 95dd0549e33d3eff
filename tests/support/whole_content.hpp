// All that a registry holds, comparable: what every table but the lists sums up to, and the lists
// that stand.

#pragma once

#include "rekam/registry/schema.hpp"
#include "rekam/sqlite/content_sum.hpp"
#include "support/import_office.hpp"

#include <map>
#include <string>

namespace rekam::tests {

inline std::map<std::string, std::string> whole_content(const ImportOffice& office) {
  auto registry = office.registry();
  std::map<std::string, std::string> content;
  for (const auto table : vouched_tables())
    if (table != "list")
      content[std::string{table}] = to_hex(content_sum(registry.database(), table).bytes);
  content["lists that stand"] =
      text(registry.database(),
           "SELECT group_concat(number || file || hex(sha256) || read, ';') FROM list"
           " WHERE undone = 0");
  return content;
}

}  // namespace rekam::tests
