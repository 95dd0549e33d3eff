#include "rekam/table/quoted_row.hpp"

#include <csv.h>

#include <cstring>
#include <new>

namespace rekam {

Cells::Cells(const CsvLimits& limits) : limits_(limits) { cells_.reserve(limits.fields); }

void Cells::clear() {
  cells_.clear();
  trouble_ = RowTrouble::none;
}

void Cells::add(std::string_view cell) noexcept {
  if (cell.size() > limits_.field_bytes) trouble_ = RowTrouble::too_long;
  if (cells_.size() < limits_.fields) {
    cells_.push_back(cell);
  } else if (trouble_ == RowTrouble::none) {
    trouble_ = RowTrouble::too_many_fields;
  }
}

QuotedRow::QuotedRow(char delimiter, const CsvLimits& limits, Cells& cells)
    : delimiter_(delimiter),
      texts_(new char[limits.row_bytes]),
      cells_(cells),
      parser_(std::make_unique<csv_parser>()) {
  set_up();
}

QuotedRow::~QuotedRow() { csv_free(parser_.get()); }

void QuotedRow::set_up() {
  csv_init(parser_.get(), CSV_STRICT | CSV_STRICT_FINI);
  csv_set_delim(parser_.get(), static_cast<unsigned char>(delimiter_));
  csv_set_space_func(parser_.get(), [](unsigned char) { return 0; });  // else it trims cells
  csv_set_blk_size(parser_.get(), 4096);
}

void QuotedRow::start() {
  cells_.clear();
  used_ = 0;
  complete_ = false;
}

QuotedRow::State QuotedRow::feed(std::string_view line) {
  const bool last_of_text = !line.ends_with('\n') && !line.ends_with('\r');
  if (!parse(line) || (last_of_text && !parse("\n"))) return State::broken;
  return complete_ ? State::complete : State::open;
}

void QuotedRow::give_up() {
  // Not csv_fini(): after an error it would still hand over the half cell as a row.
  csv_free(parser_.get());
  set_up();
}

bool QuotedRow::parse(std::string_view text) {
  if (csv_parse(parser_.get(), text.data(), text.size(), on_cell, on_row, this) == text.size())
    return true;
  if (csv_error(parser_.get()) != CSV_EPARSE) throw std::bad_alloc{};
  return false;
}

void QuotedRow::on_cell(void* cell, std::size_t bytes, void* self) noexcept {
  auto& row = *static_cast<QuotedRow*>(self);
  char* text = row.texts_.get() + row.used_;
  if (bytes > 0) std::memcpy(text, cell, bytes);
  row.used_ += bytes;
  row.cells_.add({text, bytes});
}

void QuotedRow::on_row(int, void* self) noexcept {
  static_cast<QuotedRow*>(self)->complete_ = true;
}

}  // namespace rekam
