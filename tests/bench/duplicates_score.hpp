// How well pairs and clusters agree with the truth.
#pragma once

#include "duplicates_row.hpp"
#include "rekam/linkage/deduplicate.hpp"

#include <array>
#include <vector>

namespace duplicates {

struct Score {
  double precision = 0, recall = 0;
  double f1() const {
    return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
  }
};

/// Of pairs told with a probability of one half or more, among all pairs of one person.
Score score_pairs(const std::vector<Row>& rows, const rekam::Duplicates& found);

/// Of all pairs within one cluster.
Score score_clusters(const std::vector<Row>& rows, const rekam::Duplicates& found);

/// Of the pairs told with a probability from 0 to 10, 10 to 20 … percent.
struct Decile {
  std::size_t pairs = 0;
  double told = 0;      ///< mean probability
  double observed = 0;  ///< share that are one person
};
std::array<Decile, 10> calibration(const std::vector<Row>& rows, const rekam::Duplicates& found);

}  // namespace duplicates
