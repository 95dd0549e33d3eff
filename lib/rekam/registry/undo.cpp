#include "rekam/registry/undo.hpp"

#include "rekam/base/message.hpp"
#include "rekam/registry/change.hpp"
#include "rekam/registry/damage.hpp"
#include "rekam/registry/registry.hpp"
#include "rekam/registry/undo_parts.hpp"
#include "rekam/sqlite/statement.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <string_view>

namespace rekam {

namespace {

struct Part {
  void (*find_resting)(Resting&);
  void (*take_back)(RegistryChange&, const ImportedList&);
};

/// In this order: receipts and calls are found through the people that the first part finds.
constexpr std::array<Part, 5> kParts{{{find_resting_people, take_back_people},
                                      {find_resting_outcomes, take_back_outcomes},
                                      {find_resting_receipts, take_back_receipts},
                                      {find_resting_reference, take_back_reference},
                                      {nullptr, take_back_list}}};

std::int64_t list_number(std::string_view text) {
  std::int64_t number = 0;
  const auto [stop, trouble] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (trouble != std::errc{} || stop != text.data() + text.size())
    refuse_damaged(tr("the number of a list"));
  return number;
}

std::string name_of_list(Database& database, std::int64_t number) {
  auto select = database.prepare("SELECT kind, file FROM list WHERE number = ?");
  select.bind(1, number);
  if (!select.step()) return fmt::format("list {}", number);
  return fmt::format("list {} ({}, {})", number, select.text(0), select.text(1));
}

}  // namespace

std::optional<ImportedList> imported_list(Database& database, std::int64_t number) {
  auto select = database.prepare(
      "SELECT l.kind, l.file, e.seq, l.undone FROM list l"
      " JOIN event e ON e.kind = 'import' AND e.subject = 'list ' || l.number WHERE l.number = ?");
  select.bind(1, number);
  if (!select.step()) return {};
  return ImportedList{number, std::string{select.text(0)}, std::string{select.text(1)},
                      select.integer(2), select.integer(3)};
}

void Resting::add_list(std::int64_t number) { lists_.push_back(number); }

void Resting::add_event(std::int64_t seq) { events_.push_back(seq); }

std::vector<std::string> Resting::sentences() const {
  std::set<std::int64_t> lists(lists_.begin(), lists_.end());
  std::vector<std::string> all;
  auto select = database_.prepare("SELECT kind, subject FROM event WHERE seq = ?");
  for (const auto seq : std::set<std::int64_t>(events_.begin(), events_.end())) {
    select.bind(1, seq);
    if (!select.step()) continue;
    constexpr std::string_view kList = "list ";
    const auto subject = select.text(1);
    if (subject.starts_with(kList))
      lists.insert(list_number(subject.substr(kList.size())));
    else
      all.push_back(fmt::format("event {} ({}) changed the same people", seq, select.text(0)));
    select.reset();
  }
  std::vector<std::string> sentences;
  // The newest first: that is the order in which they can be undone.
  for (auto number = lists.rbegin(); number != lists.rend(); ++number)
    sentences.push_back(
        fmt::format("{} tells of the same; undo it first", name_of_list(database_, *number)));
  sentences.insert(sentences.end(), all.begin(), all.end());
  sentences.insert(sentences.end(), sentences_.begin(), sentences_.end());
  return sentences;
}

std::vector<std::string> work_resting_on(Database& database, const ImportedList& list) {
  Resting resting{database, list};
  auto leaning = database.prepare("SELECT list FROM leans_on WHERE on_list = ?");
  leaning.bind(1, list.number);
  while (leaning.step()) resting.add_list(leaning.integer(0));
  for (const auto& part : kParts)
    if (part.find_resting != nullptr) part.find_resting(resting);
  return resting.sentences();
}

void take_back(RegistryChange& change, const ImportedList& list) {
  for (const auto& part : kParts) part.take_back(change, list);
}

void take_back_list(RegistryChange& change, const ImportedList& list) {
  Database& database = change.registry().database();
  for (const std::string_view table :
       {"coverage", "confirmed", "named_again", "leans_on", "rejected_row"}) {
    auto remove = database.prepare(fmt::format("DELETE FROM {} WHERE list = ?", table));
    remove.bind(1, list.number);
    remove.run();
  }
  auto mark = database.prepare("UPDATE list SET undone = ? WHERE number = ?");
  mark.bind(1, change.next_event());
  mark.bind(2, list.number);
  mark.run();
}

}  // namespace rekam
