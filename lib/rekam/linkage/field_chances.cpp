#include "rekam/linkage/field_chances.hpp"

#include <algorithm>

namespace rekam {

PatternPlaces::PatternPlaces(AgreementPattern pattern) {
  for (std::size_t i = 0; i < kLinkageFields; ++i) {
    const auto field = static_cast<LinkageField>(i);
    const Level level = pattern.level(field);
    if (level != kAbsent)
      at[count++] =
          static_cast<std::uint16_t>(FieldChances::place(field, context(pattern, field), level));
  }
}

void FieldChances::count(const PatternPlaces& pattern, double times) {
  for (std::size_t i = 0; i < pattern.count; ++i) chance_[pattern.at[i]] += times;
}

void FieldChances::settle(const FieldChances& prior, double prior_pairs) {
  for_each_context([&](LinkageField field, std::size_t context) {
    double sum = prior_pairs;
    for (Level level = 0; level < level_count(field); ++level) sum += at(field, context, level);
    if (sum <= 0) return;
    for (Level level = 0; level < level_count(field); ++level) {
      auto& chance = at(field, context, level);
      chance = (chance + prior_pairs * prior.at(field, context, level)) / sum;
    }
  });
}

double FieldChances::of(const PatternPlaces& pattern) const {
  double product = 1.0;
  for (std::size_t i = 0; i < pattern.count; ++i) product *= chance_[pattern.at[i]];
  return product;
}

FieldChances even_chances() {
  FieldChances chances;
  for_each_context([&](LinkageField field, std::size_t context) {
    for (Level level = 0; level < level_count(field); ++level)
      chances.at(field, context, level) = 1.0 / level_count(field);
  });
  return chances;
}

void limit_level(FieldChances& chances, LinkageField field, Level level, double most) {
  for (std::size_t context = 0; context < kContexts; ++context) {
    auto& chance = chances.at(field, context, level);
    chance = std::min(chance, most);
  }
}

void copy_field(const FieldChances& from, LinkageField field, FieldChances& to) {
  for (std::size_t context = 0; context < kContexts; ++context)
    for (Level level = 0; level < level_count(field); ++level)
      to.at(field, context, level) = from.at(field, context, level);
}

}  // namespace rekam
