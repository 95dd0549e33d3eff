// The digest of one row: the encoding that content_sum.hpp describes, through SipHash.

#pragma once

#include "rekam/sqlite/content_sum.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace rekam {

/// Reused from row to row; allocates only for a row longer than all before.
class RowDigest {
 public:
  explicit RowDigest(std::string_view table);

  std::string_view table() const { return {encoded_.data(), prefix_ - 1}; }

  void start() { size_ = prefix_; }
  void add_null();
  void add_integer(std::int64_t value);
  void add_real(double value);
  void add_text(std::string_view text) { add_bytes('t', text); }
  void add_blob(std::string_view bytes) { add_bytes('b', bytes); }
  ContentSum finish() const;

 private:
  /// Room for so many bytes behind what is there.
  char* grow(std::size_t bytes);
  void add_number(char letter, std::uint64_t number);
  void add_bytes(char letter, std::string_view bytes);

  std::string encoded_;
  std::size_t prefix_;  ///< the table's name and a zero byte
  std::size_t size_;
};

}  // namespace rekam
