// What goes into the reading of a row of a KK list, its cells and what is known of the list, and
// what comes out of it.

#pragma once

#include "rekam/base/cell_kind.hpp"
#include "rekam/base/text.hpp"
#include "rekam/record/code_book.hpp"
#include "rekam/record/date_reading.hpp"
#include "rekam/record/finding.hpp"
#include "rekam/record/resident.hpp"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace rekam {

/// The cells of a row by field; fields that the list does not have are empty.
struct ResidentCells {
  std::array<std::string_view, kFieldCount> texts{};
  std::array<CellKind, kFieldCount> kinds{};

  std::string_view& operator[](Field field) { return texts[static_cast<std::size_t>(field)]; }
  std::string_view operator[](Field field) const { return texts[static_cast<std::size_t>(field)]; }
  CellKind kind(Field field) const { return kinds[static_cast<std::size_t>(field)]; }
};

enum class OtherKabupaten { rejected, stored };

/// Whether a spreadsheet has turned the last digit of nearly all numbers of a column into 0.
enum class ColumnDamage { none, last_digit };

/// What is known of the list as a whole.
struct ListFacts {
  const CodeBook* code_book = nullptr;
  RegionCode kabupaten = RegionCode::of_value(1601);
  Date list_date{};
  std::vector<DateForm> date_forms = usual_date_forms();
  DayMonthOrder day_month = DayMonthOrder::day_first;
  ColumnDamage nik_damage = ColumnDamage::none;
  ColumnDamage card_damage = ColumnDamage::none;
  OtherKabupaten other_kabupaten = OtherKabupaten::rejected;
};

/// A row of a KK list after reading. Reused from row to row.
struct ResidentRow {
  Resident resident;
  std::optional<Moment> papers_received;
  std::string receipt_no;
  std::vector<Finding> findings;
  /// The row names nobody or belongs elsewhere: it is kept raw and not stored as a resident.
  bool rejected = false;

  void tell(FindingCode code, Field field, std::string_view value, std::string detail = {}) {
    findings.push_back({code, field, std::string{value}, std::move(detail)});
  }
  /// Keeps a cell that could not be read as it was written.
  void doubt(Field field, std::string_view text) {
    resident.doubtful.push_back({field, std::string{trim(text)}});
  }
};

}  // namespace rekam
