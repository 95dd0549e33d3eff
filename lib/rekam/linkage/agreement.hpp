// How two rows agree: a level for each field, packed into one integer, so that the millions of
// candidate pairs of a list are a few thousand patterns with a count.

#pragma once

#include "rekam/linkage/compare_words.hpp"
#include "rekam/linkage/linkage_record.hpp"
#include "rekam/linkage/prepared_list.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace rekam {

class AgreementPattern {
 public:
  constexpr AgreementPattern() = default;
  constexpr explicit AgreementPattern(std::uint64_t bits) : bits_(bits) {}

  constexpr Level level(LinkageField field) const {
    return static_cast<Level>(bits_ >> (4 * index_of(field)) & 15U);
  }
  constexpr void set(LinkageField field, Level level) {
    const auto shift = 4 * index_of(field);
    bits_ = (bits_ & ~(std::uint64_t{15} << shift)) | std::uint64_t{level} << shift;
  }
  constexpr std::uint64_t bits() const { return bits_; }
  friend auto operator<=>(const AgreementPattern&, const AgreementPattern&) = default;

 private:
  std::uint64_t bits_ = ~std::uint64_t{0};  // all absent
};

enum class SexLevel : Level { same, different, count };

/// How many levels the field's comparator has.
Level level_count(LinkageField field);

/// What a field's agreement means depends on one other field: a NIK holds the birth date, a first
/// name tells the sex, an address lies in a desa, an e-mail address holds the name. Context 1 is
/// that the other one agrees, context 2 (of a NIK only) that it nearly does.
inline constexpr std::size_t kContexts = 3;
std::size_t context(AgreementPattern pattern, LinkageField field);

/// Symmetric.
AgreementPattern compare_nodes(const PreparedList& list, const LinkageNode& a,
                               const LinkageNode& b);

/// The same of a pair that blocking found; empty when neither the names nor the dates nor the
/// numbers speak for one person, which most pairs show at once.
std::optional<AgreementPattern> compare_candidate(const PreparedList& list, const LinkageNode& a,
                                                  const LinkageNode& b);

/// Patterns in ascending order, each once, with how often it was seen.
struct PatternCount {
  AgreementPattern pattern;
  double count = 0;
};
std::vector<PatternCount> count_patterns(std::vector<AgreementPattern> patterns, double each);

}  // namespace rekam
