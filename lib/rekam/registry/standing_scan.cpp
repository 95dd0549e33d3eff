#include "rekam/registry/standing_scan.hpp"

#include "rekam/record/same_person.hpp"
#include "rekam/registry/kept_standing.hpp"
#include "rekam/registry/stored_values.hpp"
#include "rekam/sqlite/database.hpp"

#include <fmt/format.h>

#include <map>

namespace rekam {

namespace {

/// The runs before the newest, read alongside the people, both in order of id.
class EarlierRuns {
 public:
  explicit EarlierRuns(Database& database)
      : select_(database.prepare(
            "SELECT from_date, until_date, rank, status, about, resident FROM evidence_run"
            " ORDER BY resident, about, from_date, rank")) {
    advance();
  }

  void take(ResidentId id, EarlierEvidence& earlier) {
    earlier.statuses.clear();
    earlier.lives.clear();
    while (resident_ != 0 && resident_ < id) advance();
    while (resident_ == id) {
      take_run(select_, 0, earlier);
      advance();
    }
  }

 private:
  void advance() { resident_ = select_.step() ? select_.integer(5) : 0; }

  Statement select_;
  ResidentId resident_ = 0;
};

/// The standings of some of the records, in order of id.
class StandingRows {
 public:
  StandingRows(Database& database, Date as_of, std::string_view condition)
      : select_(database.prepare(
            fmt::format("SELECT id, kecamatan, desa, rw, rt, no_kk, birth_date, nik_birth_date,"
                        " sex, marital_status, citizenship, life_status, status, status_from,"
                        " life_from, life_until, reported_gone, superseded_by"
                        " FROM standing{} ORDER BY id",
                        condition))),
        earlier_(database),
        as_of_(as_of) {}

  bool next() {
    if (!select_.step()) return false;
    KeptStanding kept;
    kept.standing.kecamatan = optional_region_at(select_, 1);
    kept.standing.desa = optional_region_at(select_, 2);
    kept.standing.rw = select_.text(3);
    kept.standing.rt = select_.text(4);
    if (const auto card = select_.optional_integer(5))
      kept.standing.no_kk = HouseholdCardNumber::of_value(static_cast<std::uint64_t>(*card));
    kept.standing.duty.birth_date = optional_date_at(select_, 6);
    kept.standing.duty.nik_birth_date = optional_date_at(select_, 7);
    kept.standing.sex = enum_at<Sex>(select_, 8);
    kept.standing.duty.marital_status = enum_at<MaritalStatus>(select_, 9);
    kept.standing.duty.citizenship = enum_at<Citizenship>(select_, 10);
    kept.standing.duty.life_status = enum_at<LifeStatus>(select_, 11);
    kept.standing.status = enum_at<EnrolmentStatus>(select_, 12);
    kept.status_from = optional_date_at(select_, 13);
    kept.life_from = optional_date_at(select_, 14);
    kept.life_until = optional_date_at(select_, 15);
    kept.gone_on = optional_date_at(select_, 16);
    kept.standing.superseded = select_.is_null(17) ? Superseded::no : Superseded::yes;
    if (kept.is_later_than(as_of_)) earlier_.take(id(), runs_);
    life_date_ = look_back(kept, runs_, as_of_);
    standing = kept.standing;
    return true;
  }

  ResidentId id() const { return select_.integer(0); }
  ResidentId survivor() const { return select_.integer(17); }
  /// Of the life status on the day.
  std::optional<Date> life_date() const { return life_date_; }
  Standing standing;

 private:
  Statement select_;
  EarlierRuns earlier_;
  Date as_of_;
  EarlierEvidence runs_;
  std::optional<Date> life_date_;
};

/// What superseded records know, by the record that stays.
class SupersededEvidence {
 public:
  SupersededEvidence(Database& database, Date as_of) {
    StandingRows rows{database, as_of, " WHERE superseded_by IS NOT NULL"};
    while (rows.next()) known_.emplace(rows.survivor(), Known{rows.standing, rows.life_date()});
  }

  void add_to(StandingRows& survivor) const {
    if (known_.empty()) return;
    auto life_date = survivor.life_date();
    const auto [first, last] = known_.equal_range(survivor.id());
    for (auto known = first; known != last; ++known) {
      const auto& [standing, date] = known->second;
      take_over(survivor.standing, standing);
      if (!date || (life_date && *date <= *life_date)) continue;
      survivor.standing.duty.life_status = standing.duty.life_status;
      life_date = date;
    }
  }

 private:
  struct Known {
    Standing standing;  // without its texts
    std::optional<Date> life_date;
  };
  std::multimap<ResidentId, Known> known_;
};

}  // namespace

void for_each_standing(Database& database, Date as_of, const VisitStanding& visit) {
  const SupersededEvidence superseded{database, as_of};
  StandingRows rows{database, as_of, ""};
  while (rows.next()) {
    superseded.add_to(rows);
    visit(rows.id(), rows.standing);
  }
}

Standing standing_of(Database& database, ResidentId id, Date as_of) {
  StandingRows rows{database, as_of, fmt::format(" WHERE id = {}", id)};
  if (!rows.next()) return {};
  SupersededEvidence{database, as_of}.add_to(rows);
  rows.standing.rw = rows.standing.rt = {};
  return rows.standing;
}

ParticularsReader::ParticularsReader(Database& database)
    : select_(database.prepare(
          "SELECT r.resident_no, r.name, r.address, s.rw, s.rt, r.nik, s.no_kk, s.sex,"
          " s.birth_date, s.kecamatan, s.desa, r.relationship, s.status, r.list, r.line,"
          " (SELECT text FROM doubtful_cell WHERE resident = r.id AND field = 1),"
          " (SELECT text FROM doubtful_cell WHERE resident = r.id AND field = 2),"
          " (SELECT text FROM doubtful_cell WHERE resident = r.id AND field = 18)"
          " FROM resident r JOIN standing s ON s.id = r.id WHERE r.id = ?")) {
  static_assert(static_cast<int>(Field::nik) == 1 && static_cast<int>(Field::no_kk) == 2 &&
                static_cast<int>(Field::status) == 18);
}

Particulars ParticularsReader::read(ResidentId id) {
  select_.bind(1, id);
  Particulars person;
  if (select_.step()) {
    person.resident_no = select_.text(0);
    person.name = select_.text(1);
    person.address = select_.text(2);
    person.rw = select_.text(3);
    person.rt = select_.text(4);
    if (const auto nik = select_.optional_integer(5))
      person.nik = Nik::of_value(static_cast<std::uint64_t>(*nik));
    if (const auto card = select_.optional_integer(6))
      person.no_kk = HouseholdCardNumber::of_value(static_cast<std::uint64_t>(*card));
    person.sex = enum_at<Sex>(select_, 7);
    person.birth_date = optional_date_at(select_, 8);
    person.kecamatan = optional_region_at(select_, 9);
    person.desa = optional_region_at(select_, 10);
    person.relationship = enum_at<Relationship>(select_, 11);
    person.status = enum_at<EnrolmentStatus>(select_, 12);
    person.list = select_.integer(13);
    person.line = select_.integer(14);
    person.doubtful_nik = select_.text(15);
    person.doubtful_no_kk = select_.text(16);
    person.doubtful_status = select_.text(17);
  }
  select_.reset();
  return person;
}

}  // namespace rekam
