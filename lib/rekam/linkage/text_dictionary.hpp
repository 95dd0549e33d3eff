// Each distinct text of a list once, with a small number in its place: what is done with a text
// is done once, however many rows hold it.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

class TextDictionary {
 public:
  TextDictionary();

  /// 0 for the empty text, else from 1 on in the order in which texts are met.
  std::uint32_t number(std::string_view text) { return number(text, key_of(text)); }
  /// The same in two steps, so that the tables of several fields are fetched at once.
  static std::uint64_t key_of(std::string_view text);
  void fetch(std::uint64_t key) const;
  std::uint32_t number(std::string_view text, std::uint64_t key);
  std::string_view text(std::uint32_t number) const;
  /// A key of the text's bytes, the same in every list; 0 for the empty text. Texts with one key
  /// are taken for one: of ten million texts two have that by chance once in 300,000 lists.
  std::uint64_t key(std::uint32_t number) const { return keys_[number]; }
  /// Frees what only number() needs; it is made again when that is called.
  void rest();
  /// How many numbers there are, that of the empty text included.
  std::uint32_t size() const { return static_cast<std::uint32_t>(keys_.size()); }

 private:
  void make_slots(std::size_t count);

  std::string bytes_;
  std::vector<std::uint64_t> ends_;   // in bytes_, by number
  std::vector<std::uint64_t> keys_;   // by number
  std::vector<std::uint64_t> slots_;  // half a key and a number, open addressing, 0 is free
};

}  // namespace rekam
