// What every use case needs to know of the run: which registry, whose files, what day it is.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/base/output_file.hpp"
#include "rekam/record/region_code.hpp"
#include "rekam/registry/change.hpp"
#include "rekam/registry/registry.hpp"

#include <cstdint>
#include <functional>
#include <string>

namespace rekam {

class FileBeside;

/// Told how far the work is, in any unit; may throw to stop it. `total` 0: unknown.
using Progress = std::function<void(std::uint64_t done, std::uint64_t total)>;

/// Whether the work is stored or rolled back at the end, after the same report.
enum class Rehearsal { no, yes };

struct OfficeRun {
  std::string db;
  Moment now{};  ///< WIB
  RegionCode kabupaten = RegionCode::of_value(1601);
  std::string key_file;  ///< of the office key; empty: the registry alone holds it
  SharedAccess sharing = SharedAccess::owner_only;
  Rehearsal rehearsal = Rehearsal::no;
  Progress progress = [](std::uint64_t, std::uint64_t) {};
  /// What a person must know even under cron, such as that a registry was created.
  std::function<void(const std::string&)> tell = [](const std::string&) {};
  std::function<void(const std::string&)> warn = [](const std::string&) {};
  /// Told once everything is in the registry: from then on no message may say that nothing is.
  std::function<void(Permanence)> stored = [](Permanence) {};

  FileAccess output_access() const {
    return sharing == SharedAccess::group ? FileAccess::group : FileAccess::owner;
  }
};

/// Opens the office's registry. Error{database} when there is none.
Registry open_registry(const OfficeRun& run, OpenMode mode);
/// For what is noted beside the work itself: does not wait for an import that takes long.
Registry open_registry_briefly(const OfficeRun& run);
/// A new registry with the office's key, which comes from the key file; that is made when it is
/// missing and can be. It appears whole or not at all; then tell_created() must be called.
void create_registry(const OfficeRun& run);
/// For one who fills it first, then publishes `beside` as new.
Registry create_registry_beside(const OfficeRun& run, const FileBeside& beside);
void tell_created(const OfficeRun& run);

/// The end of a change: committed and told to run.stored, or rolled back by a rehearsal.
void store(const OfficeRun& run, RegistryChange& change);

/// After a commit that removed personal data: nothing of it may stay between the rows of the file.
/// Error{unfinished} says that `done` holds all the same.
void write_file_anew(Registry& registry, const std::string& path, std::string_view done);

}  // namespace rekam
