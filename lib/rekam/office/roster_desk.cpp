#include "rekam/office/roster_desk.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/text.hpp"
#include "rekam/office/named_place.hpp"
#include "rekam/registry/damage.hpp"
#include "rekam/registry/outcome_store.hpp"
#include "rekam/report/roster_csv.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace rekam {

namespace {

/// Head of the family first, the older before the younger of the same kind.
int rank_in_household(const Particulars& person) {
  constexpr int kDaysPerKind = 200'000;
  constexpr int kDaysBefore1970 = 70'000;
  const int born =
      person.birth_date ? day_number(*person.birth_date) + kDaysBefore1970 : kDaysPerKind - 1;
  return static_cast<int>(person.relationship) * kDaysPerKind + born;
}

bool can_be_called(const Standing& standing, Date as_of, Date last_day) {
  if (standing.superseded == Superseded::yes || standing.reported_gone == ReportedGone::yes)
    return false;
  if (!is_resident(standing, as_of) || !is_backlog(fold(standing.status))) return false;
  return must_record(standing.duty, last_day);
}

}  // namespace

RosterDesk::RosterDesk(Registry& registry, CutiBersama cuti_bersama, Date on)
    : registry_(registry),
      on_(on),
      code_book_(rekam::code_book(registry)),
      calendar_(working_calendar(registry, cuti_bersama)),
      points_(service_points(registry, code_book_, on)) {}

RegionCode RosterDesk::place_of(const std::optional<RegionCode>& kecamatan,
                                const std::optional<RegionCode>& desa) const {
  return place_in_force(code_book_, kecamatan, desa, on_);
}

std::string RosterDesk::line_of(const CallRow& call, RosterState state,
                                ParticularsReader& particulars) const {
  const Particulars person = particulars.read(call.resident);
  const RegionCode place = place_of(person.kecamatan, person.desa);
  RosterLine line;
  line.service_point = call.service_point;
  line.date = call.date;
  line.session = call.session;
  line.seat = call.seat;
  line.nik = person.nik ? person.nik->text() : std::string{};
  line.no_kk = person.no_kk ? person.no_kk->text() : std::string{};
  line.name = person.name;
  line.sex = to_text(person.sex);
  line.birth_date = person.birth_date;
  if (place.value() != 0) line.kecamatan_code = place.within(RegionLevel::kecamatan).text();
  if (place.level() == RegionLevel::desa) {
    line.desa_code = place.text();
    line.desa = code_book_.name(place, on_);
  }
  line.rt = person.rt;
  line.rw = person.rw;
  line.papers_received = call.received;
  line.receipt_no = call.receipt_no;
  line.attempt = call.attempt;
  line.status = to_text(state);
  line.station = call.station;
  line.resident_no = person.resident_no;
  return roster_line(line);
}

std::string RosterDesk::name_of_point(const std::string& code, Date date) const {
  const auto* row = points_.find(code, date);
  if (row != nullptr && !row->name.empty()) return row->name;
  const auto region = RegionCode::parse(code);
  const auto name = region ? code_book_.name(*region, date) : std::string_view{};
  if (name.empty()) return code;
  return region->level() == RegionLevel::kecamatan ? fmt::format("Kecamatan {}", name)
                                                   : std::string{name};
}

void RosterDesk::check_point(const std::string& code) const {
  const auto codes = points_.codes();
  if (std::find(codes.begin(), codes.end(), code) != codes.end()) return;
  const std::vector<std::string_view> known(codes.begin(), codes.end());
  const auto meant = nearest(code, known);
  fail(ErrorKind::usage, "there is no service point '{}'{}", printable(code),
       meant ? translated("; did you mean {}?", *meant) : "");
}

Waiting waiting_people(RosterDesk& desk, Date as_of, Date last_day, WithoutPapers without_papers,
                       const HeadStarts& head_starts) {
  Database& database = desk.database();
  const PapersIn papers{database, as_of};
  const auto called = called_residents(database);
  const auto ended_by_person = ended_calls(database);
  const auto sent_home = incomplete_papers(database, as_of);
  ParticularsReader particulars{database};
  Waiting waiting;
  for_each_standing(database, as_of, [&](ResidentId id, const Standing& standing) {
    if (!can_be_called(standing, as_of, last_day)) return;
    const Papers* own = papers.find(standing.no_kk, id);
    if (own == nullptr && without_papers == WithoutPapers::no) return;
    // Who was sent home for papers is called again when further ones have come in.
    if (const auto home = sent_home.find(id);
        home != sent_home.end() && (own == nullptr || own->newest < home->second))
      return;
    if (std::binary_search(called.begin(), called.end(), id)) return;
    Candidate candidate;
    candidate.attempt = 1;
    candidate.place = desk.place_of(standing.kecamatan, standing.desa);
    if (candidate.place.value() == 0) {
      ++waiting.without_place;
      return;
    }
    const Particulars person = particulars.read(id);
    candidate.index = static_cast<std::uint32_t>(waiting.residents.size());
    candidate.number = stored_resident_no(person.resident_no);
    candidate.no_kk = standing.no_kk;
    candidate.due_from = must_record_from(standing.duty).value();
    if (own != nullptr) {
      candidate.received = own->received;
      candidate.receipt_no = own->receipt_no;
    }
    candidate.head_start = head_start_of(person.birth_date, as_of, head_starts);
    candidate.rank_in_household = rank_in_household(person);
    if (const auto ended = ended_by_person.find(id); ended != ended_by_person.end()) {
      candidate.attempt += ended->second.count;
      candidate.deferred = ended->second.deferred;
      if (const auto missed = ended->second.last_missed)
        candidate.not_before = *missed + std::chrono::days{1};
    }
    waiting.candidates.push_back(candidate);
    waiting.residents.push_back(id);
  });
  return waiting;
}

CallRow call_row(const PlannedCall& planned, const Waiting& waiting) {
  const Candidate& person = waiting.candidates[planned.candidate];
  CallRow call;
  call.service_point = planned.service_point;
  call.date = planned.date;
  call.seat = planned.seat;
  call.session = planned.session;
  call.station = planned.station;
  call.resident = waiting.residents[planned.candidate];
  call.attempt = person.attempt;
  call.due_from = person.due_from;
  call.received = person.received;
  call.receipt_no = person.receipt_no;
  call.not_before = person.not_before;
  call.head_start = person.head_start;
  return call;
}

}  // namespace rekam
