#include "rekam/office/names_row.hpp"

namespace rekam {

namespace {

std::string code_text(const std::optional<RegionCode>& code) {
  return code ? code->text() : std::string{};
}

std::string name_of(const std::optional<RegionCode>& code, const CodeBook& book, Date on) {
  return code ? std::string{book.name(*code, on)} : std::string{};
}

/// A desa that has come under another kecamatan since brings its people along.
void put_place(NamesRow& row, const Particulars& person, const CodeBook& book, Date on) {
  auto kecamatan = person.kecamatan;
  auto desa = person.desa;
  if (desa) {
    const RegionCode place = book.in_force(*desa, on);
    kecamatan = place.within(RegionLevel::kecamatan);
    desa = place.level() == RegionLevel::desa ? std::optional{place} : std::nullopt;
  } else if (kecamatan) {
    kecamatan = book.in_force(*kecamatan, on);
  }
  row.kecamatan_code = code_text(kecamatan);
  row.kecamatan = name_of(kecamatan, book, on);
  row.desa_code = code_text(desa);
  row.desa = name_of(desa, book, on);
}

}  // namespace

NamesRow names_row(const Particulars& person, const CodeBook& book, Date on) {
  NamesRow row;
  row.nik = person.nik ? person.nik->text() : person.doubtful_nik;
  row.no_kk = person.no_kk ? person.no_kk->text() : person.doubtful_no_kk;
  row.name = person.name;
  row.sex = to_text(person.sex);
  row.birth_date = person.birth_date;
  put_place(row, person, book, on);
  row.rt = person.rt;
  row.rw = person.rw;
  row.address = person.address;
  row.status = person.status == EnrolmentStatus::other_word ? person.doubtful_status
                                                            : std::string{to_text(person.status)};
  row.resident_no = person.resident_no;
  row.list = std::to_string(person.list);
  row.line = std::to_string(person.line);
  return row;
}

}  // namespace rekam
