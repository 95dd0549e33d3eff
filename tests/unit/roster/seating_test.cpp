#include "rekam/roster/seating.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace rekam;

namespace {

std::vector<std::size_t> seat(const std::vector<int>& sizes, int capacity = 30) {
  return seating_order(sizes, session_sizes(capacity));
}

using Order = std::vector<std::size_t>;

}  // namespace

TEST_CASE("people alone sit in the order of the queue") {
  Order expected;
  for (std::size_t i = 0; i < 30; ++i) expected.push_back(i);
  CHECK(seat(std::vector<int>(30, 1)) == expected);
}

TEST_CASE("a household that would be torn lets the first one go ahead that fills the session") {
  // Session of five: 3 and 3 do not fit, 3 and 2 do.
  CHECK(seat({3, 3, 2, 1}) == Order{0, 2, 1, 3});
  CHECK(seat({2, 2, 2, 1, 1, 1}) == Order{0, 1, 3, 2, 4, 5});
}

TEST_CASE("the set that fills a session is the first in the order of the queue") {
  CHECK(seat({1, 4, 2, 2, 3, 3}) == Order{0, 1, 2, 3, 4, 5});
  CHECK(seat({4, 2, 3, 1, 4}) == Order{0, 3, 4, 1, 2});
}

TEST_CASE("where nothing fills the session exactly, the first household left is torn") {
  CHECK(seat({3, 3, 3, 3}) == Order{0, 1, 2, 3});
}

TEST_CASE("a household of five waits for the next session of five") {
  // 08:00 takes 1 + 4; the household of five would be torn at nine, and is not at thirteen.
  CHECK(seat({1, 5, 4, 4, 4, 4}) == Order{0, 2, 3, 4, 5, 1});
}

TEST_CASE("a household larger than every session left is torn at its turn") {
  CHECK(seat({9, 1, 1}) == Order{0, 1, 2});
  CHECK(seat({1, 9, 4}) == Order{0, 2, 1});
}

TEST_CASE("nobody is torn on a short day") {
  CHECK(seat({2, 2}) == Order{0, 1});
  CHECK(seat({}).empty());
}

TEST_CASE("a day far larger than any real one is seated") {
  const std::vector<int> sizes(60000, 3);
  const auto order = seat(sizes, 180000);
  CHECK(std::set<std::size_t>{order.begin(), order.end()}.size() == sizes.size());
}
