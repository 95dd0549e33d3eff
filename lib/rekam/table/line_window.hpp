// Physical lines of a stream, over a window that keeps the lines of the current row, so that a row
// can be taken back and read again from its second line.

#pragma once

#include "rekam/table/byte_source.hpp"

#include <cstddef>
#include <memory>
#include <string_view>

namespace rekam {

/// Lines end with LF, CRLF or CR. All texts are views that live until the next call.
class LineWindow {
 public:
  /// A row is held up to `most_row_bytes`; longer lines come as `unbounded`.
  LineWindow(ByteSource source, std::size_t most_row_bytes);

  enum class Ending { line_break, end_of_text, unbounded };
  struct Line {
    std::string_view text;  ///< with its line break; empty only at the end
    Ending ending = Ending::end_of_text;
  };

  /// The text ahead, as much as one reading gives.
  std::string_view head();
  void skip(std::size_t bytes) { cursor_ += bytes; }

  /// What comes next starts a row; what came before is forgotten.
  void start_row() { start_ = cursor_; }

  /// The next line. One that is `unbounded` is not passed: see skip_line().
  Line next_line();

  /// Past the end of the next line however long it is; forgets the row.
  void skip_line();

  /// From the start of the row to where the last line ended.
  std::string_view row() const { return view(start_, cursor_); }

  /// Stands `bytes` after the start of the row again.
  void rewind(std::size_t bytes);

  /// The last line has been seen and has no line break.
  bool ended_without_line_break() const { return ended_without_line_break_; }

 private:
  std::string_view view(std::size_t from, std::size_t to) const {
    return {data_.get() + from, to - from};
  }
  bool fill();
  std::size_t find_line_end(std::size_t from);
  bool ends_in_half_a_line_break() const;

  ByteSource source_;
  std::size_t most_row_bytes_;
  std::size_t capacity_;
  std::unique_ptr<char[]> data_;
  std::size_t start_ = 0;   ///< of the row
  std::size_t cursor_ = 0;  ///< of the next line
  std::size_t end_ = 0;     ///< of what has been read
  std::size_t lf_ = 0;      ///< no line feed between the cursor and here
  bool at_end_ = false;
  bool ended_without_line_break_ = false;
};

}  // namespace rekam
