// Laws of the rules between the rows of a list.
// SPDX-License-Identifier: MIT

#include "rekam/office/between_rows.hpp"

#include "support/office_registry.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <rapidcheck.h>

#include <map>
#include <set>

namespace rekam {
namespace {

using tests::day;

/// A row of a small world, where cards, NIKs, names and days often meet.
struct Line {
  int household, nik, name, relationship, sex, status, year, desa;
};

rc::Gen<Line> line_of(int household) {
  const auto upto = [](int end) { return rc::gen::inRange(0, end); };
  return rc::gen::construct<Line>(rc::gen::just(household), upto(6), upto(4), upto(5), upto(3),
                                  upto(4), upto(4), upto(3));
}

Resident resident_of(const Line& line) {
  Resident resident;
  resident.no_kk =
      HouseholdCardNumber::of_value(1601140101100001 + static_cast<std::uint64_t>(line.household));
  // NIKs of different households differ, as the order of households decides who came second.
  if (line.nik > 0)
    resident.nik = Nik::of_value(1601141203840001 +
                                 static_cast<std::uint64_t>(line.household * 10 + line.nik));
  if (line.name > 0) resident.name = std::string(static_cast<std::size_t>(line.name) * 4, 'A');
  resident.relationship = static_cast<Relationship>(line.relationship);
  resident.sex = static_cast<Sex>(line.sex);
  resident.marital_status = static_cast<MaritalStatus>(line.status);
  if (line.year > 0) resident.birth_date = make_date(1930 + 25 * line.year, 1, 1);
  if (line.desa > 0) resident.desa = RegionCode::of_value(1601141000 + line.desa);
  return resident;
}

std::uint64_t digest_of(const Line& line) {
  std::uint64_t digest = 0;
  for (const int part : {line.household, line.nik, line.name, line.relationship, line.sex,
                         line.status, line.year, line.desa})
    digest = digest * 16 + static_cast<std::uint64_t>(part);
  return digest;
}

using Household = std::vector<Line>;

/// The findings by household, a row named by its number in the household.
std::multiset<std::string> findings_of(const std::vector<Household>& households,
                                       std::size_t memory) {
  BetweenRows between{day("2016-09-20"), nullptr, memory};
  std::map<RowPlace, std::string> names{{0, "nobody"}};
  RowPlace place = 0;
  for (const auto& household : households) {
    int number = 0;
    for (const auto& line : household) {
      names[++place] = fmt::format("{}/{}", line.household, ++number);
      between.add(resident_of(line), place, digest_of(line));
    }
  }
  std::multiset<std::string> found;
  RowPlace last = 0;
  between.finish([&](const NikFinding& finding) {
    RC_ASSERT(finding.finding.row >= last);
    last = finding.finding.row;
    found.insert(fmt::format("{} {} {}", names.at(finding.finding.row),
                             rule_of(finding.finding.code).text, names.at(finding.finding.other)));
  });
  return found;
}

TEST_CASE("findings between rows do not depend on the order of the households, nor on memory") {
  CHECK(rc::check([] {
    std::vector<Household> households;
    const int count = *rc::gen::inRange(0, 6);
    for (int i = 0; i < count; ++i)
      households.push_back(*rc::gen::scale(0.1, rc::gen::container<Household>(line_of(i))));
    const auto expected = findings_of(households, kSorterMemory);
    const int turns = *rc::gen::inRange(0, count + 1);
    std::rotate(households.begin(), households.begin() + turns, households.end());
    if (*rc::gen::arbitrary<bool>()) std::reverse(households.begin(), households.end());
    const auto memory = *rc::gen::inRange<std::size_t>(1, 400);
    RC_ASSERT(findings_of(households, memory) == expected);
  }));
}

}  // namespace
}  // namespace rekam
