#include "rekam/record/nik.hpp"

namespace rekam {

namespace {

constexpr int kOldestAge = 115;

bool is_of_a_parents_generation(Relationship relationship, MaritalStatus marital_status) {
  switch (relationship) {
    case Relationship::head:
    case Relationship::husband:
    case Relationship::wife:
    case Relationship::parent:
    case Relationship::parent_in_law:
      return true;
    default:
      return ever_married(marital_status);
  }
}

bool is_of_a_childs_generation(Relationship relationship) {
  return relationship == Relationship::child || relationship == Relationship::grandchild;
}

}  // namespace

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
  auto earlier = nik.birth_date(19);
  auto later = nik.birth_date(20);
  if (earlier && age_on(*earlier, reference) > kOldestAge) earlier.reset();
  if (later && *later > reference) later.reset();
  if (!earlier || !later) return earlier ? earlier : later;
  if (is_of_a_parents_generation(relationship, marital_status)) return earlier;
  if (is_of_a_childs_generation(relationship)) return later;
  return {};
}

}  // namespace rekam
