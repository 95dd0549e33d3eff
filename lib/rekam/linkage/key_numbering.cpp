#include "rekam/linkage/key_numbering.hpp"

#include "rekam/linkage/mixing.hpp"

namespace rekam {

KeyNumbering::KeyNumbering() : slots_(64) {}

std::uint32_t KeyNumbering::number(std::uint64_t key) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = mixed(key) & mask;
  for (; slots_[at] != 0; at = (at + 1) & mask)
    if (keys_[slots_[at] - 1] == key) return slots_[at];
  keys_.push_back(key);
  slots_[at] = count();
  if (keys_.size() * 2 > slots_.size()) grow();
  return count();
}

void KeyNumbering::grow() {
  slots_.assign(slots_.size() * 2, 0);
  const std::size_t mask = slots_.size() - 1;
  for (std::uint32_t number = 1; number <= keys_.size(); ++number) {
    std::size_t at = mixed(keys_[number - 1]) & mask;
    while (slots_[at] != 0) at = (at + 1) & mask;
    slots_[at] = number;
  }
}

}  // namespace rekam
