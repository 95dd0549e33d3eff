#include "rekam/report/backlog.hpp"

#include "rekam/base/error.hpp"
#include "rekam/table/csv_writer.hpp"

#include <algorithm>

namespace rekam {

namespace {

constexpr std::array<std::string_view, 7> kAgeBands{"",      "under_17", "17", "18-24",
                                                    "25-39", "40-59",    "60+"};

int age_band_of(const Standing& standing, Date on) {
  if (!standing.duty.birth_date) return 0;
  const int age = age_on(*standing.duty.birth_date, on);
  if (age < 17) return 1;
  if (age == 17) return 2;
  if (age < 25) return 3;
  if (age < 40) return 4;
  return age < 60 ? 5 : 6;
}

std::vector<std::string> count_cells(const BacklogCounts& counts) {
  std::vector<std::string> cells;
  const auto recorded = counts.of(EnrolmentClass::recorded);
  const auto in_process = counts.of(EnrolmentClass::in_process);
  for (const auto count :
       {counts.residents, counts.must_record, recorded, in_process,
        counts.of(EnrolmentClass::failed), counts.of(EnrolmentClass::duplicate),
        counts.of(EnrolmentClass::unknown), counts.of(EnrolmentClass::unrecorded), counts.backlog(),
        counts.papers_in})
    cells.push_back(std::to_string(count));
  cells.push_back(percent(recorded + in_process, counts.must_record));
  cells.push_back(std::to_string(counts.reported_gone));
  cells.push_back(std::to_string(counts.superseded));
  return cells;
}

void check_sum(const BacklogCounts& counts) {
  std::int64_t sum = 0;
  for (const auto count : counts.classes) sum += count;
  if (sum == counts.must_record && counts.papers_in <= counts.backlog() &&
      counts.must_record <= counts.residents)
    return;
  fail(ErrorKind::database,
       "a row of the backlog does not add up; nothing was written; run "
       "rekam-registry verify");
}

std::string code_text(std::int64_t code) {
  return code == 0 ? std::string{} : RegionCode::of_value(code).text();
}

}  // namespace

std::optional<GroupBy> parse_group_by(std::string_view text) {
  constexpr std::array<std::string_view, 6> words{"kabupaten", "kecamatan", "desa",
                                                  "rt",        "age",       "sex"};
  const auto at = std::find(words.begin(), words.end(), text);
  if (at == words.end()) return {};
  return static_cast<GroupBy>(at - words.begin());
}

std::string percent(std::int64_t part, std::int64_t whole) {
  if (whole == 0) return {};
  std::int64_t tenths = (2000 * part + whole) / (2 * whole);
  if (tenths == 1000 && part < whole) tenths = 999;
  return fmt::format("{}.{}", tenths / 10, tenths % 10);
}

BacklogTable::BacklogTable(Frame frame) : frame_(std::move(frame)), last_(groups_.end()) {
  if (frame_.by == std::vector{GroupBy::kecamatan}) add_empty_kecamatan();
}

bool BacklogTable::has(GroupBy by) const {
  const auto given = [&](GroupBy wanted) {
    return std::find(frame_.by.begin(), frame_.by.end(), wanted) != frame_.by.end();
  };
  // A desa is named with its kecamatan, an RT with its desa: names are not unique without.
  if (by == GroupBy::kecamatan)
    return given(GroupBy::kecamatan) || given(GroupBy::desa) || given(GroupBy::rt);
  if (by == GroupBy::desa) return given(GroupBy::desa) || given(GroupBy::rt);
  return given(by);
}

void BacklogTable::add_empty_kecamatan() {
  for (const auto code :
       frame_.code_book->list(RegionLevel::kecamatan, frame_.kabupaten, frame_.as_of)) {
    if (frame_.only && *frame_.only != code) continue;
    Group group;
    group.kecamatan = code.value();
    groups_.try_emplace(group);
  }
}

RegionCode BacklogTable::in_force(RegionCode code) {
  auto [entry, is_new] = mapped_.try_emplace(code.value(), code.value());
  if (is_new) entry->second = frame_.code_book->in_force(code, frame_.as_of).value();
  return RegionCode::of_value(entry->second);
}

BacklogTable::Group BacklogTable::group_of(const Standing& standing) {
  Group group;
  const auto desa = standing.desa ? in_force(*standing.desa).value() : 0;
  const auto kecamatan = desa != 0
                             ? RegionCode::of_value(desa).within(RegionLevel::kecamatan).value()
                             : (standing.kecamatan ? in_force(*standing.kecamatan).value() : 0);
  if (has(GroupBy::kabupaten)) group.kabupaten = frame_.kabupaten.value();
  if (has(GroupBy::kecamatan) || frame_.only) group.kecamatan = kecamatan;
  if (has(GroupBy::desa)) group.desa = desa;
  if (has(GroupBy::rt)) {
    group.rw = standing.rw;
    group.rt = standing.rt;
  }
  if (has(GroupBy::age)) group.age_band = age_band_of(standing, frame_.as_of);
  if (has(GroupBy::sex)) group.sex = static_cast<int>(standing.sex);
  return group;
}

void BacklogTable::add(const Standing& standing, PapersState papers) {
  if (!is_resident(standing, frame_.as_of)) return;
  Group group = group_of(standing);
  if (frame_.only && group.kecamatan != frame_.only->value()) return;
  if (!has(GroupBy::kecamatan)) group.kecamatan = 0;
  // People come by place, so the group of the last one is mostly the next one's too.
  if (last_ == groups_.end() || last_->first != group) last_ = groups_.try_emplace(group).first;
  BacklogCounts& counts = last_->second;
  if (standing.superseded == Superseded::yes) {
    ++counts.superseded;
    return;
  }
  ++counts.residents;
  if (!must_record(standing.duty, frame_.as_of)) return;
  ++counts.must_record;
  const auto enrolment_class = fold(standing.status);
  ++counts.classes[static_cast<std::size_t>(enrolment_class)];
  if (!is_backlog(enrolment_class)) return;
  if (papers == PapersState::in) ++counts.papers_in;
  if (standing.reported_gone == ReportedGone::yes) ++counts.reported_gone;
}

std::vector<std::string> BacklogTable::header() const {
  std::vector<std::string> columns;
  const auto put = [&](GroupBy by, std::initializer_list<const char*> names) {
    if (has(by)) columns.insert(columns.end(), names.begin(), names.end());
  };
  put(GroupBy::kabupaten, {"kabupaten_code", "kabupaten"});
  put(GroupBy::kecamatan, {"kecamatan_code", "kecamatan"});
  put(GroupBy::desa, {"desa_code", "desa"});
  put(GroupBy::rt, {"rw", "rt"});
  put(GroupBy::age, {"age_band"});
  put(GroupBy::sex, {"sex"});
  for (const auto name : {"residents", "must_record", "recorded", "in_process", "failed",
                          "duplicate", "unknown", "unrecorded", "backlog", "papers_in",
                          "recorded_percent", "reported_gone", "superseded", "list_date"})
    columns.emplace_back(name);
  return columns;
}

std::vector<std::string> BacklogTable::cells_of(const Group& group) const {
  std::vector<std::string> cells;
  const auto put_region = [&](GroupBy by, std::int64_t code) {
    if (!has(by)) return;
    cells.push_back(code_text(code));
    cells.emplace_back(frame_.code_book->name(RegionCode::of_value(code), frame_.as_of));
  };
  put_region(GroupBy::kabupaten, group.kabupaten);
  put_region(GroupBy::kecamatan, group.kecamatan);
  put_region(GroupBy::desa, group.desa);
  if (has(GroupBy::rt)) {
    cells.push_back(group.rw);
    cells.push_back(group.rt);
  }
  if (has(GroupBy::age)) cells.emplace_back(kAgeBands.at(static_cast<std::size_t>(group.age_band)));
  if (has(GroupBy::sex)) cells.emplace_back(to_text(static_cast<Sex>(group.sex)));
  return cells;
}

std::string BacklogTable::list_date_of(const Group& group) const {
  std::optional<Date> newest;
  for (const auto& [place, date] : frame_.newest_list) {
    const auto code = place == 0
                          ? RegionCode::of_value(0)
                          : frame_.code_book->in_force(RegionCode::of_value(place), frame_.as_of);
    if (has(GroupBy::kecamatan) && code.within(RegionLevel::kecamatan).value() != group.kecamatan)
      continue;
    const bool is_desa = code.level() == RegionLevel::desa;
    if (has(GroupBy::desa) && (is_desa ? code.value() : 0) != group.desa) continue;
    if (!newest || date > *newest) newest = date;
  }
  return newest ? to_iso(*newest) : std::string{};
}

void BacklogTable::write(const Sink& sink) const {
  for (const auto& [group, counts] : groups_) check_sum(counts);
  CsvWriter csv{sink};
  const auto write_row = [&](const std::vector<std::string>& cells) {
    csv.row(std::vector<std::string_view>(cells.begin(), cells.end()));
  };
  write_row(header());
  for (const auto& [group, counts] : groups_) {
    auto cells = cells_of(group);
    for (auto& cell : count_cells(counts)) cells.push_back(std::move(cell));
    cells.push_back(list_date_of(group));
    write_row(cells);
  }
}

}  // namespace rekam
