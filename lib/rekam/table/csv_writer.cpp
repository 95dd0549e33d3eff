#include "rekam/table/csv_writer.hpp"

#include <utility>

namespace rekam {

namespace {

void append_cell(std::string_view cell, std::string& line) {
  if (cell.find_first_of(",\"\r\n") == std::string_view::npos) {
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

void write_line(std::span<const std::string_view> cells, std::string& line) {
  line.clear();
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) line += ',';
    append_cell(cells[i], line);
  }
  if (line.empty()) line = "\"\"";
  line += '\n';
}

}  // namespace

std::string csv_line(std::span<const std::string_view> cells) {
  std::string line;
  write_line(cells, line);
  return line;
}

std::string csv_line(std::initializer_list<std::string_view> cells) {
  return csv_line(std::span{cells.begin(), cells.size()});
}

CsvWriter::CsvWriter(Sink sink) : sink_(std::move(sink)) {}

void CsvWriter::row(std::span<const std::string_view> cells) {
  write_line(cells, line_);
  sink_(line_);
}

void CsvWriter::row(std::initializer_list<std::string_view> cells) {
  row(std::span{cells.begin(), cells.size()});
}

}  // namespace rekam
