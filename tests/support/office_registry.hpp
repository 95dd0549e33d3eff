// A registry in memory with a few people in it, made as an import makes one.

#pragma once

#include "rekam/base/error.hpp"
#include "rekam/registry/change.hpp"
#include "rekam/registry/list_store.hpp"
#include "rekam/registry/registry.hpp"
#include "rekam/registry/resident_store.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rekam::tests {

inline OfficeIdentity an_office() {
  OfficeIdentity office;
  office.key.fill(7);
  return office;
}

inline Date day(std::string_view iso) { return parse_iso_date(iso).value(); }

inline Moment some_time() { return {day("2016-09-20"), ClockTime{8 * 60}}; }

/// Somebody of Baturaja Timur, with a NIK.
inline Resident a_resident(std::string_view nik, std::string_view name) {
  Resident resident;
  resident.nik = Nik::parse(nik);
  resident.no_kk = HouseholdCardNumber::parse("1601140101100001");
  resident.name = name;
  resident.kecamatan = RegionCode::parse("16.01.14");
  resident.birth_date = day("1985-03-12");
  return resident;
}

inline Resident siti() { return a_resident("1601145203850001", "SITI AMINAH"); }
inline Resident budi() { return a_resident("1601141203850002", "BUDI SANTOSO"); }

inline IdentityKey key_for(const Resident& resident) {
  return resident.nik ? key_of(*resident.nik) : provisional_key(resident);
}

inline ListRecord a_list(std::int64_t number) {
  ListRecord list;
  list.number = number;
  list.kind = "residents";
  list.file = fmt::format("list-{}.csv", number);
  list.sha256 = sha256(list.file);
  list.bytes = 1000 + static_cast<std::uint64_t>(number);
  list.list_date = day("2016-09-01");
  list.imported_at = to_text(some_time());
  list.layout = "rekam";
  list.header = "nik,name";
  return list;
}

/// The event by which an import vouches for its list.
inline void record_import(RegistryChange& change, const ListRecord& list) {
  const RowCounts& counts = list.counts;
  change.record({"import", fmt::format("list {}", list.number),
                 fmt::format(R"({{"kind":"{}","sha256":"{}","read":{},"added":{},"updated":{},)"
                             R"("unchanged":{},"rejected":{}}})",
                             list.kind, to_hex(list.sha256), counts.read, counts.added,
                             counts.updated, counts.unchanged, counts.rejected)});
}

/// Imports people nobody knew yet as one list; returns its number.
inline std::int64_t import_people(Registry& registry, const std::vector<Resident>& people) {
  RegistryChange change{registry, some_time()};
  Database& database = registry.database();
  auto list = a_list(next_list_number(database));
  list.counts.read = list.counts.added = static_cast<std::int64_t>(people.size());
  start_list(database, list);
  ResidentStore store{registry};
  std::size_t line = 1;
  for (const auto& person : people) {
    ++line;
    store.add(first_known(person, list.list_date), key_for(person), line, {list.number, line, ""});
  }
  record_import(change, list);
  change.commit();
  return list.number;
}

inline std::int64_t number(Database& database, std::string_view sql) {
  auto statement = database.prepare(sql);
  return statement.step() ? statement.integer(0) : -1;
}

inline std::string text(Database& database, std::string_view sql) {
  auto statement = database.prepare(sql);
  return statement.step() ? std::string{statement.text(0)} : "no row";
}

/// The kind and text of the Error that `action` throws.
template <typename Action>
std::pair<ErrorKind, std::string> error_of(Action action) {
  try {
    action();
  } catch (const Error& error) {
    return {error.kind(), error.what()};
  }
  return {ErrorKind::usage, "no error"};
}

}  // namespace rekam::tests
