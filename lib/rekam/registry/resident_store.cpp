#include "rekam/registry/resident_store.hpp"

#include "rekam/base/error.hpp"
#include "rekam/record/standing.hpp"
#include "rekam/registry/change.hpp"
#include "rekam/registry/confirmations.hpp"
#include "rekam/registry/kept_standing.hpp"
#include "rekam/registry/new_identities.hpp"
#include "rekam/registry/registry.hpp"
#include "rekam/registry/resident_sql.hpp"
#include "rekam/registry/stored_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

namespace rekam {

namespace {

/// Binds one value after the other, as RowInsert does.
class Binder {
 public:
  explicit Binder(Statement& statement) : statement_(statement) {}
  void put(std::int64_t value) { statement_.bind(++parameter_, value); }
  void put(std::optional<std::int64_t> value) { statement_.bind(++parameter_, value); }
  void put(std::string_view text) { statement_.bind_borrowed(++parameter_, text); }

 private:
  Statement& statement_;
  int parameter_ = 0;
};

/// The columns of `resident` from nik to line.
template <typename Row>
void put_resident(Row& row, const KnownResident& known, const Provenance& from) {
  const Resident& resident = known.resident;
  row.put(stored(resident.nik));
  row.put(std::string_view{resident.name});
  row.put(std::string_view{resident.birth_place});
  row.put(stored(resident.relationship));
  row.put(std::string_view{resident.mother_name});
  row.put(std::string_view{resident.father_name});
  row.put(std::string_view{resident.address});
  row.put(stored(known.evidence_date));
  row.put(std::string_view{from.codes});
  row.put(from.list);
  row.put(static_cast<std::int64_t>(from.line));
}

/// Rank, first and last day of the newest.
template <typename Row, typename Run>
void put_runs(Row& row, const std::vector<Run>& runs) {
  if (runs.empty()) {
    for (int column = 0; column < 3; ++column) row.put(std::optional<std::int64_t>{});
    return;
  }
  row.put(stored(runs.back().rank));
  row.put(stored(runs.back().from));
  row.put(stored(runs.back().until));
}

/// The columns of `standing` from kecamatan to provisional.
template <typename Row>
void put_standing(Row& row, const KnownResident& known) {
  const Resident& resident = known.resident;
  row.put(stored(resident.kecamatan));
  row.put(stored(resident.desa));
  row.put(std::string_view{resident.rw});
  row.put(std::string_view{resident.rt});
  row.put(stored(resident.no_kk));
  row.put(stored(resident.birth_date));
  row.put(stored(nik_birth_date(known)));
  row.put(stored(resident.sex));
  row.put(stored(resident.marital_status));
  row.put(stored(resident.citizenship));
  row.put(stored(resident.life_status));
  put_runs(row, known.lives);
  row.put(stored(known.statuses.empty() ? EnrolmentStatus::none : known.statuses.back().status));
  put_runs(row, known.statuses);
  row.put(std::int64_t{resident.nik ? 0 : 1});
}

std::string identity_text(IdentityKey key, const Resident& resident) {
  return key > 0 ? Nik::of_value(static_cast<std::uint64_t>(key)).text()
                 : to_hex(sha256(provisional_identity(resident)));
}

bool has_rows(Database& database, std::string_view table) {
  return database.prepare(fmt::format("SELECT 1 FROM {} LIMIT 1", table)).step();
}

bool has_details(const KnownResident& known) {
  return !known.resident.doubtful.empty() || !known.older.empty() || known.statuses.size() > 1 ||
         known.lives.size() > 1;
}

/// Which keys a table may have: all of them when it was not empty at first, else those added.
class KeysInTable {
 public:
  KeysInTable(Database& database, std::string_view table)
      : was_empty_(!has_rows(database, table)) {}

  bool may_have(std::int64_t key) const {
    return !was_empty_ || few_.may_have(key) || (many_ && many_->may_have(key));
  }
  void add(std::int64_t key) {
    if (!was_empty_) return;
    if (++added_ <= kFew) return few_.add(key);
    if (!many_) many_.emplace(kBytesForMany);
    many_->add(key);
  }

