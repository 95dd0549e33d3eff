#include "rekam/linkage/blocking.hpp"

#include "support/linkage_people.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace rekam {
namespace {

using tests::Person;

bool meet(const LinkageList& list, std::uint32_t row_a, std::uint32_t row_b) {
  const PreparedList prepared{list, 1};
  std::vector<std::uint32_t> node_of(list.size());
  for (std::uint32_t node = 0; node < prepared.nodes().size(); ++node)
    for (const auto row : prepared.rows(node)) node_of[row] = node;
  const CandidatePair pair{std::min(node_of[row_a], node_of[row_b]),
                           std::max(node_of[row_a], node_of[row_b])};
  const auto pairs = candidate_pairs(prepared, 1);
  return std::binary_search(pairs.begin(), pairs.end(), pair);
}

TEST_CASE("each pair is made once, in order, by any number of threads") {
  auto people = tests::strangers(4000);
  for (std::size_t i = 0; i < 300; ++i) {
    people.push_back(people[i]);
    people.back().birth_place = "ELSEWHERE";
  }
  const auto list = tests::list_of(people);
  const PreparedList prepared{list, 1};
  const auto pairs = candidate_pairs(prepared, 1);
  CHECK(std::is_sorted(pairs.begin(), pairs.end()));
  CHECK(std::adjacent_find(pairs.begin(), pairs.end()) == pairs.end());
  CHECK(std::all_of(pairs.begin(), pairs.end(), [](const auto& pair) { return pair.a < pair.b; }));
  CHECK(candidate_pairs(prepared, 3) == pairs);
}

TEST_CASE("two entries meet over whatever they still share") {
  auto people = tests::strangers(3000);
  const Person person{
      "", "MARSUNO HADIWIJAYA", "1961-04-07", Sex::male, "TOWN1", "", "", "", "", "", ""};
  const auto meets = [&](auto change) {
    auto with = people;
    with.push_back(person);
    auto other = person;
    change(other);
    with.push_back(other);
    return meet(tests::list_of(with), 3000, 3001);
  };
  CHECK(meets([](Person& other) { other.birth_date = "1975-12-30"; }));
  CHECK(meets([](Person& other) { other.name = "MARSUNO HADIWIJYA"; }));
  CHECK(meets([](Person& other) { other.name = "HADIWIJAYA"; }));
  CHECK_FALSE(meets([](Person& other) {
    other.name = "SOMEBODY ELSE";
    other.birth_date = "1975-12-30";
  }));
}

TEST_CASE("a frequent name alone brings nobody together, a frequent name on one day does") {
  auto people = tests::strangers(3000);
  for (auto& person : people) person.name = "NURHAYATI";
  people[0].birth_date = people[1].birth_date = "1990-05-17";
  people[0].birth_place = "HERE";
  people[1].birth_place = "THERE";
  const auto list = tests::list_of(people);
  CHECK(meet(list, 0, 1));
  CHECK(candidate_pairs(PreparedList{list, 1}, 1).size() < 20 * people.size());
}

TEST_CASE("two hundred thousand of one name and nothing else make no pair explosion") {
  LinkageList list;
  for (int i = 0; i < 200'000; ++i) {
    const auto place = "TOWN" + std::to_string(i % 1000);
    Person person;
    person.name = "SUTRISNO";
    person.birth_place = place;
    person.desa = "DESA" + std::to_string(i / 1000);
    list.add(tests::record_of(person));
  }
  CHECK(candidate_pairs(PreparedList{list, 2}, 2).size() < 8 * list.size());
}

TEST_CASE("of a short list all pairs are compared") {
  const auto list = tests::list_of(tests::strangers(40));
  CHECK(candidate_pairs(PreparedList{list, 1}, 1).size() == 40 * 39 / 2);
}

}  // namespace
}  // namespace rekam
