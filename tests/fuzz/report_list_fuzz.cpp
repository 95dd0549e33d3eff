// Any bytes as a plain list: papers, statuses, outcomes, outages, service points, calendar,
// regions. The first byte says which. A row is read or has a finding that says why not; what is
// read keeps the promises of its kind; a second reading says the same.

#include "fuzz/law.hpp"
#include "rekam/base/error.hpp"
#include "rekam/intake/calendar_list.hpp"
#include "rekam/intake/outcome_list.hpp"
#include "rekam/intake/person_list.hpp"
#include "rekam/intake/region_list.hpp"
#include "rekam/intake/service_point_list.hpp"
#include "support/temporary_folder.hpp"

#include <array>
#include <cstdint>

namespace {

using namespace rekam;

using tests::require;

using Findings = std::vector<Finding>;

int keys_of(const PersonKey& key) {
  return int(key.nik.has_value()) + int(key.resident_no.has_value()) + int(key.no_kk.has_value());
}

bool read_papers(const TableRow& row, Findings& findings) {
  const auto read = read_papers_row(row, findings);
  if (read) require(keys_of(read->of) == 1);
  return read.has_value();
}

bool read_status(const TableRow& row, Findings& findings) {
  const auto read = read_status_row(row, findings);
  if (read) require(keys_of(read->of) == 1 && !read->of.no_kk);
  return read.has_value();
}

bool read_outcome(const TableRow& row, Findings& findings) {
  if (reports_of(row) == Reports::nothing) return true;
  const auto read = read_outcome_row(row, findings);
  if (read && read->minutes) require(*read->minutes >= 0);
  return read.has_value();
}

bool read_outage(const TableRow& row, Findings& findings) {
  const auto read = read_outage_row(row, findings);
  if (read && read->until) require(read->from < *read->until);
  return read.has_value();
}

bool read_point(const TableRow& row, Findings& findings) {
  const auto read = read_service_point_row(row, findings);
  if (read) require(!read->code.empty() && !read->serves.empty());
  return read.has_value();
}

bool read_calendar(const TableRow& row, Findings& findings) {
  return read_calendar_row(row, parse_iso_date("2016-09-20").value(), findings).has_value();
}

bool read_region(const TableRow& row, Findings& findings) {
  return read_region_row(row, findings).has_value();
}

struct Kind {
  std::span<const ListColumn> (*columns)();
  bool (*read)(const TableRow&, Findings&);
};

constexpr std::array<Kind, 7> kKinds{{{papers_columns, read_papers},
                                      {status_columns, read_status},
                                      {outcome_columns, read_outcome},
                                      {outage_columns, read_outage},
                                      {service_point_columns, read_point},
                                      {calendar_columns, read_calendar},
                                      {region_columns, read_region}}};

/// Of each row whether it was read, and its findings.
std::vector<std::pair<bool, std::size_t>> read_all(const std::string& path, const Kind& kind) {
  std::vector<std::pair<bool, std::size_t>> rows;
  TableList list{path, kind.columns()};
  while (const TableRow* row = list.next()) {
    require(row->cells.size() <= list.header().size());
    Findings findings;
    const bool read = !row->trouble && kind.read(*row, findings);
    require(read || row->trouble || !findings.empty());
    rows.emplace_back(read, findings.size());
  }
  return rows;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const tests::TemporaryFolder folder;
  if (size == 0) return 0;
  const auto& kind = kKinds.at(data[0] % kKinds.size());
  const auto path = folder.file("list.csv");
  tests::put(path, {reinterpret_cast<const char*>(data) + 1, size - 1});
  try {
    const auto rows = read_all(path, kind);
    require(rows == read_all(path, kind));
  } catch (const Error& error) {
    require(error.kind() == ErrorKind::input);
  }
  return 0;
}
