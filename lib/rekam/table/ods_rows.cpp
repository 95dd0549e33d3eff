#include "rekam/table/ods_rows.hpp"

#include "rekam/base/error.hpp"
#include "rekam/table/workbook.hpp"

#include <algorithm>
#include <utility>

namespace rekam {

namespace {

/// Rows that say the same and are not written out, in the whole file. A sheet of an office has
/// none, but for two or three blank ones.
constexpr std::size_t kMostRepeats = std::size_t{1} << 20U;

std::size_t spaces(XmlAttributes attributes) { return ods_repeats(attributes["text:c"]); }

}  // namespace

OdsRows::OdsRows(ZipPart part, const WorkbookLimits& limits)
    : name_(part.name()), row_(limits), stream_(std::move(part), *this) {}

void OdsRows::seek(std::size_t sheet) {
  wanted_ = sheet;
  repeats_left_ = 0;
  hidden_rows_ = 0;
}

RowCells* OdsRows::next() {
  if (repeats_left_ > 0) return repeat();
  const bool paused = stream_.run();
  return paused && where_ == Where::sheet ? &row_ : nullptr;
}

RowCells* OdsRows::repeat() {
  if (++all_repeats_ > kMostRepeats)
    fail(ErrorKind::input, "{} repeats its rows without end; ask who sent it", name_);
  if (visibility_ == Visibility::hidden) ++hidden_rows_;
  --repeats_left_;
  row_.move_to(row_.line() + 1);
  return &row_;
}

XmlHandler::Inside OdsRows::enter(Where where) {
  where_ = where;
  return Inside::read;
}

XmlHandler::Inside OdsRows::start(std::string_view element, XmlAttributes attributes) {
  switch (where_) {
    case Where::above:
      if (element == "spreadsheet") return enter(Where::workbook);
      return element == "document-content" || element == "body" ? Inside::read : Inside::skip;
    case Where::workbook:
      return element == "table" ? start_sheet() : Inside::skip;
    case Where::sheet:
      return start_in_sheet(element, attributes);
    case Where::row:
      return start_in_row(element, attributes);
    case Where::cell:
      return start_in_cell(element);
    case Where::paragraph:
      return start_in_paragraph(element, attributes);
  }
  return Inside::skip;
}

XmlHandler::Inside OdsRows::start_sheet() {
  if (sheets_met_++ != wanted_) return Inside::skip;
  line_ = 0;
  return enter(Where::sheet);
}

XmlHandler::Inside OdsRows::start_in_sheet(std::string_view element, XmlAttributes attributes) {
  if (element == "table-row") return start_row(attributes);
  const bool holds_rows =
      element == "table-rows" || element == "table-header-rows" || element == "table-row-group";
  return holds_rows ? Inside::read : Inside::skip;
}

XmlHandler::Inside OdsRows::start_row(XmlAttributes attributes) {
  visibility_ = Visibility::visible;
  row_repeats_ = 1;
  attributes.each([this](std::string_view name, std::string_view value) {
    name = local_name(name);
    if (name == "number-rows-repeated") row_repeats_ = ods_repeats(value);
    if (name == "visibility" && (value == "collapse" || value == "filter"))
      visibility_ = Visibility::hidden;
  });
  column_ = 0;
  row_.start(line_ + 1);
  line_ = std::min(line_ + row_repeats_, kMostRows);
  return enter(Where::row);
}

XmlHandler::Inside OdsRows::start_in_row(std::string_view element, XmlAttributes attributes) {
  // What a merged cell covers is not shown, and counts as empty.
  const bool covered = element == "covered-table-cell";
  if (!covered && element != "table-cell") return Inside::skip;
  cell_.start(attributes);
  if (!covered) return enter(Where::cell);
  column_ = std::min(column_ + cell_.repeats(), kMostRows);
  return Inside::skip;
}

/// Remarks and pictures in a cell hold paragraphs too, but not at this place.
XmlHandler::Inside OdsRows::start_in_cell(std::string_view element) {
  if (element != "p") return Inside::skip;
  cell_.start_paragraph(row_.enough());
  return enter(Where::paragraph);
}

XmlHandler::Inside OdsRows::start_in_paragraph(std::string_view element, XmlAttributes attributes) {
  if (element == "s") {
    cell_.add_exactly(' ', spaces(attributes), row_.enough());
  } else if (element == "tab") {
    cell_.add_exactly('\t', 1, row_.enough());
  } else if (element == "line-break") {
    cell_.add_exactly('\n', 1, row_.enough());
  }
  const bool beside =
      element == "ruby-text" || element == "note" || element == "annotation" || element == "p";
  return beside ? Inside::skip : Inside::read;
}

void OdsRows::text(std::string_view part) {
  if (where_ == Where::paragraph) cell_.add(part, row_.enough());
}

XmlHandler::Flow OdsRows::end(std::string_view element) {
  switch (where_) {
    case Where::paragraph:
      if (element == "p") where_ = Where::cell;
      break;
    case Where::cell:
      cell_.put_into(row_, column_);
      column_ = std::min(column_ + cell_.repeats(), kMostRows);
      where_ = Where::row;
      break;
    case Where::row:
      return end_row();
    case Where::sheet:
      if (element != "table") break;
      where_ = Where::workbook;
      return Flow::pause;
    case Where::workbook:
      where_ = Where::above;
      break;
    case Where::above:
      break;
  }
  return Flow::go_on;
}

XmlHandler::Flow OdsRows::end_row() {
  where_ = Where::sheet;
  if (row_.empty()) return Flow::go_on;
  repeats_left_ = row_repeats_ - 1;
  if (visibility_ == Visibility::hidden) ++hidden_rows_;
  return Flow::pause;
}

}  // namespace rekam
