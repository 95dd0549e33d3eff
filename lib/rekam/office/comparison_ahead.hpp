// Reads a list to be compared in a thread of its own, some thousands of rows ahead of those who
// take them. What comes out is the same as without it.

#pragma once

#include "rekam/intake/comparison_list.hpp"
#include "rekam/office/batches_ahead.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace rekam {

class ComparisonAhead {
 public:
  /// Starts to read `list`, which nobody else may touch until all rows are taken.
  explicit ComparisonAhead(ComparisonList& list);

  /// Calls `take` for each of the next rows; false at the end. Whatever the reading throws is
  /// thrown here, after all the rows before it.
  bool next(const std::function<void(const ComparisonRow&)>& take);
  /// Of the file, up to the last row given.
  std::uint64_t bytes_read() const { return bytes_read_; }

 private:
  static constexpr std::size_t kTexts = 11;

  /// Rows with all their texts one behind the other.
  struct Batch {
    std::string bytes;
    std::vector<std::array<std::size_t, kTexts>> ends;  // of each text in `bytes`
    std::vector<Sex> sexes;
    std::uint64_t bytes_read = 0;
    bool empty() const { return ends.empty(); }
  };

  Filled fill(Batch& batch);
  static void keep(const ComparisonRow& row, Batch& batch);

  ComparisonList& list_;
  std::uint64_t bytes_read_ = 0;
  BatchesAhead<Batch> batches_;
};

}  // namespace rekam
