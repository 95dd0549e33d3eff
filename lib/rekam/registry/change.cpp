#include "rekam/registry/change.hpp"

#include "rekam/base/error.hpp"
#include "rekam/registry/events.hpp"
#include "rekam/registry/registry.hpp"
#include "rekam/registry/schema.hpp"
#include "rekam/sqlite/content_sum.hpp"
#include "rekam/sqlite/statement.hpp"

#include <new>

namespace rekam {

RegistryChange::RegistryChange(Registry& registry, const Moment& now)
    : registry_(registry),
      now_(now),
      transaction_(registry.database()),
      hook_(registry.database(), vouched_tables()) {
  const auto head = chain_head(registry.database());
  next_event_ = head.seq + 1;
  head_ = head.hash;
}

void RegistryChange::record(const EventText& text) {
  Event event{next_event_,
              to_text(now_),
              std::string{text.kind},
              text.subject,
              text.detail,
              take_over_content(),
              head_,
              {}};
  event.hash = hash_of(event);
  append_event(registry_.database(), event);
  head_ = event.hash;
  ++next_event_;
}

Sha256Digest RegistryChange::take_over_content() {
  Database& database = registry_.database();
  auto select = database.prepare("SELECT sum FROM content WHERE table_name = ?");
  auto update = database.prepare("UPDATE content SET sum = ? WHERE table_name = ?");
  for (const auto table : vouched_tables()) {
    const ContentSum& change = hook_.sum_change(table);
    if (change == ContentSum{}) continue;
    select.bind_borrowed(1, table);
    ContentSum sum;
    if (select.step()) sum = ContentSum::from_blob(select.blob(0));
    select.reset();
    sum += change;
    update.bind_borrowed(1, sum.to_blob());
    update.bind_borrowed(2, table);
    update.run();
  }
  hook_.reset();
  return stored_content_digest(database);
}

Permanence RegistryChange::commit() {
  try {
    transaction_.commit();
    return Permanence::lasting;
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::busy || !stands_after_failure()) throw;
  } catch (const std::bad_alloc&) {
    if (!stands_after_failure()) throw;
  }
  return Permanence::until_a_power_cut;
}

/// An error after the journal is gone undoes no commit: only the file itself knows.
bool RegistryChange::stands_after_failure() {
  transaction_.roll_back();
  if (registry_.path() == Registry::kInMemory) return false;
  try {
    auto file = Database::open(registry_.path(), OpenMode::read_only, {SharedAccess::group});
    return chain_head(file).hash == head_;
  } catch (const Error& error) {
    fail(ErrorKind::database,
         "the disk failed, and whether everything or nothing was stored cannot be asked ({}); run "
         "rekam-registry log before you try again",
         error.what());
  }
}

}  // namespace rekam
