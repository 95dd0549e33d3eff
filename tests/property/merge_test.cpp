// Laws of what is known of one person, and of the values that stand in every list.

#include "rekam/intake/region_list.hpp"
#include "rekam/record/date_reading.hpp"
#include "rekam/record/known_resident.hpp"
#include "rekam/record/must_record.hpp"
#include "rekam/record/read_number.hpp"
#include "rekam/record/resident_no.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <rapidcheck.h>

namespace rekam {
namespace {

/// Close to each other, so that several rows are often of one date.
Date some_day(int most = 6) { return date_of_day_number(17000 + *rc::gen::inRange(0, most)); }

template <typename Value>
Value one_of(const std::vector<Value>& values) {
  return *rc::gen::elementOf(values);
}

struct DatedRow {
  Resident row;
  Date date{};
};

/// One row of a person who is known to be one: few values a field, empty ones among them.
Resident some_row() {
  Resident row;
  if (*rc::gen::arbitrary<bool>()) row.nik = Nik::parse("1601145203850001");
  row.name = one_of<std::string>({"SITI AMINAH", "ST AMINAH", ""});
  row.address = one_of<std::string>({"JL. A", "JL. B", "", ""});
  row.rt = one_of<std::string>({"001", "002", ""});
  row.no_kk =
      HouseholdCardNumber::parse(one_of<std::string>({"1601140101100001", "1601140101100002", ""}));
  row.birth_date = parse_iso_date(one_of<std::string>({"1985-03-12", "1985-12-03", ""}));
  row.sex = one_of<Sex>({Sex::unknown, Sex::female});
  row.kecamatan = RegionCode::parse(one_of<std::string>({"16.01.14", "16.01.13", ""}));
  row.marital_status = one_of<MaritalStatus>({MaritalStatus::unknown, MaritalStatus::married});
  row.life_status = one_of<LifeStatus>({LifeStatus::unknown, LifeStatus::alive, LifeStatus::died});
  row.status = one_of<EnrolmentStatus>(
      {EnrolmentStatus::none, EnrolmentStatus::belum_rekam, EnrolmentStatus::card_issued});
  if (!row.nik && *rc::gen::arbitrary<bool>())
    row.doubtful.push_back({Field::nik, one_of<std::string>({"160114", "1,6E+15"})});
  if (!row.birth_date && *rc::gen::arbitrary<bool>())
    row.doubtful.push_back({Field::birth_date, one_of<std::string>({"1985", "31-02-1985"})});
  return row;
}

std::vector<DatedRow> some_rows(int most) {
  std::vector<DatedRow> rows(*rc::gen::inRange<std::size_t>(1, static_cast<std::size_t>(most) + 1));
  for (auto& row : rows) row = {some_row(), some_day()};
  return rows;
}

template <typename Value>
void shuffle(std::vector<Value>& values) {
  for (std::size_t i = values.size(); i > 1; --i)
    std::swap(values[i - 1], values[*rc::gen::inRange<std::size_t>(0, i)]);
}

KnownResident after(const std::vector<DatedRow>& rows) {
  KnownResident known = first_known(rows.front().row, rows.front().date);
  for (std::size_t i = 1; i < rows.size(); ++i) merge_row(known, rows[i].row, rows[i].date);
  return known;
}

/// `resident.status` is left out: it is the status of the first row, `statuses` is what is known.
void require_same(const KnownResident& a, const KnownResident& b) {
  RC_ASSERT(a.resident.nik == b.resident.nik);
  for_each_dated_field(a.resident, b.resident, [](Field field, const auto& one, const auto& other) {
    if (!(one == other)) RC_FAIL(std::string{to_text(field)} + " differs");
  });
  RC_ASSERT(a.resident.doubtful == b.resident.doubtful);
  RC_ASSERT(a.evidence_date == b.evidence_date);
  RC_ASSERT(a.older == b.older);
  RC_ASSERT(a.resident.life_status == b.resident.life_status);
  RC_ASSERT(a.lives.empty() == b.lives.empty());
  if (!a.lives.empty()) RC_ASSERT(same_word(a.lives.back(), b.lives.back()));
  if (!a.lives.empty()) RC_ASSERT(a.lives.back().until == b.lives.back().until);
}

TEST_CASE("the same dated rows end in the same knowledge in any order") {
  CHECK(rc::check([] {
    auto rows = some_rows(7);
    const auto known = after(rows);
    shuffle(rows);
    const auto other = after(rows);
    require_same(known, other);
    for (int day = 0; day < 8; ++day) {
      const Date on = date_of_day_number(17000 + day);
      if (on >= known.evidence_date)
        RC_ASSERT(status_on(known.statuses, on) == status_on(other.statuses, on));
    }
  }));
}

TEST_CASE("the same rows again, in any order, teach nothing") {
  CHECK(rc::check([] {
    auto rows = some_rows(3);
    auto known = after(rows);
    const auto before = known;
    shuffle(rows);
    for (const auto& row : rows) RC_ASSERT(merge_row(known, row.row, row.date) == Learned::nothing);
    require_same(known, before);
    RC_ASSERT(known.statuses == before.statuses);
  }));
}

TEST_CASE("no row blanks a field") {
  CHECK(rc::check([] {
    const auto rows = some_rows(5);
    auto known = after(rows);
    auto empty = some_row();
    empty.address.clear();
    empty.birth_date.reset();
    const auto before = known;
    merge_row(known, empty, some_day());
    RC_ASSERT(known.resident.address == before.resident.address);
    RC_ASSERT(known.resident.birth_date == before.resident.birth_date);
    RC_ASSERT(known.resident.nik.has_value() >= before.resident.nik.has_value());
  }));
}

struct Evidence {
  Date day{};
  EvidenceRank rank = EvidenceRank::list;
  EnrolmentStatus status = EnrolmentStatus::none;
};

std::vector<Evidence> some_evidence(std::size_t most, int days) {
  std::vector<Evidence> all(*rc::gen::inRange<std::size_t>(1, most + 1));
  for (auto& one : all)
    one = {some_day(days),
           one_of<EvidenceRank>({EvidenceRank::list, EvidenceRank::status, EvidenceRank::outcome}),
           one_of<EnrolmentStatus>({EnrolmentStatus::none, EnrolmentStatus::belum_rekam,
                                    EnrolmentStatus::sudah_rekam, EnrolmentStatus::card_issued})};
  return all;
}

StatusRuns runs_of(const std::vector<Evidence>& all) {
  StatusRuns runs;
  for (const auto& one : all) add_evidence(runs, one.day, one.rank, one.status);
  return runs;
}

/// A list that would put somebody back among the unrecorded whom an outcome had ended before.
bool is_void(const Evidence& evidence, const std::vector<Evidence>& all) {
  return reopens(evidence.rank, evidence.status) &&
         std::any_of(all.begin(), all.end(), [&](const Evidence& other) {
           return other.day <= evidence.day && other.status != EnrolmentStatus::none &&
                  ends_case(other.rank, other.status);
         });
}

/// The rule itself, on all evidence: by day, the highest rank of the day, then the highest word.
EnrolmentStatus by_the_rule(const std::vector<Evidence>& all, Date on) {
  const Evidence* newest = nullptr;
  const Evidence* earliest = nullptr;
  const auto outranks = [](const Evidence& a, const Evidence* b) {
    return b == nullptr || std::tie(a.rank, a.status) > std::tie(b->rank, b->status);
  };
  for (const auto& one : all) {
    if (one.status == EnrolmentStatus::none || is_void(one, all)) continue;
    if (one.day <= on && (newest == nullptr || one.day > newest->day ||
                          (one.day == newest->day && outranks(one, newest))))
      newest = &one;
    if (earliest == nullptr || one.day < earliest->day ||
        (one.day == earliest->day && outranks(one, earliest)))
      earliest = &one;
  }
  if (newest == nullptr) newest = earliest;
  return newest == nullptr ? EnrolmentStatus::none : newest->status;
}

TEST_CASE("evidence in order of time gives the status of every day by the rule") {
  CHECK(rc::check([] {
    auto all = some_evidence(10, 8);
    std::stable_sort(all.begin(), all.end(),
                     [](const auto& a, const auto& b) { return a.day < b.day; });
    const auto runs = runs_of(all);
    for (int day = -1; day < 10; ++day) {
      const Date on = date_of_day_number(17000 + day);
      RC_ASSERT(status_on(runs, on) == by_the_rule(all, on));
    }
  }));
}

TEST_CASE(
    "evidence in any order gives the status by the rule before the first and after the last") {
  // In between, a run that late evidence parts keeps only the days at its two ends: the status of
  // the days behind the late evidence is then its own until that end.
  CHECK(rc::check([] {
    const auto all = some_evidence(10, 8);
    const auto runs = runs_of(all);
    const auto days = [](const auto& a, const auto& b) { return a.day < b.day; };
    const Date first = std::min_element(all.begin(), all.end(), days)->day;
    const Date last = std::max_element(all.begin(), all.end(), days)->day;
    for (const Date on : {first - std::chrono::days{1}, last, last + std::chrono::days{1}})
      RC_ASSERT(status_on(runs, on) == by_the_rule(all, on));
  }));
}

TEST_CASE("three pieces of evidence on different days give every day's status in any order") {
  CHECK(rc::check([] {
    auto all = some_evidence(3, 60);
    const auto wanted = all;
    shuffle(all);
    const auto runs = runs_of(all);
    for (const auto& one : wanted)
      for (const Date on : {one.day, one.day + std::chrono::days{1}})
        RC_ASSERT(status_on(runs, on) == by_the_rule(wanted, on));
  }));
}

TEST_CASE("runs stand in order of time, and both their ends are evidence") {
  CHECK(rc::check([] {
    const auto all = some_evidence(12, 10);
    const auto runs = runs_of(all);
    const auto was_said = [&](const StatusRun& run, Date day) {
      return std::any_of(all.begin(), all.end(), [&](const auto& one) {
        return one.day == day && one.rank == run.rank && one.status == run.status;
      });
    };
    for (std::size_t i = 0; i < runs.size(); ++i) {
      RC_ASSERT(runs[i].from <= runs[i].until);
      if (i > 0) RC_ASSERT(runs[i - 1].until < runs[i].from);
      RC_ASSERT(was_said(runs[i], runs[i].from));
      RC_ASSERT(was_said(runs[i], runs[i].until));
    }
  }));
}

TEST_CASE("who must record on a day must on every later one") {
  CHECK(rc::check([] {
    DutyFacts facts;
    const auto some_birth = [] {
      return *rc::gen::arbitrary<bool>()
                 ? std::optional<Date>{date_of_day_number(*rc::gen::inRange(-30000, 18000))}
                 : std::nullopt;
    };
    facts.birth_date = some_birth();
    facts.nik_birth_date = some_birth();
    facts.marital_status = static_cast<MaritalStatus>(*rc::gen::inRange(0, 5));
    facts.life_status = static_cast<LifeStatus>(*rc::gen::inRange(0, 7));
    facts.citizenship = static_cast<Citizenship>(*rc::gen::inRange(0, 4));
    const int day = *rc::gen::inRange(0, 25000);
    const int later = day + *rc::gen::inRange(0, 5000);
    if (must_record(facts, date_of_day_number(day)))
      RC_ASSERT(must_record(facts, date_of_day_number(later)));
  }));
}

TEST_CASE("what is printed is read as the same value") {
  CHECK(rc::check([] {
    const auto sixteen = fmt::format("{}{:011}{:04}", *rc::gen::inRange(1, 10),
                                     *rc::gen::inRange<std::int64_t>(0, 100'000'000'000),
                                     *rc::gen::inRange(1, 10000));
    const auto nik = Nik::parse(sixteen);
    RC_ASSERT(nik.has_value());
    RC_ASSERT(nik->text() == sixteen);
    RC_ASSERT(Nik::parse(nik->text()) == nik);
    RC_ASSERT(Nik::of_value(nik->value()) == *nik);

    const auto number =
        ResidentNo::of_value(*rc::gen::arbitrary<std::uint64_t>() >> (64 - ResidentNo::kBits));
    RC_ASSERT(ResidentNo::parse(number.text()) == number);

    const auto date = date_of_day_number(*rc::gen::inRange(-62000, 84000));
    RC_ASSERT(parse_iso_date(to_iso(date)) == date);
    RC_ASSERT(read_date(to_iso(date), usual_date_forms()).date == date);

    const auto region = one_of(built_in_regions()).code;
    RC_ASSERT(RegionCode::parse(region.text()) == region);
    RC_ASSERT(RegionCode::parse(std::to_string(region.value())) == region);
  }));
}

}  // namespace
}  // namespace rekam
