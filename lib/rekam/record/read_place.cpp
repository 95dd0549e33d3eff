#include "rekam/record/read_place.hpp"

#include "rekam/base/text.hpp"

namespace rekam {

struct PlaceReader::Row {
  const ResidentCells& cells;
  const ListFacts& facts;
  ResidentRow& row;

  void unknown(FindingCode code, Field field) {
    row.tell(code, field, cells[field]);
    row.doubt(field, cells[field]);
  }

  std::nullopt_t reject_as_elsewhere(Field field, std::string_view value) {
    row.tell(FindingCode::region_other_kabupaten, field, value);
    row.rejected = true;
    return std::nullopt;
  }

  /// The code as the edition of the list's date has it, with a note when another one is written.
  std::optional<RegionCode> in_force(RegionCode region, Field field, RegionCode written) {
    const RegionCode code = facts.code_book->in_force(region, facts.list_date);
    if (!facts.code_book->has(code, facts.list_date)) return {};
    if (code != region) row.tell(FindingCode::region_other_edition, field, written.text());
    return code;
  }
};

namespace {

/// A list with nothing but desa codes names the kecamatan by them.
std::optional<RegionCode> kecamatan_code(const ResidentCells& cells) {
  const auto code = RegionCode::parse(trim(cells[Field::kecamatan_code]));
  if (code || !says_nothing(cells[Field::kecamatan])) return code;
  return RegionCode::parse(trim(cells[Field::desa_code]));
}

}  // namespace

void PlaceReader::read(const ResidentCells& cells, const ListFacts& facts, ResidentRow& row) {
  Row in{cells, facts, row};
  row.resident.kecamatan = find_kecamatan(in);
  row.resident.desa.reset();
  if (row.rejected) return;
  if (row.resident.kecamatan) {
    find_desa(in);
    if (const auto& desa = row.resident.desa)
      row.resident.kecamatan = desa->within(RegionLevel::kecamatan);
  } else if (const auto desa = cells[Field::desa]; !says_nothing(desa)) {
    row.doubt(Field::desa, desa);
  }
}

std::optional<RegionCode> PlaceReader::find_kecamatan(Row& in) {
  const auto code = kecamatan_code(in.cells);
  if (code && code->level() >= RegionLevel::kecamatan) {
    const RegionCode kecamatan = code->within(RegionLevel::kecamatan);
    if (!in.facts.kabupaten.contains(kecamatan)) {
      if (in.facts.other_kabupaten == OtherKabupaten::stored) return kecamatan;
      return in.reject_as_elsewhere(Field::kecamatan_code, code->text());
    }
    if (const auto found = in.in_force(kecamatan, Field::kecamatan_code, *code)) return found;
  }
  if (!says_nothing(in.cells[Field::kecamatan])) return find_kecamatan_by_name(in);
  if (says_nothing(in.cells[Field::kecamatan_code])) {
    in.row.tell(FindingCode::region_kecamatan_missing, Field::kecamatan, {});
  } else {
    in.unknown(FindingCode::region_kecamatan_unknown, Field::kecamatan_code);
  }
  return {};
}

void PlaceReader::look_up_kecamatan(std::string_view name, const ListFacts& facts) {
  if (last_kecamatan_ == name) return;
  last_kecamatan_match_ = facts.code_book->find_kecamatan(name, facts.list_date);
  last_kecamatan_is_ours_ = last_kecamatan_match_ ||
                            nearest(name, facts.code_book->names(RegionLevel::kecamatan,
                                                                 facts.kabupaten, facts.list_date));
  last_kecamatan_.assign(name);
}

std::optional<RegionCode> PlaceReader::find_kecamatan_by_name(Row& in) {
  const auto name = in.cells[Field::kecamatan];
  look_up_kecamatan(name, in.facts);
  if (last_kecamatan_match_) {
    if (last_kecamatan_match_->mapped)
      in.row.tell(FindingCode::region_other_edition, Field::kecamatan, name);
    return last_kecamatan_match_->code;
  }
  // Neither the place nor the card is of this kabupaten: the row belongs to another office. A place
  // that is nearly one of ours is a typing error, and nobody drops out because of that.
  const auto card = in.row.resident.no_kk;
  if (card && !last_kecamatan_is_ours_ && card->kabupaten() != in.facts.kabupaten.value() &&
      in.facts.other_kabupaten == OtherKabupaten::rejected)
    return in.reject_as_elsewhere(Field::kecamatan, name);
  in.unknown(FindingCode::region_kecamatan_unknown, Field::kecamatan);
  return {};
}

void PlaceReader::find_desa(Row& in) {
  const RegionCode kecamatan = *in.row.resident.kecamatan;
  auto code = RegionCode::parse(trim(in.cells[Field::desa_code]));
  if (!code) code = RegionCode::parse(trim(in.cells[Field::desa]));
  // A desa that has come under another kecamatan since is named beside the one it left.
  if (code && code->level() == RegionLevel::desa &&
      (kecamatan.contains(*code) ||
       kecamatan.contains(in.facts.code_book->in_force(*code, in.facts.list_date)))) {
    in.row.resident.desa = in.in_force(*code, Field::desa_code, *code);
    if (in.row.resident.desa) return;
  }
  const auto name = in.cells[Field::desa];
  if (says_nothing(name)) {
    if (!says_nothing(in.cells[Field::desa_code]))
      in.unknown(FindingCode::region_desa_unknown, Field::desa_code);
    return;
  }
  if (last_desa_ != name || last_desa_parent_ != kecamatan) {
    last_desa_match_ = in.facts.code_book->find_desa(name, kecamatan, in.facts.list_date);
    last_desa_.assign(name);
    last_desa_parent_ = kecamatan;
  }
  if (!last_desa_match_) {
    in.unknown(FindingCode::region_desa_unknown, Field::desa);
    return;
  }
  if (last_desa_match_->mapped) in.row.tell(FindingCode::region_other_edition, Field::desa, name);
  in.row.resident.desa = last_desa_match_->code;
}

}  // namespace rekam
