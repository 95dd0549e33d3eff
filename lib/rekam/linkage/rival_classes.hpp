// Who else two rows that agree can be, if they are not one person.

#pragma once

#include "rekam/linkage/agreement.hpp"

#include <array>
#include <cstdint>

namespace rekam {

/// Who else two rows that agree can be.
enum class RivalClass : std::uint8_t {
  strangers,
  household,  ///< on one card, not of the same parents
  siblings,   ///< on one card
  twins,      ///< on one card, or any two of it born on one day
  siblings_elsewhere,
  twins_elsewhere,
  count
};

inline constexpr std::size_t kRivalClasses = static_cast<std::size_t>(RivalClass::count);

inline constexpr std::array kOnOneCard{RivalClass::household, RivalClass::siblings,
                                       RivalClass::twins};
inline constexpr std::array kElsewhere{RivalClass::siblings_elsewhere, RivalClass::twins_elsewhere};
inline constexpr std::array kRelatives{RivalClass::household, RivalClass::siblings,
                                       RivalClass::twins, RivalClass::siblings_elsewhere,
                                       RivalClass::twins_elsewhere};

/// Which rivals a pair can be is seen from its pattern.
bool can_be(RivalClass of, AgreementPattern pattern);

}  // namespace rekam
