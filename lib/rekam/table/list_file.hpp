// A list as it lies on the disk or comes through a pipe, in whatever format and encoding: opened by
// looking at its bytes, never at its name, and read row by row as UTF-8.

#pragma once

#include "rekam/base/digest.hpp"
#include "rekam/table/file_format.hpp"
#include "rekam/table/row_reader.hpp"
#include "rekam/table/text_encoding.hpp"
#include "rekam/table/workbook_reader.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rekam {

struct ListFileOptions {
  std::optional<char> delimiter;
  std::optional<Encoding> encoding;
  std::optional<std::string> sheet;
};

class ListFile {
 public:
  /// `-` is standard input. What comes through a pipe is first put into a file without a name, so
  /// that it can be read twice. Error{input} with the cure for .xls, HTML, PDF, password-protected
  /// and damaged files.
  explicit ListFile(std::string path, ListFileOptions options = {});
  ~ListFile();

  const Row* next();
  /// Starts again before the first row.
  void restart();

  const std::string& path() const;
  FileFormat format() const;
  Encoding encoding() const;
  EncodingSource encoding_source() const;
  /// Empty for workbooks.
  std::optional<char> delimiter() const;
  /// Of a workbook.
  const std::vector<Sheet>& sheets() const;
  /// Known at the end: the last line of a CSV has no line break, as in a file that was cut off.
  bool ends_without_line_break() const;

  /// Of the file's own bytes, all of them; only at the end.
  Sha256Digest digest() const;
  std::uint64_t bytes_read() const;
  std::uint64_t bytes_in_all() const;

 private:
  class Reading;
  std::unique_ptr<Reading> reading_;
};

}  // namespace rekam
