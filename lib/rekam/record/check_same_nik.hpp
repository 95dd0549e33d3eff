// What the rows of one list with one NIK are to each other: an exact repeat, other data, another
// person. Rows without a usable NIK are held against their exact repeats.

#pragma once

#include "rekam/record/resident.hpp"
#include "rekam/record/row_finding.hpp"

#include <cstdint>
#include <functional>
#include <unordered_map>
#include <vector>

namespace rekam {

/// What is needed of a row to find the others with its NIK.
struct RowIdentity {
  std::uint64_t key = 0;
  RowPlace row = 0;
  std::uint64_t digest = 0;  ///< of all its cells: equal rows have equal ones
  std::uint64_t card = 0;    ///< 0: none
  std::uint64_t names = 0;   ///< where its names are kept

  bool has_nik() const { return key >> 63U == 0; }
};

/// The key is the NIK, or without one the digest, in a range of its own.
RowIdentity row_identity(const Resident& resident, RowPlace row, std::uint64_t digest);

/// By key, then in the order of the list.
struct OfOneKey {
  bool operator()(const RowIdentity& a, const RowIdentity& b) const {
    return a.key != b.key ? a.key < b.key : a.row < b.row;
  }
};

/// Takes the rows by key, each key's in the order of the list. A number that stands in thousands of
/// rows, such as 9999…, is held against a bounded part of them.
class SameNik {
 public:
  /// Names, card and parents' names of a row; asked for only where rows differ.
  using PersonOf = std::function<Resident(const RowIdentity&)>;
  explicit SameNik(PersonOf person_of) : person_of_(std::move(person_of)) {}

  /// Appends what the row is to the earlier ones of its key.
  void check(const RowIdentity& row, std::vector<RowFinding>& findings);

 private:
  struct Person {
    RowPlace row = 0;
    Resident resident;
  };
  void start(const RowIdentity& row);
  void remember(const RowIdentity& row);
  RowFinding hold_against_people(const RowIdentity& row);

  PersonOf person_of_;
  RowIdentity first_;
  bool has_more_ = false;
  std::unordered_map<std::uint64_t, RowPlace> rows_by_digest_;  ///< from the second row on
  std::vector<Person> people_;                                  ///< from the first that differs on
};

}  // namespace rekam
