#include "rekam/office/who_saw.hpp"

#include "rekam/base/text.hpp"
#include "rekam/office/find_resident.hpp"
#include "rekam/office/named_place.hpp"
#include "rekam/office/reference.hpp"
#include "rekam/registry/closing_store.hpp"
#include "rekam/registry/damage.hpp"
#include "rekam/registry/decision_store.hpp"
#include "rekam/registry/events.hpp"
#include "rekam/registry/person_history.hpp"
#include "rekam/registry/salted_trace.hpp"
#include "rekam/registry/standing_scan.hpp"
#include "rekam/sqlite/transaction.hpp"
#include "rekam/table/csv_writer.hpp"

#include <nlohmann/json.hpp>

#include <optional>

namespace rekam {

namespace {

using Json = nlohmann::json;

/// Whether an event's output held the person, and why that is not certain.
struct Held {
  enum class Answer { no, perhaps, yes } answer = Answer::no;
  std::string_view why{};
};
using Answer = Held::Answer;

std::string text_in(const Json& detail, const char* name) {
  const auto found = detail.find(name);
  return found != detail.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

class Witness {
 public:
  Witness(Registry& registry, ResidentId id)
      : database_(registry.database()),
        id_(id),
        number_(stored_resident_no(ParticularsReader{database_}.read(id).resident_no)),
        book_(code_book(registry)),
        history_(registry.database(), id) {}

  Held held_by(const Event& event) {
    const auto detail = Json::parse(event.detail, nullptr, false);
    if (!detail.is_object()) return {};
    if (event.kind == "publish") return in_published(event.subject);
    if (event.kind == "plan") return in_draft(event.seq - 1, detail);
    if (event.kind != "export") return {};
    const std::int64_t after = detail.value("after", event.seq - 1);
    if (event.subject == "names") return in_names(after, detail);
    if (event.subject == "changes") return in_changes(after, detail);
    if (event.subject == "missing") return in_missing(after);
    if (event.subject == "duplicates") return in_duplicates(event.seq);
    if (event.subject == "published rosters") return in_published_rosters(after, detail);
    if (event.subject.starts_with("explanation ")) return in_explanation(event.subject);
    if (!event.subject.starts_with("roster ")) return unknown_export(after);
    if (text_in(detail, "state") == "published") return in_published(event.subject);
    return in_draft(after, detail);
  }

 private:
  Held in_names(std::int64_t after, const Json& detail);
  Held in_changes(std::int64_t after, const Json& detail);
  Held in_missing(std::int64_t after) const;
  Held unknown_export(std::int64_t after) const;
  Held in_draft(std::int64_t after, const Json& detail);
  Held in_published(std::string_view subject);
  Held in_published_rosters(std::int64_t after, const Json& detail);
  Held in_duplicates(std::int64_t event);
  Held in_explanation(std::string_view subject) const;
  bool was_in_backlog(std::int64_t after, Date as_of, const std::string& kecamatan) const;

  Database& database_;
  ResidentId id_;
  ResidentNo number_;
  CodeBook book_;
  PersonHistory history_;
};

bool Witness::was_in_backlog(std::int64_t after, Date as_of, const std::string& kecamatan) const {
  if (after < history_.added_by()) return false;
  const Standing standing = history_.after(after, as_of);
  if (!is_in_backlog(standing, as_of)) return false;
  const auto only = RegionCode::parse(kecamatan);
  if (!only) return true;
  return only->contains(place_in_force(book_, standing, as_of));
}

Held Witness::in_names(std::int64_t after, const Json& detail) {
  const auto as_of = parse_iso_date(text_in(detail, "as_of"));
  if (!as_of) return {Answer::perhaps, "the event does not say of which day it was"};
  if (was_undone_since(database_, after) && after >= history_.added_by())
    return {Answer::perhaps, "a list that stood then was undone since"};
  if (!was_in_backlog(after, *as_of, text_in(detail, "kecamatan"))) return {};
  if (text_in(detail, "of") != "waiting") return {Answer::yes};
  switch (had_papers(database_, id_, history_.after(after, *as_of), after, *as_of)) {
    case HadPapers::no:
      return {};
    case HadPapers::perhaps:
      return {Answer::perhaps, "papers of another member of the household were in"};
    case HadPapers::yes:
      break;
  }
  return {Answer::yes};
}

/// Named is whom one of the two days counts and the other does not, or in another kecamatan.
Held Witness::in_changes(std::int64_t after, const Json& detail) {
  const auto since = parse_iso_date(text_in(detail, "since"));
  const auto as_of = parse_iso_date(text_in(detail, "as_of"));
  if (!since || !as_of) return {Answer::perhaps, "the event does not say of which days it was"};
  if (after < history_.added_by()) return {};
  if (was_undone_since(database_, after))
    return {Answer::perhaps, "a list that stood then was undone since"};
  const auto before = closed_person(database_, *since, number_.text());
  const Standing standing = history_.after(after, *as_of);
  const bool was_in = before && is_backlog(before->closed);
  const bool is_in = is_in_backlog(standing, *as_of);
  const bool moved =
      was_in && is_in &&
      kecamatan_of(before->place) != kecamatan_of(place_in_force(book_, standing, *as_of));
  return {was_in != is_in || moved ? Answer::yes : Answer::no};
}

Held Witness::in_missing(std::int64_t after) const {
  if (after < history_.added_by()) return {};
  return {Answer::perhaps, "whom a complete list left out is not kept"};
}

Held Witness::unknown_export(std::int64_t after) const {
  if (after < history_.added_by()) return {};
  return {Answer::perhaps, "another version of rekam wrote it"};
}

/// The calls of a draft are forgotten with the next plan.
Held Witness::in_draft(std::int64_t after, const Json& detail) {
  const auto as_of = parse_iso_date(text_in(detail, "as_of"));
  if (after < history_.added_by()) return {};
  if (as_of && !was_undone_since(database_, after)) {
    const Standing standing = history_.after(after, *as_of);
    if (!is_resident(standing, *as_of) || !is_backlog(fold(standing.status))) return {};
  }
  return {Answer::perhaps, "drafts are replaced by the next plan"};
}

Held Witness::in_published(std::string_view subject) {
  const auto words = split(subject, ' ');
  if (words.size() < 2) return {};
  const auto date = parse_iso_date(words.back());
  const std::string point{words[words.size() - 2]};
  return {date && was_called(database_, id_, point, *date) ? Answer::yes : Answer::no};
}

Held Witness::in_published_rosters(std::int64_t after, const Json& detail) {
  const auto from = parse_iso_date(text_in(detail, "from"));
  if (!from) return {Answer::perhaps, "the event does not say of which day it was"};
  switch (was_called_ahead(database_, id_, after, *from)) {
    case CalledAhead::no:
      return {};
    case CalledAhead::perhaps:
      return {Answer::perhaps, "the roster was amended since"};
    case CalledAhead::yes:
      break;
  }
  return {Answer::yes};
}

/// A pair is told again until it is decided.
Held Witness::in_duplicates(std::int64_t event) {
  const std::int64_t first = first_listed(database_, number_);
  if (first == 0 || first > event) return {};
  if (first == event) return {Answer::yes};
  return {Answer::perhaps, "a pair that is decided is not told again"};
}

Held Witness::in_explanation(std::string_view subject) const {
  const bool named = subject.find(salted_trace(database_, id_)) != std::string_view::npos;
  return {named ? Answer::yes : Answer::no};
}

std::string filter_of(const Event& event, std::string_view why) {
  auto detail = Json::parse(event.detail, nullptr, false);
  detail.erase("sha256");
  std::string filter = detail.dump();
  if (!why.empty()) filter.append(": ").append(why);
  return filter;
}

}  // namespace

std::int64_t write_who_saw(const OfficeRun& run, const std::string& number, const Sink& sink) {
  auto registry = open_registry(run, OpenMode::read_only);
  const ReadTransaction one_moment{registry.database()};
  ResidentStore store{registry};
  Witness witness{registry, find_resident(store, number)};
  CsvWriter csv{sink};
  csv.row({"event", "at", "what", "held", "filter"});
  std::int64_t lines = 0;
  for_each_event(registry.database(), [&](const Event& event) {
    const Held held = witness.held_by(event);
    if (held.answer == Answer::no) return;
    ++lines;
    std::string what = event.kind;
    if (!event.subject.empty()) what.append(" ").append(event.subject);
    csv.row({std::to_string(event.seq), event.at, what,
             held.answer == Answer::yes ? "yes" : "perhaps", filter_of(event, held.why)});
  });
  return lines;
}

}  // namespace rekam
