// The identities of the people whom a list has added and that are not yet in their tables: found
// here while the list is merged, and written in order of their key, which is several times faster
// than in the order in which they come.

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace rekam {

struct NewIdentity {
  std::int64_t key = 0;  ///< a NIK
  std::int64_t id = 0;
  std::uint64_t row_digest = 0;
  std::uint64_t number = 0;  ///< the value of the resident number, the first of the NIK
  bool is_sole = true;
};

class NewIdentities {
 public:
  /// Then they must be written and cleared; the memory that they take is bounded by it.
  static constexpr std::size_t kMost = std::size_t{1} << 20U;

  void add(const NewIdentity& identity);
  std::span<const NewIdentity> all() const { return identities_; }
  bool is_full() const { return identities_.size() >= kMost; }

  /// The first one with this key that was added, or the first one added after `after`; null when
  /// there is none. Its digest may be changed, and whether it is sole.
  NewIdentity* find(std::int64_t key, const NewIdentity* after = nullptr);

  /// Has the processor fetch what find() of this key will look at, while it does something else.
  void prefetch(std::int64_t key) const {
    if (!slots_.empty()) __builtin_prefetch(&slots_[slot_of(key)]);
  }

  /// Ends the finding until the next clear().
  std::span<const NewIdentity> in_order_of_key();
  void clear();

 private:
  std::size_t slot_of(std::int64_t key) const;
  void put_into_slot(std::size_t index);
  void grow();

  std::vector<NewIdentity> identities_;
  std::vector<std::uint32_t> slots_;  ///< index + 1, by hash of the key; 0: free
};

/// Tells keys that were certainly never added from those that perhaps were. With a byte for each
/// key that is added, about 3 of 100 others pass for added.
class KeyFilter {
 public:
  explicit KeyFilter(std::size_t bytes) : words_(bytes / sizeof(std::uint64_t)) {}
  void add(std::int64_t key);
  bool may_have(std::int64_t key) const;

 private:
  std::vector<std::uint64_t> words_;  ///< a power of two; a key has four bits in one of them
};

}  // namespace rekam
