#include "rekam/record/duplicate_decision.hpp"

#include "rekam/record/person_name.hpp"
#include "rekam/record/word_key.hpp"
#include "rekam/record/word_table.hpp"

#include <algorithm>

namespace rekam {

namespace {

constexpr WordTable verdicts{std::to_array<Word<Verdict>>({{"SAME", Verdict::same},
                                                           {"SAMA", Verdict::same},
                                                           {"SATUORANG", Verdict::same},
                                                           {"ORANGYANGSAMA", Verdict::same},
                                                           {"YA", Verdict::same},
                                                           {"YES", Verdict::same},
                                                           {"NOTSAME", Verdict::not_same},
                                                           {"DIFFERENT", Verdict::not_same},
                                                           {"BEDA", Verdict::not_same},
                                                           {"BERBEDA", Verdict::not_same},
                                                           {"TIDAKSAMA", Verdict::not_same},
                                                           {"BUKANSAMA", Verdict::not_same},
                                                           {"BEDAORANG", Verdict::not_same},
                                                           {"ORANGBERBEDA", Verdict::not_same},
                                                           {"TIDAK", Verdict::not_same},
                                                           {"NO", Verdict::not_same},
                                                           {"BUKAN", Verdict::not_same},
                                                           {"DUAORANG", Verdict::not_same},
                                                           {"UNSURE", Verdict::unsure},
                                                           {"RAGU", Verdict::unsure},
                                                           {"RAGURAGU", Verdict::unsure},
                                                           {"TIDAKYAKIN", Verdict::unsure},
                                                           {"BELUMPASTI", Verdict::unsure},
                                                           {"TIDAKPASTI", Verdict::unsure},
                                                           {"BELUMTAHU", Verdict::unsure}})};

}  // namespace

std::optional<Verdict> parse_verdict(std::string_view text) {
  return verdicts.find(WordKey{text}.text());
}

std::string_view to_text(Verdict verdict) {
  switch (verdict) {
    case Verdict::same:
      return "same";
    case Verdict::not_same:
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
