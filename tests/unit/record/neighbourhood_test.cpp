#include "rekam/record/neighbourhood.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

/// `rt/rw` as read.
std::string read(std::string_view rt_text, std::string_view rw_text = {}) {
  std::string rt{"before"};
  std::string rw{"before"};
  read_neighbourhood(rt_text, rw_text, rt, rw);
  return rt + "/" + rw;
}

TEST_CASE("RT and RW are three digits, however written") {
  for (const auto* text :
       {"7", "07", "007", "RT 7", "RT.007", "rt07", " 7 ", "RT. 7", "RT:007", "7.0", "007,00"}) {
    CAPTURE(text);
    CHECK(read(text) == "007/");
  }
  CHECK(read("7", "RW. 12") == "007/012");
  CHECK(read("", "2.0") == "/002");
}

TEST_CASE("no RT is no RT, not RT 0") {
  for (const auto* text : {"", "-", "0", "000", "00", "RT 000", "NULL"}) {
    CAPTURE(text);
    CHECK(read(text) == "/");
  }
}

TEST_CASE("one cell that tells both is parted, if the RW has none of its own") {
  for (const auto* text : {"007/002", "7/2", "RT.007/RW.002", "RT 007 RW 002", "rt 7 / rw 2",
                           "RW 002/RT 007", "RT.007, RW.002", "RT:007,RW:002", "RT007RW002"}) {
    CAPTURE(text);
    CHECK(read(text) == "007/002");
  }
  CHECK(read("002/000") == "002/");
  CHECK(read("007/002", "003") == "007/002/003");
  CHECK(read("007/002", "-") == "007/002");
}

TEST_CASE("what is no number stays as written") {
  for (const auto* text : {"III", "A", "1234", "DUSUN 7", "7A", "1/2/3", "7/", "RT 1/RT 2", "W"}) {
    CAPTURE(text);
    CHECK(read(text) == std::string{text} + "/");
  }
}

}  // namespace
}  // namespace rekam
