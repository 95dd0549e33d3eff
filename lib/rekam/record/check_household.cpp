#include "rekam/record/check_household.hpp"

#include "rekam/base/digest.hpp"
#include "rekam/base/text.hpp"
#include "rekam/record/resident.hpp"

#include <algorithm>
#include <tuple>

namespace rekam {

namespace {

constexpr int kLeastGap = 12;
constexpr int kGreatestGap = 70;
constexpr int kYoungestHead = 15;
/// Of a household whose rows make no sense, not every head is held against every child.
constexpr std::size_t kMostParents = 8;

using People = std::vector<const HouseholdMember*>;

/// Usually three digits, which stand for themselves; `000` is how many programs write that they do
/// not know.
std::uint32_t neighbourhood(std::string_view text) {
  if (text.size() > 3 || !std::all_of(text.begin(), text.end(), is_digit))
    return static_cast<std::uint32_t>(fingerprint(text)) | 1U << 31U;
  std::uint32_t number = 0;
  for (const char c : text) number = number * 10 + static_cast<std::uint32_t>(c - '0');
  return number;
}

bool is_spouse(const HouseholdMember& member) {
  return member.relationship == Relationship::husband || member.relationship == Relationship::wife;
}

bool has_birth_day(const HouseholdMember& member) { return member.birth_day != kNoBirthDay; }

auto identity(const HouseholdMember& member) {
  const bool has_nik = member.nik != 0;
  return std::tuple{member.nik, has_nik ? 0 : member.name, has_nik ? 0 : member.birth_day};
}

/// Whole years that `child` is younger.
bool fit_as_parent_and_child(const HouseholdMember& parent, const HouseholdMember& child) {
  const int gap = age_on(date_of_day_number(parent.birth_day), date_of_day_number(child.birth_day));
  return gap >= kLeastGap && gap <= kGreatestGap;
}

class Household {
 public:
  Household(std::span<const HouseholdMember> rows, std::vector<RowFinding>& findings)
      : findings_(findings) {
    collect_people(rows);
    for (const auto* member : people_) {
      if (!is_alive_and_present(member->life_status)) continue;
      if (member->relationship == Relationship::head) heads_.push_back(member);
      if (is_spouse(*member)) spouses_.push_back(member);
    }
  }

  void check_heads(Date list_date) {
    for (std::size_t i = 1; i < heads_.size(); ++i)
      tell(*heads_[i], FindingCode::household_two_heads, Field::relationship, heads_.front());
    for (const auto* head : heads_) {
      if (has_birth_day(*head) &&
          age_on(date_of_day_number(head->birth_day), list_date) < kYoungestHead)
        tell(*head, FindingCode::household_young_head, Field::birth_date, nullptr);
    }
    // Somebody whose relationship cannot be read may be the head.
    const bool may_have_head = std::any_of(people_.begin(), people_.end(), [](const auto* member) {
      return member->relationship == Relationship::head ||
             member->relationship == Relationship::unknown;
    });
    if (!may_have_head)
      tell(*people_.front(), FindingCode::household_no_head, Field::relationship, nullptr);
  }

  void check_spouses() {
    const auto* head = heads_.empty() ? nullptr : heads_.front();
    for (const auto* spouse : spouses_) {
      const Sex expected = spouse->relationship == Relationship::husband ? Sex::male : Sex::female;
      const bool known = spouse->sex != Sex::unknown;
      if (known && (spouse->sex != expected || (head != nullptr && head->sex == spouse->sex)))
        tell(*spouse, FindingCode::household_spouse_sex, Field::sex, head);
      if (is_known_unmarried(*spouse))
        tell(*spouse, FindingCode::household_spouse_status, Field::marital_status, head);
    }
    if (head != nullptr && !spouses_.empty() && is_known_unmarried(*head))
      tell(*head, FindingCode::household_spouse_status, Field::marital_status, spouses_.front());
  }

  void check_ages() {
    const People heads = dated(heads_);
    const People spouses = dated(spouses_);
    for (const auto* member : people_) {
      if (!has_birth_day(*member)) continue;
      if (member->relationship == Relationship::child) {
        const auto* parent = only_misfits(heads, *member);
        if (parent == nullptr) parent = only_misfits(spouses, *member);
        if (parent != nullptr)
          tell(*member, FindingCode::household_parent_age, Field::birth_date, parent);
      } else if (member->relationship == Relationship::parent && !heads.empty() &&
                 !fit_as_parent_and_child(*member, *heads.front())) {
        tell(*member, FindingCode::household_parent_age, Field::birth_date, heads.front());
      }
    }
  }

