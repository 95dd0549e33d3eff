// The cells of one row, and libcsv at work on a row that has quotes.

#pragma once

#include "rekam/table/csv_reader.hpp"

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

struct csv_parser;

namespace rekam {

/// Never grows past what it reserves, so that filling it from a C callback cannot throw.
class Cells {
 public:
  explicit Cells(const CsvLimits& limits);

  void clear();
  void add(std::string_view cell) noexcept;

  /// none, too_long (one of them) or too_many_fields.
  RowTrouble trouble() const { return trouble_; }
  std::span<const std::string_view> all() const { return cells_; }

 private:
  CsvLimits limits_;
  std::vector<std::string_view> cells_;
  RowTrouble trouble_ = RowTrouble::none;
};

/// Takes the lines of one row, as many as its quotes ask for.
class QuotedRow {
 public:
  /// Fills `cells` with texts that live until the next start().
  QuotedRow(char delimiter, const CsvLimits& limits, Cells& cells);
  ~QuotedRow();
  QuotedRow(const QuotedRow&) = delete;
  QuotedRow& operator=(const QuotedRow&) = delete;

  enum class State { complete, open, broken };

  void start();

  /// The lines of one row together have at most CsvLimits::row_bytes.
  State feed(std::string_view line);

  /// After a row that did not become complete.
  void give_up();

 private:
  void set_up();
  bool parse(std::string_view text);
  static void on_cell(void* cell, std::size_t bytes, void* self) noexcept;
  static void on_row(int terminator, void* self) noexcept;

  char delimiter_;
  std::unique_ptr<char[]> texts_;
  Cells& cells_;
  std::unique_ptr<csv_parser> parser_;
  std::size_t used_ = 0;
  bool complete_ = false;
};

}  // namespace rekam
