#include "rekam/office/make_report.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/long_number.hpp"
#include "rekam/office/backlog_history.hpp"
#include "rekam/office/registry_care.hpp"
#include "rekam/office/report_folder.hpp"
#include "rekam/office/report_tables.hpp"
#include "rekam/office/show_days.hpp"
#include "rekam/registry/list_store.hpp"
#include "rekam/report/forecast_json.hpp"
#include "rekam/report/report_page.hpp"
#include "rekam/sqlite/transaction.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace rekam {

namespace {

/// How far back the table of what the days came to goes.
constexpr std::chrono::days kDaysBefore{60};

/// Makes the tables one after another, all of one moment: while it reads nobody else may commit.
class ReportMaker {
 public:
  ReportMaker(const OfficeRun& run, const ReportQuestion& question, const std::string& folder)
      : run_(run),
        question_(question),
        registry_(open_registry(run, OpenMode::read_only)),  // without one no folder is made
        one_moment_(registry_.database()),
        desk_(registry_, question.forecast.cuti_bersama, question.as_of),
        files_(run, folder) {}

  std::vector<std::string> make() {
    add_backlog();
    add_forecasts();
    add_days();
    add_quality();
    const auto exports = add_people();
    const PackageFacts known = facts();
    add_page(known);
    files_.add("data/datapackage.json", data_package(known, files_.tables()));
    one_moment_.reset();
    log_exports(run_, exports);
    return files_.publish();
  }

 private:
  void show(const std::string& name, std::string_view title, const TableWriter& write) {
    page_.tables.emplace_back(name, files_.add_shown_table(name, title, write));
  }

  void add_backlog() {
    const Date as_of = question_.as_of;
    show("backlog.csv", "Backlog by kecamatan", [&](const Sink& sink) {
      write_backlog(run_, {as_of, {GroupBy::kecamatan}, {}}, sink);
    });
    show("backlog_desa.csv", "Backlog by desa", [&](const Sink& sink) {
      write_backlog(run_, {as_of, {GroupBy::desa}, {}}, sink);
    });
    auto trend = backlog_trend(run_);
    std::erase_if(trend, [&](const Closing& closing) { return closing.day > as_of; });
    show("trend.csv", "Closings", [&](const Sink& sink) { write_trend(trend, sink); });
    std::erase_if(trend, [&](const Closing& closing) { return closing.day == as_of; });
    if (trend.empty()) return files_.leave_out("changes.csv");
    show("changes.csv", "Changes since the last closing",
         [&](const Sink& sink) { write_backlog_changes(run_, trend.back().day, as_of, sink); });
  }

  /// Nothing when no deadline is known: a forecast without one answers no question.
  std::vector<Forecast> forecasts() const {
    auto asked = question_.forecast;
    asked.fan = Fan::told;
    try {
      return make_forecasts(run_, asked).forecasts;
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::usage) throw;
      return {};
    }
  }

  void add_forecasts() {
    const auto made = forecasts();
    show("forecast.csv", "Forecast by service point", [&](const Sink& sink) {
      sink(forecast_csv_header());
      for (const auto& forecast : made) sink(forecast_csv_line(forecast));
    });
    show("forecast_fan.csv", "People left by date, by service point",
         [&](const Sink& sink) { write_forecast_fan(made, sink); });
  }

  void add_days() {
    show("next_rosters.csv", "Published days to come",
         [&](const Sink& sink) { write_next_rosters(desk_, question_.as_of, sink); });
    const Date yesterday = question_.as_of - std::chrono::days{1};
    show("days.csv", "What each day came to", [&](const Sink& sink) {
      show_days(run_, question_.as_of - kDaysBefore, yesterday, sink);
    });
  }

  void add_quality() {
    Database& database = desk_.database();
    show("findings.csv", "Residents with findings by place", [&](const Sink& sink) {
      write_findings_by_place(database, desk_.code_book(), question_.as_of, sink);
    });
    show("duplicates.csv", "Pairs that wait for a decision", [&](const Sink& sink) {
      write_duplicates_waiting(database, desk_.code_book(), question_.as_of, sink);
    });
    show("lists.csv", "What the registry was fed with",
         [&](const Sink& sink) { write_lists(database, sink); });
  }

  /// For programs only: nobody's name stands in the page.
  std::vector<ExportedFile> add_people() {
    ExportedFile named, called;
    files_.add_table("unrecorded.csv", "The backlog by name", [&](const Sink& sink) {
      named.made =
          write_names(run_, {question_.as_of, {}, NamesOf::everybody, question_.masking}, sink);
    });
    named.sha256 = files_.tables().back().sha256;
    files_.add_table("roster.csv", "Published calls to come", [&](const Sink& sink) {
      called.made = write_calls_ahead(desk_.database(), question_.as_of, question_.masking, sink);
    });
    called.sha256 = files_.tables().back().sha256;
    return {named, called};
  }

  void add_page(const PackageFacts& facts) {
    const RegionCode kabupaten = registry_.office().kabupaten;
    page_.as_of = facts.as_of;
    page_.kabupaten =
        fmt::format("{} {}", kabupaten.text(), desk_.code_book().name(kabupaten, question_.as_of));
    page_.version = facts.version;
    page_.chain_head = facts.chain_head;
    files_.add("index.html", report_page(page_));
  }

  PackageFacts facts() {
    PackageFacts facts{
        question_.as_of, question_.version, to_text(head_of_changes(desk_.database())), {}};
    for_each_list(desk_.database(), [&](const ListRecord& list) {
      facts.sources.push_back(
          {fmt::format("{} (list {}, {})", without_long_numbers(list.file), list.number, list.kind),
           list.sha256});
    });
    return facts;
  }

  const OfficeRun& run_;
  const ReportQuestion& question_;
  Registry registry_;
  std::optional<ReadTransaction> one_moment_;
  RosterDesk desk_;
  ReportFolder files_;
  ReportPage page_;
};

}  // namespace

std::vector<std::string> make_report(const OfficeRun& run, const ReportQuestion& question,
                                     const std::string& folder) {
  return ReportMaker{run, question, folder}.make();
}

}  // namespace rekam
