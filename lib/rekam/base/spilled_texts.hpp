// Texts by the million of which few are asked for again: in order of coming, in memory as long as
// they are few, else in a scratch file.

#pragma once

#include "rekam/base/scratch_file.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace rekam {

class SpilledTexts {
 public:
  explicit SpilledTexts(std::size_t memory_bytes = std::size_t{4} << 20U)
      : memory_bytes_(memory_bytes) {}

  /// Where the text stands from now on.
  std::uint64_t add(std::string_view text);
  std::string at(std::uint64_t place) const;

 private:
  void read(std::uint64_t place, char* into, std::size_t bytes) const;

  std::size_t memory_bytes_;
  ScratchFile file_;
  std::string newest_;  ///< follows what is in the file
};

}  // namespace rekam
