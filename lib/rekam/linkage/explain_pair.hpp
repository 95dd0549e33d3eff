// Why two rows are taken for one person: what each field says and how much it weighs, and who else
// the two could be.

#pragma once

#include "rekam/linkage/pair_weight.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

/// Small enough to be kept with each of a million pairs.
struct PairEvidence {
  AgreementPattern pattern;
  /// By field: log2 of how much more often one person shows this than two strangers do.
  std::array<std::int16_t, kLinkageFields> weights{};
  MatchClass likeliest_match = MatchClass::typed_again;
  RivalClass likeliest_rival = RivalClass::strangers;
  /// log2 of the odds for one person against that rival alone.
  MatchWeight against_rival = 0;
};

PairEvidence evidence_of(const PairWeigher& weigher, std::uint32_t a, std::uint32_t b,
                         AgreementPattern pattern);

enum class ExplanationLanguage : std::uint8_t { english, indonesian };

/// `name`, `nama`: the field as a person calls it.
std::string_view field_text(LinkageField field, ExplanationLanguage language);
/// What the level says of the field: `one typing error`. Empty when it is absent.
std::string_view level_text(LinkageField field, Level level, ExplanationLanguage language);
std::string_view to_text(RivalClass rival, ExplanationLanguage language);

/// One line: `name: same in other spelling +6.2; … ; if not one person: siblings, 22.0 bits`.
std::string explanation_text(const PairEvidence& evidence, ExplanationLanguage language);

}  // namespace rekam
