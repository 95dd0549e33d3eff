// KPU's official classes of double entries (2018), for reports that must speak their language. All
// of them demand an equal NIK, the exact name and the date, so most real doubles are in none.

#pragma once

#include "rekam/linkage/agreement.hpp"

#include <cstdint>
#include <string_view>

namespace rekam {

/// K4: NIK, name, birth date. K3: also sex and birth place. K2: also the address. K1: also the
/// household card (marriage and disability, which K1 names too, are not asked). The highest.
enum class KpuClass : std::uint8_t { none, k4, k3, k2, k1 };

KpuClass kpu_class(AgreementPattern pattern);

/// `K1` to `K4`; empty for none.
std::string_view to_text(KpuClass of);

}  // namespace rekam
