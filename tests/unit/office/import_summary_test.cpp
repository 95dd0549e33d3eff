#include "rekam/office/import_summary.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace rekam {
namespace {

ImportSummary two_lists() {
  ListSummary a;
  a.file = "a.csv";
  a.list = 1;
  a.counts = {3610, 3571, 0, 20, 19};
  a.findings.add(FindingCode::nik_birth_date, 12);
  ListSummary b;
  b.file = "b\xFF.csv";
  b.list = 2;
  b.counts = {1, 0, 1, 0, 0};
  b.findings.add(FindingCode::nik_birth_date);
  b.findings.add(FindingCode::row_repeated, 2000);
  return {"residents", {a, b}, {}};
}

TEST_CASE("the numbers of a command are the sums of its lists") {
  const auto counts = two_lists().counts();
  CHECK(counts.read == 3611);
  CHECK(counts.read == counts.added + counts.updated + counts.unchanged + counts.rejected);
  CHECK(two_lists().findings().of(FindingCode::nik_birth_date) == 13);
}

TEST_CASE("the summary as JSON has the keys that others rely on, on one line") {
  const auto text = to_json(two_lists());
  CHECK(text.find('\n') == text.size() - 1);
  const auto json = nlohmann::json::parse(text);
  CHECK(json["kind"] == "residents");
  CHECK(json["read"] == 3611);
  CHECK(json["findings"] == nlohmann::json{{"NIK-008", 13}, {"ROW-007", 2000}});
  REQUIRE(json["files"].size() == 2);
  CHECK(json["files"][0]["file"] == "a.csv");
  CHECK(json["files"][0]["list"] == 1);
  CHECK(json["files"][0]["sha256"].get<std::string>().size() == 64);
  CHECK(json["files"][1]["updated"] == 1);
  CHECK(text.starts_with(R"({"kind":"residents","read":3611,"added":3571,"updated":1,)"
                         R"("unchanged":20,"rejected":19,"findings":{)"));
}

TEST_CASE("the sentence for people parts thousands") {
  CHECK(to_sentence(two_lists()) ==
        "3,611 rows read: 3,571 added, 1 updated, 20 unchanged, 19 rejected");
  CHECK(to_sentence({}) == "0 rows read: 0 added, 0 updated, 0 unchanged, 0 rejected");
}

TEST_CASE("errors are listed before notes, however frequent these are") {
  const auto lines = finding_lines(two_lists().findings());
  REQUIRE(lines.size() == 2);
  CHECK(lines[1].find("2,000 × ROW-007 note") != std::string::npos);
  CHECK(lines[0].find("13 × NIK-008 error") != std::string::npos);
  CHECK(finding_lines({}).empty());
}

TEST_CASE("there is news when a list has some or a file was refused") {
  auto summary = two_lists();
  CHECK(summary.news() == News::none);
  summary.lists[1].news = News::some;
  CHECK(summary.news() == News::some);
  CHECK(ImportSummary{"residents", {}, {{"c.csv", "it is empty"}}}.news() == News::some);
}

}  // namespace
}  // namespace rekam
