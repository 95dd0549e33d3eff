#include "rekam/roster/sessions.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace rekam {

namespace {

struct SessionShare {
  int hour;
  int share;  ///< of 30
};

constexpr std::array<SessionShare, 7> kShares{
    {{8, 5}, {9, 4}, {10, 4}, {11, 4}, {13, 5}, {14, 4}, {15, 4}}};

/// `capacity` in proportion to `shares`; what rounding leaves goes to the largest remainders.
std::vector<int> apportion(int capacity, const std::vector<int>& shares) {
  long long total = 0;
  for (const int share : shares) total += share;
  std::vector<int> seats(shares.size());
  std::vector<std::pair<long long, std::size_t>> remainders;  // negated, so that ties keep order
  int left = capacity;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const long long quota = static_cast<long long>(capacity) * shares[i];
    seats[i] = static_cast<int>(quota / total);
    left -= seats[i];
    remainders.emplace_back(-(quota % total), i);
  }
  std::sort(remainders.begin(), remainders.end());
  for (std::size_t i = 0; i < static_cast<std::size_t>(left); ++i) ++seats[remainders[i].second];
  return seats;
}

}  // namespace

std::vector<Session> session_sizes(int capacity, const OpeningHours& hours) {
  std::vector<Session> sessions;
  std::vector<int> shares;
  for (const auto& session : kShares) {
    const ClockTime start{session.hour * 60};
    if (start < hours.opens || start >= hours.closes) continue;
    sessions.push_back({start, 0});
    shares.push_back(session.share);
  }
  if (sessions.empty()) return {{hours.opens, std::max(0, capacity)}};
  const auto seats = apportion(std::max(0, capacity), shares);
  for (std::size_t i = 0; i < sessions.size(); ++i) sessions[i].seats = seats[i];
  return sessions;
}

SeatPlace place_of_seat(int seat, int stations, std::span<const Session> sessions) {
  int first = 1;
  std::size_t i = 0;
  for (; i + 1 < sessions.size() && seat >= first + sessions[i].seats; ++i)
    first += sessions[i].seats;
  return {sessions[i].start, (seat - 1) % std::max(1, stations) + 1};
}

}  // namespace rekam
