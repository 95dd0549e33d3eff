#include "rekam/table/ods_cell.hpp"

#include "rekam/table/sheet_date.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace rekam {

namespace {

constexpr std::size_t kMostRepeats = std::size_t{1} << 24U;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

std::size_t ods_repeats(std::string_view digits) {
  std::size_t repeats = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), repeats);
  if (error == std::errc::result_out_of_range) return kMostRepeats;
  return std::clamp<std::size_t>(repeats, 1, kMostRepeats);
}

OdsCell::Type OdsCell::type_of(std::string_view name) {
  if (name == "string") return Type::text;
  if (name == "float" || name == "percentage" || name == "currency") return Type::number;
  if (name == "date") return Type::date;
  if (name == "time") return Type::time;
  return name == "boolean" ? Type::boolean : Type::none;
}

void OdsCell::start(XmlAttributes attributes) {
  type_ = Type::none;
  has_formula_ = false;
  is_error_ = false;
  repeats_ = 1;
  paragraphs_ = 0;
  value_.clear();
  text_.clear();
  attributes.each([this](std::string_view name, std::string_view value) { note(name, value); });
}

void OdsCell::note(std::string_view name, std::string_view value) {
  if (name == "calcext:value-type") {
    is_error_ = value == "error";
    return;
  }
  name = local_name(name);
  if (name == "value-type") {
    type_ = type_of(value);
  } else if (name == "value" || name.ends_with("-value")) {
    value_ = value;
  } else if (name == "formula") {
    has_formula_ = true;
  } else if (name == "number-columns-repeated") {
    repeats_ = ods_repeats(value);
  }
}

void OdsCell::start_paragraph(std::size_t enough) {
  if (paragraphs_++ > 0) add_exactly('\n', 1, enough);
  after_blank_ = true;
}

void OdsCell::add(std::string_view part, std::size_t enough) {
  for (const char c : part) {
    if (text_.size() >= enough) return;
    const bool blank = is_blank(c);
    if (blank && after_blank_) continue;
    text_ += blank ? ' ' : c;
    after_blank_ = blank;
  }
}

void OdsCell::add_exactly(char c, std::size_t times, std::size_t enough) {
  if (text_.size() < enough) text_.append(std::min(times, enough - text_.size()), c);
  after_blank_ = false;
}

/// Older programs give a formula that failed the value 0 and only show the error.
bool OdsCell::shows_error() const {
  const bool shown = text_.starts_with('#') || text_.starts_with("Err:");
  return is_error_ || (has_formula_ && type_ == Type::number && shown);
}

void OdsCell::put_into(RowCells& row, std::size_t column) const {
  const auto put = [&](std::string_view text, CellKind kind) {
    row.put(column, text, kind, repeats_);
  };
  const auto put_date = [&](const std::optional<std::string>& date) {
    put(date ? *date : text_, date ? CellKind::date : CellKind::text);
  };
  if (shows_error()) return put(text_, CellKind::error);
  switch (type_) {
    case Type::none:
      return put(text_,
                 has_formula_ && text_.empty() ? CellKind::formula_without_value : CellKind::text);
    case Type::text:
      return put(value_.empty() ? text_ : value_, CellKind::text);
    case Type::number:
      return put(value_, value_.empty() ? CellKind::text : CellKind::number);
    case Type::date:
      return put_date(iso_to_text(value_));
    case Type::time:
      return put_date(duration_to_text(value_));
    case Type::boolean:
      return put(value_ == "true" ? "TRUE" : "FALSE", CellKind::boolean);
  }
}

}  // namespace rekam
