#include "rekam/table/sheet_date.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>

namespace rekam {
namespace {

std::optional<std::string> day(std::string_view serial) {
  return serial_to_text(serial, NumberFormat::date, DateSystem::from_1900);
}

TEST_CASE("days are counted from 1900, with the leap day that never was") {
  CHECK(day("1") == "1900-01-01");
  CHECK(day("59") == "1900-02-28");
  CHECK(day("60") == std::nullopt);
  CHECK(day("61") == "1900-03-01");
  CHECK(day("36346") == "1999-07-05");
  CHECK(day("3.6346E4") == "1999-07-05");
  CHECK(day("2958465") == "9999-12-31");
}

TEST_CASE("what is no day stays a number") {
  for (const auto* serial : {"0", "-1", "2958466", "1e99", "nan", "inf", "", "36346 ", "x"})
    CHECK(day(serial) == std::nullopt);
}

TEST_CASE("days counted from 1904 start with 0") {
  const auto day_1904 = [](std::string_view serial) {
    return serial_to_text(serial, NumberFormat::date, DateSystem::from_1904);
  };
  CHECK(day_1904("0") == "1904-01-01");
  CHECK(day_1904("60") == "1904-03-01");
  CHECK(day_1904("34884") == "1999-07-05");
  CHECK(day_1904("2957003") == "9999-12-31");
  CHECK(day_1904("2957004") == std::nullopt);
}

TEST_CASE("a time of day is kept to the minute") {
  CHECK(day("36346.5") == "1999-07-05 12:00");
  CHECK(day("36346.000001") == "1999-07-05");
  CHECK(day("36346.9999999") == "1999-07-06");
  CHECK(day("36346.3541666667") == "1999-07-05 08:30");
  CHECK(day("0.25") == "06:00");
}

TEST_CASE("a time without a day is a time, hours past 24 are a number") {
  const auto shown = [](std::string_view serial, NumberFormat format) {
    return serial_to_text(serial, format, DateSystem::from_1900);
  };
  CHECK(shown("0.333333333333333", NumberFormat::time) == "08:00");
  CHECK(shown("0", NumberFormat::time) == "00:00");
  CHECK(shown("36346.5", NumberFormat::time) == "1999-07-05 12:00");
  CHECK(shown("0.5", NumberFormat::elapsed) == "12:00");
  CHECK(shown("1.5", NumberFormat::elapsed) == std::nullopt);
}

TEST_CASE("dates and times in words of ISO 8601") {
  CHECK(iso_to_text("1999-07-05") == "1999-07-05");
  CHECK(iso_to_text("1999-07-05T00:00:00") == "1999-07-05");
  CHECK(iso_to_text("1999-07-05T08:30:59.123Z") == "1999-07-05 08:30");
  for (const auto* wrong :
       {"", "1999", "1999-02-30", "1999-07-05T", "1999-07-05 08:30", "1999-07-05T25:00"})
    CHECK(iso_to_text(wrong) == std::nullopt);
  CHECK(duration_to_text("PT08H05M00S") == "08:05");
  CHECK(duration_to_text("PT8H") == "08:00");
  for (const auto* wrong : {"", "PT24H00M00S", "PT08H60M", "PT-1H", "P1D", "PT08H00M00Sx"})
    CHECK(duration_to_text(wrong) == std::nullopt);
}

}  // namespace
}  // namespace rekam
