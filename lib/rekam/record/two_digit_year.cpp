#include "rekam/record/two_digit_year.hpp"

#include <algorithm>
#include <vector>

namespace rekam {

namespace {

bool is_of_a_parents_generation(const BirthEvidence& evidence) {
  switch (evidence.relationship) {
    case Relationship::head:
    case Relationship::husband:
    case Relationship::wife:
    case Relationship::parent:
    case Relationship::parent_in_law:
      return true;
    default:
      return ever_married(evidence.marital_status);
  }
}

bool is_of_a_childs_generation(Relationship relationship) {
  return relationship == Relationship::child || relationship == Relationship::grandchild;
}

int year_of(Date date) { return static_cast<int>(std::chrono::year_month_day{date}.year()); }

bool differ_by_a_century(Date a, Date b) {
  const std::chrono::year_month_day first{a};
  const std::chrono::year_month_day second{b};
  return first.day() == second.day() && first.month() == second.month() &&
         (year_of(b) - year_of(a) == 100 || year_of(a) - year_of(b) == 100);
}

/// The candidates that agree with the NIK; all of them if none does or there is no NIK.
std::vector<Date> best_by_nik(std::span<const Date> candidates, const std::optional<Nik>& nik) {
  std::vector<Date> best;
  if (nik)
    std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(best),
                 [&](Date date) { return nik->agrees_with(date); });
  if (best.empty()) best.assign(candidates.begin(), candidates.end());
  return best;
}

}  // namespace

std::optional<Date> settle_century(std::optional<Date> in_1900s, std::optional<Date> in_2000s,
                                   const BirthEvidence& evidence) {
  auto earlier = in_1900s;
  auto later = in_2000s;
  if (earlier && age_on(*earlier, evidence.reference) > kOldestAge) earlier.reset();
  if (later && *later > evidence.reference) later.reset();
  if (!earlier || !later) return earlier ? earlier : later;
  if (is_of_a_parents_generation(evidence)) {
    if (age_on(*later, evidence.reference) < kYoungestParent) return earlier;
    return {};
  }
  if (is_of_a_childs_generation(evidence.relationship)) return later;
  return {};
}

std::optional<Date> settle_birth_date(std::span<const Date> candidates,
                                      const BirthEvidence& evidence) {
  auto best = best_by_nik(candidates, evidence.nik);
  std::sort(best.begin(), best.end());
  if (best.size() == 1 && candidates.size() > 1 &&
      !differ_by_a_century(candidates[0], candidates[1]))
    return best.front();
  if (best.empty() || best.size() > 2) return {};
  if (best.size() == 2 && !differ_by_a_century(best[0], best[1])) return {};
  const bool is_late = year_of(best.front()) >= 2000;
  return settle_century(is_late ? std::nullopt : std::optional{best.front()},
                        is_late || best.size() == 2 ? std::optional{best.back()} : std::nullopt,
                        evidence);
}

}  // namespace rekam
