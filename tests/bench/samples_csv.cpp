// Quoting and buffering.
#include "samples_csv.hpp"

#include <stdexcept>
#include <utility>

namespace samples {
namespace {

constexpr std::size_t buffer_size = std::size_t{1} << 20;

void append_cell(std::string& line, std::string_view cell) {
  if (cell.find_first_of(",\"\n") == std::string_view::npos) {
    line += cell;
    return;
  }
  line += '"';
  for (const char c : cell) {
    if (c == '"') line += '"';
    line += c;
  }
  line += '"';
}

void append_cells(std::string& line, std::span<const std::string> cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) line += ',';
    append_cell(line, cells[i]);
  }
}

}  // namespace

std::string csv_line(std::span<const std::string> cells) {
  std::string line;
  append_cells(line, cells);
  return line;
}

CsvFile::CsvFile(std::filesystem::path file, std::string_view header)
    : file_(std::move(file)), out_(file_, std::ios::binary | std::ios::trunc) {
  require_written();
  write_raw(header);
}

void CsvFile::write(std::initializer_list<std::string_view> cells) {
  for (const auto& cell : cells) {
    if (&cell != cells.begin()) buffer_ += ',';
    append_cell(buffer_, cell);
  }
  end_line();
}

void CsvFile::write(std::span<const std::string> cells) {
  append_cells(buffer_, cells);
  end_line();
}

void CsvFile::write_raw(std::string_view line) {
  buffer_ += line;
  end_line();
}

void CsvFile::close() {
  flush();
  out_.close();
  require_written();
}

void CsvFile::end_line() {
  buffer_ += '\n';
  ++line_;
  if (buffer_.size() >= buffer_size) flush();
}

void CsvFile::flush() {
  out_.write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
  buffer_.clear();
  require_written();
}

void CsvFile::require_written() const {
  if (!out_) throw std::runtime_error("cannot write " + file_.string());
}

}  // namespace samples
