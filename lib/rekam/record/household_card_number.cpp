#include "rekam/record/household_card_number.hpp"

namespace rekam {

std::optional<HouseholdCardNumber> HouseholdCardNumber::parse(std::string_view text) {
  const auto digits = SixteenDigits::parse(text);
  if (!digits || digits->digits(12, 4) == 0) return {};
  return HouseholdCardNumber{*digits};
}

std::optional<Date> HouseholdCardNumber::issued(Date reference) const {
  const int year = digits_.digits(10, 2);
  const int reference_year = static_cast<int>(std::chrono::year_month_day{reference}.year());
  const int century = 2000 + year > reference_year ? 1900 : 2000;
  return make_date(century + year, digits_.digits(8, 2), day());
}

}  // namespace rekam
