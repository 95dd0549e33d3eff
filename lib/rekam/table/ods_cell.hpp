// One cell of an .ods sheet: what it says about itself, and what it therefore holds.

#pragma once

#include "rekam/table/row_cells.hpp"
#include "rekam/table/xml_stream.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace rekam {

/// How often a row or cell stands in a row; 1 when that is left out.
std::size_t ods_repeats(std::string_view digits);

class OdsCell {
 public:
  void start(XmlAttributes attributes);

  std::size_t repeats() const { return repeats_; }

  /// Another paragraph begins, on a line of its own.
  void start_paragraph(std::size_t enough);
  /// Runs of blanks are one blank, as in all XML documents for people.
  void add(std::string_view part, std::size_t enough);
  /// A character that stands there whatever is beside it.
  void add_exactly(char c, std::size_t times, std::size_t enough);

  void put_into(RowCells& row, std::size_t column) const;

 private:
  enum class Type : std::uint8_t { none, text, number, date, time, boolean };

  static Type type_of(std::string_view name);
  void note(std::string_view name, std::string_view value);
  bool shows_error() const;

  Type type_ = Type::none;
  bool has_formula_ = false;
  bool is_error_ = false;
  std::size_t repeats_ = 1;
  std::size_t paragraphs_ = 0;
  bool after_blank_ = true;
  std::string value_;
  std::string text_;
};

}  // namespace rekam
