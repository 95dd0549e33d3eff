// A KK list, recognised by its headings and read row by row: from the file's cells to a
// ResidentRow with its findings, in constant memory.

#pragma once

#include "rekam/base/digest.hpp"
#include "rekam/record/read_resident.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

/// Whether the rest of a list that looks cut off is taken.
enum class CutList { refused, taken };

struct ResidentListOptions {
  std::optional<std::string> layout;  ///< name or file; empty: recognised
  std::string kecamatan, desa;        ///< for lists without such columns
  CutList cut = CutList::refused;
  ListFacts facts;  ///< date forms are the layout's
};

/// Where a row stands, and what it looked like.
struct ListPlace {
  std::size_t line = 0;
  std::string_view raw;                 ///< of a row that is no row, else empty
  std::vector<std::string_view> cells;  ///< the list's own columns, mended as far as can be
};

class ResidentList {
 public:
  /// Recognises the list. Error{input} when it is empty, of another layout or not readable.
  ResidentList(const std::string& path, const ResidentListOptions& options);
  ~ResidentList();

  /// The next row, null at the end; valid until the next call. Error{input} when the list looks
  /// cut off.
  const ResidentRow* next();
  const ListPlace& place() const;
  /// 1-based column of a field in the list; 0 when the list does not have it.
  std::size_t column_of(Field field) const;
  bool has(Field field) const;

  const std::string& layout_name() const;
  char delimiter() const;
  const std::vector<std::string>& header() const;
  /// Digest of the whole file; only at the end.
  Sha256Digest digest() const;
  std::uint64_t bytes_read() const;
  std::uint64_t bytes_in_all() const;  ///< 0 when nobody knows

 private:
  class Reading;
  std::unique_ptr<Reading> reading_;
};

/// The digest that a list's file has, without looking into it.
Sha256Digest digest_of_file(const std::string& path);

}  // namespace rekam
