// The backlog by name: the people behind the numbers, one CSV row a person. The layout `rekam`
// reads it back.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/table/csv_writer.hpp"

#include <optional>
#include <string>

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

}  // namespace rekam
