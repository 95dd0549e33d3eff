#include "rekam/registry/events.hpp"

#include "rekam/registry/stored_values.hpp"
#include "rekam/sqlite/database.hpp"
#include "rekam/sqlite/statement.hpp"

namespace rekam {

namespace {

std::string_view text_of(const Sha256Digest& digest) {
  return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

}  // namespace

Sha256Digest hash_of(const Event& event) {
  Sha256 hash;
  hash.update(text_of(event.previous));
  for (const std::string& part :
       {std::to_string(event.seq), event.at, event.kind, event.subject, event.detail}) {
    hash.update(std::to_string(part.size()) + ':');
    hash.update(part);
  }
  hash.update(text_of(event.content));
  return hash.finish();
}

void for_each_event(Database& database, const std::function<void(const Event&)>& visit) {
  auto select = database.prepare(
      "SELECT seq, at, kind, subject, detail, content, previous, hash FROM event ORDER BY seq");
  Event event;
  while (select.step()) {
    event.seq = select.integer(0);
    event.at = select.text(1);
    event.kind = select.text(2);
    event.subject = select.text(3);
    event.detail = select.text(4);
    event.content = digest_at(select, 5);
    event.previous = digest_at(select, 6);
    event.hash = digest_at(select, 7);
    visit(event);
  }
}

ChainHead chain_head(Database& database) {
  auto select = database.prepare("SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1");
  if (!select.step()) return {};
  return {select.integer(0), digest_at(select, 1)};
}

std::optional<Sha256Digest> last_content(Database& database) {
  auto select = database.prepare("SELECT content FROM event ORDER BY seq DESC LIMIT 1");
  if (!select.step()) return {};
  return digest_at(select, 0);
}

ChainHead head_of_changes(Database& database) {
  auto select = database.prepare(
      "SELECT seq, hash FROM event WHERE kind <> 'export' ORDER BY seq DESC LIMIT 1");
  if (!select.step()) return {};
  return {select.integer(0), digest_at(select, 1)};
}

std::int64_t last_event_of(Database& database, std::string_view kind) {
  auto select = database.prepare("SELECT coalesce(max(seq), 0) FROM event WHERE kind = ?");
  select.bind_borrowed(1, kind);
  select.step();
  return select.integer(0);
}

void append_event(Database& database, const Event& event) {
  auto insert = database.prepare(
      "INSERT INTO event (seq, at, kind, subject, detail, content, previous, hash) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  insert.bind(1, event.seq);
  insert.bind_copy(2, event.at);
  insert.bind_copy(3, event.kind);
  insert.bind_copy(4, event.subject);
  insert.bind_copy(5, event.detail);
  insert.bind_copy(6, event.content);
  insert.bind_copy(7, event.previous);
  insert.bind_copy(8, event.hash);
  insert.run();
}

Sha256Digest stored_content_digest(Database& database) {
  auto select = database.prepare("SELECT table_name, sum FROM content ORDER BY table_name");
  Sha256 hash;
  while (select.step()) {
    hash.update(select.text(0));
    const auto sum = select.blob(1);
    hash.update({reinterpret_cast<const char*>(sum.data()), sum.size()});
  }
  return hash.finish();
}

}  // namespace rekam
