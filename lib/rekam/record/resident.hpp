// One person as a list tells of him or her: typed where the cell could be read, else as written
// among the doubtful cells. Nothing in it is guessed.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/record/civil_status.hpp"
#include "rekam/record/enrolment_status.hpp"
#include "rekam/record/finding.hpp"
#include "rekam/record/household_card_number.hpp"
#include "rekam/record/nik.hpp"
#include "rekam/record/region_code.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

/// A cell that could not be read into its type, kept as written.
struct DoubtfulCell {
  Field field = Field::none;
  std::string text;
  friend bool operator==(const DoubtfulCell&, const DoubtfulCell&) = default;
};

struct Resident {
  std::optional<Nik> nik;
  std::optional<HouseholdCardNumber> no_kk;
  std::string name;
  Sex sex = Sex::unknown;
  std::string birth_place;
  std::optional<Date> birth_date;
  MaritalStatus marital_status = MaritalStatus::unknown;
  Relationship relationship = Relationship::unknown;
  Citizenship citizenship = Citizenship::unknown;
  std::string mother_name;
  std::string father_name;
  std::optional<RegionCode> kecamatan;
  std::optional<RegionCode> desa;
  std::string rw;
  std::string rt;
  std::string address;
  LifeStatus life_status = LifeStatus::unknown;
  EnrolmentStatus status = EnrolmentStatus::none;
  std::vector<DoubtfulCell> doubtful;
};

/// The text of a doubtful cell; empty when the field is not in doubt.
std::string_view doubtful_text(const Resident& resident, Field field);

/// Calls `visit(field, a's member, b's member)` for each field that one date vouches for, that is
/// all but NIK, life status, recording status and the doubtful cells.
template <typename A, typename B, typename Visit>
void for_each_dated_field(A& a, B& b, Visit visit) {
  visit(Field::no_kk, a.no_kk, b.no_kk);
  visit(Field::name, a.name, b.name);
  visit(Field::sex, a.sex, b.sex);
  visit(Field::birth_place, a.birth_place, b.birth_place);
  visit(Field::birth_date, a.birth_date, b.birth_date);
  visit(Field::marital_status, a.marital_status, b.marital_status);
  visit(Field::relationship, a.relationship, b.relationship);
  visit(Field::citizenship, a.citizenship, b.citizenship);
  visit(Field::mother_name, a.mother_name, b.mother_name);
  visit(Field::father_name, a.father_name, b.father_name);
  visit(Field::kecamatan, a.kecamatan, b.kecamatan);
  visit(Field::desa, a.desa, b.desa);
  visit(Field::rw, a.rw, b.rw);
  visit(Field::rt, a.rt, b.rt);
  visit(Field::address, a.address, b.address);
}

/// The text whose digest identifies somebody without a usable NIK: kecamatan, household card,
/// folded name, birth date and sex; when card, name or date is missing, every folded field, so
/// that equal rows are one person and different rows never merge.
std::string provisional_identity(const Resident& resident);

/// Whether two rows tell of one person although only one of them has a usable NIK: same card, same
/// folded name, same birth date, none of them missing.
bool agree_without_nik(const Resident& a, const Resident& b);

/// Whether two rows with one NIK are two people: their names are no variants of each other, and
/// neither the card nor a parent's name agrees.
bool are_different_people(const Resident& a, const Resident& b);

}  // namespace rekam
