#include "rekam/roster/queue_order.hpp"

#include "rekam/base/text.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace rekam {

namespace {

/// Takes the run of digits, or of anything else, that `text` starts with.
std::string_view take_run(std::string_view& text) {
  std::size_t length = 1;
  while (length < text.size() && is_digit(text[length]) == is_digit(text[0])) ++length;
  const auto run = text.substr(0, length);
  text.remove_prefix(length);
  return run;
}

std::weak_ordering compare_numbers(std::string_view a, std::string_view b) {
  a.remove_prefix(std::min(a.find_first_not_of('0'), a.size()));
  b.remove_prefix(std::min(b.find_first_not_of('0'), b.size()));
  if (a.size() != b.size()) return a.size() <=> b.size();
  return a.compare(b) <=> 0;
}

/// Whether papers `a` are earlier than papers `b`.
std::weak_ordering compare_papers(const Candidate& a, const Candidate& b) {
  const auto place_a = place_in_queue(a);
  const auto place_b = place_in_queue(b);
  if (place_a.has_value() != place_b.has_value())
    return place_a ? std::weak_ordering::less : std::weak_ordering::greater;
  if (!place_a) return std::weak_ordering::equivalent;  // without papers: the draw alone
  if (const auto order = *place_a <=> *place_b; order != 0) return order;
  return compare_receipt_numbers(a.receipt_no, b.receipt_no);
}

bool same_household(const Candidate& a, const Candidate& b) {
  return a.no_kk ? a.no_kk == b.no_kk : !b.no_kk && a.number == b.number;
}

/// A household on its way into the queue, with the member whose papers are the earliest.
struct Arrival {
  QueuedHousehold household;
  const Candidate* papers;
};

std::vector<std::uint32_t> by_household(std::span<const Candidate> candidates) {
  const auto key = [&candidates](std::uint32_t position) {
    const auto& person = candidates[position];
    const auto card = person.no_kk ? person.no_kk->value() : UINT64_MAX;
    return std::tuple{card, person.no_kk ? 0 : person.number.value(), person.rank_in_household,
                      person.number, person.index};
  };
  std::vector<std::uint32_t> members(candidates.size());
  std::iota(members.begin(), members.end(), 0U);
  std::sort(members.begin(), members.end(),
            [&key](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
  return members;
}

std::vector<Arrival> arrivals(std::span<const Candidate> candidates,
                              std::span<const std::uint32_t> members, WithoutPapers without) {
  std::vector<Arrival> found;
  for (std::uint32_t first = 0, end = 0; first < members.size(); first = end) {
    const Candidate* papers = &candidates[members[first]];
    for (end = first; end < members.size(); ++end) {
      const auto& member = candidates[members[end]];
      if (!same_household(candidates[members[first]], member)) break;
      if (compare_papers(member, *papers) < 0) papers = &member;
    }
    if (papers->received || without == WithoutPapers::yes)
      found.push_back({{first, end - first}, papers});
  }
  return found;
}

/// Numbers the turns: households with equal papers share one.
void give_turns(std::vector<Arrival>& households) {
  std::vector<std::uint32_t> order(households.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&households](std::uint32_t a, std::uint32_t b) {
    return compare_papers(*households[a].papers, *households[b].papers) < 0;
  });
  std::uint32_t turn = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    auto& household = households[order[i]];
    if (i > 0) {
      auto& before = households[order[i - 1]];
      const bool together = compare_papers(*before.papers, *household.papers) == 0;
      household.household.shares_turn = together;
      before.household.shares_turn |= together;
      if (!together) ++turn;
    }
    household.household.turn = turn;
  }
}

}  // namespace

std::weak_ordering compare_receipt_numbers(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return a.empty() <=> b.empty();
  while (!a.empty() && !b.empty()) {
    const bool numbers = is_digit(a[0]) && is_digit(b[0]);
    const auto run_a = take_run(a);
    const auto run_b = take_run(b);
    const auto order = numbers ? compare_numbers(run_a, run_b) : run_a.compare(run_b) <=> 0;
    if (order != 0) return order;
  }
  return a.size() <=> b.size();
}

Sha256Digest draw(std::string_view seed, const Candidate& member) {
  std::string text{seed};
  text += member.no_kk ? member.no_kk->text() : member.number.text();
  return sha256(text);
}

HouseholdQueue queue_households(std::span<const Candidate> candidates, WithoutPapers without) {
  HouseholdQueue queue;
  queue.members = by_household(candidates);
  auto households = arrivals(candidates, queue.members, without);
  give_turns(households);
  queue.households.reserve(households.size());
  for (const auto& arrival : households) queue.households.push_back(arrival.household);
  return queue;
}

}  // namespace rekam
