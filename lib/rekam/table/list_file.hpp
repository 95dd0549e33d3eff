// A list as it lies on the disk or comes through a pipe, in whatever format and encoding: opened by
// looking at its bytes, never at its name, and read row by row as UTF-8.

#pragma once

#include "rekam/base/digest.hpp"
#include "rekam/table/row_reader.hpp"
#include "rekam/table/workbook_reader.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

enum class FileFormat : std::uint8_t { csv, xlsx, ods };
enum class Encoding : std::uint8_t { utf8, utf16_le, utf16_be, windows_1252 };
/// How the encoding is known.
enum class EncodingSource : std::uint8_t { named, mark, checked, guessed };

std::string_view to_text(FileFormat format);
std::string_view to_text(Encoding encoding);
/// `utf-8`, `utf-16`, `windows-1252`, `cp1252`, `latin1` …; empty when unknown.
std::optional<Encoding> parse_encoding(std::string_view text);

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
