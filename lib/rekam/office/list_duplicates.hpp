// Looks for people who stand twice in the registry: the pairs, the queue of those to decide, and
// why two records are or are not taken for one person. Nothing is merged here.

#pragma once

#include "rekam/office/office.hpp"
#include "rekam/record/resident_no.hpp"
#include "rekam/table/sink.hpp"
#include "rekam/table/xlsx_writer.hpp"

#include <cstdint>
#include <functional>
#include <string>

namespace rekam {

struct DuplicatesQuestion {
  Date as_of{};  ///< who is in the backlog
  FileName review_kind = FileName::other;
};

struct DuplicatesOutputs {
  Sink pairs;
  Sink clusters;  ///< each resident with his cluster
  Sink review;
};

struct DuplicatesSummary {
  std::int64_t residents = 0;
  std::int64_t pairs = 0;
  std::int64_t to_decide = 0;
  std::int64_t not_listed_before = 0;
};

/// Pairs that are decided are not told again, and those the clerk was unsure of are not asked
/// again, until one of the records says something else. Notes which pairs were told, after
/// `before_commit` has made the outputs durable.
DuplicatesSummary list_duplicates(const OfficeRun& run, const DuplicatesQuestion& question,
                                  const DuplicatesOutputs& outputs,
                                  const std::function<void()>& before_commit);

/// A text for a person: each field, what it says and what it weighs, and who else the two can be.
std::string explain_duplicates(const OfficeRun& run, const std::string& a, const std::string& b);

}  // namespace rekam
