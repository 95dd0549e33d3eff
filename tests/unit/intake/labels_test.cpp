#include "rekam/intake/labels.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

const std::vector<Label>& labels() {
  static const std::vector<Label> known{{LabelPart::no_kk, label_words("No. KK")},
                                        {LabelPart::address, label_words("Alamat")},
                                        {LabelPart::dusun, label_words("Nama Dusun")},
                                        {LabelPart::dusun, label_words("DUSUN")},
                                        {LabelPart::rt, label_words("RT")},
                                        {LabelPart::rw, label_words("RW")},
                                        {LabelPart::rt_rw, label_words("RT/RW")},
                                        {LabelPart::desa, label_words("DESA")},
                                        {LabelPart::kecamatan, label_words("KECAMATAN")},
                                        {LabelPart::other, label_words("Kodepos")}};
  return known;
}

/// `part=value` for each piece, the number of the part first.
std::vector<std::pair<LabelPart, std::string>> pieces(std::string_view cell) {
  std::vector<std::pair<LabelPart, std::string>> all;
  for (const auto& piece : labelled_texts(cell, labels()))
    all.emplace_back(piece.part, piece.value);
  return all;
}

using Pieces = std::vector<std::pair<LabelPart, std::string>>;

TEST_CASE("labels and values of one cell are told apart") {
  CHECK((pieces("Alamat : MEKAR SARI, Nama Dusun : II, RT/RW : 003/001") ==
         Pieces{{LabelPart::address, "MEKAR SARI"},
                {LabelPart::dusun, "II"},
                {LabelPart::rt_rw, "003/001"}}));
  CHECK((pieces("DUSUN MAWAR, RT:001, RW:002, Kodepos:32111,-") ==
         Pieces{{LabelPart::dusun, "MAWAR"},
                {LabelPart::rt, "001"},
                {LabelPart::rw, "002"},
                {LabelPart::other, "32111,-"}}));
  CHECK((pieces("DESA TERUSAN RT/RW : 002/000 DUSUN : -") == Pieces{{LabelPart::desa, "TERUSAN"},
                                                                    {LabelPart::rt_rw, "002/000"},
                                                                    {LabelPart::dusun, "-"}}));
}

TEST_CASE("what stands before the first label is text of its own") {
  CHECK((pieces("JL. MAWAR 5, RT:001") ==
         Pieces{{LabelPart::text, "JL. MAWAR 5"}, {LabelPart::rt, "001"}}));
  CHECK((pieces("SITI AMINAH") == Pieces{{LabelPart::text, "SITI AMINAH"}}));
  CHECK(pieces("").empty());
}

TEST_CASE("case, dots and blanks of every kind do not matter") {
  for (const auto* cell :
       {"No. KK : 16", "NO.KK: 16", "no kk :16", "NO\xC2\xA0KK\xC2\xA0: 16\xC2\xA0"})
    CHECK((pieces(cell) == Pieces{{LabelPart::no_kk, "16"}}));
}

TEST_CASE("a word that only begins like a label, or stands inside a text, is none") {
  CHECK((pieces("RTX 5") == Pieces{{LabelPart::text, "RTX 5"}}));
  CHECK((pieces("JL. DESA PUTRA 5") == Pieces{{LabelPart::text, "JL. DESA PUTRA 5"}}));
  CHECK((pieces("PERTIWI : 5") == Pieces{{LabelPart::text, "PERTIWI : 5"}}));
}

TEST_CASE("titles may do without colons") {
  CHECK((pieces("DESA TERUSAN KECAMATAN BATURAJA TIMUR") ==
         Pieces{{LabelPart::desa, "TERUSAN"}, {LabelPart::kecamatan, "BATURAJA TIMUR"}}));
}

TEST_CASE("a cell that is a label and nothing else is known as such") {
  CHECK(bare_label("NO. KK :", labels()) == LabelPart::no_kk);
  CHECK(bare_label(" rt/rw ", labels()) == LabelPart::rt_rw);
  CHECK(bare_label("RT 5", labels()) == LabelPart::text);
  CHECK(bare_label("", labels()) == LabelPart::text);
}

}  // namespace
}  // namespace rekam
