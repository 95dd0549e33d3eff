// CSV files as make-samples writes them: LF line ends, quotes only where they are needed, a
// megabyte of rows at a time.
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace samples {

/// One line without its line end.
std::string csv_line(std::span<const std::string> cells);

class CsvFile {
 public:
  /// Throws std::runtime_error when `file` cannot be written, as the other members do.
  CsvFile(std::filesystem::path file, std::string_view header);

  void write(std::initializer_list<std::string_view> cells);
  void write(std::span<const std::string> cells);
  /// A line as it stands, without its line end.
  void write_raw(std::string_view line);
  /// Rows not yet closed may be lost.
  void close();

  /// The number of the line written last; the header is line 1.
  std::int64_t line() const { return line_; }
  std::int64_t rows() const { return line_ - 1; }

 private:
  void end_line();
  void flush();
  void require_written() const;

  std::filesystem::path file_;
  std::ofstream out_;
  std::string buffer_;
  std::int64_t line_ = 0;
};

}  // namespace samples
