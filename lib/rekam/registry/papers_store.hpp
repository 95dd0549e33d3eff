// KK papers that were handed in: receipts for a card, a NIK or a resident, and what they come to
// for each household.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/record/household_card_number.hpp"
#include "rekam/record/nik.hpp"
#include "rekam/record/resident_no.hpp"
#include "rekam/record/status_evidence.hpp"
#include "rekam/registry/resident_store.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace rekam {

class Database;

/// A receipt as stored. It names exactly one of card, NIK and resident.
struct Receipt {
  std::optional<HouseholdCardNumber> no_kk;
  std::optional<Nik> nik;
  std::string resident_no;
  Moment received;
  std::string receipt_no;
  std::string service_point;  ///< that gave the number; empty when the list brought it
  std::int64_t list = 0;
  std::size_t line = 0;
};

class PapersStore {
 public:
  explicit PapersStore(Database& database);

  /// The same receipt again teaches nothing.
  Learned add(const Receipt& receipt);
  /// Whether a receipt for the same card, NIK or resident and moment is there, whatever its number.
  /// If so, the receipt's list leans on the one that brought it.
  bool has(const Receipt& receipt);
  /// One more than the highest number that the point gave on that day.
  int next_number(const std::string& service_point, Date day);

 private:
  void lean(std::int64_t list, std::int64_t on_list);

  Database& database_;
  Statement insert_, find_, lean_, last_;
  std::set<std::pair<std::int64_t, std::int64_t>> leanings_;
};

/// When a household's papers came in first, and when last.
struct Papers {
  Moment received;
  std::string receipt_no;
  Date newest{};
};

/// The papers of all households as known on a day: a receipt for the card or for any member counts
/// for the whole household. Looked up by card, or by resident for those without one.
class PapersIn {
 public:
  PapersIn(Database& database, Date as_of);

  const Papers* find(const std::optional<HouseholdCardNumber>& card, ResidentId resident) const;
  /// Receipts that wait for somebody whom no list names.
  std::int64_t waiting() const { return waiting_; }

 private:
  void add(std::optional<std::int64_t> card, ResidentId resident, const Papers& papers);
  void keep_earliest();
  void take_over_superseded(Database& database);

  std::vector<std::pair<std::int64_t, Papers>> by_card_;  ///< sorted
  std::map<ResidentId, Papers> by_resident_;
  std::int64_t waiting_ = 0;
};

}  // namespace rekam
