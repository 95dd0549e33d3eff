#include "rekam/registry/quoted_values.hpp"

#include "rekam/base/error.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

TEST_CASE("values are read back as quote() wrote them") {
  const auto values = parse_quoted("'Jum''at, 5',NULL,-12,''");
  REQUIRE(values.size() == 4);
  CHECK(std::get<std::string>(values[0]) == "Jum'at, 5");
  CHECK(std::holds_alternative<std::monostate>(values[1]));
  CHECK(std::get<std::int64_t>(values[2]) == -12);
  CHECK(std::get<std::string>(values[3]).empty());
}

TEST_CASE("anything else is damage") {
  for (const auto* text : {"", "'open", "1;2", "x", "1,", "'a'b", "99999999999999999999"}) {
    CAPTURE(text);
    CHECK_THROWS_AS(parse_quoted(text), Error);
  }
}

}  // namespace
}  // namespace rekam
