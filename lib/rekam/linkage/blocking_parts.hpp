// The parts of blocking keys: for each node a key that is the same in every list, and how many bits
// it holds, log2(nodes / nodes with it).

#pragma once

#include "rekam/linkage/prepared_list.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace rekam {

enum class BlockingPart : std::uint8_t {
  nik,
  nik_15,       ///< without its last digit
  nik_12,       ///< region, sex and birth date
  nik_last_10,  ///< birth date and serial
  card,
  name,  ///< plain, joined
  name_any_order,
  name_start,     ///< three letters
  name_skeleton,  ///< consonants
  first_word,
  last_word,
  birth_date,
  day_and_month,  ///< in either order
  birth_month,    ///< month and year
  birth_year,
  sex,
  birth_place,
  mother,
  mother_start,  ///< four letters
  father,
  address,
  address_without_card,  ///< of nodes that have no household card
  address_word,          ///< the rarest
  desa,
  extra,
  extra_word,  ///< the rarest
  count
};

/// 0 when the node does not have the part; without keys when no node has it.
struct PartColumn {
  std::vector<std::uint32_t> keys;  ///< by node
  std::vector<std::uint8_t> bits;   ///< by node, in 1/8 bit
};

std::vector<std::uint32_t> blocking_keys(const PreparedList& list, BlockingPart part);
PartColumn blocking_part(const PreparedList& list, BlockingPart part);

}  // namespace rekam
