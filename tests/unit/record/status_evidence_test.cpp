#include "rekam/record/status_evidence.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

using enum EnrolmentStatus;

Date day(int number) { return date_of_day_number(17000 + number); }

struct Evidence {
  int on = 0;
  EnrolmentStatus status = none;
  EvidenceRank rank = EvidenceRank::list;
};

StatusRuns runs_of(const std::vector<Evidence>& evidence) {
  StatusRuns runs;
  for (const auto& one : evidence) add_evidence(runs, day(one.on), one.rank, one.status);
  return runs;
}

StatusRun run(int from, int until, EnrolmentStatus status, EvidenceRank rank = EvidenceRank::list) {
  return {day(from), day(until), rank, status};
}

TEST_CASE("without evidence there is no status, on any day") {
  CHECK(status_on({}, day(1)) == none);
}

TEST_CASE("an empty status says nothing and replaces nothing") {
  auto runs = runs_of({{1, card_issued}});
  CHECK(add_evidence(runs, day(2), EvidenceRank::outcome, none) == Learned::nothing);
  CHECK((runs == StatusRuns{run(1, 1, card_issued)}));
}

TEST_CASE("the newest evidence up to a day decides on it") {
  const auto runs = runs_of({{1, belum_rekam}, {5, bio_captured}, {9, card_issued}});
  CHECK(status_on(runs, day(1)) == belum_rekam);
  CHECK(status_on(runs, day(4)) == belum_rekam);
  CHECK(status_on(runs, day(5)) == bio_captured);
  CHECK(status_on(runs, day(8)) == bio_captured);
  CHECK(status_on(runs, day(999)) == card_issued);
}

TEST_CASE("before the first evidence the earliest status holds") {
  const auto runs = runs_of({{9, card_issued}, {5, bio_captured}});
  CHECK(status_on(runs, day(4)) == bio_captured);
  CHECK(status_on(runs, day(-5000)) == bio_captured);
}

TEST_CASE("on one day outcome beats status beats list, in any order") {
  const Evidence list{3, card_issued};
  const Evidence status{3, belum_rekam, EvidenceRank::status};
  const Evidence outcome{3, sudah_rekam, EvidenceRank::outcome};
  for (const auto& order : {std::vector{list, status, outcome}, std::vector{outcome, status, list},
                            std::vector{status, outcome, list}})
    CHECK(status_on(runs_of(order), day(3)) == sudah_rekam);
  CHECK(status_on(runs_of({list, status}), day(3)) == belum_rekam);
  CHECK(status_on(runs_of({status, list}), day(3)) == belum_rekam);
}

TEST_CASE("a list never reopens what an outcome has ended, in whatever order they come") {
  const auto after = runs_of({{3, sudah_rekam, EvidenceRank::outcome}, {4, belum_rekam}});
  CHECK(status_on(after, day(4)) == sudah_rekam);
  const auto before = runs_of({{4, belum_rekam}, {3, sudah_rekam, EvidenceRank::outcome}});
  CHECK(before == after);
  const auto between =
      runs_of({{2, belum_rekam}, {5, belum_rekam}, {3, bio_captured, EvidenceRank::outcome}});
  CHECK(status_on(between, day(2)) == belum_rekam);
  CHECK(status_on(between, day(5)) == bio_captured);
}

TEST_CASE("a later list that says more than an outcome is believed") {
  const auto runs = runs_of({{3, sudah_rekam, EvidenceRank::outcome}, {4, card_issued}});
  CHECK(status_on(runs, day(4)) == card_issued);
}

TEST_CASE("a later status reopens what an outcome had ended") {
  const auto runs =
      runs_of({{3, sudah_rekam, EvidenceRank::outcome}, {4, belum_rekam, EvidenceRank::status}});
  CHECK(status_on(runs, day(4)) == belum_rekam);
}

TEST_CASE("the outcome of a day is replaced by what is known of that day later") {
  auto runs = runs_of({{2, belum_rekam}, {3, bio_captured, EvidenceRank::outcome}});
  CHECK(set_outcome(runs, day(3), sudah_rekam) == Learned::something);
  CHECK(status_on(runs, day(3)) == sudah_rekam);
  CHECK(set_outcome(runs, day(3), sudah_rekam) == Learned::nothing);
  CHECK(set_outcome(runs, day(3), belum_rekam) == Learned::something);
  CHECK(status_on(runs, day(3)) == belum_rekam);
}

TEST_CASE("two words of one rank and day come to the same one, whichever came first") {
  CHECK(status_on(runs_of({{3, belum_rekam}, {3, card_issued}}), day(3)) ==
        status_on(runs_of({{3, card_issued}, {3, belum_rekam}}), day(3)));
}

TEST_CASE("the same word again is one run and teaches nothing but its last day") {
  auto runs = runs_of({{1, belum_rekam}, {5, belum_rekam}});
  CHECK((runs == StatusRuns{run(1, 5, belum_rekam)}));
  for (const int again : {1, 3, 5}) {
    CHECK(add_evidence(runs, day(again), EvidenceRank::list, belum_rekam) == Learned::nothing);
    CHECK((runs == StatusRuns{run(1, 5, belum_rekam)}));
  }
}

TEST_CASE("the same word of another rank is a run of its own") {
  CHECK(runs_of({{1, belum_rekam}, {5, belum_rekam, EvidenceRank::status}}).size() == 2);
}

TEST_CASE("late evidence parts a run at its day, and no day without evidence is made up") {
  const std::vector<Evidence> both_ends{{1, belum_rekam}, {9, belum_rekam}};
  auto runs = runs_of(both_ends);
  add_evidence(runs, day(4), EvidenceRank::list, card_issued);
  CHECK(
      (runs == StatusRuns{run(1, 1, belum_rekam), run(4, 4, card_issued), run(9, 9, belum_rekam)}));
  CHECK(status_on(runs, day(8)) == card_issued);
}

TEST_CASE("evidence on the first or last day of a run takes only that day") {
  auto first = runs_of({{1, belum_rekam}, {9, belum_rekam}});
  add_evidence(first, day(1), EvidenceRank::status, card_issued);
  CHECK(
      (first == StatusRuns{run(1, 1, card_issued, EvidenceRank::status), run(9, 9, belum_rekam)}));
  auto last = runs_of({{1, belum_rekam}, {9, belum_rekam}});
  add_evidence(last, day(9), EvidenceRank::status, card_issued);
  CHECK((last == StatusRuns{run(1, 1, belum_rekam), run(9, 9, card_issued, EvidenceRank::status)}));
}

TEST_CASE("runs that come to say the same become one") {
  const auto runs = runs_of({{1, belum_rekam},
                             {5, bio_captured},
                             {9, sudah_rekam},
                             {5, sudah_rekam},
                             {5, belum_rekam, EvidenceRank::outcome},
                             {1, belum_rekam, EvidenceRank::outcome}});
  CHECK(
      (runs == StatusRuns{run(1, 5, belum_rekam, EvidenceRank::outcome), run(9, 9, sudah_rekam)}));
}

}  // namespace
}  // namespace rekam
