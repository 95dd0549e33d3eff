#include "rekam/table/xlsx_cell.hpp"

#include "rekam/table/xlsx_unescape.hpp"

#include <charconv>
#include <optional>

namespace rekam {

namespace {

/// Past all columns of all programs.
constexpr std::size_t kFarColumn = std::size_t{1} << 24U;

std::optional<std::size_t> whole_number(std::string_view digits) {
  std::size_t number = 0;
  const char* last = digits.data() + digits.size();
  const auto [end, error] = std::from_chars(digits.data(), last, number);
  return error == std::errc{} && end == last ? std::optional{number} : std::nullopt;
}

/// Of `C5` or `$C$5`, counted from 0.
std::optional<std::size_t> column_of(std::string_view reference) {
  std::size_t column = 0;
  for (const char c : reference) {
    const auto letter = static_cast<unsigned char>(c | 0x20);
    if (letter < 'a' || letter > 'z') break;
    if (column < kFarColumn) column = column * 26 + (letter - 'a' + 1U);
  }
  return column == 0 ? std::nullopt : std::optional{column - 1};
}

}  // namespace

XlsxCellReader::Type XlsxCellReader::type_of(std::string_view name) {
  if (name == "s") return Type::shared;
  if (name == "str" || name == "inlineStr") return Type::text;
  if (name == "b") return Type::boolean;
  if (name == "e") return Type::error;
  return name == "d" ? Type::date : Type::number;
}

void XlsxCellReader::start(XmlAttributes attributes, std::size_t next_column) {
  column_ = next_column;
  style_ = 0;
  type_ = Type::number;
  has_formula_ = false;
  has_value_ = false;
  text_.clear();
  attributes.each([this](std::string_view name, std::string_view value) {
    if (name.size() != 1) return;
    if (name[0] == 'r') column_ = column_of(value).value_or(column_);
    if (name[0] == 's') style_ = whole_number(value).value_or(0);
    if (name[0] == 't') type_ = type_of(value);
  });
}

void XlsxCellReader::put_into(RowCells& row, XlsxShared& shared) {
  // A formula whose result is an empty text says so with a value that is empty.
  if (has_formula_ && text_.empty() && (type_ == Type::number || !has_value_))
    return row.put(column_, {}, CellKind::formula_without_value);
  switch (type_) {
    case Type::number:
      return put_number(row, shared);
    case Type::shared:
      return put_shared(row, shared);
    case Type::text:
      unescape_xlsx(text_);
      return row.put(column_, text_, CellKind::text);
    case Type::boolean:
      if (text_.empty()) return;
      return row.put(column_, text_ == "1" || text_ == "true" ? "TRUE" : "FALSE",
                     CellKind::boolean);
    case Type::error:
      return row.put(column_, text_, CellKind::error);
    case Type::date: {
      const auto date = iso_to_text(text_);
      return row.put(column_, date ? *date : text_, date ? CellKind::date : CellKind::text);
    }
  }
}

void XlsxCellReader::put_number(RowCells& row, const XlsxShared& shared) {
  if (text_.empty()) return;
  const auto format = shared.styles.format(style_);
  if (format != NumberFormat::number)
    if (const auto date = serial_to_text(text_, format, shared.dates))
      return row.put(column_, *date, CellKind::date);
  row.put(column_, text_, CellKind::number);
}

/// A number that names no text leaves an error, as in a program that opens such a file.
void XlsxCellReader::put_shared(RowCells& row, XlsxShared& shared) {
  if (text_.empty()) return;
  const auto number = whole_number(text_);
  const auto text = number ? shared.strings.at(*number) : std::nullopt;
  row.put(column_, text.value_or("#REF!"), text ? CellKind::text : CellKind::error);
}

}  // namespace rekam
