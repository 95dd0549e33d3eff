#include "rekam/linkage/match_priors.hpp"

#include <initializer_list>

namespace rekam {

namespace {

void set(FieldChances& chances, LinkageField field, std::initializer_list<double> by_level) {
  for (std::size_t context = 0; context < kContexts; ++context) {
    Level level = 0;
    for (const double chance : by_level) chances.at(field, context, level++) = chance;
  }
}

/// Takes the levels from `from` on down to `most` of all, together, in every context.
void limit(FieldChances& chances, LinkageField field, Level from, double most) {
  for (std::size_t context = 0; context < kContexts; ++context) {
    double below = 0, above = 0;
    for (Level level = 0; level < level_count(field); ++level)
      (level < from ? below : above) += chances.at(field, context, level);
    if (above <= most || below <= 0) continue;
    for (Level level = 0; level < level_count(field); ++level)
      chances.at(field, context, level) *= level < from ? (1.0 - most) / below : most / above;
  }
}

}  // namespace

FieldChances prior_chances(MatchClass of) {
  const bool elsewhere = of == MatchClass::moved || of == MatchClass::registered_elsewhere;
  const bool new_number =
      of == MatchClass::registered_again || of == MatchClass::registered_elsewhere;
  FieldChances chances;
  if (new_number) {
    set(chances, LinkageField::nik, {0.02, 0.02, 0.06, 0.30, 0.02, 0.18, 0.40});
  } else {
    set(chances, LinkageField::nik, {0.80, 0.08, 0.07, 0.01, 0.01, 0.01, 0.02});
  }
  if (elsewhere) {
    set(chances, LinkageField::name,
        {0.55, 0.12, 0.02, 0.10, 0.06, 0.02, 0.05, 0.03, 0.02, 0.02, 0.01});
    set(chances, LinkageField::birth_date, {0.80, 0.02, 0.08, 0.02, 0.02, 0.02, 0.02, 0.01, 0.01});
    set(chances, LinkageField::no_kk, {0.05, 0.03, 0.92});
    set(chances, LinkageField::address, {0.20, 0.10, 0.10, 0.15, 0.45});
    set(chances, LinkageField::desa, {0.40, 0.03, 0.03, 0.04, 0.50});
  } else {
    set(chances, LinkageField::name,
        {0.70, 0.10, 0.02, 0.08, 0.03, 0.01, 0.03, 0.01, 0.01, 0.005, 0.005});
    set(chances, LinkageField::birth_date,
        {0.90, 0.02, 0.05, 0.01, 0.005, 0.005, 0.005, 0.003, 0.002});
    set(chances, LinkageField::no_kk, {0.90, 0.05, 0.05});
    set(chances, LinkageField::address, {0.70, 0.15, 0.08, 0.04, 0.03});
    set(chances, LinkageField::desa, {0.95, 0.02, 0.01, 0.01, 0.01});
  }
  for (const auto field : {LinkageField::mother_name, LinkageField::father_name})
    set(chances, field, {0.70, 0.10, 0.01, 0.08, 0.04, 0.01, 0.02, 0.01, 0.01, 0.01, 0.01});
  set(chances, LinkageField::sex, {0.99, 0.01});
  set(chances, LinkageField::birth_place, {0.85, 0.04, 0.02, 0.02, 0.07});
  set(chances, LinkageField::extra, {0.60, 0.10, 0.10, 0.08, 0.12});
  return chances;
}

FieldChances prior_strangers() {
  FieldChances chances;
  for (const auto field :
       {LinkageField::name, LinkageField::mother_name, LinkageField::father_name})
    set(chances, field,
        {0.0005, 0.0005, 0.0005, 0.0005, 0.0005, 0.0005, 0.002, 0.01, 0.02, 0.03, 0.935});
  set(chances, LinkageField::birth_date,
      {0.0002, 0.0003, 0.002, 0.002, 0.002, 0.01, 0.015, 0.06, 0.9085});
  set(chances, LinkageField::nik, {0.0001, 0.0002, 0.0002, 0.0005, 0.001, 0.002, 0.996});
  set(chances, LinkageField::no_kk, {0.0005, 0.0005, 0.999});
  set(chances, LinkageField::sex, {0.5, 0.5});
  set(chances, LinkageField::address, {0.002, 0.003, 0.005, 0.09, 0.9});
  for (const auto field : {LinkageField::birth_place, LinkageField::desa, LinkageField::extra})
    set(chances, field, {0.05, 0.01, 0.01, 0.03, 0.9});
  return chances;
}

void keep_agreeing(FieldChances& chances) {
  constexpr auto first_word = static_cast<Level>(NameLevel::first_word);
  constexpr auto different = static_cast<Level>(NameLevel::different);
  limit(chances, LinkageField::name, first_word, 0.15);
  limit(chances, LinkageField::name, different, 0.02);
  limit(chances, LinkageField::birth_date, static_cast<Level>(DateLevel::same_year), 0.08);
  limit(chances, LinkageField::birth_date, static_cast<Level>(DateLevel::different), 0.02);
  for (const auto field : {LinkageField::mother_name, LinkageField::father_name}) {
    limit(chances, field, first_word, 0.15);
    limit(chances, field, different, 0.06);
  }
  limit(chances, LinkageField::sex, static_cast<Level>(SexLevel::different), 0.03);
}

}  // namespace rekam
