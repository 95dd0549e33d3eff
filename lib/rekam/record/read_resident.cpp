#include "rekam/record/read_resident.hpp"

#include "rekam/base/text.hpp"
#include "rekam/record/check_resident.hpp"
#include "rekam/record/neighbourhood.hpp"
#include "rekam/record/number_damage.hpp"
#include "rekam/record/read_birth_date.hpp"
#include "rekam/record/read_number.hpp"
#include "rekam/record/total_row.hpp"
#include "rekam/record/unread_cells.hpp"
#include "rekam/record/word_hint.hpp"

namespace rekam {

namespace {

/// A word out of a closed set; an unknown one stays among the doubtful cells.
template <typename Value>
void read_word(const ResidentCells& cells, Field field, Value& value,
               std::optional<Value> (*parse)(std::string_view), FindingCode unknown,
               ResidentRow& row) {
  const auto text = cells[field];
  const auto parsed = parse(text);
  value = parsed.value_or(Value::unknown);
  if (parsed) return;
  row.tell(unknown, field, text, word_hint(field, text));
  row.doubt(field, text);
}

/// Whether a spreadsheet would take the text for a formula; a lone mark is a way to say nothing.
bool starts_like_formula(std::string_view text) {
  if (text.empty() || text[0] > '@') return false;
  if (std::string_view{"=+-@\t\r"}.find(text[0]) == std::string_view::npos) return false;
  const auto rest = text.substr(1);
  return text[0] == '-' ? !rest.empty() && trim(rest.substr(0, 1)).size() == 1
                        : !trim(rest).empty();
}

void read_text(const ResidentCells& cells, Field field, std::string& value, ResidentRow& row) {
  const auto text = trim(cells[field]);
  value.assign(says_nothing(text) ? std::string_view{} : text);
  if (!value.empty() && (starts_like_formula(text) || starts_like_formula(cells[field])))
    row.tell(FindingCode::name_formula, field, text);
}

/// A number of a column whose last digits a spreadsheet has cut is not usable when it ends in 0.
template <typename Number>
void refuse_cut_number(std::optional<Number>& number, ColumnDamage damage, Field field,
                       FindingCode code, ResidentRow& row) {
  if (damage == ColumnDamage::none || !number || number->value() % 10 != 0) return;
  row.tell(code, field, number->text(), candidates_text(lost_digit_candidates(number->text())));
  number.reset();
}

void read_nik(const ResidentCells& cells, const ListFacts& facts, ResidentRow& row) {
  auto& nik = row.resident.nik;
  nik = read_nik(cells[Field::nik], cells.kind(Field::nik), row.findings);
  refuse_cut_number(nik, facts.nik_damage, Field::nik, FindingCode::nik_list_damage, row);
  if (!nik && !says_nothing(cells[Field::nik])) row.doubt(Field::nik, cells[Field::nik]);
}

void read_card(const ResidentCells& cells, const ListFacts& facts, ResidentRow& row) {
  auto& card = row.resident.no_kk;
  card = read_household_card_number(cells[Field::no_kk], cells.kind(Field::no_kk), row.findings);
  refuse_cut_number(card, facts.card_damage, Field::no_kk, FindingCode::kk_list_damage, row);
  if (!card && !says_nothing(cells[Field::no_kk])) row.doubt(Field::no_kk, cells[Field::no_kk]);
}

void read_papers(const ResidentCells& cells, const ListFacts& facts, ResidentRow& row) {
  row.papers_received.reset();
  row.receipt_no.assign(trim(cells[Field::receipt_no]));
  const auto text = cells[Field::papers_received];
  if (says_nothing(text)) return;
  row.papers_received = read_moment(text, {cells.kind(Field::papers_received), facts.day_month});
  if (row.papers_received) return;
  row.tell(FindingCode::row_papers_date, Field::papers_received, text);
  row.doubt(Field::papers_received, text);
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
  row.tell(FindingCode::status_word, Field::status, text, word_hint(Field::status, text));
  row.doubt(Field::status, text);
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
  if (has_unread_cells(cells)) {
    read_readable(without_unread_cells(cells, row), row);
  } else {
    read_readable(cells, row);
  }
}

void ResidentReader::read_readable(const ResidentCells& cells, ResidentRow& row) {
  if (is_total_row(cells) || names_nobody(cells)) {
    row.tell(is_total_row(cells) ? FindingCode::row_total : FindingCode::row_names_nobody,
             Field::none, {});
    row.rejected = true;
    return;
  }
  Resident& resident = row.resident;
  read_nik(cells, facts_, row);
  read_card(cells, facts_, row);
  read_text(cells, Field::name, resident.name, row);
  read_word(cells, Field::sex, resident.sex, &parse_sex, FindingCode::sex_word, row);
  read_text(cells, Field::birth_place, resident.birth_place, row);
  read_word(cells, Field::marital_status, resident.marital_status, &parse_marital_status,
            FindingCode::status_marital_word, row);
  read_word(cells, Field::relationship, resident.relationship, &parse_relationship,
            FindingCode::household_relationship_word, row);
  read_birth_date(cells, facts_, row);
  read_word(cells, Field::citizenship, resident.citizenship, &parse_citizenship,
            FindingCode::status_citizenship_word, row);
  read_word(cells, Field::life_status, resident.life_status, &parse_life_status,
            FindingCode::status_life_word, row);
  read_text(cells, Field::mother_name, resident.mother_name, row);
  read_text(cells, Field::father_name, resident.father_name, row);
  read_text(cells, Field::address, resident.address, row);
  read_neighbourhood(cells[Field::rt], cells[Field::rw], resident.rt, resident.rw);
  read_status(cells, row);
  read_papers(cells, facts_, row);
  places_.read(cells, facts_, row);
  check_resident(resident, facts_, row.findings);
}

}  // namespace rekam
