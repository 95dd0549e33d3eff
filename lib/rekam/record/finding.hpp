// A finding: expected trouble in a list, as a value. It says where, what is wrong and what to do,
// and never ends a run.

#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

enum class Severity : std::uint8_t { note, warning, error };
std::string_view to_text(Severity severity);

/// A field of a resident's row. Names and order are those of layout files.
enum class Field : std::uint8_t {
  none,
  nik,
  no_kk,
  name,
  sex,
  birth_place,
  birth_date,
  marital_status,
  relationship,
  mother_name,
  father_name,
  address,
  rt,
  rw,
  desa,
  kecamatan,
  desa_code,
  kecamatan_code,
  status,
  life_status,
  citizenship,
  papers_received,
  receipt_no,
};
inline constexpr int kFieldCount = 23;
std::string_view to_text(Field field);

/// Stable: codes stand in reports, settings and scripts. The table in finding.cpp declares each.
enum class FindingCode : std::uint8_t {
  nik_missing,
  nik_length,
  nik_not_digits,
  nik_spreadsheet,
  nik_temporary,
  nik_serial,
  nik_date,
  nik_birth_date,
  nik_sex,
  nik_province,
  nik_kecamatan,
  nik_another_person,
  nik_twice,
  nik_is_card_number,
  nik_list_damage,
  kk_missing,
  kk_length,
  kk_not_digits,
  kk_serial,
  kk_is_nik,
  kk_date,
  kk_province,
  kk_spreadsheet,
  kk_list_damage,
  name_missing,
  name_characters,
  name_formula,
  birth_missing,
  birth_unreadable,
  birth_impossible,
  birth_future,
  birth_very_old,
  birth_two_digit_year,
  birth_day_month,
  birth_default,
  birth_serial,
  sex_missing,
  sex_word,
  region_kecamatan_unknown,
  region_desa_unknown,
  region_other_kabupaten,
  region_kecamatan_missing,
  region_other_edition,
  region_nik_elsewhere,
  status_word,
  status_life_word,
  status_marital_word,
  status_citizenship_word,
  status_nobody,
  status_date,
  status_age,
  status_marital_age,
  status_due_by_now,
  status_reopens,
  household_relationship_word,
  household_two_heads,
  household_no_head,
  household_spouse_sex,
  household_spouse_status,
  household_parent_age,
  household_two_places,
  household_same_person,
  household_young_head,
  row_quoting,
  row_too_long,
  row_too_many_cells,
  row_names_nobody,
  row_nul,
  row_utf8,
  row_repeated,
  row_cleaned,
  row_short,
  row_papers_date,
  row_papers_waiting,
  row_value,
  row_number_cell,
  row_total,
  row_formula,
  row_cell_error,
  file_no_status,
  file_no_life_status,
  file_list_date,
  file_nik_damage,
  file_kk_damage,
  file_encoding,
  file_hidden_rows,
  file_hidden_sheet,
  file_skipped_sheet,
  file_column_twice,
  file_day_month,
  file_known_list,
  file_missing_people,
  call_elsewhere,
  call_contradiction,
  call_recorded_before,
  call_outcome_word,
  call_nobody,
  call_day,
  call_service_point,
};
inline constexpr int kFindingCodeCount = 99;

struct FindingRule {
  FindingCode code;
  std::string_view text;  ///< PREFIX-NNN; the prefix names the field in doubt
  Severity severity;
  std::string_view message;  ///< what is wrong, without any personal value
  std::string_view advice;   ///< what to do
};
const FindingRule& rule_of(FindingCode code);
std::span<const FindingRule> all_finding_rules();

struct Finding {
  FindingCode code;
  Field field = Field::none;
  std::string value;   ///< as read; empty when the whole row or file is meant
  std::string detail;  ///< what makes this case special, appended to the rule's message
};

/// Codes that a row's findings hold, each once, in the order of the table: `BIRTH-002 NIK-007`.
std::string codes_of(std::span<const Finding> findings);

/// How often each code was found.
class FindingCounts {
 public:
  FindingCounts() : counts_(kFindingCodeCount) {}
  void add(FindingCode code, std::int64_t times = 1) {
    counts_[static_cast<std::size_t>(code)] += times;
  }
  void add(const FindingCounts& other);
  std::int64_t of(FindingCode code) const { return counts_[static_cast<std::size_t>(code)]; }

 private:
  std::vector<std::int64_t> counts_;
};

}  // namespace rekam
