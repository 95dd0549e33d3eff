#include "rekam/table/number_format.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

TEST_CASE("formats that show days are dates, formats that show hours are times") {
  for (const auto* code : {"dd/mm/yyyy", "d-mmm-yy", "mmm", "yyyy\"-\"mm", "dd\\-mm\\-yyyy",
                           "[$-421]dd mmmm yyyy;@", "yyyy-mm-dd hh:mm", "DD/MM/YYYY"})
    CHECK(classify_format(code) == NumberFormat::date);
  for (const auto* code : {"hh:mm", "mm:ss.0", "h:mm AM/PM"})
    CHECK(classify_format(code) == NumberFormat::time);
  for (const auto* code : {"[h]:mm", "[mm]:ss", "[ss]"})
    CHECK(classify_format(code) == NumberFormat::elapsed);
}

TEST_CASE("letters in quotes, brackets and behind marks are no dates") {
  for (const auto* code :
       {"", "General", "0", "@", "[Red]0", "[>=100]0.0", "0.00E+00", "\"hari\" 0", "0 \\d", "0_y",
        "*m0", "#,##0;[Red]-#,##0;\"d\"", "0;dd", "\"open", "[open", "\\"})
    CHECK(classify_format(code) == NumberFormat::number);
}

TEST_CASE("formats known by number only") {
  for (const unsigned id : {14U, 17U, 22U, 27U, 36U, 57U})
    CHECK(built_in_format(id) == NumberFormat::date);
  for (const unsigned id : {18U, 21U, 45U, 47U}) CHECK(built_in_format(id) == NumberFormat::time);
  CHECK(built_in_format(46) == NumberFormat::elapsed);
  for (const unsigned id : {0U, 1U, 13U, 23U, 37U, 44U, 48U, 49U, 59U, 164U})
    CHECK(built_in_format(id) == NumberFormat::number);
}

}  // namespace
}  // namespace rekam
