// Taking a list back: the registry is as it was before the import, but for the list's own row,
// which stays as undone, and the events. What it needs lies in the former versions that each import
// keeps.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rekam {

class Database;
class RegistryChange;

/// A list as far as its undoing is concerned.
struct ImportedList {
  std::int64_t number = 0;
  std::string kind, file;
  std::int64_t event = 0;   ///< that imported it
  std::int64_t undone = 0;  ///< event that took it back; 0 while it stands
};
std::optional<ImportedList> imported_list(Database& database, std::int64_t number);

/// What rests on the list and would be lost or wrong without it, one sentence each, without
/// personal data; empty when it can be undone. Inside the transaction that will undo it.
std::vector<std::string> work_resting_on(Database& database, const ImportedList& list);

/// Takes the list back; nothing may rest on it. The event is the caller's.
void take_back(RegistryChange& change, const ImportedList& list);

}  // namespace rekam
