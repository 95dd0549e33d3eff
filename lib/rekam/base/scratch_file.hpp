// An unnamed file that is written to its end and read anywhere: what does not fit into memory.

#pragma once

#include "rekam/base/unnamed_file.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace rekam {

/// Made with the first bytes. A full disk is an Error{io} with its cure.
class ScratchFile {
 public:
  void append(std::span<const std::byte> bytes);
  /// Fills all of `into` from bytes that were appended.
  void read(std::uint64_t offset, std::span<std::byte> into) const;
  std::uint64_t size() const { return size_; }

 private:
  std::optional<UnnamedFile> file_;
  std::uint64_t size_ = 0;
};

}  // namespace rekam
