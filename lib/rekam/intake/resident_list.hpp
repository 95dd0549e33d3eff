// A KK list, recognised by what stands in it and read row by row: from the file's cells to a
// ResidentRow with its findings, in constant memory.

#pragma once

#include "rekam/base/digest.hpp"
#include "rekam/intake/list_look.hpp"
#include "rekam/intake/list_rows.hpp"
#include "rekam/record/read_resident.hpp"
#include "rekam/table/list_file.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

/// Whether the rest of a list that looks cut off is taken.
enum class CutList : std::uint8_t { refused, taken };

/// Whether a date in the list's heading counts for more than ListFacts::list_date.
enum class HeadingDate : std::uint8_t { ignored, taken };

struct ResidentListOptions {
  std::optional<std::string> layout;  ///< name or file; empty: recognised
  std::string kecamatan, desa;        ///< for lists without such columns
  CutList cut = CutList::refused;
  ListFacts facts;  ///< date forms, their order and damage are the list's
  HeadingDate heading_date = HeadingDate::ignored;
  std::optional<Encoding> encoding;  ///< empty: the layout's, or recognised
  std::optional<std::string> sheet;  ///< of a workbook; empty: the layout's, or every visible one
};

/// Where a row stands, and what it looked like.
struct ListPlace {
  std::size_t line = 0;
  std::string_view sheet;               ///< of a workbook
  std::string_view raw;                 ///< of a row that is no row, else empty
  std::vector<std::string_view> cells;  ///< by header(), mended as far as can be
};

/// A finding about the list or one of its sheets.
struct ListFinding {
  std::string sheet;
  std::size_t column = 0;  ///< 1-based; 0 when it is about no column
  Finding finding;
};

class ResidentList {
 public:
  /// Recognises the list. Error{input} when it is empty, of another layout or not readable.
  ResidentList(const std::string& path, const ResidentListOptions& options);
  ~ResidentList();
  ResidentList(ResidentList&& other) noexcept;

  /// The next row, null at the end; valid until the next call. Error{input} when the list looks
  /// cut off.
  const ResidentRow* next();
  /// Starts again before the first row.
  void restart();

  const ListPlace& place() const;
  /// 1-based column of a field in the sheet that is being read; 0 when it does not have it, or when
  /// it stands in the row of the household.
  std::size_t column_of(Field field) const;
  bool has(Field field) const;

  const std::string& layout_name() const;
  /// Of a CSV file; `,` for a workbook.
  char delimiter() const;
  /// The list's columns. In a list of blocks those of the household stand behind a member's own.
  const std::vector<std::string>& header() const;
  /// Digest of the whole file; only at the end.
  Sha256Digest digest() const;
  std::uint64_t bytes_read() const;
  std::uint64_t bytes_in_all() const;  ///< 0 when nobody knows

  /// The date in the list's heading.
  std::optional<Date> list_date() const;
  /// What is to say about the list as a whole; of its last sheets only at the end.
  std::vector<ListFinding> findings() const;

  /// What was recognised.
  const ListFile& file() const;
  const ListRows& rows() const;
  const ListLook& look() const;
  const ListFacts& facts() const;

 private:
  class Reading;
  std::unique_ptr<Reading> reading_;
};

/// The digest that a list's file has, without looking into it.
Sha256Digest digest_of_file(const std::string& path);

}  // namespace rekam
