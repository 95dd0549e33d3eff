// Reads lists in CSV row by row in constant memory (libcsv does the quoting). A broken row costs
// that row: reading goes on at the line after the one where it started, so that one stray quote
// never swallows the rest of a list.
//
// A quote can open on one line and close on another only if both hold an odd number of quotes, so
// a row that turns out broken never reaches past the next such line: every byte is parsed at most
// twice, whatever the file.

#pragma once

#include "rekam/table/byte_source.hpp"
#include "rekam/table/row_reader.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

namespace rekam {

/// What a row of a real list never reaches.
struct CsvLimits {
  std::size_t row_bytes = std::size_t{1} << 20U;
  std::size_t field_bytes = std::size_t{64} << 10U;
  std::size_t fields = 1024;
};

struct CsvFormat {
  std::optional<char> delimiter;  ///< empty: found by sniff_delimiter()
  CsvLimits limits;
};

/// Lines end with LF, CRLF or CR. Blank lines are no rows but count as lines. A byte order mark of
/// UTF-8 and a first line `sep=;` are skipped. Other encodings come decoded: see as_utf8().
class CsvReader : public RowReader {
 public:
  explicit CsvReader(ByteSource source, CsvFormat format = {});
  explicit CsvReader(InputFile& file, CsvFormat format = {});
  ~CsvReader() override;
  CsvReader(CsvReader&&) noexcept;
  CsvReader& operator=(CsvReader&&) noexcept;

  const Row* next() override;

  char delimiter() const;

  /// Known at the end: the last line has no line break, as in a file that was cut off.
  bool ends_without_line_break() const;

 private:
  class Rows;
  std::unique_ptr<Rows> rows_;
};

/// The one of `,` `;` and tab that the first line holding any of them has most of outside quotes;
/// what `sep=;` names if that is the first line; `,` if there is none.
char sniff_delimiter(std::string_view head);

}  // namespace rekam
