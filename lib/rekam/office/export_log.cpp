#include "rekam/office/export_log.hpp"

#include "rekam/base/error.hpp"
#include "rekam/registry/change.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace rekam {

namespace {

EventText event_of(const Export& made, const Sha256Digest& sha256) {
  auto detail = nlohmann::ordered_json::object();
  for (const auto& [name, value] : made.filter) detail[name] = value;
  detail["people"] = made.people;
  detail["after"] = made.after;
  detail["sha256"] = to_hex(sha256);
  return {"export", made.what, detail.dump()};
}

}  // namespace

void record_export(RegistryChange& change, const Export& made, const Sha256Digest& sha256) {
  change.record(event_of(made, sha256));
}

namespace {

void record(const OfficeRun& run, std::span<const ExportedFile> exports) {
  auto registry = open_registry_briefly(run);
  RegistryChange change{registry, run.now};
  for (const auto& file : exports) record_export(change, file.made, file.sha256);
  store(run, change);
}

}  // namespace

Sink ExportDigest::sink() {
  return [this](std::string_view bytes) {
    digest_.update(bytes);
    to_(bytes);
  };
}

void log_exports(const OfficeRun& run, std::span<const ExportedFile> exports) {
  try {
    record(run, exports);
  } catch (const Error& error) {
    const std::string why = error.kind() == ErrorKind::busy
                                ? translated("{} is in use by another program", run.db)
                                : std::string{error.what()};
    run.warn(translated("who-saw will not know of this export: {}", why));
  }
}

void log_export(const OfficeRun& run, const Export& made, const Sha256Digest& sha256) {
  const ExportedFile file{made, sha256};
  log_exports(run, std::span{&file, 1});
}

}  // namespace rekam