  /// Held against the head, else against the first whose place is known.
  void check_places() {
    People present = heads_;
    for (const auto* member : people_)
      if (is_alive_and_present(member->life_status)) present.push_back(member);
    const auto first = [&](auto known) -> const HouseholdMember* {
      const auto found = std::find_if(present.begin(), present.end(), known);
      return found == present.end() ? nullptr : *found;
    };
    const auto* desa = first([](const auto* member) { return member->desa != 0; });
    const auto* rt = first([](const auto* member) { return member->rt != 0; });
    const auto* rw = first([](const auto* member) { return member->rw != 0; });
    for (const auto* member : people_) {
      if (!is_alive_and_present(member->life_status)) continue;
      if (desa != nullptr && member->desa != 0 && member->desa != desa->desa) {
        tell(*member, FindingCode::household_two_places, Field::desa, desa);
      } else if (rt != nullptr && member->rt != 0 && member->rt != rt->rt) {
        tell(*member, FindingCode::household_two_places, Field::rt, rt);
      } else if (rw != nullptr && member->rw != 0 && member->rw != rw->rw) {
        tell(*member, FindingCode::household_two_places, Field::rw, rw);
      }
    }
  }

  /// Twins share the birth date, but have names of their own.
  void check_same_person() {
    People sorted;
    for (const auto* member : people_)
      if (member->nik != 0 && member->name != 0 && has_birth_day(*member)) sorted.push_back(member);
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) {
      return std::tie(a->name, a->birth_day) < std::tie(b->name, b->birth_day);
    });
    const HouseholdMember* first = nullptr;
    for (const auto* member : sorted) {
      if (first == nullptr || member->name != first->name ||
          member->birth_day != first->birth_day) {
        first = member;
      } else {
        tell(*member, FindingCode::household_same_person, Field::nik, first);
      }
    }
  }

 private:
  void collect_people(std::span<const HouseholdMember> rows) {
    for (const auto& row : rows) people_.push_back(&row);
    std::stable_sort(people_.begin(), people_.end(),
                     [](const auto* a, const auto* b) { return identity(*a) < identity(*b); });
    const auto end = std::unique(people_.begin(), people_.end(), [](const auto* a, const auto* b) {
      return identity(*a) == identity(*b);
    });
    people_.erase(end, people_.end());
    std::sort(people_.begin(), people_.end(),
              [](const auto* a, const auto* b) { return a->row < b->row; });
  }

  static bool is_known_unmarried(const HouseholdMember& member) {
    return member.marital_status != MaritalStatus::unknown &&
           member.marital_status != MaritalStatus::married;
  }

  static People dated(const People& people) {
    People with_date;
    for (const auto* member : people)
      if (has_birth_day(*member) && with_date.size() < kMostParents) with_date.push_back(member);
    return with_date;
  }

  /// The first of `parents` if none of them can be one of `child`; null if one can, or without any.
  static const HouseholdMember* only_misfits(const People& parents, const HouseholdMember& child) {
    const bool one_fits = std::any_of(parents.begin(), parents.end(), [&](const auto* parent) {
      return fit_as_parent_and_child(*parent, child);
    });
    return parents.empty() || one_fits ? nullptr : parents.front();
  }

  void tell(const HouseholdMember& member, FindingCode code, Field field,
            const HouseholdMember* other) {
    findings_.push_back({member.row, code, field, other == nullptr ? 0 : other->row});
  }

  People people_, heads_, spouses_;
  std::vector<RowFinding>& findings_;
};

}  // namespace

HouseholdMember household_member(const Resident& resident, RowPlace row, std::string& buffer) {
  HouseholdMember member;
  member.card = resident.no_kk ? resident.no_kk->value() : 0;
  member.row = row;
  member.nik = resident.nik ? resident.nik->value() : 0;
  fold_into(resident.name, buffer);
  member.name = buffer.empty() ? 0 : fingerprint(buffer) | 1U;
  member.desa = resident.desa ? static_cast<std::uint64_t>(resident.desa->value()) : 0;
  member.rt = neighbourhood(resident.rt);
  member.rw = neighbourhood(resident.rw);
  if (resident.birth_date) member.birth_day = day_number(*resident.birth_date);
  member.relationship = resident.relationship;
  member.sex = resident.sex;
  member.marital_status = resident.marital_status;
  member.life_status = resident.life_status;
  return member;
}

void check_household(std::span<const HouseholdMember> rows, Date list_date,
                     std::vector<RowFinding>& findings) {
  if (rows.empty()) return;
  Household household{rows, findings};
  household.check_heads(list_date);
  household.check_spouses();
  household.check_ages();
  household.check_places();
  household.check_same_person();
}

}  // namespace rekam
