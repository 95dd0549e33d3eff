#include "rekam/roster/capacity_drop.hpp"

#include <algorithm>

namespace rekam {

namespace {

/// By household and places: the most people who can stay of this household and those behind it.
using MostWhoStay = std::vector<std::vector<int>>;

MostWhoStay most_who_stay(std::span<const int> sizes, std::size_t places) {
  MostWhoStay most(sizes.size() + 1, std::vector<int>(places + 1, 0));
  for (std::size_t i = sizes.size(); i-- > 0;) {
    const auto size = static_cast<std::size_t>(sizes[i]);
    for (std::size_t left = 0; left <= places; ++left) {
      most[i][left] = most[i + 1][left];
      if (size <= left)
        most[i][left] = std::max(most[i][left], sizes[i] + most[i + 1][left - size]);
    }
  }
  return most;
}

}  // namespace

std::vector<std::size_t> households_to_move(std::span<const int> sizes, int places) {
  auto left = static_cast<std::size_t>(std::max(places, 0));
  const auto most = most_who_stay(sizes, left);
  std::vector<std::size_t> moved;
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    const auto size = static_cast<std::size_t>(sizes[i]);
    if (size <= left && sizes[i] + most[i + 1][left - size] == most[i][left])
      left -= size;
    else
      moved.push_back(i);
  }
  return moved;
}

}  // namespace rekam
