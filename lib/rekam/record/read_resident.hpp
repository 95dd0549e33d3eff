// The border between text and types: the cells of one row of a KK list become a Resident, and
// whatever cannot become one becomes a finding. Pure: everything it holds the cells against comes
// in through ListFacts.

#pragma once

#include "rekam/base/cell_kind.hpp"
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
};

class ResidentReader {
 public:
  explicit ResidentReader(ListFacts facts) : facts_(std::move(facts)) {}

  /// Fills `row` from `cells`, with the findings of every single cell and of the row as a whole.
  void read(const ResidentCells& cells, ResidentRow& row);

 private:
  void read_place(const ResidentCells& cells, ResidentRow& row);
  std::optional<RegionCode> find_kecamatan(const ResidentCells& cells, ResidentRow& row);
  void find_desa(const ResidentCells& cells, ResidentRow& row);

  ListFacts facts_;
  // Lists come by kecamatan and desa: the last place is usually the next one too.
  std::string last_kecamatan_, last_desa_;
  std::optional<RegionMatch> last_kecamatan_match_, last_desa_match_;
  std::optional<RegionCode> last_desa_parent_;
  bool last_kecamatan_is_ours_ = false;  ///< found, or nearly one of this kabupaten's
};

}  // namespace rekam
