// A list of people to be compared with itself, read row by row: a KK list, or any other list whose
// layout tells which column holds the name. Nothing is checked and no row is left out: what cannot
// be read says nothing, and the row stands for itself.

#pragma once

#include "rekam/linkage/linkage_record.hpp"
#include "rekam/table/text_encoding.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace rekam {

struct ComparisonListOptions {
  std::optional<std::string> layout;  ///< name or file; empty: recognised
  std::optional<Encoding> encoding;   ///< empty: the layout's, or recognised
};

/// Views live until the next row.
struct ComparisonRow {
  LinkageRecord record;
  std::string_view id;  ///< the layout's record_id, else the line; in a workbook `sheet:line`
};

class ComparisonList {
 public:
  /// Error{input} when it is empty, of another layout or not readable.
  ComparisonList(const std::string& path, const ComparisonListOptions& options);
  ~ComparisonList();

  /// The next row, null at the end.
  const ComparisonRow* next();
  /// Rows so far that are no rows of the list; they stand alone.
  std::int64_t unreadable() const;
  std::uint64_t bytes_read() const;
  std::uint64_t bytes_in_all() const;  ///< 0 when nobody knows

 private:
  class Reading;
  std::unique_ptr<Reading> reading_;
};

}  // namespace rekam
