#include "rekam/record/duplicate_decision.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

TEST_CASE("verdicts are understood in both languages") {
  for (const auto* text : {"same", "Sama", "YA", "satu orang", " yes "})
    CHECK(parse_verdict(text) == DuplicateVerdict::same);
  for (const auto* text : {"not_same", "Not same", "beda", "BUKAN", "tidak sama", "dua orang"})
    CHECK(parse_verdict(text) == DuplicateVerdict::not_same);
  for (const auto* text : {"unsure", "ragu-ragu", "belum pasti"})
    CHECK(parse_verdict(text) == DuplicateVerdict::unsure);
  for (const auto* text : {"", "maybe not", "samar", "1"}) CHECK_FALSE(parse_verdict(text));
}

TEST_CASE("each verdict is written in the word that reads it back") {
  for (const auto verdict :
       {DuplicateVerdict::same, DuplicateVerdict::not_same, DuplicateVerdict::unsure})
    CHECK(parse_verdict(to_text(verdict)) == verdict);
}

TEST_CASE("a fingerprint changes with what a decision rests on, and with nothing else") {
  RecordFingerprints fingerprints{OfficeKey{1}};
  const FingerprintFacts facts{"1601145203850001", "1601140101100001", "SITI AMINAH", "1985-03-12",
                               "ROSMALA"};
  const auto print = fingerprints.of(facts);
  auto same = facts;
  same.name = "Hj. Siti  Aminah";
  CHECK(fingerprints.of(same) == print);
  auto other = facts;
  other.nik = "1601145203850002";
  CHECK(fingerprints.of(other) != print);
  other = facts;
  other.no_kk = "";
  CHECK(fingerprints.of(other) != print);
  other = facts;
  other.birth_date = "1985-12-03";
  CHECK(fingerprints.of(other) != print);
  other = facts;
  other.mother_name = "MARYAM";
  CHECK(fingerprints.of(other) != print);
  CHECK(RecordFingerprints{OfficeKey{2}}.of(facts) != print);
}

}  // namespace
}  // namespace rekam
