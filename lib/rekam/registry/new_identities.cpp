#include "rekam/registry/new_identities.hpp"

#include <algorithm>
#include <tuple>

namespace rekam {

namespace {

/// Spreads neighbouring keys over all bits (the finalizer of splitmix64).
std::uint64_t spread(std::int64_t key) {
  auto bits = static_cast<std::uint64_t>(key);
  bits = (bits ^ bits >> 30U) * 0xBF58476D1CE4E5B9U;
  bits = (bits ^ bits >> 27U) * 0x94D049BB133111EBU;
  return bits ^ bits >> 31U;
}

}  // namespace

void NewIdentities::add(const NewIdentity& identity) {
  if (slots_.size() < 2 * (identities_.size() + 1)) grow();
  identities_.push_back(identity);
  put_into_slot(identities_.size() - 1);
}

std::size_t NewIdentities::slot_of(std::int64_t key) const {
  return spread(key) & (slots_.size() - 1);
}

void NewIdentities::put_into_slot(std::size_t index) {
  std::size_t slot = slot_of(identities_[index].key);
  while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
  slots_[slot] = static_cast<std::uint32_t>(index + 1);
}

void NewIdentities::grow() {
  constexpr std::size_t kFirst = 1024;
  slots_.assign(std::max(kFirst, slots_.size() * 2), 0);
  for (std::size_t i = 0; i < identities_.size(); ++i) put_into_slot(i);
}

NewIdentity* NewIdentities::find(std::int64_t key, const NewIdentity* after) {
  if (slots_.empty()) return nullptr;
  for (std::size_t slot = slot_of(key); slots_[slot] != 0;
       slot = (slot + 1) & (slots_.size() - 1)) {
    NewIdentity& found = identities_[slots_[slot] - 1];
    if (found.key == key && (after == nullptr || &found > after)) return &found;
  }
  return nullptr;
}

std::span<const NewIdentity> NewIdentities::in_order_of_key() {
  std::sort(identities_.begin(), identities_.end(), [](const auto& a, const auto& b) {
    return std::tie(a.key, a.id) < std::tie(b.key, b.id);
  });
  return identities_;
}

void NewIdentities::clear() {
  identities_.clear();
  std::fill(slots_.begin(), slots_.end(), 0);
}

namespace {

std::uint64_t four_bits(std::uint64_t hash) {
  std::uint64_t bits = 0;
  for (int i = 0; i < 4; ++i, hash >>= 6U) bits |= std::uint64_t{1} << (hash & 63U);
  return bits;
}

constexpr unsigned kBitsOfWord = 24;  // of the hash, they choose four of a word

}  // namespace

void KeyFilter::add(std::int64_t key) {
  const std::uint64_t hash = spread(key);
  words_[(hash >> kBitsOfWord) & (words_.size() - 1)] |= four_bits(hash);
}

bool KeyFilter::may_have(std::int64_t key) const {
  const std::uint64_t hash = spread(key);
  const std::uint64_t bits = four_bits(hash);
  return (words_[(hash >> kBitsOfWord) & (words_.size() - 1)] & bits) == bits;
}

}  // namespace rekam
