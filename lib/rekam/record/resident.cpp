#include "rekam/record/resident.hpp"

#include "rekam/base/text.hpp"
#include "rekam/record/person_name.hpp"

#include <algorithm>

namespace rekam {

namespace {

constexpr char kSeparator = '\x1f';

void append(std::string& identity, std::string_view part) {
  identity += kSeparator;
  identity += part;
}

void append_text(std::string& identity, const std::string& text) { append(identity, fold(text)); }

bool same_known_name(const std::string& a, const std::string& b) {
  return !a.empty() && !b.empty() && are_variants(a, b);
}

std::string region_text(const std::optional<RegionCode>& code) { return code ? code->text() : ""; }

}  // namespace

std::string_view doubtful_text(const Resident& resident, Field field) {
  for (const auto& cell : resident.doubtful)
    if (cell.field == field) return cell.text;
  return {};
}

std::string provisional_identity(const Resident& resident) {
  std::string identity = region_text(resident.kecamatan);
  append(identity, resident.no_kk ? resident.no_kk->text() : "");
  append_text(identity, resident.name);
  append(identity, resident.birth_date ? to_iso(*resident.birth_date) : "");
  append(identity, to_text(resident.sex));
  if (resident.no_kk && !resident.name.empty() && resident.birth_date) return identity;
  append_text(identity, resident.birth_place);
  append(identity, to_text(resident.marital_status));
  append(identity, to_text(resident.relationship));
  append(identity, to_text(resident.citizenship));
  append_text(identity, resident.mother_name);
  append_text(identity, resident.father_name);
  append(identity, region_text(resident.desa));
  append_text(identity, resident.rw);
  append_text(identity, resident.rt);
  append_text(identity, resident.address);
  for (const auto& cell : resident.doubtful) {
    append(identity, to_text(cell.field));
    append_text(identity, cell.text);
  }
  return identity;
}

bool agree_without_nik(const Resident& a, const Resident& b) {
  return a.no_kk && a.no_kk == b.no_kk && a.birth_date && a.birth_date == b.birth_date &&
         !a.name.empty() && fold(a.name) == fold(b.name);
}

bool are_different_people(const Resident& a, const Resident& b) {
  // A missing name is no evidence for two people.
  if (a.name.empty() || b.name.empty() || are_variants(a.name, b.name)) return false;
  if (a.no_kk && a.no_kk == b.no_kk) return false;
  return !same_known_name(a.mother_name, b.mother_name) &&
         !same_known_name(a.father_name, b.father_name);
}

}  // namespace rekam
