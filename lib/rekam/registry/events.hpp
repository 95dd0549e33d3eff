// The event chain as it stands in the registry.

#pragma once

#include "rekam/base/digest.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace rekam {

class Database;

struct Event {
  std::int64_t seq = 0;
  std::string at, kind, subject, detail;
  Sha256Digest content{};   ///< over the sums of all vouched tables after the event
  Sha256Digest previous{};  ///< hash of the event before; zero for the first
  Sha256Digest hash{};
};

/// What `hash` must be.
Sha256Digest hash_of(const Event& event);

/// All events in order.
void for_each_event(Database& database, const std::function<void(const Event&)>& visit);

/// The hash of the last event, zero without any, and its number.
struct ChainHead {
  std::int64_t seq = 0;
  Sha256Digest hash{};
};
ChainHead chain_head(Database& database);
/// The same of the last event that changed something: an export only tells that one was made.
ChainHead head_of_changes(Database& database);
/// The digest of the content sums after the last event; empty without events.
std::optional<Sha256Digest> last_content(Database& database);

/// The number of the last event of a kind; 0 without any.
std::int64_t last_event_of(Database& database, std::string_view kind);

void append_event(Database& database, const Event& event);

/// SHA-256 over the stored sums of all vouched tables.
Sha256Digest stored_content_digest(Database& database);

}  // namespace rekam