 private:
  // Most lists add only some keys before they end: these stay in the processor's own memory.
  static constexpr std::size_t kFew = std::size_t{1} << 17U;
  static constexpr std::size_t kBytesForMany = std::size_t{1} << 24U;

  bool was_empty_;
  std::size_t added_ = 0;
  KeyFilter few_{kFew};
  std::optional<KeyFilter> many_;
};

}  // namespace

/// What is kept back while the rows of a list are merged.
class ResidentStore::OfList {
 public:
  OfList(Database& database, std::int64_t number, Date date)
      : list(number),
        list_date(date),
        identity_keys(database, "identity"),
        numbers(database, "resident_number") {}

  NewIdentity* find(IdentityKey key, ResidentId id) {
    auto* found = identities.find(key);
    while (found != nullptr && found->id != id) found = identities.find(key, found);
    return found;
  }
  /// Those in `identities` stand in their tables now.
  void forget_written() {
    for (const auto& one : identities.all()) {
      identity_keys.add(one.key);
      numbers.add(static_cast<std::int64_t>(one.number));
    }
    identities.clear();
  }

  std::int64_t list;
  Date list_date;
  NewIdentities identities;
  Confirmations confirmed, named_again;
  KeysInTable identity_keys, numbers;
  KeyFilter cards_without_nik{kCardFilterBytes};  ///< of people who have no NIK yet

