#include "rekam/roster/weekdays.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using rekam::Weekdays;

TEST_CASE("weekdays are read in both languages, as days, ranges and numbers") {
  const std::vector<std::pair<std::string, std::string>> spellings{
      {"Mon-Fri", "Mon-Fri"},
      {"Senin-Jumat", "Mon-Fri"},
      {"senin - jum'at", "Mon-Fri"},
      {"1-5", "Mon-Fri"},
      {"Sen-Sab", "Mon-Sat"},
      {"Senin s/d Sabtu", "Mon-Sat"},
      {"Senin sampai Kamis", "Mon-Thu"},
      {"Mon,Wed", "Mon,Wed"},
      {"Rabu; Senin", "Mon,Wed"},
      {"Monday and Tuesday", "Mon,Tue"},
      {"Sabtu–Minggu", "Sat,Sun"},
      {"Fri-Mon", "Mon,Fri-Sun"},
      {"Ahad", "Sun"},
      {"1,3,7", "Mon,Wed,Sun"},
      {"Mon-Sun", "Mon-Sun"},
      {"Selasa", "Tue"}};
  for (const auto& spelling : spellings) {
    CAPTURE(spelling.first);
    const auto weekdays = Weekdays::parse(spelling.first);
    REQUIRE(weekdays);
    CHECK(to_text(*weekdays) == spelling.second);
  }
}

TEST_CASE("what is no weekday is refused as a whole") {
  for (const std::string typed : {"", "-", "Mon-", "0-5", "8", "Se", "Mon,Funday", "M-F", "15"}) {
    CAPTURE(typed);
    CHECK_FALSE(Weekdays::parse(typed));
  }
}

TEST_CASE("every set of weekdays is read back from its text") {
  for (unsigned bits = 1; bits < 128; ++bits)
    CHECK(Weekdays::parse(to_text(Weekdays::of_bits(bits))) == Weekdays::of_bits(bits));
  CHECK(to_text(Weekdays{}).empty());
}

TEST_CASE("a set of weekdays contains the days of the calendar that fall on them") {
  const auto week = Weekdays::monday_to_friday();
  CHECK(week.contains(rekam::make_date(2016, 9, 1).value()));        // Thursday
  CHECK_FALSE(week.contains(rekam::make_date(2016, 9, 3).value()));  // Saturday
  CHECK(rekam::weekday_name(rekam::make_date(2016, 9, 3).value()) == "Saturday");
}
