// Closings: the figures of a month as they were frozen, with everybody's class on that day. A
// closing is never overwritten.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/record/backlog_change.hpp"
#include "rekam/record/region_code.hpp"
#include "rekam/registry/resident_store.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rekam {

class Database;

struct Closing {
  Date day{};
  std::string csv;  ///< as published
  std::int64_t must_record = 0, backlog = 0;
};

/// By day, without their CSV.
std::vector<Closing> closings(Database& database);
std::optional<Closing> find_closing(Database& database, Date day);

/// What a closing keeps of a person; the place is the desa or kecamatan then in force, 0 unknown.
struct ClosedPerson {
  ClosedClass closed = ClosedClass::unrecorded;
  RegionCode place = RegionCode::of_value(0);
};

class ClosingWriter {
 public:
  ClosingWriter(Database& database, const Closing& closing, std::int64_t event);
  ~ClosingWriter();
  void add(std::string_view resident_no, const ClosedPerson& person);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

/// By id; 0, first, is whom the registry does not hold any more.
std::vector<std::pair<ResidentId, ClosedPerson>> closed_people(Database& database, Date day);

/// None whom the closing of that day does not know.
std::optional<ClosedPerson> closed_person(Database& database, Date day,
                                          std::string_view resident_no);

/// The number of every resident, by id.
std::vector<std::pair<ResidentId, std::string>> all_resident_numbers(Database& database);

}  // namespace rekam
