#include "rekam/linkage/written_date.hpp"

#include <doctest/doctest.h>

#include <string_view>

namespace rekam {
namespace {

bool reads_as(std::string_view text, int year, int month, int day) {
  const auto date = read_written_date(text);
  return date.year == year && date.month == month && date.day == day;
}

Level compared(std::string_view a, std::string_view b) {
  const auto level = compare_dates(read_written_date(a), read_written_date(b));
  REQUIRE(level == compare_dates(read_written_date(b), read_written_date(a)));
  return level;
}

bool are(std::string_view a, std::string_view b, DateLevel level) {
  return compared(a, b) == static_cast<Level>(level);
}

TEST_CASE("dates are read in every order of their parts, whole or not") {
  CHECK(reads_as("1990-03-12", 1990, 3, 12));
  CHECK(reads_as("12/3/1990", 1990, 3, 12));
  CHECK(reads_as("19900312", 1990, 3, 12));
  CHECK(reads_as("12031990", 1990, 3, 12));
  CHECK(reads_as("1990 3 12", 1990, 3, 12));
  CHECK(reads_as("1990", 1990, 0, 0));
  CHECK(reads_as("1990-03", 1990, 3, 0));
  CHECK(reads_as("03/1990", 1990, 3, 0));
  CHECK(reads_as("1990-xx-xx", 1990, 0, 0));
  CHECK(reads_as("31-02-1990", 1990, 2, 31));  // no day, but evidence
  CHECK(reads_as("19900312.0", 1990, 3, 12));  // a number that went through a spreadsheet
}

TEST_CASE("what tells no year tells nothing") {
  for (const auto* text : {"", "unknown", "12", "99999999999999999999", "1-2-3-4", "\xff\xff"}) {
    CAPTURE(text);
    CHECK(compared(text, "1990-03-12") == kAbsent);
  }
}

TEST_CASE("a date agrees as far as one slip of a hand goes") {
  CHECK(are("1990-03-12", "1990-03-12", DateLevel::same));
  CHECK(are("1990-03-12", "1990-12-03", DateLevel::swapped));
  CHECK(are("1990-03-12", "1990-03-17", DateLevel::one_digit));
  CHECK(are("1990-03-12", "1909-03-12", DateLevel::one_digit));  // neighbours swapped
  CHECK(are("1990-03-12", "1990-03-21", DateLevel::one_digit));  // neighbours swapped
  CHECK(are("1990-03-12", "1990-01-01", DateLevel::vague));
  CHECK(are("1990-03-12", "1990-12-31", DateLevel::vague));
  CHECK(are("1990-03-12", "1990", DateLevel::vague));
  CHECK(are("1990-03-12", "1975-03-12", DateLevel::other_year));
  CHECK(are("1990-03-12", "1990-03-28", DateLevel::two_parts));
  CHECK(are("1990-03-12", "1990-07-25", DateLevel::same_year));
  CHECK(are("1990-03-12", "1991-07-25", DateLevel::near_year));
  CHECK(are("1990-03-12", "1960-07-25", DateLevel::different));
}

}  // namespace
}  // namespace rekam
