#include "rekam/registry/change.hpp"

#include "rekam/registry/events.hpp"
#include "rekam/registry/registry.hpp"
#include "rekam/registry/schema.hpp"
#include "rekam/sqlite/content_sum.hpp"
#include "rekam/sqlite/statement.hpp"

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

void RegistryChange::commit() { transaction_.commit(); }

}  // namespace rekam
