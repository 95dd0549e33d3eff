#include "duplicates_score.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>

namespace duplicates {

namespace {

/// n (n - 1) / 2 over groups of equal keys.
template <typename Key>
double pairs_within(std::vector<Key> keys) {
  std::sort(keys.begin(), keys.end());
  double pairs = 0;
  for (std::size_t first = 0, end = 0; first < keys.size(); first = end) {
    while (end < keys.size() && keys[end] == keys[first]) ++end;
    pairs += static_cast<double>(end - first) * static_cast<double>(end - first - 1) / 2;
  }
  return pairs;
}

double true_pairs(const std::vector<Row>& rows) {
  std::vector<std::uint32_t> people;
  for (const auto& row : rows) people.push_back(row.person);
  return pairs_within(std::move(people));
}

bool is_one_person(const std::vector<Row>& rows, const rekam::DuplicatePair& pair) {
  return rows[pair.a].person == rows[pair.b].person;
}

Score score(double right, double told, double all) {
  return {told > 0 ? right / told : 1.0, all > 0 ? right / all : 1.0};
}

}  // namespace

Score score_pairs(const std::vector<Row>& rows, const rekam::Duplicates& found) {
  double told = 0, right = 0;
  for (const auto& pair : found.pairs) {
    if (pair.weight <= 0) continue;
    told += 1;
    if (is_one_person(rows, pair)) right += 1;
  }
  return score(right, told, true_pairs(rows));
}

Score score_clusters(const std::vector<Row>& rows, const rekam::Duplicates& found) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> both;
  for (std::size_t row = 0; row < rows.size(); ++row)
    both.emplace_back(found.clusters[row], rows[row].person);
  return score(pairs_within(std::move(both)), pairs_within(found.clusters), true_pairs(rows));
}

std::array<Decile, 10> calibration(const std::vector<Row>& rows, const rekam::Duplicates& found) {
  std::array<Decile, 10> deciles{};
  for (const auto& pair : found.pairs) {
    auto& decile = deciles.at(static_cast<std::size_t>(std::min(pair.probability / 100'000, 9)));
    ++decile.pairs;
    decile.told += pair.probability / 1e6;
    if (is_one_person(rows, pair)) decile.observed += 1;
  }
  for (auto& decile : deciles) {
    if (decile.pairs == 0) continue;
    decile.told /= static_cast<double>(decile.pairs);
    decile.observed /= static_cast<double>(decile.pairs);
  }
  return deciles;
}

}  // namespace duplicates
