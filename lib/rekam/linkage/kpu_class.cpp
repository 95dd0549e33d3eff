#include "rekam/linkage/kpu_class.hpp"

#include <array>

namespace rekam {

KpuClass kpu_class(AgreementPattern pattern) {
  const auto same = [pattern](LinkageField field) { return pattern.level(field) == 0; };
  if (!same(LinkageField::nik) || !same(LinkageField::name) || !same(LinkageField::birth_date))
    return KpuClass::none;
  if (!same(LinkageField::sex) || !same(LinkageField::birth_place)) return KpuClass::k4;
  if (!same(LinkageField::address)) return KpuClass::k3;
  return same(LinkageField::no_kk) ? KpuClass::k1 : KpuClass::k2;
}

std::string_view to_text(KpuClass of) {
  constexpr std::array<std::string_view, 5> texts{"", "K4", "K3", "K2", "K1"};
  return texts.at(static_cast<std::size_t>(of));
}

}  // namespace rekam
