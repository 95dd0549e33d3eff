// Looking after the registry: is it whole, copy it while it is in use, show what was done with it.

#pragma once

#include "rekam/office/office.hpp"
#include "rekam/registry/events.hpp"
#include "rekam/table/sink.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rekam {

/// The hash of the last event stands for the whole history: written down elsewhere, it proves later
/// that nothing before it was changed. In groups of eight characters, as people compare it.
std::string to_text(const ChainHead& head);
std::string grouped_hash(const ChainHead& head);

struct VerifyReport {
  std::vector<std::string> problems;  ///< empty when whole
  ChainHead head;
};
/// Error{database} when the file cannot even be opened as a registry.
VerifyReport verify_registry(const OfficeRun& run);

/// What stands under a name, by the mark in SQLite's header. A damaged registry may be anything but
/// another database.
enum class StandsThere : std::uint8_t {
  nothing,   ///< or an empty file, which holds nothing to lose
  registry,  ///< by its mark; what is in it may be damaged
  other,
  other_database,
  folder
};
StandsThere what_stands_at(const std::string& path);

/// Whether `path` is the registry or its journal, by whatever name or link: no output may go there.
bool is_registry_file(const OfficeRun& run, const std::string& path);

/// A copy of the last committed state, which others may go on using meanwhile. `to_path` appears,
/// or is replaced, only once the copy has been verified and is durable. Error{usage} when `to_path`
/// is the registry or a file of its own, Error{database} when the copy is not whole.
ChainHead backup_registry(const OfficeRun& run, const std::string& to_path);

/// The events as CSV, in order: `seq,at,kind,subject,detail,hash`; only the last ones if asked.
/// Returns the head.
ChainHead write_log(const OfficeRun& run, std::optional<int> last, const Sink& sink);

}  // namespace rekam
