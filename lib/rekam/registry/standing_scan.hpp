// Reads where everybody stands on a day, one person after another, from the narrow table.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/record/standing.hpp"
#include "rekam/registry/resident_store.hpp"

#include <functional>

namespace rekam {

class Database;

using VisitStanding = std::function<void(ResidentId, const Standing&)>;

/// Everybody, in order of id; as known now, on `as_of`.
void for_each_standing(Database& database, Date as_of, const VisitStanding& visit);

/// Of one record, without its rw and rt; likewise.
Standing standing_of(Database& database, ResidentId id, Date as_of);

/// What a person who is to be called or named in a list looks like.
struct Particulars {
  std::string resident_no, name, address, rw, rt;
  std::optional<Nik> nik;
  std::optional<HouseholdCardNumber> no_kk;
  Sex sex = Sex::unknown;
  std::optional<Date> birth_date;
  std::optional<RegionCode> kecamatan, desa;
  Relationship relationship = Relationship::unknown;
  EnrolmentStatus status = EnrolmentStatus::none;  ///< the newest
  std::string doubtful_nik, doubtful_no_kk;        ///< as written, when there is no number
  std::string doubtful_status;                     ///< as written, when nobody knows the word
  std::int64_t list = 0;
  std::int64_t line = 0;
};

class ParticularsReader {
 public:
  explicit ParticularsReader(Database& database);
  Particulars read(ResidentId id);

 private:
  Statement select_;
};

}  // namespace rekam
