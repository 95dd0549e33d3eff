#include "rekam/record/nik.hpp"

#include "rekam/record/two_digit_year.hpp"

namespace rekam {

std::optional<Nik> Nik::parse(std::string_view text) {
  const auto digits = SixteenDigits::parse(text);
  if (!digits || digits->digits(12, 4) == 0) return {};
  return Nik{*digits};
}

std::optional<Date> Nik::birth_date(int century) const {
  return make_date(century * 100 + year_of_century(), month(), day());
}

bool Nik::has_possible_date() const { return birth_date(19) || birth_date(20); }

bool Nik::agrees_with(Date birth) const {
  const std::chrono::year_month_day date{birth};
  return static_cast<unsigned>(date.day()) == static_cast<unsigned>(day()) &&
         static_cast<unsigned>(date.month()) == static_cast<unsigned>(month()) &&
         static_cast<int>(date.year()) % 100 == year_of_century();
}

std::optional<Date> birth_date_from_nik(Nik nik, Date reference, Relationship relationship,
                                        MaritalStatus marital_status) {
  return settle_century(nik.birth_date(19), nik.birth_date(20),
                        {nik, reference, relationship, marital_status});
}

}  // namespace rekam
