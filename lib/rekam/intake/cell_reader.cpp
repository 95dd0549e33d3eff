#include "rekam/intake/cell_reader.hpp"

#include "rekam/intake/clock_cell.hpp"
#include "rekam/record/date_reading.hpp"

#include <fmt/format.h>

namespace rekam {

CellReader::CellReader(const TableRow& row, std::span<const ListColumn> columns,
                       std::vector<Finding>& findings)
    : row_(row), columns_(columns), findings_(findings), findings_before_(findings.size()) {}

Date CellReader::required_date(std::size_t column) {
  const auto reading = read_date(row_[column], usual_date_forms());
  if (!reading.date) doubt(column);
  return reading.date.value_or(Date{});
}

std::optional<Date> CellReader::optional_date(std::size_t column) {
  const auto reading = read_date(row_[column], usual_date_forms());
  if (reading.trouble != DateTrouble::none && reading.trouble != DateTrouble::missing)
    doubt(column);
  return reading.date;
}

std::optional<ClockTime> CellReader::time(std::size_t column) {
  const auto read = read_clock_cell(row_[column], row_.kind(column));
  if (!read && !row_[column].empty()) doubt(column);
  return read;
}

void CellReader::doubt(std::size_t column, std::string_view value,
                       std::optional<std::string_view> meant) {
  std::string detail{columns_[column].name};
  if (meant) detail += fmt::format(": is '{}' meant?", *meant);
  findings_.push_back({FindingCode::row_value, Field::none, std::string{value}, std::move(detail)});
}

}  // namespace rekam
