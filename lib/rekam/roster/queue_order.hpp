// First come, first served: households in the order in which their papers came in.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/base/digest.hpp"
#include "rekam/roster/candidate.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

/// Whether households whose papers are not in are called too, after all others.
enum class WithoutPapers { no, yes };

/// Natural order: runs of digits compare as numbers (`A-9` before `A-10`, `007` equals `7`), all
/// else by bytes; no number at all comes last.
std::weak_ordering compare_receipt_numbers(std::string_view a, std::string_view b);

/// What decides between households that came together: SHA-256 of the seed, followed by the
/// sixteen digits of the household card or, of a person without one, by the resident number.
/// Smaller comes first; anyone can compute it again.
Sha256Digest draw(std::string_view seed, const Candidate& member);

/// The candidates of one household card, or a person without one.
struct QueuedHousehold {
  std::uint32_t first_member = 0;  ///< in HouseholdQueue::members
  std::uint32_t member_count = 0;
  std::uint32_t turn = 0;  ///< its place; equal turns are decided by draw
  bool shares_turn = false;
};

/// Households by card number, then people without card by resident number: no order of calls, but
/// one that does not depend on the order of the candidates.
struct HouseholdQueue {
  std::vector<QueuedHousehold> households;
  std::vector<std::uint32_t> members;  ///< positions in the candidates: by household, rank, number

  std::span<const std::uint32_t> members_of(const QueuedHousehold& household) const {
    return {members.data() + household.first_member, household.member_count};
  }
};

/// Turns by the earliest papers of any member: moment, then receipt number. Without papers a
/// household takes the last turn, or is left out.
HouseholdQueue queue_households(std::span<const Candidate> candidates, WithoutPapers without);

}  // namespace rekam
