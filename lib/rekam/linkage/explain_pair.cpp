#include "rekam/linkage/explain_pair.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace rekam {

namespace {

/// The same thing in both languages.
struct Wording {
  std::string_view english, indonesian;
  std::string_view in(ExplanationLanguage language) const {
    return language == ExplanationLanguage::english ? english : indonesian;
  }
};

constexpr std::array<Wording, kLinkageFields> kFields{{{"NIK", "NIK"},
                                                       {"name", "nama"},
                                                       {"birth date", "tanggal lahir"},
                                                       {"sex", "jenis kelamin"},
                                                       {"birth place", "tempat lahir"},
                                                       {"mother", "ibu"},
                                                       {"father", "ayah"},
                                                       {"KK", "No KK"},
                                                       {"address", "alamat"},
                                                       {"desa", "desa"},
                                                       {"other", "lain-lain"}}};

constexpr std::array<Wording, 7> kNumberLevels{
    {{"the same", "sama"},
     {"the same but for a last digit lost in a spreadsheet",
      "sama kecuali digit terakhir yang hilang di lembar kerja"},
     {"one typing error", "satu salah ketik"},
     {"the same first twelve digits", "dua belas digit pertama sama"},
     {"one digit of the birth date in it differs", "satu digit tanggal lahir di dalamnya berbeda"},
     {"the same birth date in it", "tanggal lahir di dalamnya sama"},
     {"different", "berbeda"}}};

constexpr std::array<Wording, 11> kNameLevels{
    {{"the same", "sama"},
     {"the same in another spelling", "sama setelah ejaan disamakan"},
     {"the same words in another order", "kata sama, urutan berbeda"},
     {"one typing error", "satu salah ketik"},
     {"one a shortened form of the other", "salah satunya disingkat"},
     {"one without the first word of the other", "salah satunya tanpa kata pertama"},
     {"two typing errors", "dua salah ketik"},
     {"only the first word the same", "hanya kata pertama sama"},
     {"only one other word the same", "hanya satu kata lain sama"},
     {"similar letters", "huruf mirip"},
     {"different", "berbeda"}}};

constexpr std::array<Wording, 9> kDateLevels{
    {{"the same", "sama"},
     {"day and month swapped", "tanggal dan bulan tertukar"},
     {"one digit differs", "satu digit berbeda"},
     {"the same year, one without day or 1 January or 31 December",
      "tahun sama, salah satunya tanpa tanggal atau 1 Januari atau 31 Desember"},
     {"the same day in another year", "tanggal dan bulan sama, tahun berbeda"},
     {"the same year and day or month", "tahun sama dengan tanggal atau bulan sama"},
     {"the same year", "tahun sama"},
     {"two years apart at most", "berselisih paling banyak dua tahun"},
     {"different", "berbeda"}}};

constexpr std::array<Wording, 5> kTextLevels{{{"the same", "sama"},
                                              {"alike", "hampir sama"},
                                              {"mostly the same words", "sebagian besar kata sama"},
                                              {"few words the same", "sedikit kata sama"},
                                              {"different", "berbeda"}}};

constexpr std::array<Wording, 3> kCardLevels{
    {{"the same", "sama"}, {"one typing error", "satu salah ketik"}, {"different", "berbeda"}}};

constexpr std::array<Wording, 2> kSexLevels{{{"the same", "sama"}, {"different", "berbeda"}}};

constexpr std::array<Wording, kRivalClasses> kRivals{{{"strangers", "orang lain"},
                                                      {"two of one household", "anggota satu KK"},
                                                      {"siblings", "saudara kandung"},
                                                      {"twins", "anak kembar"},
                                                      {"siblings", "saudara kandung"},
                                                      {"twins", "anak kembar"}}};

std::span<const Wording> wordings(LinkageField field) {
  switch (field) {
    case LinkageField::nik:
      return kNumberLevels;
    case LinkageField::name:
    case LinkageField::mother_name:
    case LinkageField::father_name:
      return kNameLevels;
    case LinkageField::birth_date:
      return kDateLevels;
    case LinkageField::sex:
      return kSexLevels;
    case LinkageField::no_kk:
      return kCardLevels;
    default:
      return kTextLevels;
  }
}

std::int16_t small(MatchWeight weight) {
  return static_cast<std::int16_t>(std::clamp<MatchWeight>(
      weight, std::numeric_limits<std::int16_t>::min(), std::numeric_limits<std::int16_t>::max()));
}

/// Bits with one decimal, rounded from the integer.
std::string bits_text(MatchWeight weight) {
  const MatchWeight tenths = (std::abs(weight) * 10 + kBit / 2) / kBit;
  return fmt::format("{}{}.{}", weight < 0 && tenths != 0 ? '-' : '+', tenths / 10, tenths % 10);
}

}  // namespace

PairEvidence evidence_of(const PairWeigher& weigher, std::uint32_t a, std::uint32_t b,
                         AgreementPattern pattern) {
  const auto& model = weigher.model();
  const auto of_pattern = model.weights(pattern);
  const auto rarity = weigher.rarity(a, b, pattern);
  PairEvidence evidence{pattern, {}, of_pattern.likeliest_match, of_pattern.likeliest_rival, 0};
  const auto& match = model.chances(of_pattern.likeliest_match);
  const auto& strangers = model.chances(RivalClass::strangers);
  MatchWeight shared = 0;
  for (std::size_t i = 0; i < kLinkageFields; ++i) {
    const auto field = static_cast<LinkageField>(i);
    const Level level = pattern.level(field);
    shared += rarity[i];
    if (level == kAbsent) continue;
    const auto in = context(pattern, field);
    evidence.weights[i] = small(log2_weight(match.at(field, in, level)) -
                                log2_weight(strangers.at(field, in, level)) + rarity[i]);
  }
  const auto rival = of_pattern.likeliest_rival == RivalClass::strangers
                         ? of_pattern.strangers - shared
                         : of_pattern.relatives;
  evidence.against_rival = of_pattern.match - rival;
  return evidence;
}

std::string_view field_text(LinkageField field, ExplanationLanguage language) {
  return kFields.at(index_of(field)).in(language);
}

std::string_view level_text(LinkageField field, Level level, ExplanationLanguage language) {
  const auto texts = wordings(field);
  return level < texts.size() ? texts[level].in(language) : std::string_view{};
}

std::string_view to_text(RivalClass rival, ExplanationLanguage language) {
  return kRivals.at(static_cast<std::size_t>(rival)).in(language);
}

std::string explanation_text(const PairEvidence& evidence, ExplanationLanguage language) {
  std::string text;
  for (std::size_t i = 0; i < kLinkageFields; ++i) {
    const auto field = static_cast<LinkageField>(i);
    const Level level = evidence.pattern.level(field);
    if (level == kAbsent) continue;
    text += fmt::format("{}: {} {}; ", field_text(field, language),
                        level_text(field, level, language), bits_text(evidence.weights[i]));
  }
  const Wording rival{"if not one person: {}, {} bits", "kalau bukan satu orang: {}, {} bit"};
  return text + fmt::format(fmt::runtime(rival.in(language)),
                            to_text(evidence.likeliest_rival, language),
                            bits_text(evidence.against_rival));
}

}  // namespace rekam
