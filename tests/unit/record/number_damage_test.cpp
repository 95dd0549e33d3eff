#include "rekam/record/number_damage.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

using Numbers = std::vector<std::uint64_t>;

Numbers from_to(std::uint64_t first, std::uint64_t last) {
  Numbers numbers;
  for (auto number = first; number <= last; ++number) numbers.push_back(number);
  return numbers;
}

TEST_CASE("a number that ends in 0 can have had any last digit") {
  CHECK(lost_digit_candidates("1601145203850010") == from_to(1601145203850010, 1601145203850019));
  CHECK(lost_digit_candidates("160114520385001") == from_to(1601145203850010, 1601145203850019));
  CHECK(lost_digit_candidates("1601145203850010,00") ==
        from_to(1601145203850010, 1601145203850019));
  CHECK(lost_digit_candidates("1.60114520385001E+15") ==
        from_to(1601145203850010, 1601145203850019));
}

TEST_CASE("the serial 0000 is no candidate, because it is never given") {
  CHECK(lost_digit_candidates("1601145203850000") == from_to(1601145203850001, 1601145203850009));
}

TEST_CASE("a number with all its digits is its only candidate") {
  for (const auto* text : {"1601145203850001", "1601145203850001.0", "1.601145203850001E+15",
                           "1,601145203850001e15", "1.601.145.203.850.001"}) {
    CAPTURE(text);
    CHECK(lost_digit_candidates(text) == Numbers{1601145203850001});
  }
}

TEST_CASE("a shown number may be rounded, a number cell's own value only leaves out zeros") {
  CHECK(lost_digit_candidates("1.60114520385E+15").empty());
  CHECK(lost_digit_candidates("1.60114520385E+15", CellKind::number) ==
        from_to(1601145203850001, 1601145203850009));
}

TEST_CASE("where more is lost there are no candidates") {
  for (const auto* text :
       {"1,60114E+15", "16011452038500", "16011452038500011", "0160114520385001",
        "1.601145203850001E+16", "", "x", "1,5", "1.601145203850001E+99999999"}) {
    CAPTURE(text);
    CHECK(lost_digit_candidates(text).empty());
  }
}

TEST_CASE("candidates are told as numbers only") {
  CHECK(candidates_text({}).empty());
  CHECK(candidates_text({1601145203850001}) == "candidate 1601145203850001");
  CHECK(candidates_text(from_to(1601145203850001, 1601145203850009)) ==
        "candidates 1601145203850001 to 1601145203850009");
}

TEST_CASE("fractions, exponents and thousands' marks are a spreadsheet's") {
  for (const auto* text : {"1,60114E+15", "1.6e15", "1E+15", "1601145203850001.0",
                           "1601145203850000,00", "160114520385001,", "1.601.145.203.850.001"}) {
    CAPTURE(text);
    CHECK(is_spreadsheet_number(text));
  }
  for (const auto* text : {"1601145203850001", "1,5", "1601145203850001.5", "1.6E", "1.6E-5", "E15",
                           "1.2.3E+15", "1.601.145.203.850.00", "tidak ada", ""}) {
    CAPTURE(text);
    CHECK_FALSE(is_spreadsheet_number(text));
  }
}

}  // namespace
}  // namespace rekam
