#include "rekam/record/duplicate_decision.hpp"

#include "rekam/record/person_name.hpp"
#include "rekam/record/word_key.hpp"
#include "rekam/record/word_table.hpp"

#include <algorithm>

namespace rekam {

namespace {

constexpr WordTable verdicts{
    std::to_array<Word<DuplicateVerdict>>({{"SAME", DuplicateVerdict::same},
                                           {"SAMA", DuplicateVerdict::same},
                                           {"SATUORANG", DuplicateVerdict::same},
                                           {"ORANGYANGSAMA", DuplicateVerdict::same},
                                           {"YA", DuplicateVerdict::same},
                                           {"YES", DuplicateVerdict::same},
                                           {"NOTSAME", DuplicateVerdict::not_same},
                                           {"DIFFERENT", DuplicateVerdict::not_same},
                                           {"BEDA", DuplicateVerdict::not_same},
                                           {"BERBEDA", DuplicateVerdict::not_same},
                                           {"TIDAKSAMA", DuplicateVerdict::not_same},
                                           {"BUKANSAMA", DuplicateVerdict::not_same},
                                           {"BEDAORANG", DuplicateVerdict::not_same},
                                           {"ORANGBERBEDA", DuplicateVerdict::not_same},
                                           {"TIDAK", DuplicateVerdict::not_same},
                                           {"NO", DuplicateVerdict::not_same},
                                           {"BUKAN", DuplicateVerdict::not_same},
                                           {"DUAORANG", DuplicateVerdict::not_same},
                                           {"UNSURE", DuplicateVerdict::unsure},
                                           {"RAGU", DuplicateVerdict::unsure},
                                           {"RAGURAGU", DuplicateVerdict::unsure},
                                           {"TIDAKYAKIN", DuplicateVerdict::unsure},
                                           {"BELUMPASTI", DuplicateVerdict::unsure},
                                           {"TIDAKPASTI", DuplicateVerdict::unsure},
                                           {"BELUMTAHU", DuplicateVerdict::unsure}})};

}  // namespace

std::optional<DuplicateVerdict> parse_verdict(std::string_view text) {
  return verdicts.find(WordKey{text}.text());
}

std::string_view to_text(DuplicateVerdict verdict) {
  switch (verdict) {
    case DuplicateVerdict::same:
      return "same";
    case DuplicateVerdict::not_same:
      return "not_same";
    default:
      return "unsure";
  }
}

RecordFingerprint RecordFingerprints::of(const FingerprintFacts& facts) {
  std::string text;
  for (const auto part : {facts.nik, facts.no_kk, facts.birth_date}) (text += part) += '\x1f';
  (text += plain_name(facts.name)) += '\x1f';
  text += plain_name(facts.mother_name);
  const auto digest = hmac_.digest(text);
  RecordFingerprint fingerprint{};
  std::copy_n(digest.begin(), fingerprint.size(), fingerprint.begin());
  return fingerprint;
}

}  // namespace rekam
