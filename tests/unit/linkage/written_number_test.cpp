#include "rekam/linkage/written_number.hpp"

#include <doctest/doctest.h>

#include <string_view>

namespace rekam {
namespace {

bool are(std::string_view a, std::string_view b, NumberLevel level) {
  const auto one = compare_numbers(read_written_number(a), a, read_written_number(b), b);
  REQUIRE(one == compare_numbers(read_written_number(b), b, read_written_number(a), a));
  return one == static_cast<Level>(level);
}

TEST_CASE("a NIK is compared by its parts") {
  const auto* nik = "1601145203850012";
  CHECK(are(nik, nik, NumberLevel::same));
  CHECK(are(nik, "1601145203850010", NumberLevel::cut_end));       // a spreadsheet's zero
  CHECK(are(nik, "1601145203850013", NumberLevel::first_twelve));  // the next of that day
  CHECK(are(nik, "1601165203850012", NumberLevel::one_error));     // one digit
  CHECK(are(nik, "1610145203850012", NumberLevel::one_error));     // two neighbours swapped
  CHECK(are(nik, "1601145204850012", NumberLevel::birth_error));   // born another month
  CHECK(are(nik, "1601305203850477", NumberLevel::birth_digits));  // only the birth date
  CHECK(are(nik, "1601301507900001", NumberLevel::different));
}

TEST_CASE("two errors, and errors far apart, are no typing error of one number") {
  CHECK(are("1601145203850012", "1701145203850012", NumberLevel::one_error));
  CHECK(are("1601145203850012", "1701145203860012", NumberLevel::different));
  CHECK(are("1601145203850012", "2601145203850013", NumberLevel::birth_digits));
}

TEST_CASE("a number that a spreadsheet has cut is no evidence") {
  const std::string_view cut = "1,60101E+15", nik = "1601145203850012";
  CHECK(compare_numbers(read_written_number(cut), cut, read_written_number(nik), nik) == kAbsent);
  CHECK(compare_numbers(read_written_number(cut), cut, read_written_number(cut), cut) == kAbsent);
  CHECK(compare_numbers({}, "", read_written_number(nik), nik) == kAbsent);
}

TEST_CASE("numbers of another kind agree as texts do") {
  CHECK(are("5304218", "5304218", NumberLevel::same));
  CHECK(are("5304218", "5304281", NumberLevel::one_error));
  CHECK(are("5304218", "530421", NumberLevel::one_error));
  CHECK(are("5304218", "7304281", NumberLevel::different));
  CHECK(are("123", "124", NumberLevel::different));  // too short for an error to be told
}

TEST_CASE("household cards are the same, nearly the same, or others") {
  const auto cards = [](std::string_view a, std::string_view b) {
    return static_cast<CardLevel>(
        compare_cards(read_written_number(a), a, read_written_number(b), b));
  };
  CHECK(cards("1601140101100001", "1601140101100001") == CardLevel::same);
  CHECK(cards("1601140101100001", "1601140101100002") == CardLevel::one_error);
  CHECK(cards("1601140101100001", "1601140101230002") == CardLevel::different);
}

}  // namespace
}  // namespace rekam
