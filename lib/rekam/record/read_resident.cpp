#include "rekam/record/read_resident.hpp"

#include "rekam/base/text.hpp"
#include "rekam/record/check_resident.hpp"
#include "rekam/record/read_number.hpp"

#include <algorithm>

namespace rekam {

namespace {

void add(ResidentRow& row, FindingCode code, Field field, std::string_view value) {
  row.findings.push_back({code, field, std::string{value}, {}});
}

void doubt(ResidentRow& row, Field field, std::string_view text) {
  row.resident.doubtful.push_back({field, std::string{trim(text)}});
}

/// A word out of a closed set; an unknown one stays among the doubtful cells.
template <typename Value>
void read_word(const ResidentCells& cells, Field field, Value& value,
               std::optional<Value> (*parse)(std::string_view), FindingCode unknown,
               ResidentRow& row) {
  const auto text = cells[field];
  const auto parsed = parse(text);
  value = parsed.value_or(Value::unknown);
  if (parsed) return;
  add(row, unknown, field, text);
  doubt(row, field, text);
}

void read_text(const ResidentCells& cells, Field field, std::string& value, ResidentRow& row) {
  const auto text = trim(cells[field]);
  value.assign(says_nothing(text) ? std::string_view{} : text);
  // A text that a spreadsheet would run; numbers with a sign in front are none.
  if (!value.empty() && std::string_view{"=+-@"}.find(value[0]) != std::string_view::npos)
    add(row, FindingCode::name_formula, field, text);
}

/// `7`, `007`, `RT 7` and `RT.007` are one RT: three digits. Anything else stays as written.
void read_neighbourhood(const ResidentCells& cells, Field field, std::string& value) {
  auto text = trim(cells[field]);
  value.clear();
  if (says_nothing(text)) return;
  const auto first_digit = text.find_first_of("0123456789");
  const auto digits =
      first_digit == std::string_view::npos ? std::string_view{} : text.substr(first_digit);
  const bool only_digits = !digits.empty() &&
                           digits.find_first_not_of("0123456789") == std::string_view::npos &&
                           digits.size() <= 3;
  const std::string mark = fold_heading(text.substr(0, std::min(first_digit, text.size())));
  if (only_digits && (mark.empty() || mark == "RT" || mark == "RW")) {
    value.assign(3 - digits.size(), '0');
    value += digits;
  } else {
    value.assign(text);
  }
}

void read_birth_date(const ResidentCells& cells, const ListFacts& facts, ResidentRow& row) {
  const auto text = cells[Field::birth_date];
  const auto reading = read_date(text, facts.date_forms);
  row.resident.birth_date = reading.date;
  switch (reading.trouble) {
    case DateTrouble::none:
      if (*reading.date <= facts.list_date) return;
      // Nobody is born after the list was made; the NIK may still tell the day.
      row.resident.birth_date.reset();
      add(row, FindingCode::birth_future, Field::birth_date, text);
      break;
    case DateTrouble::missing:
      add(row, FindingCode::birth_missing, Field::birth_date, text);
      return;
    case DateTrouble::unreadable:
      add(row, FindingCode::birth_unreadable, Field::birth_date, text);
      break;
    case DateTrouble::impossible:
      add(row, FindingCode::birth_impossible, Field::birth_date, text);
      break;
  }
  doubt(row, Field::birth_date, text);
}

void read_papers(const ResidentCells& cells, ResidentRow& row) {
  row.papers_received.reset();
  row.receipt_no.assign(trim(cells[Field::receipt_no]));
  const auto text = cells[Field::papers_received];
  if (says_nothing(text)) return;
  row.papers_received = read_moment(text);
  if (row.papers_received) return;
  add(row, FindingCode::row_papers_date, Field::papers_received, text);
  doubt(row, Field::papers_received, text);
}

void read_status(const ResidentCells& cells, ResidentRow& row) {
  const auto text = cells[Field::status];
  row.resident.status = parse_enrolment_status(text);
  if (row.resident.status != EnrolmentStatus::other_word) return;
  // Some lists put the life status into the same column.
  const auto life = parse_life_status(text);
  if (life && *life > LifeStatus::alive) {
    row.resident.status = EnrolmentStatus::none;
    row.resident.life_status = *life;
    return;
  }
  add(row, FindingCode::status_word, Field::status, text);
  doubt(row, Field::status, text);
}

void start(ResidentRow& row) {
  row.findings.clear();
  row.resident.doubtful.clear();
  row.rejected = false;
}

bool names_nobody(const ResidentCells& cells) {
  const auto nothing = [&](Field field) { return says_nothing(cells[field]); };
  return nothing(Field::name) && nothing(Field::nik) && nothing(Field::no_kk);
}

}  // namespace

void ResidentReader::read(const ResidentCells& cells, ResidentRow& row) {
  start(row);
  if (names_nobody(cells)) {
    add(row, FindingCode::row_names_nobody, Field::none, {});
    row.rejected = true;
    return;
  }
  Resident& resident = row.resident;
  resident.nik = read_nik(cells[Field::nik], row.findings);
  if (!resident.nik && !says_nothing(cells[Field::nik])) doubt(row, Field::nik, cells[Field::nik]);
  resident.no_kk = read_household_card_number(cells[Field::no_kk], row.findings);
  if (!resident.no_kk && !says_nothing(cells[Field::no_kk]))
    doubt(row, Field::no_kk, cells[Field::no_kk]);
  read_text(cells, Field::name, resident.name, row);
  read_word(cells, Field::sex, resident.sex, &parse_sex, FindingCode::sex_word, row);
  read_text(cells, Field::birth_place, resident.birth_place, row);
  read_birth_date(cells, facts_, row);
  read_word(cells, Field::marital_status, resident.marital_status, &parse_marital_status,
            FindingCode::status_marital_word, row);
  read_word(cells, Field::relationship, resident.relationship, &parse_relationship,
            FindingCode::household_relationship_word, row);
  read_word(cells, Field::citizenship, resident.citizenship, &parse_citizenship,
            FindingCode::status_citizenship_word, row);
  read_word(cells, Field::life_status, resident.life_status, &parse_life_status,
            FindingCode::status_life_word, row);
  read_text(cells, Field::mother_name, resident.mother_name, row);
  read_text(cells, Field::father_name, resident.father_name, row);
  read_text(cells, Field::address, resident.address, row);
  read_neighbourhood(cells, Field::rt, resident.rt);
  read_neighbourhood(cells, Field::rw, resident.rw);
  read_status(cells, row);
  read_papers(cells, row);
  read_place(cells, row);
  check_resident(resident, facts_, row.findings);
}

void ResidentReader::read_place(const ResidentCells& cells, ResidentRow& row) {
  row.resident.kecamatan = find_kecamatan(cells, row);
  row.resident.desa.reset();
  if (row.rejected) return;
  if (row.resident.kecamatan) {
    find_desa(cells, row);
  } else if (const auto desa = cells[Field::desa]; !says_nothing(desa)) {
    doubt(row, Field::desa, desa);
  }
}

std::optional<RegionCode> ResidentReader::find_kecamatan(const ResidentCells& cells,
                                                         ResidentRow& row) {
  auto code = RegionCode::parse(trim(cells[Field::kecamatan_code]));
  // A list with nothing but desa codes names the kecamatan by them.
  if (!code && says_nothing(cells[Field::kecamatan]))
    code = RegionCode::parse(trim(cells[Field::desa_code]));
  if (code && code->level() >= RegionLevel::kecamatan) {
    const RegionCode kecamatan = code->within(RegionLevel::kecamatan);
    if (!facts_.kabupaten.contains(kecamatan)) {
      if (facts_.other_kabupaten == OtherKabupaten::stored) return kecamatan;
      add(row, FindingCode::region_other_kabupaten, Field::kecamatan_code, code->text());
      row.rejected = true;
      return {};
    }
    const RegionCode in_force = facts_.code_book->in_force(kecamatan, facts_.list_date);
    if (facts_.code_book->has(in_force, facts_.list_date)) {
      if (in_force != kecamatan)
        add(row, FindingCode::region_other_edition, Field::kecamatan_code, code->text());
      return in_force;
    }
  }
  const auto name = cells[Field::kecamatan];
  if (says_nothing(name)) {
    const auto written = cells[Field::kecamatan_code];
    if (says_nothing(written)) {
      add(row, FindingCode::region_kecamatan_missing, Field::kecamatan, {});
    } else {
      add(row, FindingCode::region_kecamatan_unknown, Field::kecamatan_code, written);
      doubt(row, Field::kecamatan_code, written);
    }
    return {};
  }
  if (last_kecamatan_ != name) {
    last_kecamatan_match_ = facts_.code_book->find_kecamatan(name, facts_.list_date);
    const auto names =
        facts_.code_book->names(RegionLevel::kecamatan, facts_.kabupaten, facts_.list_date);
    last_kecamatan_is_ours_ = last_kecamatan_match_ || nearest(name, names);
    last_kecamatan_.assign(name);
  }
  if (last_kecamatan_match_) {
    if (last_kecamatan_match_->mapped)
      add(row, FindingCode::region_other_edition, Field::kecamatan, name);
    return last_kecamatan_match_->code;
  }
  // Neither the place nor the card is of this kabupaten: the row belongs to another office. A place
  // that is nearly one of ours is a typing error, and nobody drops out because of that.
  const auto card = row.resident.no_kk;
  if (card && !last_kecamatan_is_ours_ && card->kabupaten() != facts_.kabupaten.value() &&
      facts_.other_kabupaten == OtherKabupaten::rejected) {
    add(row, FindingCode::region_other_kabupaten, Field::kecamatan, name);
    row.rejected = true;
    return {};
  }
  add(row, FindingCode::region_kecamatan_unknown, Field::kecamatan, name);
  doubt(row, Field::kecamatan, name);
  return {};
}

void ResidentReader::find_desa(const ResidentCells& cells, ResidentRow& row) {
  const RegionCode kecamatan = *row.resident.kecamatan;
  const auto code = RegionCode::parse(trim(cells[Field::desa_code]));
  if (code && code->level() == RegionLevel::desa) {
    const RegionCode in_force = facts_.code_book->in_force(*code, facts_.list_date);
    if (facts_.code_book->has(in_force, facts_.list_date) && kecamatan.contains(in_force)) {
      if (in_force != *code)
        add(row, FindingCode::region_other_edition, Field::desa_code, code->text());
      row.resident.desa = in_force;
      return;
    }
  }
  const auto name = cells[Field::desa];
  if (says_nothing(name)) {
    const auto written = cells[Field::desa_code];
    if (says_nothing(written)) return;
    add(row, FindingCode::region_desa_unknown, Field::desa_code, written);
    doubt(row, Field::desa_code, written);
    return;
  }
  if (last_desa_ != name || last_desa_parent_ != kecamatan) {
    last_desa_match_ = facts_.code_book->find_desa(name, kecamatan, facts_.list_date);
    last_desa_.assign(name);
    last_desa_parent_ = kecamatan;
  }
  if (!last_desa_match_) {
    add(row, FindingCode::region_desa_unknown, Field::desa, name);
    doubt(row, Field::desa, name);
    return;
  }
  if (last_desa_match_->mapped) add(row, FindingCode::region_other_edition, Field::desa, name);
  row.resident.desa = last_desa_match_->code;
}

}  // namespace rekam
