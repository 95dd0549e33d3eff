#include "rekam/roster/case_state.hpp"

#include <doctest/doctest.h>

#include <array>

namespace rekam {
namespace {

using enum CaseOutcome;

constexpr std::array<CaseOutcome, 11> kAll{recorded, local_only, no_show,  incomplete,
                                           deferred, duplicate,  moved,    died,
                                           present,  away,       not_known};

TEST_CASE("the same once more is the same, whatever it is") {
  for (const auto outcome : kAll) CHECK(fit_on_same_day(outcome, outcome) == Fit::repeats);
}

TEST_CASE("who was there outranks who was thought absent") {
  for (const auto seen : {recorded, local_only, incomplete, deferred, duplicate}) {
    CHECK(fit_on_same_day(no_show, seen) == Fit::moves);
    CHECK(fit_on_same_day(seen, no_show) == Fit::contradicts);
  }
}

TEST_CASE("what was recorded locally arrives later, or has to be done again") {
  CHECK(fit_on_same_day(local_only, recorded) == Fit::moves);
  CHECK(fit_on_same_day(local_only, deferred) == Fit::moves);
  CHECK(fit_on_same_day(recorded, local_only) == Fit::contradicts);
}

TEST_CASE("the server may find later that the recorded person is a duplicate, not the reverse") {
  CHECK(fit_on_same_day(recorded, duplicate) == Fit::moves);
  CHECK(fit_on_same_day(duplicate, recorded) == Fit::contradicts);
}

TEST_CASE("nobody dies and is recorded on one day") {
  for (const auto gone : {moved, died}) {
    CHECK(fit_on_same_day(gone, recorded) == Fit::contradicts);
    CHECK(fit_on_same_day(recorded, gone) == Fit::contradicts);
  }
}

TEST_CASE("a day later everything is possible, but a recorded person waits no more") {
  for (const auto before : kAll)
    for (const auto now : kAll) {
      const bool waits = now == no_show || now == incomplete || now == deferred;
      const bool idle = (before == recorded || before == duplicate) && waits;
      CHECK(fit_on_later_day(before, now) == (idle ? Fit::changes_nothing : Fit::moves));
    }
}

TEST_CASE("every outcome leaves somebody in a state, but for being found at home") {
  for (const auto outcome : kAll) CHECK(state_after(outcome).has_value() == (outcome != present));
  CHECK(state_after(no_show) == CaseState::no_show);
  CHECK(to_text(*state_after(local_only)) == "local_only");
  CHECK(to_text(CaseState::papers_in) == "papers_in");
}

TEST_CASE("outcomes are read in both languages and written back as the contract has them") {
  for (const auto outcome : kAll) CHECK(parse_case_outcome(to_text(outcome)) == outcome);
  CHECK(parse_case_outcome("Tidak  hadir") == no_show);
  CHECK(parse_case_outcome("berkas kurang") == incomplete);
  CHECK(parse_case_outcome("DITUNDA") == deferred);
  CHECK(parse_case_outcome("meninggal") == died);
  CHECK(parse_case_outcome("pindah") == moved);
  CHECK(parse_case_outcome("lokal saja") == local_only);
  CHECK_FALSE(parse_case_outcome("sakit"));
  CHECK_FALSE(parse_case_outcome(""));
  CHECK(nearest_case_outcome("recordet") == "recorded");
}

}  // namespace
}  // namespace rekam
