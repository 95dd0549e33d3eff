#include "rekam/office/same_people.hpp"

#include "rekam/office/amend_roster.hpp"
#include "rekam/office/roster_sheets.hpp"
#include "rekam/registry/change.hpp"
#include "rekam/registry/decision_store.hpp"
#include "rekam/registry/linkage_scan.hpp"
#include "rekam/registry/registry.hpp"
#include "rekam/registry/settled_calls.hpp"

#include <algorithm>
#include <list>
#include <map>
#include <vector>

namespace rekam {

namespace {

struct PersonRecord {
  ResidentNo number;
  ResidentId id = 0;
  ResidentId superseded_by = 0;
  SurvivorFacts facts;
};

/// Sets of records that are one person, by the decisions; a record without one is a set of itself.
class SameRecords {
 public:
  explicit SameRecords(const std::vector<DuplicateDecision>& decisions) {
    for (const auto& decision : decisions)
      if (decision.verdict == DuplicateVerdict::same) join(decision.a, decision.b);
  }
  /// The same for all of a set.
  ResidentNo of(ResidentNo number) const {
    for (auto at = parent_.find(number); at != parent_.end() && at->second != number;
         at = parent_.find(number))
      number = at->second;
    return number;
  }

 private:
  void join(const ResidentNo& a, const ResidentNo& b) {
    const auto [low, high] = std::minmax({of(a), of(b)});
    parent_.insert_or_assign(low, low);
    parent_.insert_or_assign(high, low);
  }
  std::map<ResidentNo, ResidentNo> parent_;
};

/// Whoever may be concerned: the touched, those decided to be one with them, and those who were.
class ConcernedPeople {
 public:
  ConcernedPeople(Database& database, const SameRecords& same,
                  const std::set<ResidentNo>& touched) {
    std::set<ResidentNo> sets;
    std::set<ResidentId> former;
    for (const auto& number : touched) sets.insert(same.of(number));
    for_each_linkage_row(database, [&](const LinkageRow& row) {
      if (touched.contains(row.number))
        former.insert(row.superseded_by != 0 ? row.superseded_by : row.id);
    });
    for_each_linkage_row(database, [&](const LinkageRow& row) {
      const auto set = same.of(row.number);
      const auto was = row.superseded_by != 0 ? row.superseded_by : row.id;
      if (!sets.contains(set) && !former.contains(was)) return;
      auto& records = people_[set];
      records.push_back({row.number, row.id, row.superseded_by, row.survivor});
    });
    for (auto& [set, records] : people_)
      for (auto& record : records) {
        texts_.push_back(record.number.text());
        record.facts.resident_no = texts_.back();
      }
  }

  const std::map<ResidentNo, std::vector<PersonRecord>>& people() const { return people_; }

 private:
  std::map<ResidentNo, std::vector<PersonRecord>> people_;
  std::list<std::string> texts_;
};

class Settlement {
 public:
  explicit Settlement(RegistryChange& change)
      : change_(change), database_(change.registry().database()) {}

  void restore_calls_of(const std::vector<ResidentId>& records) {
    for (const auto& call : restore_calls(database_, records, change_.now().day)) touch(call);
  }

  void settle(const std::vector<PersonRecord>& records) {
    const auto& survivor =
        *std::min_element(records.begin(), records.end(),
                          [](const auto& a, const auto& b) { return outlives(a.facts, b.facts); });
    for (const auto& record : records) {
      const ResidentId by = record.id == survivor.id ? 0 : survivor.id;
      if (record.superseded_by == by) continue;
      supersede(database_, record.id, by);
      if (by != 0 && record.superseded_by == 0) ++settled.superseded;
      if (by == 0) ++settled.restored;
    }
    if (records.size() > 1) settle_calls(records, survivor.id);
  }

  /// A published roster that lost or regained a call has a further version.
  void amend_publications() { amend_rosters(change_, touched_); }

  SettledPeople settled;

 private:
  void settle_calls(const std::vector<PersonRecord>& records, ResidentId survivor) {
    std::vector<ResidentId> ids;
    for (const auto& record : records) ids.push_back(record.id);
    const auto calls = live_calls_of(database_, ids);
    for (std::size_t i = 1; i < calls.size(); ++i) {
      cancel_call(database_, calls[i].call);
      touch(calls[i].call);
      ++settled.cancelled;
    }
    // What is printed stays as it is.
    if (!calls.empty() && calls[0].state == RosterState::draft &&
        calls[0].call.resident != survivor)
      move_call(database_, calls[0].call, survivor);
  }

  void touch(const CallRow& call) { touched_.insert({call.service_point, call.date}); }

  RegistryChange& change_;
  Database& database_;
  RosterDays touched_;
};

}  // namespace

SettledPeople settle_same_people(RegistryChange& change, const std::set<ResidentNo>& touched) {
  Database& database = change.registry().database();
  const SameRecords same{duplicate_decisions(database)};
  const ConcernedPeople concerned{database, same, touched};
  Settlement settlement{change};
  std::vector<ResidentId> everybody;
  for (const auto& [set, records] : concerned.people())
    for (const auto& record : records) everybody.push_back(record.id);
  settlement.restore_calls_of(everybody);
  for (const auto& [set, records] : concerned.people()) settlement.settle(records);
  settlement.amend_publications();
  return settlement.settled;
}

}  // namespace rekam
