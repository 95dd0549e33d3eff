#include "rekam/record/finding.hpp"

#include <algorithm>
#include <array>

namespace rekam {

namespace {

constexpr auto kError = Severity::error;
constexpr auto kWarning = Severity::warning;
constexpr auto kNote = Severity::note;

using enum FindingCode;

constexpr std::array<FindingRule, kFindingCodeCount> kRules{{
    {nik_missing, "NIK-001", kError, "the NIK is missing",
     "look the NIK up by name and birth date and enter it; until then the person is kept without"},
    {nik_length, "NIK-002", kError, "the NIK has not sixteen digits",
     "compare with the card or the family card and correct the NIK"},
    {nik_not_digits, "NIK-003", kError, "the NIK holds something that is no digit",
     "compare with the card or the family card and correct the NIK"},
    {nik_spreadsheet, "NIK-004", kError, "the NIK was turned into a number by a spreadsheet",
     "its last digits are lost: export the list again with the NIK column as text"},
    {nik_temporary, "NIK-005", kWarning, "the NIK starts with 0, so it is a temporary number",
     "ask for the real NIK; until then the person is kept without"},
    {nik_serial, "NIK-006", kError, "the NIK ends in 0000, which is never given",
     "a spreadsheet has probably cut its end: compare with the family card"},
    {nik_date, "NIK-007", kError, "the NIK holds a day that no calendar has",
     "compare with the family card; if the card says the same, leave it"},
    {nik_birth_date, "NIK-008", kError, "the NIK and the birth date disagree",
     "compare with the family card; a NIK is kept when only the date was corrected"},
    {nik_sex, "NIK-009", kError, "the NIK and the sex disagree",
     "a woman's NIK has 40 added to the day: correct the sex or the NIK"},
    {nik_province, "NIK-010", kWarning, "the NIK starts with a province that does not exist",
     "compare with the family card and correct the NIK"},
    {nik_kecamatan, "NIK-011", kWarning,
     "the NIK names a kecamatan of this kabupaten that is in no edition of the code book",
     "it may be from before a split; compare with the family card"},
    {nik_another_person, "NIK-012", kError, "another person already has this NIK",
     "compare both family cards; both people are kept, and papers for this NIK count for neither"},
    {nik_twice, "NIK-013", kWarning, "the same NIK stands in this list with other data",
     "find out which row is right and remove the other"},
    {nik_is_card_number, "NIK-014", kError, "the NIK column holds the household card number",
     "the two columns are mixed up: enter the person's own NIK"},
    {nik_list_damage, "NIK-015", kError,
     "the NIK ends in 0 like nearly all of this list: a spreadsheet has cut its last digit",
     "export the list again with the NIK column as text; until then the person is kept without"},
    {kk_missing, "KK-001", kWarning, "the household card number is missing",
     "enter the number of the family card; until then the person counts as a household alone"},
    {kk_length, "KK-002", kError, "the household card number has not sixteen digits",
     "compare with the family card and correct it"},
    {kk_not_digits, "KK-003", kError, "the household card number holds something that is no digit",
     "compare with the family card and correct it"},
    {kk_serial, "KK-004", kError, "the household card number ends in 0000",
     "a spreadsheet has probably cut its end: export the list again with this column as text"},
    {kk_is_nik, "KK-005", kError, "the household card column holds a NIK",
     "the two columns are mixed up: enter the number of the family card"},
    {kk_date, "KK-006", kWarning, "the household card number holds no possible day of issue",
     "compare with the family card; cards converted long ago may be right"},
    {kk_province, "KK-007", kWarning,
     "the household card number starts with a province that does not exist",
     "compare with the family card and correct it"},
    {kk_spreadsheet, "KK-008", kError,
     "the household card number was turned into a number by a spreadsheet",
     "its last digits are lost: export the list again with this column as text"},
    {kk_list_damage, "KK-009", kError,
     "the household card number ends in 0 like nearly all of this list: its last digit was cut",
     "export the list again with this column as text"},
    {name_missing, "NAME-001", kError, "the name is missing", "enter the name as on the card"},
    {name_characters, "NAME-002", kWarning, "the name holds digits or marks that names do not have",
     "compare with the family card"},
    {name_formula, "NAME-003", kWarning, "the text starts like a spreadsheet formula",
     "remove the mark in front; it is kept as read and made harmless in every spreadsheet"},
    {birth_missing, "BIRTH-001", kError, "the birth date is missing",
     "enter it; until then the person is counted as one who must be recorded unless the NIK shows "
     "a child"},
    {birth_unreadable, "BIRTH-002", kError, "the birth date cannot be read",
     "write it as DD-MM-YYYY"},
    {birth_impossible, "BIRTH-003", kError, "the birth date is a day that no calendar has",
     "compare with the family card and correct it"},
    {birth_future, "BIRTH-004", kError, "the birth date lies after the list's own date",
     "correct the year, or give the list's date with --as-of"},
    {birth_very_old, "BIRTH-005", kWarning, "the birth date makes the person older than 115",
     "check the year, and whether the person is alive"},
    {birth_two_digit_year, "BIRTH-006", kNote,
     "the birth year has two digits; the century was taken from the NIK, the household or the age",
     "nothing if the year is right; else write it with four digits"},
    {birth_day_month, "BIRTH-007", kWarning,
     "the birth date can be read as day-month and as month-day, and nothing tells which",
     "write it as DD-MM-YYYY; until then it is kept as written"},
    {birth_default, "BIRTH-008", kWarning,
     "the birth date is one that programs write when they do not know it",
     "compare with the family card"},
    {birth_serial, "BIRTH-009", kNote, "the birth date was a spreadsheet's serial number",
     "nothing: it was turned back into the day"},
    {sex_missing, "SEX-001", kWarning, "the sex is missing", "enter LAKI-LAKI or PEREMPUAN"},
    {sex_word, "SEX-002", kError, "the sex is a word or code that nobody knows",
     "write LAKI-LAKI or PEREMPUAN"},
    {region_kecamatan_unknown, "REGION-001", kError,
     "the kecamatan is not in the code book of this kabupaten",
     "correct its name; until then the person stands in a row of its own in reports"},
    {region_desa_unknown, "REGION-002", kWarning, "the desa is not one of its kecamatan",
     "correct its name; until then the person is counted under the kecamatan only"},
    {region_other_kabupaten, "REGION-003", kError, "the row belongs to another kabupaten",
     "send it to that office, or import with --other-kabupaten"},
    {region_kecamatan_missing, "REGION-004", kWarning, "the kecamatan is missing",
     "enter it, or name it for the whole list with --kecamatan"},
    {region_other_edition, "REGION-005", kNote, "the place is coded by another edition",
     "nothing: it is mapped to the edition of the list's date"},
    {region_nik_elsewhere, "REGION-006", kNote, "the NIK was first given elsewhere",
     "nothing: a NIK does not follow a move"},
    {status_word, "STATUS-001", kWarning, "the recording status is a word that nobody knows",
     "the person is counted as unknown: correct the word or import statuses"},
    {status_life_word, "STATUS-002", kWarning, "the life status is a word that nobody knows",
     "the person is counted as alive: correct the word"},
    {status_marital_word, "STATUS-003", kWarning, "the marital status is a word that nobody knows",
     "write BELUM KAWIN, KAWIN, CERAI HIDUP or CERAI MATI"},
    {status_citizenship_word, "STATUS-004", kWarning, "the citizenship is a word that nobody knows",
     "write WNI or WNA; the person is counted as a citizen"},
    {status_nobody, "STATUS-005", kError, "nobody in the registry, or more than one, is meant",
     "import the list that names this person first, or correct the number"},
    {status_date, "STATUS-006", kError, "the date of the status is missing or cannot be read",
     "write it as YYYY-MM-DD"},
    {status_age, "STATUS-007", kWarning, "the person is recorded but younger than 16",
     "compare birth date and status with the card"},
    {status_marital_age, "STATUS-008", kWarning,
     "the person is married or was, but younger than 15",
     "compare birth date and marital status with the family card"},
    {status_due_by_now, "STATUS-009", kNote,
     "the list says not due yet, but by birth date or marriage the person is",
     "nothing: who must be recorded is always reckoned anew"},
    {household_relationship_word, "HOUSEHOLD-001", kWarning,
     "the relationship to the head is a word that nobody knows",
     "write KEPALA KELUARGA, SUAMI, ISTRI, ANAK …"},
    {household_two_heads, "HOUSEHOLD-002", kWarning, "the household has more than one head",
     "compare with the family card"},
    {household_no_head, "HOUSEHOLD-003", kNote, "no member of the household is its head",
     "nothing if the head is in another list; else compare with the family card"},
    {household_spouse_sex, "HOUSEHOLD-004", kWarning,
     "husband, wife or head and spouse do not fit their sex",
     "compare sex and relationship with the family card"},
    {household_spouse_status, "HOUSEHOLD-005", kWarning,
     "a husband or wife who by marital status is not married",
     "compare marital status and relationship with the family card"},
    {household_parent_age, "HOUSEHOLD-006", kWarning,
     "parent and child of the household are less than 12 or more than 70 years apart",
     "compare the birth dates with the family card"},
    {household_two_places, "HOUSEHOLD-007", kWarning,
     "members of one household live at different places",
     "compare desa, RT and RW with the family card"},
    {household_same_person, "HOUSEHOLD-008", kWarning,
     "two members have one name and birth date but different NIKs",
     "one person has probably been entered twice: compare with the family card"},
    {household_young_head, "HOUSEHOLD-009", kWarning,
     "the head of the household is younger than 15",
     "compare birth date and relationship with the family card"},
    {row_quoting, "ROW-001", kError, "the quotation marks of the row are broken",
     "mend the quotation marks in the rejects file and import it again"},
    {row_too_long, "ROW-002", kError, "the row or one of its cells is too long to be a row",
     "a quotation mark or line break is probably missing before it"},
    {row_too_many_cells, "ROW-003", kError, "the row has more cells than the list has columns",
     "a separator stands inside a value: put the value into quotation marks"},
    {row_names_nobody, "ROW-004", kError, "the row has no name, no NIK and no household card",
     "remove the row or complete it"},
    {row_nul, "ROW-005", kError, "the row holds NUL bytes", "export the list again"},
    {row_utf8, "ROW-006", kError, "the row is not readable as UTF-8 text",
     "save the list as CSV UTF-8 and import it again"},
    {row_repeated, "ROW-007", kNote, "the row repeats an earlier row exactly",
     "nothing: it counts once"},
    {row_cleaned, "ROW-008", kNote,
     "apostrophes, blanks or the marks between groups of digits were taken off a number",
     "nothing: the number itself is unharmed"},
    {row_short, "ROW-009", kWarning, "the row has fewer cells than the list has columns",
     "the missing cells count as empty: check that nothing slipped"},
    {row_papers_date, "ROW-010", kWarning,
     "the day the papers came in cannot be read, or has not come yet",
     "write it as DD-MM-YYYY or YYYY-MM-DD; until then the papers do not count"},
    {row_papers_waiting, "ROW-011", kWarning, "the papers are of somebody whom no list names yet",
     "they keep their place and count as soon as a list brings the household"},
    {row_value, "ROW-012", kError, "a value of the row cannot be read",
     "correct the value in the rejects file and import it again"},
    {row_number_cell, "ROW-013", kNote, "a number stands where text belongs; no digit is lost",
     "nothing; keep such columns as text, then no digit can get lost"},
    {row_total, "ROW-014", kNote, "the row is a total, not a person", "nothing: it is not stored"},
    {row_formula, "ROW-015", kWarning, "a formula's result was not saved in the workbook",
     "open the workbook in its program, save it, and use that file"},
    {row_cell_error, "ROW-016", kWarning, "the cell shows an error of the spreadsheet",
     "mend the formula or type the value; it counts as empty"},
    {file_no_status, "FILE-001", kNote, "the list has no recording status",
     "its people are counted unknown until you import statuses"},
    {file_no_life_status, "FILE-002", kNote, "the list has no life status or citizenship",
     "everybody in it is taken for a living citizen"},
    {file_list_date, "FILE-003", kNote, "the list does not say its date",
     "today is taken; name the date with --as-of"},
    {file_nik_damage, "FILE-004", kError,
     "a spreadsheet has cut the last digit of this list's NIKs: nearly all end in 0",
     "export the list again with the NIK column as text"},
    {file_kk_damage, "FILE-005", kError,
     "a spreadsheet has cut the last digit of this list's card numbers: nearly all end in 0",
     "export the list again with that column as text"},
    {file_encoding, "FILE-006", kNote, "the list is not UTF-8; it was read as Windows-1252",
     "nothing if the names look right; else name the encoding with --encoding"},
    {file_hidden_rows, "FILE-007", kWarning, "the sheet has hidden rows; they were read too",
     "look whether they belong to the list"},
    {file_hidden_sheet, "FILE-008", kWarning, "the workbook has a hidden sheet; it was not read",
     "show the sheet and save the workbook if it belongs to the list"},
    {file_skipped_sheet, "FILE-009", kNote, "the sheet is no list and was not read",
     "nothing, unless it should be one"},
    {file_column_twice, "FILE-010", kWarning,
     "two columns have the same heading; the first one was taken",
     "remove the wrong one, or name the columns in a layout"},
    {file_day_month, "FILE-011", kWarning,
     "nothing in the list tells whether its dates are day-month or month-day",
     "name the form in a layout: dates = DD-MM-YYYY"},
    {file_known_list, "FILE-012", kNote, "the list was imported before; nothing changes",
     "nothing"},
    {file_missing_people, "FILE-013", kWarning,
     "people of the places that this complete list names are not in it; they stay as they are",
     "find out whether they moved or died, and import what you find"},
}};

constexpr std::array<std::string_view, kFieldCount> kFieldNames{"",
                                                                "nik",
                                                                "no_kk",
                                                                "name",
                                                                "sex",
                                                                "birth_place",
                                                                "birth_date",
                                                                "marital_status",
                                                                "relationship",
                                                                "mother_name",
                                                                "father_name",
                                                                "address",
                                                                "rt",
                                                                "rw",
                                                                "desa",
                                                                "kecamatan",
                                                                "desa_code",
                                                                "kecamatan_code",
                                                                "status",
                                                                "life_status",
                                                                "citizenship",
                                                                "papers_received",
                                                                "receipt_no"};

}  // namespace

std::string_view to_text(Severity severity) {
  constexpr std::array<std::string_view, 3> words{"note", "warning", "error"};
  return words.at(static_cast<std::size_t>(severity));
}

std::string_view to_text(Field field) { return kFieldNames.at(static_cast<std::size_t>(field)); }

const FindingRule& rule_of(FindingCode code) { return kRules.at(static_cast<std::size_t>(code)); }

std::span<const FindingRule> all_finding_rules() { return kRules; }

std::string codes_of(std::span<const Finding> findings) {
  if (findings.empty()) return {};
  std::array<std::uint8_t, kFindingCodeCount> seen{};
  for (const auto& finding : findings) seen.at(static_cast<std::size_t>(finding.code)) = 1;
  std::string codes;
  for (std::size_t i = 0; i < seen.size(); ++i) {
    if (seen.at(i) == 0) continue;
    if (!codes.empty()) codes += ' ';
    codes += kRules.at(i).text;
  }
  return codes;
}

bool has_error(std::span<const Finding> findings) {
  return std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
    return rule_of(finding.code).severity == Severity::error;
  });
}

void FindingCounts::add(const FindingCounts& other) {
  for (std::size_t i = 0; i < counts_.size(); ++i) counts_[i] += other.counts_[i];
}

}  // namespace rekam
