// The parts of an undoing, one for each kind of rows that imports write. A kind of list that writes
// into further tables adds its part here and to the table in undo.cpp.

#pragma once

#include "rekam/registry/undo.hpp"

namespace rekam {

/// Collects what rests on a list.
class Resting {
 public:
  Resting(Database& database, const ImportedList& list) : database_(database), list_(list) {}

  Database& database() { return database_; }
  const ImportedList& list() const { return list_; }

  /// Each in the end once, in order of number.
  void add_list(std::int64_t number);
  void add_event(std::int64_t seq);
  void add(std::string sentence) { sentences_.push_back(std::move(sentence)); }

  std::vector<std::string> sentences() const;

 private:
  Database& database_;
  const ImportedList& list_;
  std::vector<std::int64_t> lists_, events_;
  std::vector<std::string> sentences_;
};

// People, of lists of residents and of statuses: the temporary table `touched` is made by
// find_resting_people() and read by the others.
void find_resting_people(Resting& resting);
void take_back_people(RegistryChange& change, const ImportedList& list);

void find_resting_receipts(Resting& resting);
void take_back_receipts(RegistryChange& change, const ImportedList& list);

/// Outcomes and outages.
void find_resting_outcomes(Resting& resting);
void take_back_outcomes(RegistryChange& change, const ImportedList& list);

void find_resting_reference(Resting& resting);
void take_back_reference(RegistryChange& change, const ImportedList& list);

/// The list's coverage, rejected rows and marks.
void take_back_list(RegistryChange& change, const ImportedList& list);

}  // namespace rekam
