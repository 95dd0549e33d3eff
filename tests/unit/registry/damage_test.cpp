#include "rekam/registry/damage.hpp"

#include "rekam/registry/decision_store.hpp"
#include "rekam/registry/forecast_store.hpp"
#include "rekam/registry/registry.hpp"
#include "support/office_registry.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

using namespace tests;

template <typename Read>
void check_refused(Read read, std::string_view what) {
  const auto [kind, text] = error_of(read);
  CHECK(kind == ErrorKind::database);
  CHECK(text.find(what) != std::string::npos);
  CHECK(text.find("rekam-registry restore") != std::string::npos);
}

TEST_CASE("a resident number that its check character contradicts is damage, not a crash") {
  const auto number = ResidentNo::of_value(4711);
  CHECK(stored_resident_no(number.text()) == number);
  check_refused([] { stored_resident_no("nobody"); }, "a resident number cannot be read");
}

TEST_CASE("a decision about somebody whose number was changed from outside is refused") {
  auto registry = Registry::in_memory(an_office());
  registry.database().execute(
      "INSERT INTO duplicate_decision VALUES ('x', 'y', 1, 17000, '', '', x'00', x'00', 1)");
  check_refused([&] { duplicate_decisions(registry.database()); }, "a resident number");
}

TEST_CASE("a kept forecast that was changed from outside is refused") {
  for (const std::string kept : {"[1, 2", "{}", "[1, \"two\"]"}) {
    CAPTURE(kept);
    auto registry = Registry::in_memory(an_office());
    registry.database().execute(
        "INSERT INTO forecast VALUES ('16.01.14', 17000, 1, 17100, 9, 0, NULL, NULL, NULL, 0, '', "
        "1,"
        " 17001, '" +
        kept + "')");
    check_refused([&] { stored_forecasts(registry.database()); }, "a kept forecast");
  }
}

}  // namespace
}  // namespace rekam
