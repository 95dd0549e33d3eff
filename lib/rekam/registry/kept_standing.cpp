#include "rekam/registry/kept_standing.hpp"

#include "rekam/registry/stored_values.hpp"
#include "rekam/sqlite/statement.hpp"

namespace rekam {

void take_run(const Statement& row, int column, EarlierEvidence& earlier) {
  const Date from = date_at(row, column), until = date_at(row, column + 1);
  const auto rank = enum_at<EvidenceRank>(row, column + 2);
  if (row.integer(column + 4) == kAboutLife)
    earlier.lives.push_back({from, until, rank, enum_at<LifeStatus>(row, column + 3)});
  else
    earlier.statuses.push_back({from, until, rank, enum_at<EnrolmentStatus>(row, column + 3)});
}

bool KeptStanding::is_later_than(Date day) const {
  return (status_from && *status_from > day) || (life_from && *life_from > day);
}

std::optional<Date> look_back(KeptStanding& kept, const EarlierEvidence& earlier, Date day) {
  Standing& standing = kept.standing;
  standing.reported_gone =
      kept.gone_on && *kept.gone_on <= day ? ReportedGone::yes : ReportedGone::no;
  if (kept.status_from && *kept.status_from > day && !earlier.statuses.empty())
    standing.status = status_on(earlier.statuses, day);
  if (!kept.life_from || *kept.life_from <= day)
    return kept.life_until && *kept.life_until <= day ? kept.life_until : kept.life_from;
  // Before the evidence of a death or a move the person was here.
  const LifeRun* const run = life_on(earlier.lives, day);
  standing.duty.life_status = run != nullptr ? run->status : LifeStatus::unknown;
  if (run == nullptr) return {};
  return run->until <= day ? run->until : run->from;
}

}  // namespace rekam
