// The texts that the cells of an .xlsx file name by number. They come before the rows, and of a
// million residents they are more than memory should hold: what is too much waits in a file.

#pragma once

#include "rekam/table/paged_file.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

class SharedStrings {
 public:
  explicit SharedStrings(std::size_t memory_bytes);

  /// All of them before the first at().
  void add(std::string_view text);

  std::uint64_t size() const { return count_; }

  /// Alive until the next call; empty when there is no such number.
  std::optional<std::string_view> at(std::uint64_t number);

 private:
  std::string_view from_memory(std::size_t place, std::uint64_t skip) const;
  std::string_view from_file(std::uint64_t place, std::uint64_t skip);

  std::size_t memory_bytes_;
  std::uint64_t count_ = 0;
  bool to_file_ = false;
  std::vector<std::uint64_t> groups_;  ///< where each group of texts starts
  std::string memory_;                 ///< length, text, length, text …
  PagedFile file_;                     ///< goes on where memory ends
  std::string found_;
};

}  // namespace rekam
