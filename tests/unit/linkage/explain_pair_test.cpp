#include "rekam/linkage/explain_pair.hpp"

#include "rekam/linkage/kpu_class.hpp"

#include <doctest/doctest.h>

#include <string>

namespace rekam {
namespace {

TEST_CASE("an explanation names each field, what it says and its bits, and the best rival") {
  PairEvidence evidence;
  evidence.pattern.set(LinkageField::name, static_cast<Level>(NameLevel::spelling));
  evidence.pattern.set(LinkageField::birth_date, static_cast<Level>(DateLevel::swapped));
  evidence.weights[index_of(LinkageField::name)] = 6349;
  evidence.weights[index_of(LinkageField::birth_date)] = -51;
  evidence.likeliest_rival = RivalClass::siblings;
  evidence.against_rival = 22 * kBit;
  CHECK(explanation_text(evidence, ExplanationLanguage::english) ==
        "name: the same in another spelling +6.2; birth date: day and month swapped +0.0; "
        "if not one person: siblings, +22.0 bits");
  CHECK(explanation_text(evidence, ExplanationLanguage::indonesian) ==
        "nama: sama setelah ejaan disamakan +6.2; tanggal lahir: tanggal dan bulan tertukar +0.0; "
        "kalau bukan satu orang: saudara kandung, +22.0 bit");
}

TEST_CASE("every level of every field has its words, in both languages") {
  for (std::size_t i = 0; i < kLinkageFields; ++i) {
    const auto field = static_cast<LinkageField>(i);
    for (const auto language : {ExplanationLanguage::english, ExplanationLanguage::indonesian}) {
      CHECK_FALSE(field_text(field, language).empty());
      for (Level level = 0; level < level_count(field); ++level)
        CHECK_FALSE(level_text(field, level, language).empty());
      CHECK(level_text(field, kAbsent, language).empty());
    }
  }
}

TEST_CASE("KPU's classes are nested, and all of them ask for NIK, name and date") {
  AgreementPattern pattern;
  CHECK(to_text(kpu_class(pattern)).empty());
  for (const auto field : {LinkageField::nik, LinkageField::name}) pattern.set(field, 0);
  CHECK(kpu_class(pattern) == KpuClass::none);
  pattern.set(LinkageField::birth_date, 0);
  CHECK(to_text(kpu_class(pattern)) == "K4");
  for (const auto field : {LinkageField::sex, LinkageField::birth_place}) pattern.set(field, 0);
  CHECK(to_text(kpu_class(pattern)) == "K3");
  pattern.set(LinkageField::address, 0);
  CHECK(to_text(kpu_class(pattern)) == "K2");
  pattern.set(LinkageField::no_kk, 0);
  CHECK(to_text(kpu_class(pattern)) == "K1");
  pattern.set(LinkageField::nik, static_cast<Level>(NumberLevel::one_error));
  CHECK(kpu_class(pattern) == KpuClass::none);
}

}  // namespace
}  // namespace rekam
