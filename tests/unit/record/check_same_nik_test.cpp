#include "rekam/record/check_same_nik.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rekam {
namespace {

using Findings = std::vector<std::string>;

constexpr std::uint64_t kNik = 1601145203850001;

/// Rows by key, each with the name that stands in it; a row's place is its number, from 1.
class Rows {
 public:
  Rows& add(std::uint64_t key, std::uint64_t digest, std::string_view name) {
    rows_.push_back({key, rows_.size() + 1, digest, 0, 0});
    names_.emplace_back(name);
    return *this;
  }
  /// `row CODE other` of each finding.
  Findings check() {
    SameNik same_nik{[this](const RowIdentity& row) {
      ++loaded;
      Resident person;
      person.name = names_[row.row - 1];
      return person;
    }};
    std::vector<RowFinding> found;
    for (const auto& row : rows_) same_nik.check(row, found);
    Findings all;
    for (const auto& finding : found)
      all.push_back(
          fmt::format("{} {} {}", finding.row, rule_of(finding.code).text, finding.other));
    return all;
  }
  int loaded = 0;

 private:
  std::vector<RowIdentity> rows_;
  std::vector<std::string> names_;
};

TEST_CASE("rows with NIKs of their own are in no doubt, and no names are asked for") {
  Rows rows;
  rows.add(kNik, 1, "SITI AMINAH").add(kNik + 1, 2, "BUDI").add(kNik + 2, 1, "SITI AMINAH");
  CHECK(rows.check().empty());
  CHECK(rows.loaded == 0);
}

TEST_CASE("an exact repeat names the first such row, and needs no names") {
  Rows rows;
  rows.add(kNik, 1, "SITI").add(kNik, 1, "SITI").add(kNik, 1, "SITI");
  CHECK(rows.check() == Findings{"2 ROW-007 1", "3 ROW-007 1"});
  CHECK(rows.loaded == 0);
}

TEST_CASE("other data names the row of the same person, another person the first row") {
  Rows rows;
  rows.add(kNik, 1, "SITI AMINAH")
      .add(kNik, 2, "BUDI SANTOSO")
      .add(kNik, 3, "SITTI AMINAH")
      .add(kNik, 4, "BUDI SANTOSA")
      .add(kNik, 2, "BUDI SANTOSO");
  CHECK(rows.check() == Findings{"2 NIK-012 1", "3 NIK-013 1", "4 NIK-013 2", "5 ROW-007 2"});
}

TEST_CASE("repeats of one NIK are not mistaken for those of the NIK before") {
  Rows rows;
  rows.add(kNik, 1, "SITI").add(kNik, 1, "SITI").add(kNik + 1, 1, "BUDI").add(kNik + 1, 2, "BUDI");
  CHECK(rows.check() == Findings{"2 ROW-007 1", "4 NIK-013 3"});
}

TEST_CASE("a row without a NIK has a key that no NIK has, the same as its repeats") {
  Resident resident;
  const auto row = row_identity(resident, 4, kNik);
  CHECK_FALSE(row.has_nik());
  CHECK(row.key == row_identity(resident, 9, kNik).key);
  resident.nik = Nik::of_value(kNik);
  CHECK(row_identity(resident, 4, 77).has_nik());
  CHECK(row_identity(resident, 4, 77).key == kNik);
}

TEST_CASE("a number that thousands of rows have is held against a bounded part of them") {
  Rows rows;
  for (std::uint64_t i = 0; i < 20'000; ++i) rows.add(kNik, i, fmt::format("PERSON {0}{0}{0}", i));
  CHECK(rows.check().size() == 19'999);
  CHECK(rows.loaded == 20'000);
}

}  // namespace
}  // namespace rekam
