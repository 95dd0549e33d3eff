#include "rekam/base/spilled_texts.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rekam {
namespace {

TEST_CASE("texts are given back, from memory and from the file, long and empty ones too") {
  for (const std::size_t memory : {0U, 50U, 1'000'000U}) {
    CAPTURE(memory);
    SpilledTexts texts{memory};
    std::vector<std::uint64_t> places;
    for (int i = 0; i < 100; ++i) places.push_back(texts.add(fmt::format("text {}", i)));
    const auto empty = texts.add("");
    const auto long_one = texts.add(std::string(5'000, 'x'));
    for (int i = 0; i < 100; ++i)
      CHECK(texts.at(places[static_cast<std::size_t>(i)]) == fmt::format("text {}", i));
    CHECK(texts.at(empty).empty());
    CHECK(texts.at(long_one) == std::string(5'000, 'x'));
  }
}

}  // namespace
}  // namespace rekam
