#include "rekam/office/merge_residents.hpp"

#include "rekam/base/text.hpp"
#include "rekam/registry/change.hpp"
#include "rekam/registry/registry.hpp"

#include <algorithm>
#include <utility>

namespace rekam {

namespace {

/// Whether the person is just what this row says, so that the same row in a newer list need not be
/// looked into.
Sole sole_after(const KnownResident& known, const Resident& row, Date list_date) {
  const KnownResident alone = first_known(row, list_date);
  bool same = known.evidence_date == list_date && known.older.empty() &&
              known.resident.nik == row.nik && known.resident.doubtful == alone.resident.doubtful &&
              known.lives == alone.lives && known.statuses == alone.statuses;
  for_each_dated_field(known.resident, row, [&](Field, const auto& value, const auto& in_row) {
    same = same && value == in_row;
  });
  return same ? Sole::yes : Sole::no;
}

/// Error codes of the row that the former version of the person did not have.
News new_errors(std::span<const Finding> findings, std::string_view former_codes) {
  const auto former = split(former_codes, ' ');
  for (const auto& finding : findings) {
    const auto& rule = rule_of(finding.code);
    if (rule.severity != Severity::error) continue;
    if (std::find(former.begin(), former.end(), rule.text) == former.end()) return News::some;
  }
  return News::none;
}

void tell(ResidentRow& row, FindingCode code, Field field) {
  row.findings.push_back(
      {code, field, row.resident.nik ? row.resident.nik->text() : std::string{}, {}});
}

void tell_if_reopening(ResidentRow& row, const KnownResident& known) {
  if (row.resident.status == EnrolmentStatus::none || known.statuses.empty()) return;
  const StatusRun& newest = known.statuses.back();
  if (ends_case(newest.rank, newest.status) && reopens(EvidenceRank::list, row.resident.status))
    tell(row, FindingCode::status_reopens, Field::status);
}

}  // namespace

ResidentMerger::ResidentMerger(RegistryChange& change, std::int64_t list, Date list_date)
    : change_(change),
      store_(change, list, list_date),
      list_(list),
      list_date_(list_date),
      list_dates_(list_dates(change.registry().database())) {}

bool ResidentMerger::is_sole(Nik nik, ResidentId id) {
  store_.find(key_of(nik), entries_);
  return std::any_of(entries_.begin(), entries_.end(),
                     [&](const auto& entry) { return entry.id == id && entry.sole == Sole::yes; });
}

Date ResidentMerger::date_of(std::int64_t list) const {
  const auto found = list_dates_.find(list);
  return found == list_dates_.end() ? list_date_ : found->second;
}

bool ResidentMerger::is_of_this_list(const IdentityEntry& entry) const {
  return entry.list == list_ || store_.is_confirmed(entry.id);
}

MergedRow ResidentMerger::merge(ResidentRow& row, const RowMark& mark) {
  return row.resident.nik ? merge_with_nik(row, mark) : merge_without_nik(row, mark);
}

MergedRow ResidentMerger::merge_with_nik(ResidentRow& row, const RowMark& mark) {
  const IdentityKey key = key_of(*row.resident.nik);
  store_.find(key, entries_);
  if (entries_.size() == 1)
    if (const auto confirmed = confirm(row, entries_.front(), mark.digest)) return *confirmed;
  for (const auto& entry : entries_)
    if (!are_different_people(store_.load(entry.id).resident, row.resident))
      return merge_into(row, key, entry, mark);
  if (!entries_.empty()) {
    tell(row, FindingCode::nik_another_person, Field::nik);
    return add(row, key, mark);
  }
  // Somebody who was kept without a NIK gets it now, with papers and place in the queue.
  if (const auto id = only_agreeing(row.resident, ResidentStore::Members::provisional))
    return merge_into(row, key, {id, 0, 0, Sole::no}, mark);
  return add(row, key, mark);
}

MergedRow ResidentMerger::merge_without_nik(ResidentRow& row, const RowMark& mark) {
  const IdentityKey key = provisional_key(row.resident);
  store_.find(key, entries_);
  if (!entries_.empty()) return merge_into(row, key, entries_.front(), mark);
  if (const auto id = only_agreeing(row.resident, ResidentStore::Members::all))
    return merge_into(row, key, {id, 0, 0, Sole::no}, mark);
  return add(row, key, mark);
}

ResidentId ResidentMerger::only_agreeing(const Resident& resident, ResidentStore::Members members) {
  if (!resident.no_kk || !resident.birth_date || resident.name.empty()) return 0;
  store_.find_in_household(*resident.no_kk, members, members_);
  ResidentId found = 0;
  for (const ResidentId id : members_) {
    if (!agree_without_nik(store_.load(id).resident, resident)) continue;
    if (found != 0) return 0;
    found = id;
  }
  return found;
}

std::optional<MergedRow> ResidentMerger::confirm(ResidentRow& row, const IdentityEntry& entry,
                                                 std::uint64_t digest) {
  if (entry.row_digest != digest) return {};
  if (is_of_this_list(entry)) {
    tell(row, FindingCode::row_repeated, Field::none);
    return MergedRow{entry.id, RowFate::unchanged, News::none};
  }
  if (entry.sole == Sole::no) return {};
  if (date_of(entry.list) < list_date_)
    store_.confirm(entry.id);
  else
    store_.name_again(entry.id, list_);
  return MergedRow{entry.id, RowFate::unchanged, News::none};
}

MergedRow ResidentMerger::add(ResidentRow& row, IdentityKey key, const RowMark& mark) {
  const News news = new_errors(row.findings, {});
  KnownResident known = first_known(std::move(row.resident), list_date_);
  const ResidentId id =
      store_.add(known, key, mark.digest, {list_, mark.line, codes_of(row.findings)}, mark.number);
  row.resident = std::move(known.resident);
  return {id, RowFate::added, news};
}

MergedRow ResidentMerger::merge_into(ResidentRow& row, IdentityKey key, IdentityEntry entry,
                                     const RowMark& mark) {
  KnownResident known = store_.load(entry.id);
  const KnownResident before = known;
  if (is_of_this_list(entry) && entry.row_digest == mark.digest)
    tell(row, FindingCode::row_repeated, Field::none);
  else if (is_of_this_list(entry) && row.resident.nik)
    tell(row, FindingCode::nik_twice, Field::nik);
  const Learned learned = merge_row(known, row.resident, list_date_);
  tell_if_reopening(row, known);
  const Sole sole = key > 0 ? sole_after(known, row.resident, list_date_) : Sole::no;
  const bool dates_moved = known.older != before.older ||
                           known.evidence_date != before.evidence_date ||
                           known.lives != before.lives || known.statuses != before.statuses;
  Provenance from = store_.provenance(entry.id);
  const News news =
      learned == Learned::something ? new_errors(row.findings, from.codes) : News::none;
  if (learned == Learned::something && list_date_ >= before.evidence_date)
    from = {list_, mark.line, codes_of(row.findings)};
  // What newer lists only confirmed is written out before it stops being read from their number.
  const bool was_sole =
      sole == Sole::no && known.resident.nik && is_sole(*known.resident.nik, entry.id);
  const bool changed = learned == Learned::something || dates_moved || was_sole;
  if (changed) store_.change(entry.id, known, from, change_.next_event());
  if (was_sole) store_.mark_not_sole(*known.resident.nik, entry.id, change_.next_event());
  const bool newest = entry.list == 0 || list_date_ >= date_of(entry.list);
  if (newest)
    store_.set_identity(key, {entry.id, mark.digest, list_, sole}, change_.next_event());
  else if (!changed)
    store_.name_again(entry.id, list_);
  return {entry.id, learned == Learned::something ? RowFate::updated : RowFate::unchanged, news};
}

}  // namespace rekam
