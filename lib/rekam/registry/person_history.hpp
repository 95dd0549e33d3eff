// Where one person stood after any event of the past, out of the former versions that each change
// keeps: who must know whether an export held the person has no other way to tell.

#pragma once

#include "rekam/registry/kept_standing.hpp"
#include "rekam/registry/resident_store.hpp"

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace rekam {

class Database;
class Statement;

class PersonHistory {
 public:
  PersonHistory(Database& database, ResidentId id);

  /// The event of the list that brought the person first.
  std::int64_t added_by() const { return added_by_; }
  /// As known after that event, on `as_of`; `event` must not be before added_by().
  Standing after(std::int64_t event, Date as_of) const;

 private:
  /// What held until an event changed it.
  struct Version {
    std::int64_t until = std::numeric_limits<std::int64_t>::max();
    KeptStanding kept;
    EarlierEvidence earlier;
  };
  static Version version_at(const Statement& row);
  void read_former(Database& database, ResidentId id);
  void read_current(Database& database, ResidentId id);
  void read_first_event(Database& database, ResidentId id);

  std::vector<Version> versions_;  ///< in order of time
  std::int64_t added_by_ = 0;
};

/// A receipt of the person's household by an event and a day. `perhaps`: by one that named another
/// member, who may have joined the household since.
enum class HadPapers { no, perhaps, yes };
HadPapers had_papers(Database& database, ResidentId id, const Standing& standing,
                     std::int64_t event, Date as_of);

/// Whether a list that stood after the event was undone later: then what it said is forgotten.
bool was_undone_since(Database& database, std::int64_t event);

/// Whether the person was ever called on a published day.
bool was_called(Database& database, ResidentId id, const std::string& point, Date date);

/// Whether, after an event, the person had a call on a published roster of `from` or later.
/// `perhaps`: the roster was amended since, and the call may be one of the added ones.
enum class CalledAhead { no, perhaps, yes };
CalledAhead was_called_ahead(Database& database, ResidentId id, std::int64_t event, Date from);

}  // namespace rekam
