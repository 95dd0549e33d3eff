#include "rekam/record/case_outcome.hpp"

#include "rekam/base/text.hpp"
#include "rekam/record/word_table.hpp"

#include <array>

namespace rekam {

namespace {

constexpr WordTable kOutcomeWords{
    std::to_array<Word<CaseOutcome>>({{"RECORDED", CaseOutcome::recorded},
                                      {"TEREKAM", CaseOutcome::recorded},
                                      {"SUDAHREKAM", CaseOutcome::recorded},
                                      {"SUDAHTEREKAM", CaseOutcome::recorded},
                                      {"REKAM", CaseOutcome::recorded},
                                      {"R", CaseOutcome::recorded},
                                      {"LOCALONLY", CaseOutcome::local_only},
                                      {"LOKALSAJA", CaseOutcome::local_only},
                                      {"LOKAL", CaseOutcome::local_only},
                                      {"TEREKAMLOKAL", CaseOutcome::local_only},
                                      {"BELUMTERKIRIM", CaseOutcome::local_only},
                                      {"L", CaseOutcome::local_only},
                                      {"NOSHOW", CaseOutcome::no_show},
                                      {"TIDAKHADIR", CaseOutcome::no_show},
                                      {"TIDAKDATANG", CaseOutcome::no_show},
                                      {"T", CaseOutcome::no_show},
                                      {"INCOMPLETE", CaseOutcome::incomplete},
                                      {"BERKASKURANG", CaseOutcome::incomplete},
                                      {"BERKASTIDAKLENGKAP", CaseOutcome::incomplete},
                                      {"TIDAKLENGKAP", CaseOutcome::incomplete},
                                      {"B", CaseOutcome::incomplete},
                                      {"DEFERRED", CaseOutcome::deferred},
                                      {"DITUNDA", CaseOutcome::deferred},
                                      {"TUNDA", CaseOutcome::deferred},
                                      {"GANGGUAN", CaseOutcome::deferred},
                                      {"D", CaseOutcome::deferred},
                                      {"DUPLICATE", CaseOutcome::duplicate},
                                      {"GANDA", CaseOutcome::duplicate},
                                      {"DATAGANDA", CaseOutcome::duplicate},
                                      {"G", CaseOutcome::duplicate},
                                      {"MOVED", CaseOutcome::moved},
                                      {"PINDAH", CaseOutcome::moved},
                                      {"P", CaseOutcome::moved},
                                      {"DIED", CaseOutcome::died},
                                      {"MENINGGAL", CaseOutcome::died},
                                      {"MENINGGALDUNIA", CaseOutcome::died},
                                      {"MATI", CaseOutcome::died},
                                      {"M", CaseOutcome::died},
                                      {"PRESENT", CaseOutcome::present},
                                      {"ADA", CaseOutcome::present},
                                      {"MASIHTINGGAL", CaseOutcome::present},
                                      {"AWAY", CaseOutcome::away},
                                      {"PERGI", CaseOutcome::away},
                                      {"MERANTAU", CaseOutcome::away},
                                      {"NOTKNOWN", CaseOutcome::not_known},
                                      {"TIDAKDIKENAL", CaseOutcome::not_known},
                                      {"TIDAKTAHU", CaseOutcome::not_known}})};

constexpr std::array<std::string_view, 12> kTexts{
    "",          "recorded", "local_only", "no_show", "incomplete", "deferred",
    "duplicate", "moved",    "died",       "present", "away",       "not_known"};

}  // namespace

std::optional<CaseOutcome> parse_case_outcome(std::string_view text) {
  return kOutcomeWords.find(WordKey{text}.text());
}

std::string_view to_text(CaseOutcome outcome) {
  return kTexts.at(static_cast<std::size_t>(outcome));
}

std::optional<std::string_view> nearest_case_outcome(std::string_view text) {
  static constexpr std::array<std::string_view, 19> words{
      "recorded",  "local_only", "no_show",       "incomplete",  "deferred",
      "duplicate", "moved",      "died",          "present",     "away",
      "not_known", "terekam",    "lokal saja",    "tidak hadir", "berkas kurang",
      "ditunda",   "meninggal",  "tidak dikenal", "pindah"};
  return nearest(text, words);
}

bool is_field_check(CaseOutcome outcome) {
  return outcome == CaseOutcome::moved || outcome == CaseOutcome::died ||
         outcome == CaseOutcome::present || outcome == CaseOutcome::away ||
         outcome == CaseOutcome::not_known;
}

bool ends_case(CaseOutcome outcome) {
  return outcome == CaseOutcome::recorded || outcome == CaseOutcome::local_only ||
         outcome == CaseOutcome::duplicate;
}

bool says_gone(CaseOutcome outcome) {
  return is_field_check(outcome) && outcome != CaseOutcome::present;
}

}  // namespace rekam
