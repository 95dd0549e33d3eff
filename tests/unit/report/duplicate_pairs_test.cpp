#include "rekam/report/duplicate_pairs.hpp"

#include "rekam/report/duplicate_review.hpp"
#include "support/csv_rows.hpp"
#include "support/linkage_people.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

using namespace tests;

Duplicates one_pair() {
  Duplicates found;
  found.clusters = {0, 0, 2};
  DuplicatePair pair;
  pair.a = 0;
  pair.b = 1;
  pair.weight = 12'801;
  pair.probability = 999'871;
  found.pairs.push_back(pair);
  return found;
}

LinkageList three_people() {
  Person person{"5304218", "ANNA, called \"NAN\"", "1915-11-11", Sex::female, {}, {}, {}, {},
                "8 ELM"};
  auto other = person;
  other.name = "ANNA";
  return list_of({person, other, Person{}});
}

std::string_view name_of(std::uint32_t row) {
  constexpr std::array<std::string_view, 3> names{"r1", "r2", "r3"};
  return names.at(row);
}

TEST_CASE("weights and probabilities are written without a floating point") {
  CHECK(weight_text(12'801) == "12.501");
  CHECK(weight_text(-512) == "-0.500");
  CHECK(weight_text(0) == "0.000");
  CHECK(probability_text(999'871) == "0.999871");
  CHECK(probability_text(kCertain) == "1.000000");
  CHECK(probability_text(7) == "0.000007");
}

TEST_CASE("a pair is a row with the fields of both side by side") {
  std::string csv;
  write_pairs(three_people(), one_pair(), name_of, [&](std::string_view bytes) { csv += bytes; });
  const auto rows = good_cells(read_csv(csv));
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].size() == rows[1].size());
  CHECK(csv.substr(0, csv.find(",nik_a")) ==
        "record_a,record_b,match_weight,probability,cluster,class,explanation");
  CHECK(rows[1][0] == "r1");
  CHECK(rows[1][1] == "r2");
  CHECK(rows[1][2] == "12.501");
  CHECK(rows[1][4] == "r1");
  CHECK(rows[1][9] == "ANNA, called \"NAN\"");
  CHECK(rows[1][10] == "ANNA");
}

TEST_CASE("every record has a row with its cluster") {
  std::string csv;
  write_clusters(one_pair(), rows_as_read(one_pair()), name_of,
                 [&](std::string_view bytes) { csv += bytes; });
  CHECK(csv == "record,cluster\nr1,r1\nr2,r1\nr3,r3\n");
}

TEST_CASE("pairs and clusters go by names, whatever order the rows came in") {
  const RecordName back = [](std::uint32_t row) {
    constexpr std::array<std::string_view, 3> names{"r10", "r9", "r1"};
    return names.at(row);
  };
  auto found = one_pair();
  auto& other = found.pairs.emplace_back();
  other.a = 0;
  other.b = 2;
  order_by_name(found, back);
  CHECK(back(found.pairs[0].a) == "r1");
  CHECK(back(found.pairs[0].b) == "r10");
  CHECK(back(found.pairs[1].a) == "r9");
  CHECK(back(found.pairs[1].b) == "r10");
  CHECK(found.clusters == std::vector<std::uint32_t>{1, 1, 2});
  CHECK(rows_by_name(found, back) == std::vector<std::uint32_t>{2, 1, 0});
}

TEST_CASE("what would change most and is likely is asked first") {
  Duplicates found;
  found.clusters = {0, 1, 2, 3};
  for (const Probability probability : {900'000, 950'000, 400'000}) {
    DuplicatePair pair;
    pair.b = static_cast<std::uint32_t>(found.pairs.size() + 1);
    pair.probability = probability;
    found.pairs.push_back(pair);
  }
  std::vector<ReviewItem> items{{0, ReviewEffect::fewer_residents, {}},
                                {1, ReviewEffect::fewer_residents, {}},
                                {2, ReviewEffect::none_in_backlog, {}}};
  order_review(items, found);
  CHECK(items[0].pair == 2);
  CHECK(items[1].pair == 1);
  CHECK(items[2].pair == 0);
}

TEST_CASE("a review leaves room for the decision, and says what was decided before") {
  std::string csv;
  const std::vector<ReviewItem> items{{0, ReviewEffect::fewer_in_backlog, "same"}};
  write_review(three_people(), one_pair(), items, name_of, FileName::other,
               [&](std::string_view bytes) { csv += bytes; });
  const auto rows = good_cells(read_csv(csv));
  REQUIRE(rows.size() == 2);
  CHECK(rows[0][2] == "decision");
  CHECK(rows[1][2].empty());
  CHECK(rows[1][5] == "both wait to be recorded");
  CHECK(rows[1][6] == "same");
}

}  // namespace
}  // namespace rekam
