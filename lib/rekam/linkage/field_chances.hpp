// How often each level of each field is met among the pairs of one class: the m-probabilities of a
// class of matches, the u-probabilities of a class of rivals.

#pragma once

#include "rekam/linkage/agreement.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace rekam {

/// Where the levels of a pattern stand in a table of chances; absent fields have no place.
struct PatternPlaces {
  explicit PatternPlaces(AgreementPattern pattern);
  std::array<std::uint16_t, kLinkageFields> at{};
  std::uint16_t count = 0;
};

/// By field, context and level. Counts become chances by settle().
class FieldChances {
 public:
  static constexpr std::size_t place(LinkageField field, std::size_t context, Level level) {
    return (index_of(field) * kContexts + context) * 16 + level;
  }

  double& at(LinkageField field, std::size_t context, Level level) {
    return chance_[place(field, context, level)];
  }
  double at(LinkageField field, std::size_t context, Level level) const {
    return chance_[place(field, context, level)];
  }

  /// Counts a pattern `times`.
  void count(const PatternPlaces& pattern, double times);
  /// Turns counts into chances that sum to 1 in each field and context, as if `prior_pairs` pairs
  /// had been seen before that were spread like `prior`.
  void settle(const FieldChances& prior, double prior_pairs);

  /// The chance of the whole pattern: the product over the fields that are there.
  double of(const PatternPlaces& pattern) const;

 private:
  std::array<double, kLinkageFields * kContexts * 16> chance_{};
};

/// Every level of a field alike.
FieldChances even_chances();

/// Takes a level down to `most`, in every context.
void limit_level(FieldChances& chances, LinkageField field, Level level, double most);

/// What one class shows in a field, another shows too.
void copy_field(const FieldChances& from, LinkageField field, FieldChances& to);

/// Calls `visit(field, context)` for all of them.
template <typename Visit>
void for_each_context(Visit visit) {
  for (std::size_t field = 0; field < kLinkageFields; ++field)
    for (std::size_t context = 0; context < kContexts; ++context)
      visit(static_cast<LinkageField>(field), context);
}

}  // namespace rekam
