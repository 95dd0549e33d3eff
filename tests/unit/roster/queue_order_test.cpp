#include "rekam/roster/queue_order.hpp"

#include "unit/roster/people.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace rekam;
using rekam::test::day;
using rekam::test::person;

TEST_CASE("receipt numbers compare as people read them") {
  const std::vector<std::string> order{"2",      "9",       "10",  "A-9", "A-10",
                                       "A-10/1", "A-10/02", "B-1", ""};
  for (std::size_t i = 0; i < order.size(); ++i)
    for (std::size_t j = 0; j < order.size(); ++j)
      CHECK((compare_receipt_numbers(order[i], order[j]) < 0) == (i < j));
  CHECK(compare_receipt_numbers("A-007", "A-7") == 0);
  CHECK(compare_receipt_numbers("000", "0") == 0);
  CHECK(compare_receipt_numbers("99999999999999999999", "100000000000000000000") < 0);
}

TEST_CASE("the draw is the SHA-256 of seed and card number, or resident number without a card") {
  auto resident = person(1, 1, "2016-08-01");
  CHECK(draw("16.01.14", resident) == sha256("16.01.14" + resident.no_kk->text()));
  resident.no_kk = {};
  CHECK(draw("16.01.14", resident) == sha256("16.01.14" + resident.number.text()));
}

TEST_CASE("a household's place is its earliest papers") {
  auto people = std::vector{person(0, 1, "2016-08-05"), person(1, 1, "2016-08-02"),
                            person(2, 2, "2016-08-03"), person(3, 3, "2016-08-02")};
  people[1].receipt_no = "9";
  people[3].receipt_no = "10";
  const auto queue = queue_households(people, WithoutPapers::no);
  REQUIRE(queue.households.size() == 3);
  CHECK(queue.households[0].turn == 0);  // 2 August, number 9
  CHECK(queue.households[2].turn == 1);  // 2 August, number 10
  CHECK(queue.households[1].turn == 2);
  CHECK_FALSE(queue.households[1].shares_turn);
}

TEST_CASE("a day without time of day comes before its hours, no receipt number after all numbers") {
  auto people = std::vector{person(0, 1, "2016-08-01"), person(1, 2, "2016-08-01"),
                            person(2, 3, "2016-08-01")};
  people[1].received->time = {};
  people[2].receipt_no = "77";
  const auto queue = queue_households(people, WithoutPapers::no);
  CHECK(queue.households[1].turn == 0);
  CHECK(queue.households[2].turn == 1);
  CHECK(queue.households[0].turn == 2);
}

TEST_CASE("who missed a date stands behind all whose papers came in by that day") {
  auto people = std::vector{person(0, 1, "2016-08-01"), person(1, 2, "2016-09-06"),
                            person(2, 3, "2016-09-07")};
  people[0].not_before = day("2016-09-07");
  const auto queue = queue_households(people, WithoutPapers::no);
  CHECK(queue.households[1].turn == 0);
  CHECK(queue.households[0].turn == 1);
  CHECK(queue.households[2].turn == 2);
}

TEST_CASE("a missed date never moves a place forward, nor that of others in the household") {
  auto people = std::vector{person(0, 1, "2016-09-20"), person(1, 2, "2016-09-10"),
                            person(2, 2, "2016-09-10"), person(3, 3, "2016-09-12")};
  people[0].not_before = day("2016-09-07");
  people[1].not_before = day("2016-09-30");
  const auto queue = queue_households(people, WithoutPapers::no);
  CHECK(queue.households[1].turn == 0);
  CHECK(queue.households[2].turn == 1);
  CHECK(queue.households[0].turn == 2);
}

TEST_CASE("households that came together share a turn") {
  const std::vector people{person(0, 1, "2016-08-01"), person(1, 2, "2016-08-01"),
                           person(2, 3, "2016-08-02")};
  const auto queue = queue_households(people, WithoutPapers::no);
  CHECK(queue.households[0].turn == queue.households[1].turn);
  CHECK(queue.households[0].shares_turn);
  CHECK(queue.households[1].shares_turn);
  CHECK_FALSE(queue.households[2].shares_turn);
}

TEST_CASE("households without papers are left out, or share the last turn") {
  auto people = std::vector{person(0, 1, ""), person(1, 2, "2016-08-01"), person(2, 3, "")};
  people[0].receipt_no = "1";
  CHECK(queue_households(people, WithoutPapers::no).households.size() == 1);
  const auto queue = queue_households(people, WithoutPapers::yes);
  REQUIRE(queue.households.size() == 3);
  CHECK(queue.households[1].turn == 0);
  CHECK(queue.households[0].turn == 1);
  CHECK(queue.households[2].turn == 1);
  CHECK(queue.households[2].shares_turn);
}

TEST_CASE("people without card are called alone, members of a card by rank") {
  auto people = std::vector{person(0, 1, "2016-08-01"), person(1, 1, "2016-08-01"),
                            person(2, 1, "2016-08-01"), person(3, 1, "2016-08-01")};
  people[0].rank_in_household = 9;
  people[2].no_kk = {};
  people[3].no_kk = {};
  const auto queue = queue_households(people, WithoutPapers::no);
  REQUIRE(queue.households.size() == 3);
  const auto members = queue.members_of(queue.households[0]);
  CHECK(std::vector<std::uint32_t>{members.begin(), members.end()} ==
        std::vector<std::uint32_t>{1, 0});
}
