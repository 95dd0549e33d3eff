// Looks for people who stand twice in a plain list, without a registry.

#pragma once

#include "rekam/intake/comparison_list.hpp"
#include "rekam/office/office.hpp"
#include "rekam/table/sink.hpp"

#include <cstdint>
#include <string>

namespace rekam {

struct ListComparison {
  std::string file;
  ComparisonListOptions options;
};

struct ListComparisonSummary {
  std::int64_t records = 0;
  std::int64_t pairs = 0;       ///< told, doubtful ones included
  std::int64_t people = 0;      ///< clusters
  std::int64_t unreadable = 0;  ///< rows that stand alone because nobody could read them
};

/// Every record gets a row of `clusters`. The same list gives the same bytes with any number of
/// processors.
ListComparisonSummary compare_list(const OfficeRun& run, const ListComparison& question,
                                   const Sink& pairs, const Sink& clusters);

}  // namespace rekam
