#include "rekam/record/default_date.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

TEST_CASE("the first days of programs' calendars are defaults") {
  for (const auto* iso : {"1900-01-01", "1899-12-30", "1899-12-31", "1904-01-01", "1970-01-01"}) {
    CAPTURE(iso);
    CHECK(is_default_date(parse_iso_date(iso).value()));
  }
  CHECK_FALSE(is_default_date(parse_iso_date("1970-01-02").value()));
  CHECK_FALSE(is_default_date(parse_iso_date("1985-01-01").value()));
}

TEST_CASE("days that no reader accepts are defaults too") {
  for (const auto* text : {"11-11-1111", "1111-11-11", "0001-01-01", "01/01/0001", "31-12-9999"}) {
    CAPTURE(text);
    CHECK(is_default_date_text(text));
  }
  CHECK_FALSE(is_default_date_text("00-00-0000"));
  CHECK_FALSE(is_default_date_text("31-02-1990"));
}

}  // namespace
}  // namespace rekam
