#include "rekam/office/make_report.hpp"

#include "rekam/base/error.hpp"
#include "rekam/office/backlog_history.hpp"
#include "rekam/office/export_log.hpp"
#include "rekam/office/reference.hpp"
#include "rekam/office/registry_care.hpp"
#include "rekam/office/show_days.hpp"
#include "rekam/record/finding.hpp"
#include "rekam/registry/report_scan.hpp"
#include "rekam/registry/roster_store.hpp"
#include "rekam/report/data_package.hpp"
#include "rekam/report/forecast_json.hpp"
#include "rekam/report/report_page.hpp"
#include "rekam/report/roster_csv.hpp"
#include "rekam/sqlite/transaction.hpp"
#include "rekam/table/csv_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace rekam {

namespace {

/// Days before and after the day of the report that the table of rosters shows.
constexpr std::chrono::days kDaysBefore{14}, kDaysAfter{60};

/// Whether a table's text is needed after it was written.
enum class Kept : std::uint8_t { no, yes };

/// The files of a report on their way into the folder.
class ReportFolder {
 public:
  ReportFolder(const OfficeRun& run, std::string folder) : run_(run), folder_(std::move(folder)) {
    std::error_code trouble;
    std::filesystem::create_directories(folder_ + "/data", trouble);
    if (trouble) fail(ErrorKind::io, "cannot make the folder {}: {}", folder_, trouble.message());
  }

  /// A table; kept as text when the page shows it too.
  std::string add_table(const std::string& name, std::string_view title,
                        const std::function<void(const Sink&)>& write, Kept kept) {
    auto& output = outputs_.emplace_back(folder_ + "/data/" + name, run_.output_access());
    PackagedFile file{name, title, {}, 0, {}};
    Sha256 digest;
    std::string text;
    write([&](std::string_view bytes) {
      if (file.bytes == 0) file.header = bytes.substr(0, bytes.find('\n') + 1);
      file.bytes += bytes.size();
      digest.update(bytes);
      output.write(bytes);
      if (kept == Kept::yes) text += bytes;
    });
    output.finish();
    file.sha256 = digest.finish();
    tables_.push_back(std::move(file));
    return text;
  }

  void add(const std::string& name, std::string_view text) {
    auto& output = outputs_.emplace_back(folder_ + "/" + name, run_.output_access());
    output.write(text);
    output.finish();
  }

  const std::vector<PackagedFile>& tables() const { return tables_; }

  std::vector<std::string> publish() {
    std::vector<std::string> names;
    for (auto& output : outputs_) {
      output.publish();
      names.push_back(output.path());
    }
    return names;
  }

 private:
  const OfficeRun& run_;
  std::string folder_;
  std::vector<OutputFile> outputs_;
  std::vector<PackagedFile> tables_;
};

void write_trend(const OfficeRun& run, const Sink& sink) {
  CsvWriter csv{sink};
  csv.row({"day", "must_record", "backlog"});
  for (const auto& closing : backlog_trend(run))
    csv.row({to_iso(closing.day), std::to_string(closing.must_record),
             std::to_string(closing.backlog)});
}

/// Nothing when no deadline is known: a forecast without one answers no question.
void write_forecasts(const OfficeRun& run, const ReportQuestion& question, const Sink& sink) {
  sink(forecast_csv_header());
  try {
    for (const auto& forecast : make_forecasts(run, question.forecast).forecasts)
      sink(forecast_csv_line(forecast));
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::usage) throw;
  }
}

void write_findings(const OfficeRun& run, Date as_of, const Sink& sink) {
  auto registry = open_registry(run, OpenMode::read_only);
  const CodeBook book = code_book(registry);
  CsvWriter csv{sink};
  csv.row({"kecamatan_code", "kecamatan", "desa_code", "desa", "code", "severity", "message",
           "residents"});
  for (const auto& [where, count] : residents_with_findings(registry.database())) {
    const std::string& code = where.second;
    const auto rule = std::find_if(all_finding_rules().begin(), all_finding_rules().end(),
                                   [&](const FindingRule& r) { return r.text == code; });
    if (rule == all_finding_rules().end()) continue;
    const auto place = book.in_force(RegionCode::of_value(where.first), as_of);
    const bool known = place.value() != 0;
    const bool is_desa = known && place.level() == RegionLevel::desa;
    const auto kecamatan = known ? place.within(RegionLevel::kecamatan) : place;
    csv.row({known ? kecamatan.text() : std::string{},
             known ? book.name(kecamatan, as_of) : std::string_view{},
             is_desa ? place.text() : std::string{},
             is_desa ? book.name(place, as_of) : std::string_view{}, where.second,
             to_text(rule->severity), rule->message, std::to_string(count)});
  }
}

