// The digest of one row of a table, value by value.

#pragma once

#include "rekam/sqlite/row_encoding.hpp"

namespace rekam {

/// Reused from row to row; allocates only for a row longer than all before.
class RowDigest {
 public:
  explicit RowDigest(std::string_view table) : prefix_(table.size() + 1) {
    encoding_.add_table(table);
  }

  std::string_view table() const { return encoding_.bytes().substr(0, prefix_ - 1); }

  /// Ready for the values of the next row.
  RowEncoding& start() {
    encoding_.cut(prefix_);
    return encoding_;
  }
  ContentSum finish() const { return digest_of_row(encoding_.bytes()); }

 private:
  RowEncoding encoding_;
  std::size_t prefix_;  ///< the table's name and a zero byte
};

}  // namespace rekam
