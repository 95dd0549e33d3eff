// Writes .xlsx workbooks for people: headings that stay in sight, cells that are texts, so that no
// digit of a NIK is ever lost, drop-downs, colours and comments. Same content, same bytes.

#pragma once

#include "rekam/base/cell_kind.hpp"
#include "rekam/table/sink.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

enum class XlsxMark : std::uint8_t { none, warning, error };

/// A cell of kind `number` is one when it is a number of at most fifteen digits, of kind `date`
/// when it is a day `YYYY-MM-DD` after 1900; whatever else it says is a text, as it stands.
struct XlsxCell {
  std::string_view text;
  CellKind kind = CellKind::text;
  XlsxMark mark = XlsxMark::none;  ///< its colour
  std::string_view comment = {};
};

struct XlsxColumn {
  std::string heading;
  double width = 0;                     ///< in characters; 0: as the heading asks for
  std::vector<std::string> words = {};  ///< its drop-down; other values are warned of
  std::string hint = {};                ///< shown beside a chosen cell of the column
};

struct XlsxSheet {
  std::string name;
  std::vector<XlsxColumn> columns;
};

/// `large` needs little memory for any number of rows and writes texts where they stand.
enum class XlsxSize : std::uint8_t { small, large };

XlsxSize xlsx_size(std::int64_t rows);

/// Whether a file of this name is to be a workbook: it ends in `.xlsx`.
enum class FileName : std::uint8_t { workbook, other };
FileName kind_of_name(std::string_view path);

class XlsxWriter {
 public:
  XlsxWriter(Sink sink, XlsxSize size);
  ~XlsxWriter();
  XlsxWriter(const XlsxWriter&) = delete;
  XlsxWriter& operator=(const XlsxWriter&) = delete;

  /// The rows to come stand in a new sheet. Its name is mended where Excel would not have it.
  void sheet(XlsxSheet sheet);

  /// What does not fit into the sheet goes on in one more with the same headings.
  void row(std::span<const XlsxCell> cells);
  void row(std::span<const std::string_view> texts);

  /// A last row below the rows of the sheet, outside its filter, which adds up the columns of these
  /// places: what the filter hides does not count. `label` stands in the first column.
  void totals(std::string_view label, std::span<const std::size_t> columns);

  /// Hands all bytes to the sink. Error{io} with the cure when the workbook could not be written
  /// whole. Nothing after that.
  void finish();

  /// Cells that Excel has no room for, which were cut.
  std::int64_t cut_cells() const;

 private:
  class Writing;
  std::unique_ptr<Writing> writing_;
};

}  // namespace rekam