/// The published rosters from the day of the report on.
void write_rosters(const OfficeRun& run, const ReportQuestion& question, const Sink& sink) {
  auto registry = open_registry(run, OpenMode::read_only);
  Database& database = registry.database();
  const ReadTransaction one_moment{database};
  sink(roster_header());
  for (const auto& stored : stored_service_days(database)) {
    if (stored.state != RosterState::published || stored.day.date < question.as_of) continue;
    for (const auto& call : roster_calls(database, stored)) {
      if (call.printed.empty()) continue;  // purged
      auto line = read_roster_line(call.printed);
      line.nik = masked(line.nik, question.masking);
      line.no_kk = masked(line.no_kk, question.masking);
      if (question.masking == Masking::numbers) line.birth_date.reset();
      sink(roster_line(line));
    }
  }
}

ReportPage page_of(const OfficeRun& run, const ReportQuestion& question) {
  auto registry = open_registry(run, OpenMode::read_only);
  Database& database = registry.database();
  const RegionCode kabupaten = registry.office().kabupaten;
  ReportPage page;
  page.language = question.language;
  page.as_of = question.as_of;
  page.kabupaten =
      fmt::format("{} {}", kabupaten.text(), code_book(registry).name(kabupaten, question.as_of));
  page.version = question.version;
  page.chain_head = to_text(head_of_changes(database));
  page.duplicates_waiting = pairs_waiting(database);
  for (const auto& [day, calls] :
       published_calls_after(database, question.as_of - std::chrono::days{1}))
    page.called_ahead += calls;
  return page;
}

}  // namespace

std::vector<std::string> make_report(const OfficeRun& run, const ReportQuestion& question,
                                     const std::string& folder) {
  ReportPage page = page_of(run, question);  // before the folder: without a registry none is made
  ReportFolder files{run, folder};
  const auto add = [&](const std::string& name, std::string_view title,
                       const std::function<void(const Sink&)>& write) {
    page.tables.emplace_back(name, files.add_table(name, title, write, Kept::yes));
  };
  const Date as_of = question.as_of;
  add("backlog.csv", "Backlog by kecamatan", [&](const Sink& sink) {
    write_backlog(run, {as_of, {GroupBy::kecamatan}, {}}, sink);
  });
  add("backlog_desa.csv", "Backlog by desa", [&](const Sink& sink) {
    write_backlog(run, {as_of, {GroupBy::desa}, {}}, sink);
  });
  add("trend.csv", "Closings", [&](const Sink& sink) { write_trend(run, sink); });
  add("forecast.csv", "Forecast by service point",
      [&](const Sink& sink) { write_forecasts(run, question, sink); });
  add("days.csv", "What each day came to",
      [&](const Sink& sink) { show_days(run, as_of - kDaysBefore, as_of + kDaysAfter, sink); });
  add("findings.csv", "Residents with findings by place",
      [&](const Sink& sink) { write_findings(run, as_of, sink); });
  Export made;
  files.add_table(
      "unrecorded.csv", "The backlog by name",
      [&](const Sink& sink) {
        made = write_names(run, {as_of, {}, NamesOf::everybody, question.masking}, sink);
      },
      Kept::no);
  files.add_table(
      "roster.csv", "Published calls to come",
      [&](const Sink& sink) { write_rosters(run, question, sink); }, Kept::no);
  const auto package = data_package({as_of, question.version, page.chain_head}, files.tables());
  files.add("data/datapackage.json", package);
  files.add("index.html", report_page(page));
  log_export(run, made, sha256(package));
  return files.publish();
}

}  // namespace rekam
