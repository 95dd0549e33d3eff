// The border between text and types: the cells of one row of a KK list become a Resident, and
// whatever cannot become one becomes a finding. Pure: everything it holds the cells against comes
// in through ListFacts.

#pragma once

#include "rekam/record/read_place.hpp"
#include "rekam/record/resident_row.hpp"

namespace rekam {

class ResidentReader {
 public:
  explicit ResidentReader(ListFacts facts) : facts_(std::move(facts)) {}

  /// Fills `row` from `cells`, with the findings of every single cell and of the row as a whole.
  void read(const ResidentCells& cells, ResidentRow& row);

 private:
  void read_readable(const ResidentCells& cells, ResidentRow& row);

  ListFacts facts_;
  PlaceReader places_;
};

}  // namespace rekam
