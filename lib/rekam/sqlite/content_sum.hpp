// A digest of the contents of a table that does not depend on the order of its rows and can be
// kept up to date row by row: the sum modulo 2^128 of the digests of all rows. It finds what a
// failing disk, another program or a person with a database browser changed, swapped or removed; it
// is no proof against somebody who computes rows to fit, and who could write the sums anew as well.

#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace rekam {

class Database;

/// Little-endian; all zero for an empty table. Equal rows are counted, they do not cancel out.
struct ContentSum {
  std::array<std::uint8_t, 16> bytes{};

  ContentSum& operator+=(const ContentSum& other);
  ContentSum& operator-=(const ContentSum& other);
  friend ContentSum operator+(ContentSum a, const ContentSum& b) { return a += b; }
  friend ContentSum operator-(ContentSum a, const ContentSum& b) { return a -= b; }
  friend bool operator==(const ContentSum&, const ContentSum&) = default;

  std::span<const std::uint8_t> to_blob() const { return bytes; }

  /// Error{database} unless it has 16 bytes.
  static ContentSum from_blob(std::span<const std::uint8_t> blob);
};

/// From scratch, by reading the whole table.
///
/// A row's digest is SipHash-2-4 of 128 bits, under a key of zeros, over the table's name, a zero
/// byte and per column a letter for the type, then: integer `i` and real `r` 8 bytes, text `t` and
/// blob `b` length (8 bytes) and bytes, NULL `n` nothing; numbers little-endian, a whole real as
/// the integer. The rowid counts only if it is a column. Tables with generated columns are not
/// supported.
ContentSum content_sum(Database& database, std::string_view table);

}  // namespace rekam
