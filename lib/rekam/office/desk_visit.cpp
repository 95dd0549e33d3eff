#include "rekam/office/desk_visit.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/message.hpp"
#include "rekam/base/text.hpp"
#include "rekam/office/find_resident.hpp"
#include "rekam/office/outcome_desk.hpp"
#include "rekam/office/papers_desk.hpp"
#include "rekam/office/papers_sentence.hpp"
#include "rekam/office/roster_desk.hpp"
#include "rekam/record/read_number.hpp"
#include "rekam/registry/standing_scan.hpp"
#include "rekam/sqlite/transaction.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

namespace rekam {

namespace {

/// Whom the typed number means; nobody when the registry knows no such household.
struct Found {
  PersonKey of;
  std::vector<ResidentId> people;
};

Found find_typed(ResidentStore& store, std::string_view typed, Meant meant) {
  const auto text = trim(typed);
  Found found;
  std::vector<Finding> findings;
  if ((found.of.resident_no = ResidentNo::parse(text))) {
    found.people = {store.find(*found.of.resident_no)};
    if (found.people.front() == 0)
      fail(ErrorKind::input, "nobody in the registry has this resident number");
  } else if (const auto card = read_household_card_number(text, findings)) {
    store.find_in_household(*card, ResidentStore::Members::all, found.people);
    if (!found.people.empty()) {
      found.of.no_kk = card;
      return found;
    }
    if (const auto nik = read_nik(text, findings))
      if (const ResidentId id = find_person(store, {nik, {}, {}})) {
        found.of.nik = nik;
        found.people = {id};
      }
    if (found.people.empty()) found.of.no_kk = card;
  } else {
    fail(ErrorKind::input,
         "that is neither sixteen digits, as a KK number and a NIK have, nor a resident number");
  }
  if (meant == Meant::person || found.people.empty()) return found;
  const auto card = store.load(found.people.front()).resident.no_kk;
  if (card) store.find_in_household(*card, ResidentStore::Members::all, found.people);
  std::sort(found.people.begin(), found.people.end());
  found.people.erase(std::unique(found.people.begin(), found.people.end()), found.people.end());
  return found;
}

DeskPerson person_at_desk(RosterDesk& desk, ParticularsReader& reader, ResidentId id,
                          const Standing& standing, Date today) {
  const Particulars particulars = reader.read(id);
  DeskPerson person{particulars.resident_no, particulars.name, {}, {}, {}, {}, {}};
  if (particulars.birth_date) person.age = age_on(*particulars.birth_date, today);
  person.status = to_text(fold(standing.status));
  if (const auto call = live_call_of(desk.database(), id)) {
    const auto day = find_service_day(desk.database(), call->service_point, call->date);
    if (day && day->state == RosterState::published) {
      person.called_to = call->service_point;
      person.called_on = call->date;
      person.call = translated("called to {} on {} at {}, seat {}", call->service_point,
                               to_iso(call->date), to_text(call->session), call->seat);
    }
  }
  return person;
}

std::string papers_of(Database& database, Date today,
                      const std::optional<HouseholdCardNumber>& card, ResidentId id) {
  const PapersIn papers_in{database, today};
  const Papers* papers = papers_in.find(card, id);
  return papers == nullptr ? tr("the KK papers are not in yet") : papers_sentence(*papers);
}

struct Visit {
  std::function<std::optional<RowFate>(std::int64_t list, DeskEntry& entry)> take;
  std::function<void()> before_event = [] {};
  std::function<void()> after_event = [] {};
};

/// A visit on its way into the registry: a list of one row.
DeskEntry store_visit(const OfficeRun& run, RegistryChange& change, std::string_view kind,
                      const Visit& visit) {
  DeskEntry entry;
  auto rejects = rejects_file(run, {}, {});
  ListImport import{change, rejects, {kind, "desk", std::string{kind}, {}, run.now.day}};
  entry.fate = visit.take(import.number(), entry);
  if (!entry.fate || *entry.fate == RowFate::unchanged) return entry;
  import.stored(*entry.fate, entry.findings, News::none);
  visit.before_event();
  // What was told must not be read out of a digest: only which visit it was stands in it.
  const auto which = fmt::format("desk {} {} {}", kind, to_text(run.now), change.next_event());
  import.finish(sha256(which), which.size());
  visit.after_event();
  entry.list = import.number();
  store(run, change);
  return entry;
}

}  // namespace

DeskHousehold who_is_at_desk(const OfficeRun& run, std::string_view typed, Meant meant) {
  auto registry = open_registry(run, OpenMode::read_only);
  const ReadTransaction one_moment{registry.database()};
  ResidentStore store{registry};
  RosterDesk desk{registry, CutiBersama::closed, run.now.day};
  auto found = find_typed(store, typed, meant);
  DeskHousehold household;
  household.of = found.of;
  if (found.people.empty()) {
    household.papers = meant == Meant::household
                           ? tr("no list knows this household yet: its papers wait for it")
                           : tr("no list knows this number: look at the card again");
    return household;
  }
  ParticularsReader reader{desk.database()};
  for (const auto id : found.people) {
    const auto standing = standing_of(desk.database(), id, run.now.day);
    const bool may_come =
        standing.superseded == Superseded::no && must_record(standing.duty, run.now.day);
    if (found.people.size() == 1 || may_come)
      household.people.push_back(person_at_desk(desk, reader, id, standing, run.now.day));
  }
  const Resident first = store.load(found.people.front()).resident;
  household.papers = papers_of(desk.database(), run.now.day, first.no_kk, found.people.front());
  const RegionCode place = desk.place_of(first.kecamatan, first.desa);
  const auto points =
      place.value() == 0 ? std::vector<std::string>{} : desk.points().serving(place, run.now.day);
  if (!points.empty()) household.service_point = points.front();
  return household;
}

DeskEntry take_papers_at_desk(const OfficeRun& run, const PersonKey& of) {
  auto registry = open_registry(run, OpenMode::read_write);
  RegistryChange change{registry, run.now};
  PapersDesk desk{registry, run};
  return store_visit(run, change, "papers", {[&](std::int64_t list, DeskEntry& entry) {
                       const auto fate = desk.take({of, run.now, {}}, list, 1, entry.findings);
                       entry.receipt_no = desk.last().receipt_no;
                       entry.service_point = desk.last().service_point;
                       return fate;
                     }});
}

DeskEntry take_outcome_at_desk(const OfficeRun& run, const OutcomeRow& outcome) {
  auto registry = open_registry(run, OpenMode::read_write);
  RegistryChange change{registry, run.now};
  OutcomeDesk desk{change, run.now.day};
  return store_visit(run, change, "outcomes",
                     {[&](std::int64_t list, DeskEntry& entry) {
                        return desk.take(outcome, list, 1, entry.findings);
                      },
                      [&desk] { desk.amend(); }, [&desk] { desk.record_events(); }});
}

}  // namespace rekam
