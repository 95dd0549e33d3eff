#include "rekam/table/xlsx_sheet.hpp"

#include <charconv>
#include <utility>

namespace rekam {

namespace {

/// Zero when it is no row that a sheet can have.
std::size_t line_of(std::string_view digits) {
  std::size_t line = 0;
  const char* last = digits.data() + digits.size();
  const auto [end, error] = std::from_chars(digits.data(), last, line);
  return error == std::errc{} && end == last && line <= kMostRows ? line : 0;
}

/// A height such as `0` or `0.0`.
bool is_zero(std::string_view number) {
  return !number.empty() && number.find_first_not_of("0.") == std::string_view::npos;
}

}  // namespace

XlsxSheetRows::XlsxSheetRows(ZipPart part, const WorkbookLimits& limits, XlsxShared& shared)
    : shared_(shared), row_(limits), stream_(std::move(part), *this) {}

RowCells* XlsxSheetRows::next() { return stream_.run() ? &row_ : nullptr; }

XmlHandler::Inside XlsxSheetRows::enter(Where where) {
  where_ = where;
  return Inside::read;
}

XmlHandler::Inside XlsxSheetRows::start(std::string_view element, XmlAttributes attributes) {
  switch (where_) {
    case Where::top:
      return element == "worksheet" ? enter(Where::sheet) : Inside::skip;
    case Where::sheet:
      return element == "sheetData" ? enter(Where::rows) : Inside::skip;
    case Where::rows:
      return element == "row" ? start_row(attributes) : Inside::skip;
    case Where::row:
      return element == "c" ? start_cell(attributes) : Inside::skip;
    case Where::cell:
      return start_in_cell(element);
    case Where::rich:
      if (element == "r") return Inside::read;
      return element == "t" ? enter(Where::letters) : Inside::skip;
    case Where::value:
    case Where::letters:
      break;
  }
  return Inside::skip;
}

XmlHandler::Inside XlsxSheetRows::start_row(XmlAttributes attributes) {
  std::size_t line = 0;
  visibility_ = Visibility::visible;
  attributes.each([&](std::string_view name, std::string_view value) {
    if (name == "r") line = line_of(value);
    if ((name == "hidden" && (value == "1" || value == "true")) || (name == "ht" && is_zero(value)))
      visibility_ = Visibility::hidden;
  });
  line_ = line == 0 ? line_ + 1 : line;
  next_column_ = 0;
  row_.start(line_);
  return enter(Where::row);
}

XmlHandler::Inside XlsxSheetRows::start_cell(XmlAttributes attributes) {
  cell_.start(attributes, next_column_);
  next_column_ = cell_.column() + 1;
  return enter(Where::cell);
}

XmlHandler::Inside XlsxSheetRows::start_in_cell(std::string_view element) {
  if (element == "v") {
    cell_.meet_value();
    return enter(Where::value);
  }
  if (element == "is") {
    cell_.meet_value();
    return enter(Where::rich);
  }
  if (element == "f") cell_.meet_formula();
  return Inside::skip;
}

void XlsxSheetRows::text(std::string_view part) {
  if (where_ == Where::value || where_ == Where::letters) cell_.add(part, row_.enough());
}

XmlHandler::Flow XlsxSheetRows::end(std::string_view element) {
  switch (where_) {
    case Where::value:
      where_ = Where::cell;
      break;
    case Where::cell:
      cell_.put_into(row_, shared_);
      where_ = Where::row;
      break;
    case Where::row:
      return end_row();
    case Where::letters:
      where_ = Where::rich;
      break;
    case Where::rich:
      if (element == "is") where_ = Where::cell;
      break;
    case Where::rows:
      where_ = Where::sheet;
      break;
    case Where::sheet:
    case Where::top:
      where_ = Where::top;
      break;
  }
  return Flow::go_on;
}

XmlHandler::Flow XlsxSheetRows::end_row() {
  where_ = Where::rows;
  if (row_.empty()) return Flow::go_on;
  if (visibility_ == Visibility::hidden) ++hidden_rows_;
  return Flow::pause;
}

}  // namespace rekam
