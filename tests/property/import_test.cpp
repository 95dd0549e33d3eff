// The law of importing: dated lists end in the same registry in whatever order they come.

#include "support/random_lists.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace rekam {
namespace {

using namespace tests;

struct Outcome {
  std::vector<Cells> names, residents;
};

/// Without list, line, resident number and findings: they are those of the row that was first or
/// taught something last, which depends on the order.
Outcome import_in(const std::vector<std::size_t>& order, const Lists& lists) {
  ImportOffice office;
  for (const auto at : order) {
    const auto summary = office.import(lists[at], kDates[at]);
    RC_ASSERT(counted(summary.counts()).find("is not") == std::string::npos);
  }
  RC_ASSERT(office.damage().empty());
  Outcome outcome{office.names(), {}};
  for (auto& row : outcome.names) row.resize(16);
  auto registry = office.registry();
  auto select = registry.database().prepare(
      "SELECT nik, no_kk, name, sex, birth_date, kecamatan_code, desa_code, rt, address,"
      " status FROM residents ORDER BY birth_date");
  while (select.step()) {
    Cells cells;
    for (int column = 0; column < 10; ++column) cells.emplace_back(select.text(column));
    outcome.residents.push_back(std::move(cells));
  }
  return outcome;
}

TEST_CASE("three dated lists end in the same backlog and the same residents in any order") {
  CHECK(rc::check([] {
    const auto lists = some_lists();
    for (const auto& rows : lists) RC_LOG(rows + "\n");
    const auto expected = import_in({0, 1, 2}, lists);
    std::vector<std::size_t> order{0, 1, 2};
    std::size_t turns = *rc::gen::inRange<std::size_t>(1, 6);
    while (turns-- > 0) std::next_permutation(order.begin(), order.end());
    const auto other = import_in(order, lists);
    RC_ASSERT(other.residents == expected.residents);
    RC_ASSERT(other.names == expected.names);
  }));
}

TEST_CASE("lists imported twice change nothing") {
  CHECK(rc::check([] {
    const auto lists = some_lists();
    ImportOffice office;
    for (std::size_t i = 0; i < lists.size(); ++i) office.import(lists[i], kDates[i]);
    const auto names = office.names();
    const auto at = *rc::gen::inRange<std::size_t>(0, lists.size());
    const auto again = office.import(lists[at], kDates[at]);
    RC_ASSERT(again.lists.front().known == Known::yes || lists[at].empty());
    RC_ASSERT(again.counts().added + again.counts().updated == 0);
    RC_ASSERT(office.names() == names);
  }));
}

}  // namespace
}  // namespace rekam
