// The comparators against slow and plain ones.
// SPDX-License-Identifier: MIT

#include "rekam/base/text.hpp"
#include "rekam/linkage/compare_words.hpp"
#include "rekam/linkage/typing_distance.hpp"
#include "rekam/linkage/written_date.hpp"
#include "rekam/linkage/written_number.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <rapidcheck.h>

#include <string>

namespace rekam {
namespace {

/// Few letters, so that texts are often close.
rc::Gen<std::string> short_text(int longest) {
  return rc::gen::mapcat(rc::gen::inRange(0, longest + 1), [](int length) {
    return rc::gen::container<std::string>(static_cast<std::size_t>(length),
                                           rc::gen::element('A', 'B', 'C', 'D'));
  });
}

TEST_CASE("the bit-parallel distance is the textbook's, up to what was asked for") {
  CHECK(rc::check([] {
    const auto a = *short_text(12), b = *short_text(12);
    const auto most = static_cast<std::size_t>(*rc::gen::inRange(0, 5));
    RC_ASSERT(typing_distance(a, b, most) == edit_distance(a, b, most));
    RC_ASSERT(typing_distance(a, b, most) == typing_distance(b, a, most));
  }));
}

TEST_CASE("texts of any bytes and lengths have a distance of at most what was asked, plus one") {
  CHECK(rc::check([] {
    const auto a = *rc::gen::arbitrary<std::string>(), b = *rc::gen::arbitrary<std::string>();
    RC_ASSERT(typing_distance(a + a + a, b + b, 2) <= 3);
    RC_ASSERT(typing_distance(a, a, 0) == 0);
  }));
}

TEST_CASE("one error changes two letter pairs of either text at most") {
  CHECK(rc::check([] {
    const auto a = *short_text(20), b = *short_text(20);
    if (edit_distance(a, b, 2) <= 2) RC_ASSERT(bits_set(letter_pairs(a) ^ letter_pairs(b)) <= 12);
  }));
}

TEST_CASE("names are compared alike from both sides, and each is like itself") {
  CHECK(rc::check([] {
    const auto word = [] { return *short_text(5); };
    const auto a = word() + " " + word(), b = word() + " " + word() + " " + word();
    TextDictionary dictionary;
    const auto number_a = dictionary.number(a), number_b = dictionary.number(b);
    const WordForms forms{dictionary, WordRules::person_name};
    RC_ASSERT(compare_names(forms, number_a, number_b) == compare_names(forms, number_b, number_a));
    const auto self = compare_names(forms, number_a, number_a);
    RC_ASSERT(self == 0 || self == kAbsent);
  }));
}

std::string digits_of(const std::vector<int>& digits) {
  std::string text;
  for (const int digit : digits) text += static_cast<char>('0' + digit);
  return text;
}

/// What compare_numbers() tells, digit by digit.
NumberLevel slow_level(const std::string& a, const std::string& b) {
  if (a == b) return NumberLevel::same;
  if (a.substr(0, 15) == b.substr(0, 15) && (a[15] == '0' || b[15] == '0'))
    return NumberLevel::cut_end;
  if (a.substr(0, 12) == b.substr(0, 12)) return NumberLevel::first_twelve;
  std::vector<std::size_t> differing;
  for (std::size_t i = 0; i < 16; ++i)
    if (a[i] != b[i]) differing.push_back(i);
  const bool swapped = differing.size() == 2 && differing[1] == differing[0] + 1 &&
                       a[differing[0]] == b[differing[1]] && a[differing[1]] == b[differing[0]];
  const bool in_birth = differing.front() >= 6 && differing.back() < 12;
  if (differing.size() == 1 || swapped)
    return in_birth ? NumberLevel::birth_error : NumberLevel::one_error;
  return a.substr(6, 6) == b.substr(6, 6) ? NumberLevel::birth_digits : NumberLevel::different;
}

TEST_CASE("sixteen digits packed into a word are compared as digit by digit") {
  CHECK(rc::check([] {
    auto digits = *rc::gen::container<std::vector<int>>(16, rc::gen::inRange(0, 10));
    const auto a = digits_of(digits);
    const int changes = *rc::gen::inRange(0, 3);
    for (int i = 0; i < changes; ++i) {
      const auto at = static_cast<std::size_t>(*rc::gen::inRange(0, 15));
      if (*rc::gen::arbitrary<bool>())
        std::swap(digits[at], digits[at + 1]);
      else
        digits[at + 1] = *rc::gen::inRange(0, 10);
    }
    const auto b = digits_of(digits);
    RC_ASSERT(compare_numbers(read_written_number(a), a, read_written_number(b), b) ==
              static_cast<Level>(slow_level(a, b)));
  }));
}

TEST_CASE("dates are compared alike from both sides, whatever they are") {
  CHECK(rc::check([] {
    const auto date = [] {
      return WrittenDate{static_cast<std::uint16_t>(*rc::gen::inRange(1980, 1984)),
                         static_cast<std::uint8_t>(*rc::gen::inRange(0, 14)),
                         static_cast<std::uint8_t>(*rc::gen::inRange(0, 33))};
    };
    const auto a = date(), b = date();
    RC_ASSERT(compare_dates(a, b) == compare_dates(b, a));
    RC_ASSERT(compare_dates(a, b) < static_cast<Level>(DateLevel::count));
    RC_ASSERT((compare_dates(a, b) == 0) == (a == b));
  }));
}

}  // namespace
}  // namespace rekam
