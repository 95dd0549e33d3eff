#include "rekam/linkage/text_dictionary.hpp"

#include "rekam/base/digest.hpp"

#include <algorithm>
#include <bit>

namespace rekam {

namespace {

constexpr std::size_t kFewestSlots = 64;

}  // namespace

TextDictionary::TextDictionary() : ends_(1), keys_(1), slots_(kFewestSlots) {}

std::string_view TextDictionary::text(std::uint32_t number) const {
  if (number == 0) return {};
  return std::string_view{bytes_}.substr(ends_[number - 1], ends_[number] - ends_[number - 1]);
}

std::uint64_t TextDictionary::key_of(std::string_view text) {
  return text.empty() ? 0 : fingerprint(text) | 1U;
}

void TextDictionary::fetch(std::uint64_t key) const {
  if (slots_.empty()) return;
  __builtin_prefetch(&slots_[key >> 1U & (slots_.size() - 1)]);
}

std::uint32_t TextDictionary::number(std::string_view text, std::uint64_t key) {
  if (text.empty()) return 0;
  if (slots_.empty())
    make_slots(std::bit_ceil(std::max<std::size_t>(kFewestSlots, keys_.size() * 2)));
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = key >> 1U & mask;
  for (; slots_[at] != 0; at = (at + 1) & mask) {
    const auto number = static_cast<std::uint32_t>(slots_[at]);
    if ((slots_[at] ^ key) >> 32U == 0 && keys_[number] == key) return number;
  }
  const std::uint32_t added = size();
  bytes_ += text;
  ends_.push_back(bytes_.size());
  keys_.push_back(key);
  slots_[at] = key >> 32U << 32U | added;
  if (keys_.size() * 2 > slots_.size()) make_slots(slots_.size() * 2);
  return added;
}

void TextDictionary::make_slots(std::size_t count) {
  slots_.assign(count, 0);
  const std::size_t mask = slots_.size() - 1;
  for (std::uint32_t number = 1; number < size(); ++number) {
    std::size_t at = keys_[number] >> 1U & mask;
    while (slots_[at] != 0) at = (at + 1) & mask;
    slots_[at] = keys_[number] >> 32U << 32U | number;
  }
}

void TextDictionary::rest() {
  slots_ = std::vector<std::uint64_t>{};
  bytes_.shrink_to_fit();
  ends_.shrink_to_fit();
  keys_.shrink_to_fit();
}

}  // namespace rekam
