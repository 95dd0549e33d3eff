#include "rekam/linkage/rival_classes.hpp"

#include <algorithm>

namespace rekam {

namespace {

bool is_on_one_card(AgreementPattern pattern) {
  return pattern.level(LinkageField::no_kk) == static_cast<Level>(CardLevel::same);
}

/// One parent at least is known of both, and no parent is another.
bool have_same_parents(AgreementPattern pattern) {
  constexpr auto two_errors = static_cast<Level>(NameLevel::two_errors);
  const Level mother = pattern.level(LinkageField::mother_name);
  const Level father = pattern.level(LinkageField::father_name);
  const auto agrees = [](Level level) { return level <= two_errors || level == kAbsent; };
  return agrees(mother) && agrees(father) && std::min(mother, father) != kAbsent;
}

/// Twins of whom one's date is mistyped are still born on one day by their NIKs.
bool are_of_one_day(AgreementPattern pattern) {
  const Level date = pattern.level(LinkageField::birth_date);
  const Level nik = pattern.level(LinkageField::nik);
  if (date == static_cast<Level>(DateLevel::same)) return true;
  return date <= static_cast<Level>(DateLevel::two_parts) &&
         (nik <= static_cast<Level>(NumberLevel::first_twelve) ||
          nik == static_cast<Level>(NumberLevel::birth_digits));
}

}  // namespace

bool can_be(RivalClass of, AgreementPattern pattern) {
  const bool one_card = is_on_one_card(pattern);
  const bool one_day = are_of_one_day(pattern);
  switch (of) {
    case RivalClass::strangers:
      return !one_card;
    case RivalClass::household:
      return one_card && !one_day && !have_same_parents(pattern);
    case RivalClass::siblings:
      return one_card && !one_day && have_same_parents(pattern);
    case RivalClass::twins:
      return one_card && one_day;
    case RivalClass::siblings_elsewhere:
      return !one_card && !one_day && have_same_parents(pattern);
    default:
      return !one_card && one_day && have_same_parents(pattern);
  }
}

}  // namespace rekam
