#include "rekam/base/long_number.hpp"

#include <doctest/doctest.h>

namespace rekam {

TEST_CASE("a number is one however its digits are grouped") {
  for (const auto* text :
       {"1601071808700001", "1601 0718 0870 0001", "1601.0718.0870.0001", "160107-180870-0001",
        "16010718087000０１", "16010718 08700001", "1601\u00A00718\u00A00870\u00A00001",
        "1601\u20110718\u20110870\u20110001", "1 6 0 1 0 7 1 8 0 8 7 0 0 0 0 1"}) {
    CAPTURE(text);
    CHECK(without_long_numbers(text) == "[16 digits]");
    CHECK(numbers_in(text).size() == 1);
  }
}

TEST_CASE("dates, times, codes and counts beside each other are no long number") {
  for (const auto* text : {"16.01.14 2016-09-06 08:00", "2016-09-06 08:00 to 2016-09-07 16:00",
                           "1,234,567,890,123,456", "16.01.14.1001, line 17", "12345678901234",
                           "08.00 09.00 10.00 11.00", "1.  2.  3."})
    CHECK(without_long_numbers(text) == text);
}

TEST_CASE("a hash in groups of eight is shown whole, also where it has no letter") {
  for (const auto* text :
       {"hash 0b5bfcf9 7c673891 65475014 63335010 1f63caa8", "1f63caa8 65475014 63335010 0b5bfcf9",
        "event 12, hash 65475014 63335010 65475014 63335010 65475014 63335010 65475014 63335010"})
    CHECK(without_long_numbers(text) == text);
}

TEST_CASE("what stands around a long number stays") {
  CHECK(without_long_numbers("KK 1601.0731.0710.0001, RT 3") == "KK [16 digits], RT 3");
  CHECK(without_long_numbers("a1601071808700001b160107180870000", "?") == "a?b?");
  CHECK(without_long_numbers("").empty());
  CHECK(without_long_numbers("\xEF\xBC") == "\xEF\xBC");
}

}  // namespace rekam
