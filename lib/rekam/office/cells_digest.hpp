// The digest by which a row of a KK list is known again: equal only if all its cells, and what they
// mean in the list, are equal.

#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace rekam {

class ResidentList;

class CellsDigest {
 public:
  /// What cells mean depends on the list's columns, and on the place of the whole list.
  CellsDigest(const ResidentList& list, std::string_view kecamatan, std::string_view desa);

  std::uint64_t of(std::span<const std::string_view> cells);

 private:
  std::string meaning_;
  std::string buffer_;
};

}  // namespace rekam
