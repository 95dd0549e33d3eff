#include "rekam/office/compare_list.hpp"

#include "rekam/base/error.hpp"
#include "rekam/office/comparison_ahead.hpp"
#include "support/linkage_people.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>

namespace rekam {
namespace {

using namespace tests;

std::string csv_of(const std::vector<Person>& people) {
  std::string csv{"id,name,born,town\n"};
  for (std::size_t i = 0; i < people.size(); ++i)
    csv += fmt::format("r{},{},{},{}\n", i, people[i].name, people[i].birth_date,
                       people[i].birth_place);
  return csv;
}

class Lists {
 public:
  explicit Lists(const std::string& csv) {
    put(folder_.file("list.csv"), csv);
    put(folder_.file("list.ini"),
        "[layout]\ndates = YYYY-MM-DD\n[columns]\nrecord_id = id\nname = name\nbirth_date = born\n"
        "birth_place = town\n");
  }
  ListComparison question() const {
    return {folder_.file("list.csv"), {folder_.file("list.ini"), {}}};
  }

 private:
  TemporaryFolder folder_;
};

TEST_CASE("every record of a list has a row with its cluster, in the order of the list") {
  auto people = strangers(9000);
  for (std::size_t i = 0; i < 50; ++i) people.push_back(people[i * 7]);
  const Lists lists{csv_of(people)};
  std::string pairs, clusters;
  const auto summary = compare_list(
      OfficeRun{}, lists.question(), [&](std::string_view bytes) { pairs += bytes; },
      [&](std::string_view bytes) { clusters += bytes; });
  CHECK(summary.records == 9050);
  CHECK(summary.people == 9000);
  CHECK(summary.pairs >= 50);
  CHECK(std::count(clusters.begin(), clusters.end(), '\n') == 9051);
  CHECK(clusters.find("\nr9001,r7\n") != std::string::npos);
  CHECK(clusters.substr(0, 24) == "record,cluster\nr0,r0\nr1,");
}

TEST_CASE("rows that are read ahead are those of the list, all of them and in order") {
  const auto people = strangers(10'000);
  const Lists lists{csv_of(people)};
  const auto question = lists.question();
  ComparisonList list{question.file, question.options};
  ComparisonAhead rows{list};
  std::size_t at = 0;
  while (rows.next([&](const ComparisonRow& row) {
    REQUIRE(row.id == fmt::format("r{}", at));
    REQUIRE(row.record.name == people[at].name);
    REQUIRE(row.record.birth_date == people[at].birth_date);
    ++at;
  }))
    continue;
  CHECK(at == people.size());
  CHECK(rows.bytes_read() > 100'000);
}

TEST_CASE("whoever has read enough stops the reading, at once or by an exception") {
  const Lists lists{csv_of(strangers(30'000))};
  const auto question = lists.question();
  {
    ComparisonList list{question.file, question.options};
    const ComparisonAhead rows{list};
  }
  OfficeRun run;
  run.progress = [](std::uint64_t, std::uint64_t) { throw std::runtime_error("stop"); };
  const auto nothing = [](std::string_view) {};
  CHECK_THROWS_AS(compare_list(run, question, nothing, nothing), std::runtime_error);
}

}  // namespace
}  // namespace rekam
