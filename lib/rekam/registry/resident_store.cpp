#include "rekam/registry/resident_store.hpp"

#include "rekam/base/digest.hpp"
#include "rekam/registry/registry.hpp"
#include "rekam/registry/resident_sql.hpp"
#include "rekam/registry/stored_values.hpp"

#include <algorithm>

namespace rekam {

namespace {

void bind_resident(Statement& statement, const KnownResident& known, const Provenance& from) {
  const Resident& resident = known.resident;
  statement.bind(1, stored(resident.nik));
  statement.bind_borrowed(2, resident.name);
  statement.bind_borrowed(3, resident.birth_place);
  statement.bind(4, stored(resident.relationship));
  statement.bind_borrowed(5, resident.mother_name);
  statement.bind_borrowed(6, resident.father_name);
  statement.bind_borrowed(7, resident.address);
  statement.bind(8, stored(known.evidence_date));
  statement.bind_borrowed(9, from.codes);
  statement.bind(10, from.list);
  statement.bind(11, static_cast<std::int64_t>(from.line));
}

void bind_standing(Statement& statement, const KnownResident& known) {
  const Resident& resident = known.resident;
  statement.bind(1, stored(resident.kecamatan));
  statement.bind(2, stored(resident.desa));
  statement.bind_borrowed(3, resident.rw);
  statement.bind_borrowed(4, resident.rt);
  statement.bind(5, stored(resident.no_kk));
  statement.bind(6, stored(resident.birth_date));
  statement.bind(7, stored(nik_birth_date(known)));
  statement.bind(8, stored(resident.sex));
  statement.bind(9, stored(resident.marital_status));
  statement.bind(10, stored(resident.citizenship));
  statement.bind(11, stored(resident.life_status));
  const bool life_known = resident.life_status != LifeStatus::unknown;
  statement.bind(12,
                 life_known ? std::optional<std::int64_t>{stored(known.life_date)} : std::nullopt);
  statement.bind(13, stored(known.life_rank));
  statement.bind(18, std::int64_t{resident.nik ? 0 : 1});
  if (known.statuses.empty()) {
    statement.bind(14, stored(EnrolmentStatus::none));
    for (const int column : {15, 16, 17}) statement.bind_null(column);
    return;
  }
  const StatusRun& newest = known.statuses.back();
  statement.bind(14, stored(newest.status));
  statement.bind(15, stored(newest.rank));
  statement.bind(16, stored(newest.from));
  statement.bind(17, stored(newest.until));
}

}  // namespace

IdentityKey key_of(Nik nik) { return static_cast<IdentityKey>(nik.value()); }

IdentityKey provisional_key(const Resident& resident) {
  const auto digest = fingerprint(provisional_identity(resident));
  return -static_cast<IdentityKey>(digest >> 2U) - 1;
}

ResidentStore::ResidentStore(Registry& registry)
    : registry_(registry),
      numbers_(registry.office().key),
      find_identity_(registry.database().prepare(kFindIdentity)),
      find_household_(registry.database().prepare(kFindHousehold)),
      find_provisional_(registry.database().prepare(kFindProvisional)),
      find_number_(registry.database().prepare(kFindNumber)),
      load_(registry.database().prepare(kLoadResident)),
      load_cells_(registry.database().prepare(kLoadCells)),
      load_older_(registry.database().prepare(kLoadOlder)),
      load_runs_(registry.database().prepare(kLoadRuns)),
      load_confirmed_(registry.database().prepare(kLoadConfirmed)),
      insert_resident_(registry.database().prepare(kInsertResident)),
      insert_standing_(registry.database().prepare(kInsertStanding)),
      insert_identity_(registry.database().prepare(kInsertIdentity)),
      update_identity_(registry.database().prepare(kUpdateIdentity)),
      keep_seen_(registry.database().prepare(kKeepSeen)),
      insert_cell_(registry.database().prepare(kInsertCell)),
      insert_older_(registry.database().prepare(kInsertOlder)),
      insert_run_(registry.database().prepare(kInsertRun)),
      provenance_(registry.database().prepare(kProvenance)),
      keep_former_(registry.database().prepare(kKeepFormer)),
      update_resident_(registry.database().prepare(kUpdateResident)),
      update_standing_(registry.database().prepare(kUpdateStanding)),
      delete_cells_(registry.database().prepare(kDeleteCells)),
      delete_older_(registry.database().prepare(kDeleteOlder)),
      delete_runs_(registry.database().prepare(kDeleteRuns)),
      mark_not_sole_(registry.database().prepare(kMarkNotSole)) {
  auto last = registry.database().prepare("SELECT max(id) FROM resident");
  if (last.step()) last_id_ = last.integer(0);
}

void ResidentStore::find(IdentityKey key, std::vector<IdentityEntry>& entries) {
  entries.clear();
  find_identity_.bind(1, key);
  while (find_identity_.step())
    entries.push_back({find_identity_.integer(0),
                       static_cast<std::uint64_t>(find_identity_.integer(1)),
                       find_identity_.integer(2), static_cast<Sole>(find_identity_.integer(3))});
  find_identity_.reset();
}

void ResidentStore::find_in_household(HouseholdCardNumber card, Members members,
                                      std::vector<ResidentId>& ids) {
  Statement& find = members == Members::all ? find_household_ : find_provisional_;
  ids.clear();
  find.bind(1, static_cast<std::int64_t>(card.value()));
  while (find.step()) ids.push_back(find.integer(0));
  find.reset();
}

ResidentId ResidentStore::find(const ResidentNo& number) {
  find_number_.bind_copy(1, number.text());
  const ResidentId id = find_number_.step() ? find_number_.integer(0) : 0;
  find_number_.reset();
  return id;
}

KnownResident ResidentStore::load(ResidentId id) {
  KnownResident known;
  Resident& resident = known.resident;
  load_.bind(1, id);
  load_.step();
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
  known.life_date = date_at(load_, 18);
  known.life_rank = enum_at<EvidenceRank>(load_, 19);
  resident.status = enum_at<EnrolmentStatus>(load_, 20);
  StatusRun newest{date_at(load_, 22), date_at(load_, 23), enum_at<EvidenceRank>(load_, 21),
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
  each(load_runs_, [&](Statement& row) {
    known.statuses.push_back({date_at(row, 0), date_at(row, 1), enum_at<EvidenceRank>(row, 2),
                              enum_at<EnrolmentStatus>(row, 3)});
  });
  if (newest.status != EnrolmentStatus::none) known.statuses.push_back(newest);
  if (resident.nik) catch_up(known, id);
  return known;
}

void ResidentStore::catch_up(KnownResident& known, ResidentId id) {
  load_confirmed_.bind(1, key_of(*known.resident.nik));
  load_confirmed_.bind(2, id);
  if (load_confirmed_.step()) {
    const Date confirmed = date_at(load_confirmed_, 0);
    known.evidence_date = std::max(known.evidence_date, confirmed);
    if (!known.statuses.empty())
      known.statuses.back().until = std::max(known.statuses.back().until, confirmed);
    if (known.resident.life_status != LifeStatus::unknown)
      known.life_date = std::max(known.life_date, confirmed);
  }
  load_confirmed_.reset();
}

Provenance ResidentStore::provenance(ResidentId id) {
  provenance_.bind(1, id);
  Provenance provenance;
  if (provenance_.step())
    provenance = {provenance_.integer(0), static_cast<std::size_t>(provenance_.integer(1)),
                  std::string{provenance_.text(2)}};
  provenance_.reset();
  return provenance;
}

void ResidentStore::insert_under_new_number(const Resident& resident, IdentityKey key) {
  const std::string identity =
      key > 0 ? resident.nik->text() : to_hex(sha256(provisional_identity(resident)));
  for (unsigned attempt = 0;; ++attempt) {
    insert_resident_.bind_copy(13, numbers_.derive(identity, attempt).text());
    insert_resident_.run();
    if (registry_.database().changes() > 0) return;
  }
}

ResidentId ResidentStore::add(const KnownResident& known, IdentityKey key, std::uint64_t row_digest,
                              const Provenance& provenance) {
  const ResidentId id = ++last_id_;
  bind_resident(insert_resident_, known, provenance);
  insert_resident_.bind(12, id);
  insert_resident_.bind(14, static_cast<std::int64_t>(random_salt()));
  insert_under_new_number(known.resident, key);
  bind_standing(insert_standing_, known);
  insert_standing_.bind(19, id);
  insert_standing_.run();
  insert_identity_.bind(1, key);
  insert_identity_.bind(2, id);
  insert_identity_.bind(3, static_cast<std::int64_t>(row_digest));
  insert_identity_.bind(4, provenance.list);
  insert_identity_.bind(5, stored(key > 0 ? Sole::yes : Sole::no));
  insert_identity_.run();
  insert_details(id, known);
  return id;
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
  for (std::size_t i = 0; i + 1 < known.statuses.size(); ++i) {
    const StatusRun& run = known.statuses[i];
    insert_run_.bind(1, id);
    insert_run_.bind(2, stored(run.from));
    insert_run_.bind(3, stored(run.until));
    insert_run_.bind(4, stored(run.rank));
    insert_run_.bind(5, stored(run.status));
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
  bind_resident(update_resident_, known, provenance);
  update_resident_.bind(12, id);
  update_resident_.run();
  bind_standing(update_standing_, known);
  update_standing_.bind(19, id);
  update_standing_.run();
  for (auto* remove : {&delete_cells_, &delete_older_, &delete_runs_}) {
    remove->bind(1, id);
    remove->run();
  }
  insert_details(id, known);
}

void ResidentStore::set_identity(IdentityKey key, const IdentityEntry& entry, std::int64_t event) {
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
}

void ResidentStore::mark_not_sole(Nik nik, ResidentId id) {
  mark_not_sole_.bind(1, key_of(nik));
  mark_not_sole_.bind(2, id);
  mark_not_sole_.run();
}

}  // namespace rekam
