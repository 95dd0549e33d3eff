// A person's standing as its row keeps it, with the days since when it holds, and what held on an
// earlier day.

#pragma once

#include "rekam/record/life_evidence.hpp"
#include "rekam/record/standing.hpp"
#include "rekam/record/status_evidence.hpp"

#include <optional>

namespace rekam {

class Statement;

/// The runs before the newest.
struct EarlierEvidence {
  StatusRuns statuses;
  LifeRuns lives;
};

/// Takes one from the columns from_date, until_date, rank, status and about, from `column` on.
void take_run(const Statement& row, int column, EarlierEvidence& earlier);

struct KeptStanding {
  Standing standing;  ///< by the newest evidence
  std::optional<Date> status_from, life_from, life_until;
  std::optional<Date> gone_on;  ///< the day on which an outcome said so

  /// Whether what held on `day` stands in earlier evidence.
  bool is_later_than(Date day) const;
};

/// Makes it the standing on `day`. Returns the day of the evidence of the life status then.
std::optional<Date> look_back(KeptStanding& kept, const EarlierEvidence& earlier, Date day);

}  // namespace rekam
