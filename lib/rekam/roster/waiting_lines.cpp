#include "rekam/roster/waiting_lines.hpp"

#include <algorithm>
#include <functional>

namespace rekam {

namespace {

std::uint64_t first_bits(const Sha256Digest& digest) {
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < sizeof bits; ++i) bits = bits << 8 | digest[i];
  return bits;
}

/// Without the regions that lie in another one.
std::vector<RegionCode> widest(std::vector<RegionCode> regions) {
  std::sort(regions.begin(), regions.end());
  std::vector<RegionCode> kept;
  for (const auto region : regions) {  // a wider region has a smaller number
    const auto contains = [region](RegionCode other) { return other.contains(region); };
    if (std::none_of(kept.begin(), kept.end(), contains)) kept.push_back(region);
  }
  return kept;
}

}  // namespace

WaitingLines::WaitingLines(std::span<const Candidate> candidates, HouseholdQueue queue,
                           std::vector<LineRule> rules)
    : candidates_(candidates),
      queue_(std::move(queue)),
      waiting_(queue_.households.size()),
      called_(queue_.members.size()) {
  for (auto& rule : rules) open_line(std::move(rule));
  to_come_.reserve(queue_.members.size());
  for (Household household = 0; household < queue_.households.size(); ++household)
    for (const auto member : queue_.members_of(queue_.households[household]))
      to_come_.emplace_back(candidates_[member].due_from, household);
  std::sort(to_come_.begin(), to_come_.end());
}

void WaitingLines::open_line(LineRule rule) {
  rule.serves = widest(std::move(rule.serves));
  for (const auto region : rule.serves) lines_of_region_[region.value()].push_back(lines_.size());
  lines_.push_back({std::move(rule), {}});
}

void WaitingLines::advance_to(Date day) {
  today_ = day;
  std::vector<Household> changed;
  for (; came_ < to_come_.size() && to_come_[came_].first <= day; ++came_)
    changed.push_back(to_come_[came_].second);
  std::sort(changed.begin(), changed.end());
  changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
  for (const auto household : changed) refresh(household);
}

void WaitingLines::refresh(Household household) {
  Waiting now;
  const auto& place_in_queue = queue_.households[household];
  for (std::uint32_t i = 0; i < place_in_queue.member_count; ++i) {
    const auto& member = candidates_[queue_.members[place_in_queue.first_member + i]];
    if (called_[place_in_queue.first_member + i] != 0 || member.due_from > today_) continue;
    const auto place = member.place.value();
    now.place = now.size == 0 ? place : std::min(now.place, place);
    if (member.deferred == Deferred::yes) now.deferred = Deferred::yes;
    ++now.size;
  }
  if (now == waiting_[household]) return;
  waiting_[household] = now;
  if (now.size == 0) return;
  const auto place = RegionCode::of_value(now.place);
  for (auto level = RegionLevel::province; level <= place.level();
       level = static_cast<RegionLevel>(static_cast<int>(level) + 1)) {
    const auto found = lines_of_region_.find(place.within(level).value());
    if (found == lines_of_region_.end()) continue;
    for (const auto line : found->second)
      if (lines_[line].rule.of == LineOf::everybody || now.deferred == Deferred::yes)
        join(line, household);
  }
}

void WaitingLines::join(std::size_t line, Household household) {
  const auto& place = queue_.households[household];
  const auto& member = candidates_[queue_.members[place.first_member]];
  const auto drawn = place.shares_turn ? first_bits(draw(lines_[line].rule.seed, member)) : 0;
  auto& entries = lines_[line].by_size[waiting_[household].size];
  entries.push_back({place.turn, household, drawn});
  std::push_heap(entries.begin(), entries.end(), std::greater<>{});
}

bool WaitingLines::is_stale(const Line& line, const Entry& entry, int size) const {
  const auto& now = waiting_[entry.household];
  if (now.size != size) return true;
  if (line.rule.of == LineOf::deferred && now.deferred == Deferred::no) return true;
  const auto place = RegionCode::of_value(now.place);
  return std::none_of(line.rule.serves.begin(), line.rule.serves.end(),
                      [place](RegionCode region) { return region.contains(place); });
}

std::optional<WaitingLines::Household> WaitingLines::first_that_fits(std::size_t line, int seats,
                                                                     int capacity) {
  auto& sizes = lines_[line].by_size;
  const Entry* first = nullptr;
  for (auto it = sizes.begin(); it != sizes.end();) {
    auto& [size, entries] = *it;
    if (size > seats && size <= capacity) {
      it = sizes.upper_bound(capacity);
      continue;
    }
    while (!entries.empty() && is_stale(lines_[line], entries.front(), size)) {
      std::pop_heap(entries.begin(), entries.end(), std::greater<>{});
      entries.pop_back();
    }
    if (entries.empty()) {
      it = sizes.erase(it);
      continue;
    }
    if (first == nullptr || *first > entries.front()) first = &entries.front();
    ++it;
  }
  if (first == nullptr) return {};
  return first->household;
}

std::vector<std::uint32_t> WaitingLines::call(Household household, int most) {
  std::vector<std::uint32_t> members;
  const auto& place = queue_.households[household];
  for (std::uint32_t i = 0; i < place.member_count && std::ssize(members) < most; ++i) {
    const auto position = queue_.members[place.first_member + i];
    auto& called = called_[place.first_member + i];
    if (called != 0 || candidates_[position].due_from > today_) continue;
    called = 1;
    members.push_back(position);
  }
  refresh(household);
  return members;
}

}  // namespace rekam
