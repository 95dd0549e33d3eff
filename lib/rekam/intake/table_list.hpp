// A plain list with one row of headings, in English or Indonesian: papers, statuses, service
// points, calendar, regions. Each kind says which columns it knows. In a workbook every visible
// sheet with the same headings belongs to the list.

#pragma once

#include "rekam/base/digest.hpp"
#include "rekam/record/finding.hpp"
#include "rekam/table/list_file.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

enum class Presence { required, optional };

struct ListColumn {
  std::string_view name;                  ///< the English heading, as contracts name it
  std::vector<std::string_view> aliases;  ///< further headings
  Presence presence = Presence::optional;
};

/// A row by column. Views live until the next row.
class TableRow {
 public:
  std::size_t line = 0;
  std::size_t line_in_list = 0;         ///< lines go on counting from sheet to sheet: unique
  std::string_view sheet;               ///< of a workbook
  std::string_view raw;                 ///< when the row is no row, else empty
  std::optional<FindingCode> trouble;   ///< why it is none
  std::vector<std::string_view> cells;  ///< the list's own columns

  /// Trimmed; empty when the list has no such column.
  std::string_view operator[](std::size_t column) const;
  /// What a spreadsheet says the cell is.
  CellKind kind(std::size_t column) const;

 private:
  friend class TableList;
  const std::vector<std::optional<std::size_t>>* places_ = nullptr;
  std::span<const CellKind> kinds_;
};

/// The name of a table that is compiled into librekam, such as `regions.csv`.
struct BuiltInTable {
  std::string_view name;
};

class TableList {
 public:
  /// Error{input} when the file is empty or a required column is missing, with the nearest heading.
  TableList(const std::string& path, std::span<const ListColumn> columns,
            ListFileOptions options = {});
  TableList(BuiltInTable table, std::span<const ListColumn> columns);
  ~TableList();

  /// A row whose known cells hold an error, or a formula without its result, is none. Blank rows
  /// of a sheet are passed over.
  const TableRow* next();
  const std::vector<std::string>& header() const;
  bool has(std::size_t column) const;
  /// Of the whole file; only at the end, and not of a built-in table.
  Sha256Digest digest() const;
  /// About the whole list, each once; only at the end.
  std::vector<FindingCode> findings() const;
  std::uint64_t bytes_read() const;
  std::uint64_t bytes_in_all() const;

 private:
  class Reading;
  std::unique_ptr<Reading> reading_;
};

}  // namespace rekam
