#include "rekam/record/resident_no.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <utility>

namespace rekam {
namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

OfficeKey a_key() {
  OfficeKey key{};
  key.fill(7);
  return key;
}

/// Spread over the whole range.
ResidentNo sample(std::uint64_t i) {
  constexpr std::uint64_t kMask = (std::uint64_t{1} << ResidentNo::kBits) - 1;
  return ResidentNo::of_value(i * 0x9E3779B97F4A7C15U & kMask);
}

TEST_CASE("a resident number is ten characters that begin with a letter") {
  for (std::uint64_t i = 0; i < 1000; ++i) {
    const auto text = sample(i).text();
    REQUIRE(text.size() == 10);
    CHECK((text[0] >= 'A' && text[0] <= 'S'));
    CHECK(text.find_first_not_of(kAlphabet) == std::string::npos);
    CHECK(ResidentNo::parse(text) == sample(i));
  }
}

TEST_CASE("the numbers of an office never change from release to release") {
  CHECK(ResidentNumbers{a_key()}.derive("1601145203850001", 0).text() == "Q8H7E8PV4T");
  CHECK(ResidentNo::of_value(0).text() == "A00000000Z");
  CHECK(ResidentNo::of_value(12345678901234).text() == "N79SWWBZJK");
}

TEST_CASE("the number depends on key, identity and attempt") {
  const auto number = ResidentNumbers{a_key()}.derive("1601145203850001", 0);
  auto other_key = a_key();
  other_key[31] ^= 1;
  CHECK(ResidentNumbers{a_key()}.derive("1601145203850001", 0) == number);
  CHECK(ResidentNumbers{other_key}.derive("1601145203850001", 0) != number);
  CHECK(ResidentNumbers{a_key()}.derive("1601145203850002", 0) != number);
  CHECK(ResidentNumbers{a_key()}.derive("1601145203850001", 1) != number);
  CHECK(ResidentNumbers{a_key()}.derive("1601145203850001", 2) !=
        ResidentNumbers{a_key()}.derive("1601145203850001", 1));
}

TEST_CASE("every single mistyped character is found") {
  for (std::uint64_t i = 0; i < 50; ++i) {
    const auto text = sample(i).text();
    for (std::size_t at = 0; at < text.size(); ++at) {
      for (const char c : kAlphabet) {
        auto mistyped = text;
        mistyped[at] = c;
        if (mistyped != text) CHECK_FALSE(ResidentNo::parse(mistyped));
      }
    }
  }
}

TEST_CASE("every two swapped characters are found, neighbours or not") {
  for (std::uint64_t i = 0; i < 500; ++i) {
    const auto text = sample(i).text();
    for (std::size_t a = 0; a < text.size(); ++a) {
      for (std::size_t b = a + 1; b < text.size(); ++b) {
        auto swapped = text;
        std::swap(swapped[a], swapped[b]);
        if (swapped != text) CHECK_FALSE(ResidentNo::parse(swapped));
      }
    }
  }
}

TEST_CASE("what people type for look-alikes is understood") {
  const auto number = ResidentNo::parse("A00000000Z");
  REQUIRE(number);
  CHECK(ResidentNo::parse("a00000000z") == number);
  CHECK(ResidentNo::parse("AOOOOOOOOZ") == number);
  CHECK(ResidentNo::parse("aooooooooz") == number);
  std::string with_one;
  for (std::uint64_t i = 0; with_one.empty(); ++i)
    if (sample(i).text().find('1') != std::string::npos) with_one = sample(i).text();
  const auto at = with_one.find('1');
  for (const char c : {'I', 'L', 'i', 'l'}) {
    auto typed = with_one;
    typed[at] = c;
    CHECK(ResidentNo::parse(typed) == ResidentNo::parse(with_one));
  }
}

TEST_CASE("what is no resident number is refused") {
  for (const std::string text : {"", "A00000000", "A00000000ZZ", "000000000Z", "A0000-000Z",
                                 "A00000000U", " A00000000Z", "1601145203850001", "Z00000000Z",
                                 "\xC3\x84"
                                 "0000000Z"}) {
    CAPTURE(text);
    CHECK_FALSE(ResidentNo::parse(text));
  }
}

TEST_CASE("ten thousand people have ten thousand numbers") {
  std::set<ResidentNo> numbers;
  for (int i = 0; i < 10'000; ++i)
    numbers.insert(ResidentNumbers{a_key()}.derive(std::to_string(i), 0));
  CHECK(numbers.size() == 10'000);
}

}  // namespace
}  // namespace rekam
