#include "rekam/intake/region_list.hpp"

#include "rekam/base/embedded.hpp"
#include "rekam/base/error.hpp"
#include "rekam/intake/built_in_table.hpp"
#include "rekam/intake/cell_reader.hpp"

namespace rekam {

namespace {

enum Column : std::size_t {
  edition,
  decree,
  valid_from,
  valid_until,
  level,
  code,
  name,
  parent,
  replaces
};

}  // namespace

std::span<const ListColumn> region_columns() {
  static const std::vector<ListColumn> columns{
      {"edition", {"edisi"}, Presence::required},
      {"decree", {"dasar hukum", "keputusan"}, Presence::optional},
      {"valid_from", {"berlaku dari", "berlaku mulai"}, Presence::required},
      {"valid_until", {"berlaku sampai"}, Presence::optional},
      {"level", {"tingkat"}, Presence::optional},
      {"code", {"kode"}, Presence::required},
      {"name", {"nama"}, Presence::required},
      {"parent", {"induk"}, Presence::optional},
      {"replaces", {"menggantikan", "kode lama"}, Presence::optional}};
  return columns;
}

std::optional<RegionRow> read_region_row(const TableRow& row, std::vector<Finding>& findings) {
  CellReader cells{row, region_columns(), findings};
  const auto from = cells.required_date(valid_from);
  const auto until = cells.optional_date(valid_until);
  const auto region = RegionCode::parse(row[code]);
  const auto replaced = RegionCode::parse(row[replaces]);
  if (!cells.has_doubts() && until && *until < from) cells.doubt(valid_until);
  if (!region) cells.doubt(code);
  const auto upper = RegionCode::parse(row[parent]);
  if (region && !row[parent].empty() && !(upper && upper->contains(*region))) cells.doubt(parent);
  if (row[name].empty()) cells.doubt(name);
  if (row[edition].empty()) cells.doubt(edition);
  if (!row[replaces].empty() && !replaced) cells.doubt(replaces);
  if (cells.has_doubts()) return {};
  return RegionRow{
      cells.text(edition), cells.text(decree), from, until, *region, cells.text(name), replaced};
}

const std::vector<RegionRow>& built_in_regions() {
  static const auto rows =
      read_built_in_table<RegionRow>("regions.csv", region_columns(), &read_region_row);
  return rows;
}

}  // namespace rekam
