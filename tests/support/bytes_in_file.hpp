// Whether a registry's file holds a value anywhere, however it is stored.

#pragma once

#include "support/temporary_folder.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace rekam::tests {

/// As SQLite stores a whole number of more than 48 bits.
inline std::string as_stored(std::uint64_t number) {
  std::string bytes;
  for (int shift = 56; shift >= 0; shift -= 8) bytes += static_cast<char>(number >> shift);
  return bytes;
}

inline bool has_bytes(const std::string& path, std::string_view bytes) {
  return contents_of(path).find(bytes) != std::string::npos;
}

inline bool has_number(const std::string& path, std::string_view digits) {
  return has_bytes(path, digits) || has_bytes(path, as_stored(std::stoull(std::string{digits})));
}

}  // namespace rekam::tests
