// A change of the registry: one transaction, watched, that ends in events of the chain. Every write
// of rekam goes through it, so that the chain always vouches for what the tables hold.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/base/digest.hpp"
#include "rekam/sqlite/change_hook.hpp"
#include "rekam/sqlite/transaction.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace rekam {

class Registry;

/// An event as it is written: what happened, never to whom.
struct EventText {
  std::string_view kind;      ///< `import`, `plan`, `publish` …
  std::string subject;        ///< list number, service point and date
  std::string detail = "{}";  ///< JSON of counts and digests
};

/// How firmly a change is in the registry. A disk that fails in the last step of a commit can leave
/// it whole in the file, but not proof against a power cut.
enum class Permanence { lasting, until_a_power_cut };

class RegistryChange {
 public:
  /// Takes the right to write; Error{busy} when another program has it.
  RegistryChange(Registry& registry, const Moment& now);

  Registry& registry() { return registry_; }
  /// The number that the next event will have.
  std::int64_t next_event() const { return next_event_; }
  const Moment& now() const { return now_; }
  /// For rows that are inserted with their digest.
  ChangeHook& hook() { return hook_; }

  /// Appends an event that vouches for everything written since the last one.
  void record(const EventText& event);
  /// Everything written must have been recorded. After an Error nothing is stored; only if the file
  /// cannot be asked either, the Error says that it is not known.
  Permanence commit();

 private:
  Sha256Digest take_over_content();
  bool stands_after_failure();

  Registry& registry_;
  Moment now_;
  Transaction transaction_;
  ChangeHook hook_;
  std::int64_t next_event_ = 1;
  Sha256Digest head_{};
};

}  // namespace rekam
