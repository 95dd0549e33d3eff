#include "rekam/intake/region_list.hpp"

#include "rekam/base/embedded.hpp"
#include "rekam/base/error.hpp"
#include "rekam/intake/built_in_table.hpp"
#include "rekam/record/date_reading.hpp"

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
  const auto doubt = [&](std::size_t column) {
    findings.push_back({FindingCode::row_value, Field::none, std::string{row[column]},
                        std::string{region_columns()[column].name}});
  };
  const auto from = read_date(row[valid_from], usual_date_forms());
  const auto until = read_date(row[valid_until], usual_date_forms());
  const auto region = RegionCode::parse(row[code]);
  const auto replaced = RegionCode::parse(row[replaces]);
  if (!from.date) doubt(valid_from);
  if (until.trouble != DateTrouble::none && until.trouble != DateTrouble::missing)
    doubt(valid_until);
  if (from.date && until.date && *until.date < *from.date) doubt(valid_until);
  if (!region) doubt(code);
  const auto upper = RegionCode::parse(row[parent]);
  if (region && !row[parent].empty() && !(upper && upper->contains(*region))) doubt(parent);
  if (row[name].empty()) doubt(name);
  if (row[edition].empty()) doubt(edition);
  if (!row[replaces].empty() && !replaced) doubt(replaces);
  if (!findings.empty()) return {};
  return RegionRow{std::string{row[edition]},
                   std::string{row[decree]},
                   *from.date,
                   until.date,
                   *region,
                   std::string{row[name]},
                   replaced};
}

const std::vector<RegionRow>& built_in_regions() {
  static const auto rows =
      read_built_in_table<RegionRow>("regions.csv", region_columns(), &read_region_row);
  return rows;
}

}  // namespace rekam
