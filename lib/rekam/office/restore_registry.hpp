// Going back to a backup.

#pragma once

#include "rekam/office/office.hpp"
#include "rekam/registry/events.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace rekam {

/// A backup beside the registry whose place it would take.
struct BackupReport {
  ChainHead head;  ///< of the backup
  /// Events of the registry that the backup does not have; empty when there is no readable
  /// registry.
  std::optional<std::int64_t> missing_events;
  std::string kept_as;  ///< where the former registry is now; empty when there was none
};

/// Whether the backup can take the registry's place; changes nothing. Error{database} when it is
/// not whole, Error{input} when it is of another office or has events that the registry has not.
BackupReport check_backup(const OfficeRun& run, const std::string& backup);

/// Puts a verified copy of the backup in the registry's place. The former registry stays beside it.
/// Error{busy} while another program uses it, and what check_backup() refuses.
BackupReport restore_registry(const OfficeRun& run, const std::string& backup);

}  // namespace rekam
