#include "rekam/roster/seating.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace rekam {

namespace {

/// Memory that the search for an exact fill may use: beyond any real day, only the first
/// households are looked at.
constexpr std::size_t kMostSteps = std::size_t{1} << 24;

/// Sits the households of a day, one session after the other.
class Seating {
 public:
  explicit Seating(std::span<const int> sizes) : sizes_(sizes), waiting_(sizes.size()) {
    std::iota(waiting_.begin(), waiting_.end(), std::size_t{0});
  }

  /// `largest`: seats of the largest session from this one on.
  void fill(int seats, int largest) {
    open_ += seats;
    if (open_ <= 0 || waiting_.empty()) return;
    if (sizes_[waiting_.front()] > largest) return sit_in_order();
    const auto exact = first_exact_set();
    return exact.empty() ? sit_in_order() : sit(exact);
  }

  std::vector<std::size_t> order() && {
    order_.insert(order_.end(), waiting_.begin(), waiting_.end());
    return std::move(order_);
  }

 private:
  /// The next ones, until the session is full; the last may reach into the next session.
  void sit_in_order() {
    std::size_t count = 0;
    while (open_ > 0 && count < waiting_.size()) open_ -= sizes_[waiting_[count++]];
    const auto last = waiting_.begin() + static_cast<std::ptrdiff_t>(count);
    order_.insert(order_.end(), waiting_.begin(), last);
    waiting_.erase(waiting_.begin(), last);
  }

  /// Those at `places` among the waiting, ascending: they fill the session.
  void sit(const std::vector<std::size_t>& places) {
    std::vector<std::size_t> others;
    auto next = places.begin();
    for (std::size_t i = 0; i < waiting_.size(); ++i) {
      const bool chosen = next != places.end() && *next == i;
      (chosen ? order_ : others).push_back(waiting_[i]);
      if (chosen) ++next;
    }
    waiting_ = std::move(others);
    open_ = 0;
  }

  /// Places among the waiting of the first set that takes all open seats; empty if there is none.
  std::vector<std::size_t> first_exact_set() const {
    const auto open = static_cast<std::size_t>(open_);
    const std::size_t count = std::min(waiting_.size(), kMostSteps / (open + 1));
    // reachable[i][n]: whether some of the households from place i on take exactly n seats.
    std::vector<std::uint8_t> reachable((count + 1) * (open + 1));
    const auto row = [&](std::size_t place) { return reachable.begin() + offset(place, open); };
    row(count)[0] = 1;
    for (std::size_t place = count; place-- > 0;) {
      std::copy(row(place + 1), row(place + 1) + offset(1, open), row(place));
      for (std::size_t seats = size_at(place); seats <= open; ++seats)
        if (row(place + 1)[offset_of(seats - size_at(place))] != 0)
          row(place)[offset_of(seats)] = 1;
    }
    std::vector<std::size_t> places;
    std::size_t left = open;
    if (row(0)[offset_of(left)] == 0) return places;
    for (std::size_t place = 0; left > 0; ++place) {
      const std::size_t size = size_at(place);
      if (size > left || row(place + 1)[offset_of(left - size)] == 0) continue;
      places.push_back(place);
      left -= size;
    }
    return places;
  }

  std::size_t size_at(std::size_t place) const {
    return static_cast<std::size_t>(sizes_[waiting_[place]]);
  }
  static std::ptrdiff_t offset_of(std::size_t n) { return static_cast<std::ptrdiff_t>(n); }
  static std::ptrdiff_t offset(std::size_t place, std::size_t open) {
    return offset_of(place * (open + 1));
  }

  std::span<const int> sizes_;
  std::vector<std::size_t> waiting_;
  std::vector<std::size_t> order_;
  int open_ = 0;  // seats of the session; below 0, taken by a household of the session before
};

}  // namespace

std::vector<std::size_t> seating_order(std::span<const int> household_sizes,
                                       std::span<const Session> sessions) {
  Seating seating{household_sizes};
  for (auto session = sessions.begin(); session != sessions.end(); ++session) {
    const auto largest =
        std::max_element(session, sessions.end(),
                         [](const Session& a, const Session& b) { return a.seats < b.seats; });
    seating.fill(session->seats, largest->seats);
  }
  return std::move(seating).order();
}

}  // namespace rekam
