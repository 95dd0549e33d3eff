#include "rekam/record/read_birth_date.hpp"

#include "rekam/record/default_date.hpp"
#include "rekam/record/two_digit_year.hpp"

namespace rekam {

namespace {

FindingCode code_of(DateTrouble trouble, std::string_view text) {
  switch (trouble) {
    case DateTrouble::missing:
      return FindingCode::birth_missing;
    case DateTrouble::impossible:
      return is_default_date_text(text) ? FindingCode::birth_default
                                        : FindingCode::birth_impossible;
    case DateTrouble::day_month:
      return FindingCode::birth_day_month;
    default:
      return FindingCode::birth_unreadable;
  }
}

/// `1910 or 2010`: the years that a date with two digits can mean.
std::string years_text(const std::vector<Date>& candidates) {
  if (candidates.size() < 2) return {};
  const auto year = [](Date date) {
    return std::to_string(static_cast<int>(std::chrono::year_month_day{date}.year()));
  };
  return year(candidates[0]) + " or " + year(candidates[1]);
}

/// The one reading that the rest of the row leaves, if it leaves one.
void settle(DateReading& reading, const ListFacts& facts, const Resident& resident) {
  reading.date = settle_birth_date(
      reading.candidates,
      {resident.nik, facts.list_date, resident.relationship, resident.marital_status});
}

void tell_of_writing(const DateReading& reading, std::string_view text, ResidentRow& row) {
  if (reading.trouble == DateTrouble::century)
    row.tell(FindingCode::birth_two_digit_year, Field::birth_date, text);
  if (reading.writing == DateWriting::serial)
    row.tell(FindingCode::birth_serial, Field::birth_date, text);
}

}  // namespace

void read_birth_date(const ResidentCells& cells, const ListFacts& facts, ResidentRow& row) {
  const auto text = cells[Field::birth_date];
  auto reading = read_date(text, facts.date_forms,
                           {cells.kind(Field::birth_date), facts.day_month, SerialInText::read});
  if (!reading.candidates.empty()) settle(reading, facts, row.resident);
  row.resident.birth_date = reading.date;
  if (reading.date && *reading.date <= facts.list_date) {
    tell_of_writing(reading, text, row);
    return;
  }
  if (reading.date) {
    // Nobody is born after the list was made; the NIK may still tell the day.
    row.resident.birth_date.reset();
    row.tell(FindingCode::birth_future, Field::birth_date, text);
  } else {
    row.tell(
        code_of(reading.trouble, text), Field::birth_date, text,
        reading.trouble == DateTrouble::century ? years_text(reading.candidates) : std::string{});
  }
  if (reading.trouble != DateTrouble::missing) row.doubt(Field::birth_date, text);
}

}  // namespace rekam
