// The law of who-saw: what it works out of an export's filter is what the export held.

#include "rekam/office/who_saw.hpp"

#include "rekam/office/backlog_history.hpp"
#include "rekam/office/undo_list.hpp"
#include "support/random_lists.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <map>
#include <set>

namespace rekam {
namespace {

using namespace tests;

constexpr std::size_t kResidentNo = 16;  // column of the names
constexpr std::size_t kResidentNoOfChanges = 14;
using Held = std::map<std::string, std::set<std::string>>;  ///< resident numbers by event

/// Logs an export, and keeps whom the file held.
void log_held(const ImportOffice& office, Held& held, std::size_t column,
              const std::function<Export(const Sink& sink)>& write) {
  std::string csv;
  ExportDigest digest{[&](std::string_view bytes) { csv += bytes; }};
  const auto made = write(digest.sink());
  log_export(office.run, made, digest.finish());
  RC_LOG(
      office.value("SELECT seq || ' ' || detail || char(10) FROM event ORDER BY seq DESC LIMIT 1"));
  auto& people = held[office.value("SELECT max(seq) FROM event")];
  const auto rows = good_cells(read_csv(csv));
  for (std::size_t i = 1; i < rows.size(); ++i)
    if (!rows[i].at(column).empty()) people.insert(rows[i].at(column));
}

/// Who came into the backlog and left it since a closing, which is made if there is none.
void export_changes(const ImportOffice& office, Held& held) {
  const Date since = day(*rc::gen::element<std::string>("2016-05-15", "2016-07-15"));
  close_month(office.run, since);
  const Date to = day(*rc::gen::element<std::string>("2016-07-15", "2016-09-20"));
  log_held(office, held, kResidentNoOfChanges,
           [&](const Sink& sink) { return write_changed_names(office.run, since, to, sink); });
}

void export_names(const ImportOffice& office, Held& held) {
  NamesQuestion question;
  question.as_of = day(*rc::gen::element<std::string>("2016-05-15", "2016-07-15", "2016-09-20"));
  question.kecamatan =
      *rc::gen::element(std::optional<std::string>{}, std::optional<std::string>{"16.01.14"},
                        std::optional<std::string>{"16.01.13"});
  if (*rc::gen::arbitrary<bool>()) question.names_of = NamesOf::waiting;
  log_held(office, held, kResidentNo,
           [&](const Sink& sink) { return write_names(office.run, question, sink); });
}

void do_something(ImportOffice& office, Held& held) {
  const int what = *rc::gen::inRange(0, 8);
  if (what == 0) {
    office.statuses(fmt::format("nik,status,date\n1601145203{}0001,CARD ISSUED,2016-08-01\n",
                                *rc::gen::inRange(50, 50 + kPeople)));
  } else if (what == 1) {
    office.papers(fmt::format("nik,received\n1601145203{}0001,2016-07-01\n",
                              *rc::gen::inRange(50, 50 + kPeople)));
  } else if (what < 4) {
    const auto at = *rc::gen::inRange<std::size_t>(0, kDates.size());
    const auto rows = some_lists().at(at);
    RC_LOG(fmt::format("list of {}:\n{}", kDates.at(at), rows));
    office.import(rows, kDates.at(at));
  } else if (what < 6) {
    export_names(office, held);
  } else {
    export_changes(office, held);
  }
}

/// What who-saw says of one person: `yes` or `perhaps` by event.
std::map<std::string, std::string> seen(const ImportOffice& office, const std::string& number) {
  std::string csv;
  write_who_saw(office.run, number, [&](std::string_view bytes) { csv += bytes; });
  const auto rows = good_cells(read_csv(csv));
  std::map<std::string, std::string> answers;
  for (std::size_t i = 1; i < rows.size(); ++i) answers[rows[i].at(0)] = rows[i].at(3);
  return answers;
}

TEST_CASE("who-saw names the exports that held a person, and perhaps few others") {
  CHECK(rc::check([] {
    ImportOffice office;
    Held held;
    for (int i = *rc::gen::inRange(3, 9); i > 0; --i) do_something(office, held);
    export_names(office, held);
    auto registry = office.registry();
    auto numbers = registry.database().prepare("SELECT resident_no FROM resident");
    while (numbers.step()) {
      const std::string number{numbers.text(0)};
      const auto answers = seen(office, number);
      RC_LOG("resident " + number + "\n");
      for (const auto& [event, people] : held) {
        const auto answer = answers.find(event);
        const bool in = people.contains(number);
        RC_CLASSIFY(in && answer != answers.end() && answer->second == "yes", "surely in");
        RC_CLASSIFY(answer != answers.end() && answer->second == "perhaps", "perhaps in");
        if (answer == answers.end()) RC_ASSERT_FALSE(in);
        if (answer != answers.end() && answer->second == "yes") RC_ASSERT(in);
      }
    }
  }));
}

}  // namespace
}  // namespace rekam