 private:
  // Few people have no NIK: this stays in the processor's own memory.
  static constexpr std::size_t kCardFilterBytes = std::size_t{1} << 17U;
};

IdentityKey key_of(Nik nik) { return static_cast<IdentityKey>(nik.value()); }

IdentityKey provisional_key(const Resident& resident) {
  const auto digest = fingerprint(provisional_identity(resident));
  return -static_cast<IdentityKey>(digest >> 2U) - 1;
}

ResidentStore::ResidentStore(Registry& registry) : ResidentStore(registry, nullptr) {}

ResidentStore::ResidentStore(RegistryChange& change, std::int64_t list, Date list_date)
    : ResidentStore(change.registry(), &change.hook()) {
  Database& database = registry_.database();
  of_list_ = std::make_unique<OfList>(database, list, list_date);
  auto cards = database.prepare(kCardsWithoutNik);
  while (cards.step()) of_list_->cards_without_nik.add(cards.integer(0));
}

ResidentStore::~ResidentStore() = default;

ResidentStore::ResidentStore(Registry& registry, ChangeHook* hook)
    : registry_(registry),
      numbers_(registry.office().key),
      new_residents_(registry.database(), "resident", 14, hook),
      new_standings_(registry.database(), "standing", 22, hook),
      new_identities_(registry.database(), "identity", 5, hook),
      new_numbers_(registry.database(), "resident_number", 2, hook),
      find_identity_(registry.database().prepare(kFindIdentity)),
      find_household_(registry.database().prepare(kFindHousehold)),
      find_provisional_(registry.database().prepare(kFindProvisional)),
      find_number_(registry.database().prepare(kFindNumber)),
      load_(registry.database().prepare(kLoadResident)),
      load_cells_(registry.database().prepare(kLoadCells)),
      load_older_(registry.database().prepare(kLoadOlder)),
      load_runs_(registry.database().prepare(kLoadRuns)),
      load_confirmed_(registry.database().prepare(kLoadConfirmed)),
      insert_number_(registry.database().prepare(kInsertNumber)),
      insert_identity_(registry.database().prepare(kInsertIdentity)),
      update_identity_(registry.database().prepare(kUpdateIdentity)),
      keep_seen_(registry.database().prepare(kKeepSeen)),
      keep_sole_(registry.database().prepare(kKeepSole)),
      insert_cell_(registry.database().prepare(kInsertCell)),
      insert_older_(registry.database().prepare(kInsertOlder)),
      insert_run_(registry.database().prepare(kInsertRun)),
      provenance_(registry.database().prepare(kProvenance)),
      keep_former_(registry.database().prepare(kKeepFormer)),
      update_resident_(registry.database().prepare(kUpdateResident)),
      update_standing_(registry.database().prepare(kUpdateStanding)),
      update_number_(registry.database().prepare(kUpdateNumber)),
      delete_cells_(registry.database().prepare(kDeleteCells)),
      delete_older_(registry.database().prepare(kDeleteOlder)),
      delete_runs_(registry.database().prepare(kDeleteRuns)),
      mark_not_sole_(registry.database().prepare(kMarkNotSole)),
      name_again_(registry.database().prepare(kNameAgain)) {
  auto last = registry.database().prepare(
      "SELECT max(id) FROM (SELECT max(id) AS id FROM resident"
      " UNION ALL SELECT max(resident) FROM tombstone)");
  if (last.step()) last_id_ = last.integer(0);
}

void ResidentStore::find(IdentityKey key, std::vector<IdentityEntry>& entries) {
  entries.clear();
  if (!of_list_ || of_list_->identity_keys.may_have(key)) {
    find_identity_.bind(1, key);
    while (find_identity_.step())
      entries.push_back({find_identity_.integer(0),
                         static_cast<std::uint64_t>(find_identity_.integer(1)),
                         find_identity_.integer(2), static_cast<Sole>(find_identity_.integer(3))});
    find_identity_.reset();
  }
  if (!of_list_) return;
  NewIdentities& added = of_list_->identities;
  for (const auto* found = added.find(key); found != nullptr; found = added.find(key, found))
    entries.push_back(
        {found->id, found->row_digest, of_list_->list, found->is_sole ? Sole::yes : Sole::no});
}

void ResidentStore::prefetch(IdentityKey key) const {
  if (of_list_) of_list_->identities.prefetch(key);
}

void ResidentStore::find_in_household(HouseholdCardNumber card, Members members,
                                      std::vector<ResidentId>& ids) {
  Statement& find = members == Members::all ? find_household_ : find_provisional_;
  ids.clear();
  if (of_list_ && members == Members::provisional &&
      !of_list_->cards_without_nik.may_have(stored(card)))
    return;
  flush();
  find.bind(1, stored(card));
  while (find.step()) ids.push_back(find.integer(0));
  find.reset();
}

ResidentId ResidentStore::find(const ResidentNo& number) {
  flush();
  find_number_.bind_copy(1, number.text());
  const ResidentId id = find_number_.step() ? find_number_.integer(0) : 0;
  find_number_.reset();
  return id;
}

KnownResident ResidentStore::load(ResidentId id) {
  flush();
  KnownResident known;
  Resident& resident = known.resident;
  load_.bind(1, id);
  if (!load_.step())
    fail(ErrorKind::database,
         "{} is damaged: it names a resident who is not there; see "
         "rekam-registry verify",
         registry_.path());
  if (const auto nik = load_.optional_integer(0))
    resident.nik = Nik::of_value(static_cast<std::uint64_t>(*nik));
  resident.name = load_.text(1);
  resident.birth_place = load_.text(2);
  resident.relationship = enum_at<Relationship>(load_, 3);
  resident.mother_name = load_.text(4);
  resident.father_name = load_.text(5);
  resident.address = load_.text(6);
  known.evidence_date = date_at(load_, 7);
  resident.kecamatan = optional_region_at(load_, 8);
  resident.desa = optional_region_at(load_, 9);
  resident.rw = load_.text(10);
  resident.rt = load_.text(11);
  if (const auto card = load_.optional_integer(12))
    resident.no_kk = HouseholdCardNumber::of_value(static_cast<std::uint64_t>(*card));
  resident.birth_date = optional_date_at(load_, 13);
  resident.sex = enum_at<Sex>(load_, 14);
  resident.marital_status = enum_at<MaritalStatus>(load_, 15);
  resident.citizenship = enum_at<Citizenship>(load_, 16);
  resident.life_status = enum_at<LifeStatus>(load_, 17);
  const LifeRun newest_life{date_at(load_, 19), date_at(load_, 20),
                            enum_at<EvidenceRank>(load_, 18), resident.life_status};
  resident.status = enum_at<EnrolmentStatus>(load_, 21);
  const StatusRun newest{date_at(load_, 23), date_at(load_, 24), enum_at<EvidenceRank>(load_, 22),
                         resident.status};
  load_.reset();

  const auto each = [id](Statement& statement, const auto& take) {
    statement.bind(1, id);
    while (statement.step()) take(statement);
    statement.reset();
  };
  each(load_cells_, [&](Statement& row) {
    resident.doubtful.push_back({enum_at<Field>(row, 0), std::string{row.text(1)}});
  });
  each(load_older_, [&](Statement& row) {
    known.older.push_back({enum_at<Field>(row, 0), date_at(row, 1)});
  });
  EarlierEvidence earlier;
  each(load_runs_, [&](Statement& row) { take_run(row, 0, earlier); });
  known.statuses = std::move(earlier.statuses);
  known.lives = std::move(earlier.lives);
  if (newest_life.status != LifeStatus::unknown) known.lives.push_back(newest_life);
  if (newest.status != EnrolmentStatus::none) known.statuses.push_back(newest);
  if (resident.nik) catch_up(known, id);
  return known;
}

void ResidentStore::catch_up(KnownResident& known, ResidentId id) {
  std::optional<Date> confirmed;
  load_confirmed_.bind(1, id);
  if (load_confirmed_.step()) confirmed = date_at(load_confirmed_, 0);
  load_confirmed_.reset();
  if (is_confirmed(id)) confirmed = std::max(confirmed, std::optional{of_list_->list_date});
  if (!confirmed) return;
  known.evidence_date = std::max(known.evidence_date, *confirmed);
  if (!known.statuses.empty())
    known.statuses.back().until = std::max(known.statuses.back().until, *confirmed);
  if (!known.lives.empty())
    known.lives.back().until = std::max(known.lives.back().until, *confirmed);
}

Provenance ResidentStore::provenance(ResidentId id) {
  flush();
  provenance_.bind(1, id);
  Provenance provenance;
  if (provenance_.step())
    provenance = {provenance_.integer(0), static_cast<std::size_t>(provenance_.integer(1)),
                  std::string{provenance_.text(2)}};
  provenance_.reset();
  return provenance;
}

bool ResidentStore::insert_number(const ResidentNo& number, ResidentId id) {
  insert_number_.bind_copy(1, number.text());
  insert_number_.bind(2, id);
  insert_number_.run();
  if (registry_.database().changes() == 0) return false;
  if (of_list_) of_list_->numbers.add(stored(number));
  return true;
}

ResidentNo ResidentStore::take_number(const std::string& identity, unsigned attempt,
                                      ResidentId id) {
  for (;; ++attempt) {
    const ResidentNo number = numbers_.derive(identity, attempt);
    if (insert_number(number, id)) return number;
  }
}

void ResidentStore::insert_identity(IdentityKey key, const IdentityEntry& entry) {
  insert_identity_.bind(1, key);
  insert_identity_.bind(2, entry.id);
  insert_identity_.bind(3, static_cast<std::int64_t>(entry.row_digest));
  insert_identity_.bind(4, entry.list);
  insert_identity_.bind(5, stored(entry.sole));
  insert_identity_.run();
  if (of_list_) of_list_->identity_keys.add(key);
}

ResidentId ResidentStore::add(const KnownResident& known, IdentityKey key, std::uint64_t row_digest,
                              const Provenance& provenance, std::optional<ResidentNo> number) {
  const ResidentId id = ++last_id_;
  if (of_list_ && key > 0) {
    if (!number) number = numbers_.derive(identity_text(key, known.resident), 0);
    if (of_list_->identities.is_full()) {
      write_new_identities();
      of_list_->forget_written();
    }
    of_list_->identities.add({key, id, row_digest, number->value(), true});
  } else {
    number = take_number(identity_text(key, known.resident), 0, id);
    insert_identity(key, {id, row_digest, provenance.list, key > 0 ? Sole::yes : Sole::no});
  }
  const std::string number_text = number->text();
  new_residents_.put(id);
  new_residents_.put(std::string_view{number_text});
  put_resident(new_residents_, known, provenance);
  new_residents_.put(static_cast<std::int64_t>(salts_.next()));
  new_residents_.end_row();
  new_standings_.put(id);
  put_standing(new_standings_, known);
  new_standings_.put_null();
  new_standings_.put_null();
  new_standings_.end_row();
  if (!of_list_ || has_details(known)) flush();
  insert_details(id, known);
  note_card(known.resident);
  return id;
}

void ResidentStore::flush() {
  new_residents_.flush();
  new_standings_.flush();
}

void ResidentStore::write_new_identities() {
  NewIdentities& added = of_list_->identities;
  flush();
  write_numbers(added.all());
  for (const auto& one : added.in_order_of_key()) {
    new_identities_.put(one.key);
    new_identities_.put(one.id);
    new_identities_.put(static_cast<std::int64_t>(one.row_digest));
    new_identities_.put(of_list_->list);
    new_identities_.put(stored(one.is_sole ? Sole::yes : Sole::no));
    new_identities_.end_row();
  }
  new_identities_.flush();
}

bool ResidentStore::is_taken(const ResidentNo& number) {
  return of_list_->numbers.may_have(stored(number)) && find(number) != 0;
}

void ResidentStore::write_numbers(std::span<const NewIdentity> added) {
  struct Number {
    std::uint64_t value;
    ResidentId id;
  };
  std::vector<Number> numbers;
  numbers.reserve(added.size());
  for (const auto& one : added) numbers.push_back({one.number, one.id});
  std::sort(numbers.begin(), numbers.end(), [](const Number& a, const Number& b) {
    return std::tie(a.value, a.id) < std::tie(b.value, b.id);
  });
  // Whose number somebody has: the one chance in millions that needs a second attempt.
  std::set<ResidentId> refused;
  std::optional<std::uint64_t> last;
  for (const auto& [value, id] : numbers) {
    const ResidentNo number = ResidentNo::of_value(value);
    if (value == last || is_taken(number)) {
      refused.insert(id);
      continue;
    }
    last = value;
    const std::string text = number.text();
    new_numbers_.put(std::string_view{text});
    new_numbers_.put(id);
    new_numbers_.end_row();
  }
  new_numbers_.flush();
  for (const auto& one : added) {
    if (!refused.contains(one.id)) continue;
    const auto text = take_number(identity_text(one.key, {}), 1, one.id).text();
    update_number_.bind_borrowed(1, std::string_view{text});
    update_number_.bind(2, one.id);
    update_number_.run();
  }
}

void ResidentStore::finish() {
  write_new_identities();
  of_list_->confirmed.store(registry_.database(), "confirmed", of_list_->list);
  of_list_->named_again.store(registry_.database(), "named_again", of_list_->list);
}

void ResidentStore::confirm(ResidentId id) { of_list_->confirmed.add(id); }

bool ResidentStore::is_confirmed(ResidentId id) const {
  return of_list_ && of_list_->confirmed.has(id);
}

void ResidentStore::name_again(ResidentId id, std::int64_t list) {
  if (of_list_) return of_list_->named_again.add(id);
  name_again_.bind(1, list);
  name_again_.bind(2, id);
  name_again_.run();
}

void ResidentStore::note_card(const Resident& resident) {
  if (of_list_ && !resident.nik && resident.no_kk)
    of_list_->cards_without_nik.add(stored(*resident.no_kk));
}

void ResidentStore::insert_details(ResidentId id, const KnownResident& known) {
  for (const auto& cell : known.resident.doubtful) {
    insert_cell_.bind(1, id);
    insert_cell_.bind(2, stored(cell.field));
    insert_cell_.bind_borrowed(3, cell.text);
    insert_cell_.run();
  }
  for (const auto& older : known.older) {
    insert_older_.bind(1, id);
    insert_older_.bind(2, stored(older.field));
    insert_older_.bind(3, stored(older.date));
    insert_older_.run();
  }
  insert_earlier(id, known.statuses, kAboutStatus);
  insert_earlier(id, known.lives, kAboutLife);
}

template <typename Run>
void ResidentStore::insert_earlier(ResidentId id, const std::vector<Run>& runs,
                                   std::int64_t about) {
  for (std::size_t i = 0; i + 1 < runs.size(); ++i) {
    insert_run_.bind(1, id);
    insert_run_.bind(2, stored(runs[i].from));
    insert_run_.bind(3, stored(runs[i].until));
    insert_run_.bind(4, stored(runs[i].rank));
    insert_run_.bind(5, stored(runs[i].status));
    insert_run_.bind(6, about);
    insert_run_.run();
  }
}

void ResidentStore::keep_former(ResidentId id, std::int64_t event) {
  keep_former_.bind(1, event);
  keep_former_.bind(2, id);
  keep_former_.run();
}

void ResidentStore::change(ResidentId id, const KnownResident& known, const Provenance& provenance,
                           std::int64_t event) {
  keep_former(id, event);
  Binder resident{update_resident_};
  put_resident(resident, known, provenance);
  resident.put(id);
  update_resident_.run();
  Binder standing{update_standing_};
  put_standing(standing, known);
  standing.put(id);
  update_standing_.run();
  note_card(known.resident);
  for (auto* remove : {&delete_cells_, &delete_older_, &delete_runs_}) {
    remove->bind(1, id);
    remove->run();
  }
  insert_details(id, known);
}

bool ResidentStore::waits(ResidentId id) {
  flush();
  auto select = registry_.database().prepare(
      "SELECT status, life_status, reported_gone FROM standing WHERE id = ?");
  select.bind(1, id);
  return select.step() && is_backlog(fold(enum_at<EnrolmentStatus>(select, 0))) &&
         is_alive_and_present(enum_at<LifeStatus>(select, 1)) && select.is_null(2);
}

void ResidentStore::set_reported_gone(ResidentId id, std::optional<Date> on, std::int64_t event) {
  flush();
  auto select = registry_.database().prepare("SELECT reported_gone FROM standing WHERE id = ?");
  select.bind(1, id);
  const auto known = select.step() ? optional_date_at(select, 0) : std::nullopt;
  const bool earlier_stays = on && known && *known <= *on;
  if (known == on || earlier_stays) return;
  select.reset();
  keep_former(id, event);
  auto update = registry_.database().prepare("UPDATE standing SET reported_gone = ? WHERE id = ?");
  update.bind(1, stored(on));
  update.bind(2, id);
  update.run();
}

void ResidentStore::set_identity(IdentityKey key, const IdentityEntry& entry, std::int64_t event) {
  if (auto* added = of_list_ ? of_list_->find(key, entry.id) : nullptr) {
    added->row_digest = entry.row_digest;
    added->is_sole = entry.sole == Sole::yes;
    return;
  }
  keep_seen_.bind(1, event);
  keep_seen_.bind(2, key);
  keep_seen_.bind(3, entry.id);
  keep_seen_.run();
  update_identity_.bind(1, key);
  update_identity_.bind(2, entry.id);
  update_identity_.bind(3, static_cast<std::int64_t>(entry.row_digest));
  update_identity_.bind(4, entry.list);
  update_identity_.bind(5, stored(entry.sole));
  update_identity_.run();
  if (of_list_) of_list_->identity_keys.add(key);
}

void ResidentStore::mark_not_sole(Nik nik, ResidentId id, std::int64_t event) {
  if (auto* added = of_list_ ? of_list_->find(key_of(nik), id) : nullptr) {
    added->is_sole = false;
    return;
  }
  keep_sole_.bind(1, event);
  keep_sole_.bind(2, key_of(nik));
  keep_sole_.bind(3, id);
  keep_sole_.run();
  mark_not_sole_.bind(1, key_of(nik));
  mark_not_sole_.bind(2, id);
  mark_not_sole_.run();
}

}  // namespace rekam
