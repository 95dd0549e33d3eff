// The backlog by name: the people behind the numbers, one CSV row a person. The layout `rekam`
// reads it back.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/table/csv_writer.hpp"
#include "rekam/table/xlsx_writer.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rekam {

/// A row of the list, as text that is ready to be printed; empty means unknown.
struct NamesRow {
  std::string nik, no_kk, name, sex;
  std::optional<Date> birth_date;
  std::string kecamatan_code, kecamatan, desa_code, desa, rt, rw, address, status;
  std::optional<Moment> papers_received;
  std::string receipt_no, resident_no, list, line;
};

class NamesList {
 public:
  NamesList(const Sink& sink, Date as_of);
  void add(const NamesRow& row);

 private:
  CsvWriter csv_;
  Date as_of_;
};

/// What whoever goes to see the people fills in beside their names: `rekam-import outcomes` takes
/// it as field checks.
std::vector<XlsxColumn> field_check_columns();

}  // namespace rekam
