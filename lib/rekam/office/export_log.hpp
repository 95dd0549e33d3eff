// What leaves the registry with names in it. An export is one event of the chain, with its filter
// and the digest of its bytes, never a row for each person: whom it held is worked out again from
// the filter and the history when somebody asks (who_saw.hpp).

#pragma once

#include "rekam/base/digest.hpp"
#include "rekam/office/office.hpp"
#include "rekam/registry/events.hpp"
#include "rekam/table/sink.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace rekam {

class RegistryChange;

/// An export as its writer knows it; nothing in it is personal.
struct Export {
  std::string what;  ///< `names`, `roster 16.01.14 2016-09-06`
  std::vector<std::pair<std::string, std::string>> filter;
  std::int64_t people = 0;
  std::int64_t after = 0;                ///< the last event that it knew
  std::optional<ChainHead> published{};  ///< the head of the chain that published a roster
};

/// An export that is written, by its bytes.
struct ExportedFile {
  Export made;
  Sha256Digest sha256{};
};

/// Passes the bytes of an export on and digests them.
class ExportDigest {
 public:
  explicit ExportDigest(Sink to) : to_(std::move(to)) {}
  Sink sink();
  Sha256Digest finish() { return digest_.finish(); }

 private:
  Sink to_;
  Sha256 digest_;
};

/// Records the export, once its output is complete and before it is published. An export is not
/// refused because the registry is busy or may only be read: then `run.warn` says that it is in no
/// log. Whoever may read the file could copy it anyway.
void log_export(const OfficeRun& run, const Export& made, const Sha256Digest& sha256);
/// The same as part of a change that brings the export about.
void record_export(RegistryChange& change, const Export& made, const Sha256Digest& sha256);
/// The same of exports that go out together: all of them are logged, or none.
void log_exports(const OfficeRun& run, std::span<const ExportedFile> exports);

}  // namespace rekam
