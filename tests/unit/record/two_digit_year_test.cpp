#include "rekam/record/two_digit_year.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace rekam {
namespace {

Date day(std::string_view iso) { return parse_iso_date(iso).value(); }

BirthEvidence evidence(Relationship relationship, std::string_view nik = {}) {
  return {Nik::parse(nik), day("2016-09-20"), relationship, MaritalStatus::unknown};
}

std::string settled(const std::vector<std::string_view>& candidates, const BirthEvidence& from) {
  std::vector<Date> dates;
  for (const auto candidate : candidates) dates.push_back(day(candidate));
  const auto date = settle_birth_date(dates, from);
  return date ? to_iso(*date) : "";
}

TEST_CASE("a day that has not come yet or makes somebody too old is no birth date") {
  CHECK(settled({"1990-08-17", "2090-08-17"}, evidence(Relationship::unknown)) == "1990-08-17");
  CHECK(settled({"1900-08-17", "2000-08-17"}, evidence(Relationship::unknown)) == "2000-08-17");
  CHECK(settled({"2000-02-29"}, evidence(Relationship::unknown)) == "2000-02-29");
  CHECK(settled({"2090-08-17"}, evidence(Relationship::unknown)).empty());
}

TEST_CASE("a century that nothing tells stays open") {
  CHECK(settled({"1910-08-17", "2010-08-17"}, evidence(Relationship::unknown)).empty());
  CHECK(settled({"1910-08-17", "2010-08-17"}, evidence(Relationship::head)) == "1910-08-17");
  CHECK(settled({"1910-08-17", "2010-08-17"}, evidence(Relationship::child)) == "2010-08-17");
  // A NIK has no century.
  CHECK(settled({"1910-08-17", "2010-08-17"}, evidence(Relationship::other, "1601141708100001"))
            .empty());
}

TEST_CASE("the order of day and month is told by a NIK that agrees with one of them") {
  const std::vector<std::string_view> both{"1990-04-03", "1990-03-04"};
  CHECK(settled(both, evidence(Relationship::unknown, "1601140304900001")) == "1990-04-03");
  CHECK(settled(both, evidence(Relationship::unknown, "1601144403900001")) == "1990-03-04");
  CHECK(settled(both, evidence(Relationship::unknown, "1601140504900001")).empty());
  CHECK(settled(both, evidence(Relationship::head)).empty());
}

TEST_CASE("order and century are settled together") {
  const std::vector<std::string_view> all{"1990-04-03", "2090-04-03", "1990-03-04", "2090-03-04"};
  CHECK(settled(all, evidence(Relationship::unknown, "1601140304900001")) == "1990-04-03");
  CHECK(settled(all, evidence(Relationship::unknown)).empty());
}

}  // namespace
}  // namespace rekam
