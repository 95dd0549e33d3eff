#include "rekam/office/report_tables.hpp"

#include "rekam/base/long_number.hpp"
#include "rekam/office/named_place.hpp"
#include "rekam/record/finding.hpp"
#include "rekam/registry/events.hpp"
#include "rekam/registry/list_store.hpp"
#include "rekam/registry/report_scan.hpp"
#include "rekam/report/roster_csv.hpp"
#include "rekam/table/csv_writer.hpp"

#include <algorithm>

namespace rekam {

namespace {

const FindingRule* rule_of(std::string_view code) {
  const auto& rules = all_finding_rules();
  const auto rule = std::find_if(rules.begin(), rules.end(),
                                 [&](const FindingRule& one) { return one.text == code; });
  return rule == rules.end() ? nullptr : &*rule;
}

/// The published days from `from` on, by point and date.
std::vector<StoredServiceDay> published_days(Database& database, Date from) {
  auto days = stored_service_days(database);
  std::erase_if(days, [&](const StoredServiceDay& day) {
    return day.state != RosterState::published || day.day.date < from;
  });
  return days;
}

}  // namespace

void write_trend(std::span<const Closing> closings, const Sink& sink) {
  CsvWriter csv{sink};
  csv.row({"day", "must_record", "backlog"});
  for (const auto& closing : closings)
    csv.row({to_iso(closing.day), std::to_string(closing.must_record),
             std::to_string(closing.backlog)});
}

void write_forecast_fan(std::span<const Forecast> forecasts, const Sink& sink) {
  CsvWriter csv{sink};
  csv.row({"code", "name", "date", "left_p10", "left_p50", "left_p90"});
  for (const auto& forecast : forecasts) {
    const auto waiting = std::to_string(forecast.backlog);
    const Date eve = forecast.as_of - std::chrono::days{1};
    csv.row({forecast.code, forecast.name, to_iso(eve), waiting, waiting, waiting});
    for (const auto& left : forecast.fan)
      csv.row({forecast.code, forecast.name, to_iso(left.date), std::to_string(left.p10),
               std::to_string(left.p50), std::to_string(left.p90)});
  }
}

void write_findings_by_place(Database& database, const CodeBook& book, Date as_of,
                             const Sink& sink) {
  CsvWriter csv{sink};
  csv.row({"kecamatan_code", "kecamatan", "desa_code", "desa", "code", "severity", "message",
           "residents"});
  for (const auto& [where, count] : residents_with_findings(database)) {
    const auto* rule = rule_of(where.second);
    if (rule == nullptr) continue;
    const auto place = book.in_force(RegionCode::of_value(where.first), as_of);
    const auto kecamatan = named(book, kecamatan_of(place), as_of);
    const bool is_desa = place.value() != 0 && place.level() == RegionLevel::desa;
    const auto desa = is_desa ? named(book, place, as_of) : NamedPlace{};
    csv.row({kecamatan.code, kecamatan.name, desa.code, desa.name, where.second,
             to_text(rule->severity), rule->message, std::to_string(count)});
  }
}

void write_duplicates_waiting(Database& database, const CodeBook& book, Date as_of,
                              const Sink& sink) {
  CsvWriter csv{sink};
  csv.row({"kecamatan_code", "kecamatan", "pairs", "since"});
  std::map<std::int64_t, PairsWaiting> by_kecamatan;  // in today's edition
  for (const auto& [place, waiting] : pairs_waiting(database)) {
    const auto code = kecamatan_of(book.in_force(RegionCode::of_value(place), as_of));
    auto& sum =
        by_kecamatan.try_emplace(code.value(), PairsWaiting{0, waiting.since}).first->second;
    sum.pairs += waiting.pairs;
    sum.since = std::min(sum.since, waiting.since);
  }
  for (const auto& [place, waiting] : by_kecamatan) {
    const auto kecamatan = named(book, RegionCode::of_value(place), as_of);
    csv.row({kecamatan.code, kecamatan.name, std::to_string(waiting.pairs), waiting.since});
  }
}

void write_next_rosters(RosterDesk& desk, Date from, const Sink& sink) {
  CsvWriter csv{sink};
  csv.row({"date", "service_point", "name", "place", "opens", "closes", "stations", "capacity",
           "called"});
  const auto calls = published_calls_from(desk.database(), from);
  auto days = published_days(desk.database(), from);
  std::stable_sort(days.begin(), days.end(),
                   [](const auto& a, const auto& b) { return a.day.date < b.day.date; });
  for (const auto& stored : days) {
    const ServiceDay& day = stored.day;
    const auto* point = desk.points().find(day.service_point, day.date);
    const auto called = calls.find({day.service_point, day.date});
    csv.row({to_iso(day.date), day.service_point, desk.name_of_point(day.service_point, day.date),
             point == nullptr ? std::string{} : point->place, to_text(day.hours.opens),
             to_text(day.hours.closes), std::to_string(day.stations), std::to_string(day.capacity),
             std::to_string(called == calls.end() ? 0 : called->second)});
  }
}

Export write_calls_ahead(Database& database, Date from, Masking masking, const Sink& sink) {
  Export made{"published rosters", {{"from", to_iso(from)}}, 0, chain_head(database).seq};
  sink(roster_header());
  for (const auto& stored : published_days(database, from)) {
    for (const auto& call : roster_calls(database, stored)) {
      if (call.printed.empty()) continue;  // purged
      auto line = read_roster_line(call.printed);
      line.nik = masked(line.nik, masking);
      line.no_kk = masked(line.no_kk, masking);
      for (auto* text : {&line.name, &line.rt, &line.rw, &line.receipt_no})
        *text = masked_text(*text, masking);
      if (masking == Masking::numbers) line.birth_date.reset();
      sink(roster_line(line));
      ++made.people;
    }
  }
  return made;
}

void write_lists(Database& database, const Sink& sink) {
  CsvWriter csv{sink};
  csv.row({"list", "kind", "file", "list_date", "read", "added", "updated", "unchanged", "rejected",
           "sha256"});
  for_each_list(database, [&](const ListRecord& list) {
    const auto& counts = list.counts;
    csv.row({std::to_string(list.number), list.kind, without_long_numbers(list.file),
             to_iso(list.list_date), std::to_string(counts.read), std::to_string(counts.added),
             std::to_string(counts.updated), std::to_string(counts.unchanged),
             std::to_string(counts.rejected), to_hex(list.sha256)});
  });
}

}  // namespace rekam
