#include "import/desk.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/message.hpp"
#include "rekam/base/text.hpp"
#include "rekam/office/desk_visit.hpp"
#include "support/talk.hpp"
#include "support/tool.hpp"

#include <fmt/format.h>

#include <charconv>
#include <functional>
#include <iostream>
#include <unistd.h>

namespace rekam::tool {

namespace {

/// One line from the operator; empty when the terminal was closed.
std::optional<std::string> ask(std::string_view question) {
  std::cerr << tr(question) << ' ' << std::flush;
  std::string answer;
  const bool read = static_cast<bool>(std::getline(std::cin, answer));
  throw_if_interrupted();
  if (!read) return {};
  return std::string{trim(answer)};
}

void show(std::string_view line) { tell("  " + for_people(line)); }

void show_findings(const std::vector<Finding>& findings) {
  for (const auto& finding : findings) {
    const auto& rule = rule_of(finding.code);
    show(fmt::format("{} {}: {}. {}", rule.text, tr(to_text(rule.severity)), tr(rule.message),
                     tr(rule.advice)));
  }
}

std::string sentence_of(const DeskPerson& person) {
  return fmt::format(
      "{}{}, {}, {}{}", person.name, person.age ? fmt::format(", {}", *person.age) : std::string{},
      person.resident_no, person.status, person.call.empty() ? std::string{} : "; " + person.call);
}

/// Asks until an empty line. What cannot be done for one person ends only his turn.
Outcome one_after_another(std::string_view question,
                          const std::function<Outcome(const std::string&)>& serve) {
  Outcome outcome = Outcome::done;
  for (auto typed = ask(question); typed && !typed->empty(); typed = ask(question)) {
    try {
      if (serve(*typed) == Outcome::news) outcome = Outcome::news;
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::input && error.kind() != ErrorKind::busy) throw;
      show(error.what());
    }
  }
  return outcome;
}

void show_household(const DeskHousehold& household) {
  show(household.papers);
  int number = 0;
  for (const auto& person : household.people)
    show(fmt::format("{}. {}", ++number, sentence_of(person)));
  if (household.people.empty()) show(tr("nobody known in it must be recorded today"));
}

Outcome hand_in(const OfficeRun& run, const std::string& typed) {
  const auto household = who_is_at_desk(run, typed, Meant::household);
  show_household(household);
  const auto answer = ask("Take the papers? Enter = yes, n = no:");
  if (!answer || !answer->empty()) {
    show(tr("not taken"));
    return Outcome::done;
  }
  note_not_stored();
  const auto entry = take_papers_at_desk(run, household.of);
  show_findings(entry.findings);
  if (!entry.fate) return Outcome::news;
  if (entry.list == 0)
    show(tr("handed in this very minute already: nothing to store"));
  else
    show(translated("receipt {} of {}, {} (list {})", entry.receipt_no, entry.service_point,
                    to_text(run.now), entry.list));
  return Outcome::done;
}

const DeskPerson* choose(const DeskHousehold& household) {
  if (household.people.empty()) return nullptr;
  if (household.people.size() == 1) return &household.people.front();
  const auto answer = ask("Which of them (number)?");
  std::size_t number = 0;
  if (answer) std::from_chars(answer->data(), answer->data() + answer->size(), number);
  if (number == 0 || number > household.people.size()) return nullptr;
  return &household.people[number - 1];
}

/// `recorded`, or with the minutes it took: `recorded 12`.
OutcomeRow outcome_row(const std::string& answer) {
  OutcomeRow row;
  std::string word = answer;
  const auto space = answer.rfind(' ');
  if (int minutes = 0; space != std::string::npos) {
    const char* end = answer.data() + answer.size();
    const auto read = std::from_chars(answer.data() + space + 1, end, minutes);
    if (read.ec == std::errc{} && read.ptr == end) {
      row.minutes = minutes;
      word = answer.substr(0, space);
    }
  }
  const auto outcome = parse_case_outcome(word);
  if (!outcome) {
    const auto nearest = nearest_case_outcome(word);
    fail(ErrorKind::input, "that is no outcome{}",
         nearest ? translated("; did you mean {}?", *nearest) : std::string{});
  }
  row.outcome = *outcome;
  return row;
}

/// Until it is an outcome; empty when the operator gives none.
std::optional<OutcomeRow> ask_outcome() {
  while (true) {
    const auto answer = ask(
        "Outcome (recorded, local_only, incomplete, deferred, no_show, duplicate …; minutes after "
        "it):");
    if (!answer || answer->empty()) return {};
    try {
      return outcome_row(*answer);
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::input) throw;
      show(error.what());
    }
  }
}

Outcome tell_outcome(const OfficeRun& run, const std::string& typed,
                     const std::optional<std::string>& service_point) {
  const auto household = who_is_at_desk(run, typed, Meant::person);
  show_household(household);
  const DeskPerson* person = choose(household);
  if (person == nullptr) return Outcome::done;
  auto told = ask_outcome();
  if (!told) return Outcome::done;
  OutcomeRow& row = *told;
  row.of.resident_no = ResidentNo::parse(person->resident_no);
  if (!is_field_check(*row.outcome)) {
    row.date = run.now.day;
    row.service_point = service_point.value_or(
        person->called_on == run.now.day ? *person->called_to : household.service_point);
  }
  note_not_stored();
  const auto entry = take_outcome_at_desk(run, row);
  show_findings(entry.findings);
  if (!entry.fate) return Outcome::news;
  show(entry.list == 0
           ? tr("told already: nothing to store")
           : translated("{}: {} (list {})", person->name, to_text(*row.outcome), entry.list));
  return Outcome::done;
}

/// People leave the desk with what is told there.
void refuse_rehearsal(const CommonOptions& common) {
  if (common.dry_run == Given::yes)
    fail(ErrorKind::usage, "--dry-run goes with a list; at the desk each answer is stored");
}

}  // namespace

bool at_desk(const std::vector<std::string>& files) { return files.empty() && isatty(0) != 0; }

Outcome papers_at_desk(const CommonOptions& common) {
  refuse_rehearsal(common);
  return one_after_another(
      "KK number, NIK or resident number (an empty line ends):",
      [&common](const std::string& typed) { return hand_in(office_run(common), typed); });
}

Outcome outcomes_at_desk(const CommonOptions& common,
                         const std::optional<std::string>& service_point) {
  refuse_rehearsal(common);
  return one_after_another("NIK, KK number or resident number (an empty line ends):",
                           [&](const std::string& typed) {
                             return tell_outcome(office_run(common), typed, service_point);
                           });
}

}  // namespace rekam::tool
