#include "rekam/intake/clock_cell.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

std::string time(std::string_view text, CellKind kind) {
  const auto read = read_clock_cell(text, kind);
  return read ? to_text(*read) : "none";
}

TEST_CASE("a time of day is read as people type it") {
  CHECK(time("08:00", CellKind::text) == "08:00");
  CHECK(time("8.30", CellKind::text) == "08:30");
  CHECK(time("0.5", CellKind::text) == "none");
  CHECK(time("pagi", CellKind::text) == "none");
}

TEST_CASE("a time of a spreadsheet is a part of a day") {
  CHECK(time("0.33333333333333331", CellKind::number) == "08:00");
  CHECK(time("0", CellKind::number) == "00:00");
  CHECK(time("0.6875", CellKind::number) == "16:30");
  CHECK(time("0.99999", CellKind::number) == "none");
  CHECK(time("8", CellKind::number) == "08:00");
  CHECK(time("42612.5", CellKind::number) == "none");
}

TEST_CASE("of a date with a time the time is taken") {
  CHECK(time("1899-12-31 08:00", CellKind::date) == "08:00");
  CHECK(time("1899-12-31", CellKind::date) == "00:00");
}

TEST_CASE("a cell that is a time and no date is that time") {
  CHECK(time("08:00", CellKind::date) == "08:00");
  CHECK(time("15:30:00", CellKind::date) == time("15:30:00", CellKind::text));
}

}  // namespace
}  // namespace rekam
