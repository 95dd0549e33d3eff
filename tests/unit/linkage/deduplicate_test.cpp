#include "rekam/linkage/deduplicate.hpp"

#include "support/linkage_people.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <set>

namespace rekam {
namespace {

using namespace tests;

/// Strangers, and one in ten of them once more with a mistyped name.
std::vector<Person> some_twice(std::size_t count) {
  auto people = strangers(count);
  Draw draw{7};
  for (std::size_t i = 0; i < count; i += 10) {
    people.push_back(people[i]);
    people.back().name = mistyped(draw, people[i].name);
  }
  return people;
}

std::size_t found_of(const std::vector<Person>& people, std::size_t count) {
  const auto found = deduplicate(list_of(people));
  std::size_t right = 0;
  for (std::size_t i = 0; i < count; i += 10)
    if (found.clusters[i] == found.clusters[count + i / 10]) ++right;
  return right;
}

TEST_CASE("people entered twice are found by name, date and place alone") {
  const auto people = some_twice(3000);
  CHECK(found_of(people, 3000) >= 290);
  const auto found = deduplicate(list_of(people));
  std::set<std::uint32_t> clusters(found.clusters.begin(), found.clusters.end());
  CHECK(clusters.size() >= 2995);
}

TEST_CASE("the order of the rows and the number of threads change nothing") {
  const auto people = some_twice(2000);
  const auto found = deduplicate(list_of(people), {.threads = 1});
  std::vector<std::uint32_t> order(people.size());
  std::iota(order.begin(), order.end(), 0U);
  Draw draw{11};
  for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[draw.below(i)]);
  std::vector<Person> shuffled;
  for (const auto at : order) shuffled.push_back(people[at]);
  const auto other = deduplicate(list_of(shuffled), {.threads = 3});
  REQUIRE(other.pairs.size() == found.pairs.size());
  std::map<std::pair<std::uint32_t, std::uint32_t>, MatchWeight> weights;
  for (const auto& pair : found.pairs) weights[{pair.a, pair.b}] = pair.weight;
  for (const auto& pair : other.pairs)
    REQUIRE(weights.at(std::minmax({order[pair.a], order[pair.b]})) == pair.weight);
  for (std::size_t i = 0; i < order.size(); ++i)
    for (const std::size_t j : {i / 2, (i * 7) % order.size()})
      REQUIRE((other.clusters[i] == other.clusters[j]) ==
              (found.clusters[order[i]] == found.clusters[order[j]]));
}

TEST_CASE("empty fields are no evidence, neither for nor against") {
  auto people = some_twice(3000);
  for (std::size_t i = 3000; i < people.size(); ++i) people[i].birth_place.clear();
  CHECK(found_of(people, 3000) >= 280);
  // Rows that say nothing are not one person.
  for (int i = 0; i < 50; ++i) people.emplace_back();
  const auto found = deduplicate(list_of(people));
  std::set<std::uint32_t> of_nobody(found.clusters.end() - 50, found.clusters.end());
  CHECK(of_nobody.size() == 50);
}

/// Households of two parents and three children each, the last two of whom are twins.
std::vector<Person> families(std::size_t count) {
  Draw draw{5};
  std::vector<Person> people;
  for (std::size_t i = 0; i < count; ++i) {
    Person parent;
    parent.no_kk = fmt::format("16011401011{:05}", i);
    parent.desa = fmt::format("DESA {}", draw.below(20));
    parent.address = fmt::format("JL {} NO {}", drawn_name(draw), draw.below(90));
    const auto father = drawn_name(draw), mother = drawn_name(draw);
    std::string born;
    for (int member = 0; member < 5; ++member) {
      auto person = parent;
      person.name = member == 0 ? father : member == 1 ? mother : drawn_name(draw);
      if (member != 4) born = drawn_date(draw);
      person.birth_date = born;
      person.sex = member % 2 == 0 ? Sex::male : Sex::female;
      person.mother = member < 2 ? drawn_name(draw) : mother;
      person.father = member < 2 ? drawn_name(draw) : father;
      const bool woman = person.sex == Sex::female;
      person.nik = fmt::format("160114{:02}{}{}{:04}", std::stoi(born.substr(8)) + (woman ? 40 : 0),
                               born.substr(5, 2), born.substr(2, 2), 1 + people.size() % 9000);
      people.push_back(person);
    }
  }
  return people;
}

TEST_CASE("twins and siblings stay apart, their doubles do not") {
  auto people = families(400);
  const auto count = people.size();
  Draw draw{9};
  for (std::size_t i = 2; i < count; i += 25) {
    people.push_back(people[i]);
    people.back().nik.back() = people[i].nik.back() == '9' ? '1' : '9';
    people.back().name = mistyped(draw, people[i].name);
    people.back().no_kk = fmt::format("1601149999{:06}", i);
  }
  const auto found = deduplicate(list_of(people));
  std::size_t together = 0, doubles = 0;
  for (std::size_t i = 0; i < count; i += 5) {
    std::set<std::uint32_t> members(found.clusters.begin() + static_cast<std::ptrdiff_t>(i),
                                    found.clusters.begin() + static_cast<std::ptrdiff_t>(i) + 5);
    if (members.size() < 5) ++together;
  }
  for (std::size_t i = 2, at = count; i < count; i += 25, ++at)
    if (found.clusters[i] == found.clusters[at]) ++doubles;
  CHECK(together == 0);
  CHECK(doubles >= 75);
}

TEST_CASE("what a clerk decided holds, against any weight") {
  const auto people = some_twice(2000);
  const auto free = deduplicate(list_of(people));
  REQUIRE(free.clusters[0] == free.clusters[2000]);
  REQUIRE(free.clusters[1] != free.clusters[2]);
  DeduplicateOptions options;
  options.not_same = {{0, 2000}};
  options.same = {{1, 2}};
  const auto decided = deduplicate(list_of(people), options);
  CHECK(decided.clusters[0] != decided.clusters[2000]);
  CHECK(decided.clusters[1] == decided.clusters[2]);
}

TEST_CASE("copies of one row are one person when the row says who it is") {
  auto people = some_twice(1000);
  people.push_back(people[5]);
  people.push_back(people[5]);
  const auto found = deduplicate(list_of(people));
  const auto last = people.size() - 1;
  CHECK(found.clusters[5] == found.clusters[last]);
  CHECK(found.clusters[5] == found.clusters[last - 1]);
  DeduplicateOptions options;
  options.not_same = {{5, static_cast<std::uint32_t>(last)}};
  CHECK(deduplicate(list_of(people), options).clusters[last] == last);
}

TEST_CASE("a pair that is asked about is told, however unlikely it is") {
  DeduplicateOptions options;
  options.asked = {{3, 8}, {8, 3}, {4, 4}};
  const auto found = deduplicate(list_of(strangers(200)), options);
  const auto asked = std::count_if(found.pairs.begin(), found.pairs.end(),
                                   [](const auto& pair) { return pair.a == 3 && pair.b == 8; });
  CHECK(asked == 1);
}

TEST_CASE("lists of nobody and of one person are no trouble") {
  CHECK(deduplicate(LinkageList{}).clusters.empty());
  const auto one = deduplicate(list_of(strangers(1)));
  CHECK(one.clusters == std::vector<std::uint32_t>{0});
  CHECK(one.pairs.empty());
}

TEST_CASE("hostile bytes in any field are only unlikely values") {
  auto people = some_twice(1000);
  std::vector<std::string> hostile{"\xff\xfe\xfd",
                                   "\xe2\x80\xae"
                                   "drowssap",
                                   "0000000000000000"};
  hostile.emplace_back("A\0B", 3);
  hostile.emplace_back(100'000, 'A');
  hostile.emplace_back(5000, ' ').push_back('X');
  for (const auto& text : hostile) {
    Person person;
    person.name = person.nik = person.birth_date = person.no_kk = person.address = text;
    person.mother = person.father = person.desa = person.extra = person.birth_place = text;
    people.push_back(person);
    people.push_back(person);
    people.back().name = "SOMEBODY";
  }
  const auto found = deduplicate(list_of(people), {.threads = 2});
  CHECK(found.clusters.size() == people.size());
  CHECK(found.clusters[0] == found.clusters[1000]);
}

}  // namespace
}  // namespace rekam
