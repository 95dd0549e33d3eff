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

class ResidentMerger {
 public:
  ResidentMerger(RegistryChange& change, std::int64_t list, Date list_date);

  /// `digest` tells this row from every other one; `line` is where it stands.
  MergedRow merge(ResidentRow& row, std::uint64_t digest, std::size_t line);

 private:
  MergedRow merge_with_nik(ResidentRow& row, std::uint64_t digest, std::size_t line);
  MergedRow merge_without_nik(ResidentRow& row, std::uint64_t digest, std::size_t line);
  MergedRow add(ResidentRow& row, IdentityKey key, std::uint64_t digest, std::size_t line);
  MergedRow merge_into(ResidentRow& row, IdentityKey key, IdentityEntry entry, std::uint64_t digest,
                       std::size_t line);
  std::optional<MergedRow> confirm(ResidentRow& row, IdentityKey key, const IdentityEntry& entry,
                                   std::uint64_t digest);
  ResidentId only_agreeing(const Resident& resident, ResidentStore::Members members);
  bool is_sole(Nik nik, ResidentId id);
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
