// The kecamatan and desa of a row, found by code or name in the edition of the code book that was
// in force on the list's date, else in another one and mapped to it.

#pragma once

#include "rekam/record/resident_row.hpp"

#include <optional>
#include <string>

namespace rekam {

class PlaceReader {
 public:
  /// Fills the row's kecamatan and desa, with findings; rejects a row of another kabupaten. The
  /// household card must have been read. `facts` are the same for all rows of a list.
  void read(const ResidentCells& cells, const ListFacts& facts, ResidentRow& row);

 private:
  struct Row;  ///< a row being read, with its list's facts
  std::optional<RegionCode> find_kecamatan(Row& in);
  std::optional<RegionCode> find_kecamatan_by_name(Row& in);
  void find_desa(Row& in);
  void look_up_kecamatan(std::string_view name, const ListFacts& facts);

  // Lists come by kecamatan and desa: the last place is usually the next one too.
  std::string last_kecamatan_, last_desa_;
  std::optional<RegionMatch> last_kecamatan_match_, last_desa_match_;
  std::optional<RegionCode> last_desa_parent_;
  bool last_kecamatan_is_ours_ = false;  ///< found, or nearly one of this kabupaten's
};

}  // namespace rekam
