// The queue of pairs that a clerk is asked about, what would change the most first: as CSV, or as a
// workbook whose drop-down comes back as decisions.

#pragma once

#include "rekam/report/duplicate_pairs.hpp"
#include "rekam/table/xlsx_writer.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace rekam {

/// What it would change to take the two for one person.
enum class ReviewEffect : std::uint8_t {
  fewer_residents,   ///< one person less is counted
  fewer_in_backlog,  ///< one of two who wait to be recorded
  none_in_backlog    ///< one waits, and the other is recorded: nobody needs to come
};

struct ReviewItem {
  std::size_t pair = 0;  ///< in Duplicates::pairs
  ReviewEffect effect = ReviewEffect::fewer_residents;
  std::string before;  ///< what was decided when the records said something else
};

/// Puts first what is likely to change much, then what is likely.
void order_review(std::vector<ReviewItem>& items, const Duplicates& found);

void write_review(const LinkageList& list, const Duplicates& found,
                  std::span<const ReviewItem> items, const RecordName& name, FileName kind,
                  const Sink& sink);

}  // namespace rekam
