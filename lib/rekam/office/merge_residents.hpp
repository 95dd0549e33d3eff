// Where the rows of a KK list meet what the registry knows: who a row is about, and what it adds.

#pragma once

#include "rekam/office/import_summary.hpp"
#include "rekam/office/list_import.hpp"
#include "rekam/record/read_resident.hpp"
#include "rekam/registry/resident_store.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace rekam {

class RegistryChange;

/// What a row came to. Findings that only the registry can make are appended to the row's own.
struct MergedRow {
  ResidentId id = 0;
  RowFate fate = RowFate::unchanged;
  News new_errors = News::none;
};

/// What is known of a row besides what it says.
struct RowMark {
  std::uint64_t digest = 0;          ///< tells it from every other one
  std::size_t line = 0;              ///< where it stands
  std::optional<ResidentNo> number;  ///< the first of its NIK, if that was derived already
};

class ResidentMerger {
 public:
  ResidentMerger(RegistryChange& change, std::int64_t list, Date list_date);

  MergedRow merge(ResidentRow& row, const RowMark& mark);
  /// merge() of this row comes soon.
  void prefetch(const ResidentRow& row) const {
    if (row.resident.nik) store_.prefetch(key_of(*row.resident.nik));
  }

  /// Everybody merged so far can be read.
  void flush() { store_.flush(); }
  /// After the last row.
  void finish() { store_.finish(); }

 private:
  MergedRow merge_with_nik(ResidentRow& row, const RowMark& mark);
  MergedRow merge_without_nik(ResidentRow& row, const RowMark& mark);
  MergedRow add(ResidentRow& row, IdentityKey key, const RowMark& mark);
  MergedRow merge_into(ResidentRow& row, IdentityKey key, IdentityEntry entry, const RowMark& mark);
  std::optional<MergedRow> confirm(ResidentRow& row, const IdentityEntry& entry,
                                   std::uint64_t digest);
  ResidentId only_agreeing(const Resident& resident, ResidentStore::Members members);
  bool is_sole(Nik nik, ResidentId id);
  bool is_of_this_list(const IdentityEntry& entry) const;
  Date date_of(std::int64_t list) const;

  RegistryChange& change_;
  ResidentStore store_;
  std::int64_t list_;
  Date list_date_;
  std::map<std::int64_t, Date> list_dates_;
  std::vector<IdentityEntry> entries_;
  std::vector<ResidentId> members_;
};

}  // namespace rekam
