// What the linkage engine sees of one row of a list: texts as written, most of which may be empty.
// An empty field is no evidence, neither for nor against two rows being one person.

#pragma once

#include "rekam/record/civil_status.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace rekam {

/// The fields that speak for or against a match.
enum class LinkageField : std::uint8_t {
  nik,
  name,
  birth_date,
  sex,
  birth_place,
  mother_name,
  father_name,
  no_kk,
  address,
  desa,
  extra
};

inline constexpr std::size_t kLinkageFields = 11;

constexpr std::size_t index_of(LinkageField field) { return static_cast<std::size_t>(field); }

constexpr bool is_name(LinkageField field) {
  return field == LinkageField::name || field == LinkageField::mother_name ||
         field == LinkageField::father_name;
}

struct LinkageRecord {
  std::string_view nik;  ///< or any other number of a person, well-formed or not
  std::string_view name;
  std::string_view birth_date;  ///< ISO when the list's date could be read, else as written
  Sex sex = Sex::unknown;
  std::string_view birth_place;
  std::string_view mother_name;
  std::string_view father_name;
  std::string_view no_kk;
  std::string_view address;
  std::string_view desa;
  std::string_view extra;  ///< any further text: occupation, postcode
};

}  // namespace rekam
