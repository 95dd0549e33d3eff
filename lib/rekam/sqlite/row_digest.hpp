// The digest of one row: the encoding that content_sum.hpp describes, through BLAKE2b-256.

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

  void start() { encoded_.resize(prefix_); }
  void add_null() { encoded_ += 'n'; }
  void add_integer(std::int64_t value);
  void add_real(double value);
  void add_text(std::string_view text);
  void add_blob(std::string_view bytes);
  ContentSum finish() const;

 private:
  void add_number(std::uint64_t number);

  std::string encoded_;
  std::size_t prefix_;  ///< the table's name and a zero byte
};

}  // namespace rekam
