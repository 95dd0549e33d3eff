#include "fault/power/office_day.hpp"

#include "rekam/base/error.hpp"
#include "rekam/office/import_reports.hpp"
#include "rekam/office/import_residents.hpp"
#include "rekam/office/publish_days.hpp"
#include "rekam/office/registry_care.hpp"
#include "rekam/registry/events.hpp"
#include "support/temporary_folder.hpp"

#include <fmt/format.h>

#include <functional>

namespace rekam::power {

namespace {

constexpr int kPeople = 60;
const std::string kRegistry = "rekam.db";

std::string list(int number) {
  std::string rows = "NO_KK,NIK,NAMA_LGKP,JENIS_KLMIN,TGL_LHR,NAMA_KEC,STATUS_REKAM,TGL_SERAH_KK\n";
  for (int i = 1; i <= kPeople; ++i)
    rows += fmt::format(
        "160114{:02}01{:06},160114010161{:04},ORANG {},LAKI-LAKI,01-01-1961,"
        "Baturaja Timur,BELUM REKAM,2016-09-01\n",
        number, i, number * kPeople + i, i);
  return rows;
}

OfficeRun office_run(const std::string& folder) {
  OfficeRun run;
  run.db = folder + "/" + kRegistry;
  run.now = *parse_moment("2016-09-19 08:00");
  return run;
}

void import(const OfficeRun& run, const std::string& folder, int number) {
  const auto path = fmt::format("{}/list-{}.csv", folder, number);
  tests::put(path, list(number));
  ResidentImport import;
  import.files = {path};
  import.list_date = run.now.day;
  import_residents(run, import);
}

PlanQuestion question() {
  PlanQuestion plan;
  plan.points = {PointChoice::What::point, "16.01.14"};
  plan.days = 2;
  return plan;
}

void publish(const OfficeRun& run) {
  PublishQuestion publication;
  publication.points = question().points;
  publication.as_of = run.now.day;
  publish_days(run, publication);
}

std::uint64_t last_event(const OfficeRun& run) {
  auto registry = open_registry(run, OpenMode::read_only);
  return static_cast<std::uint64_t>(chain_head(registry.database()).seq);
}

}  // namespace

DiskLog record_office_day(const std::string& folder, const JournalMode& mode) {
  const auto run = office_run(folder);
  import(run, folder, 0);
  DiskLog log;
  log.start[kRegistry] = tests::contents_of(run.db);
  const auto acknowledge = [&] {
    stop_recording();
    log.steps.push_back({DiskStep::What::acknowledge, {}, last_event(run), {}});
  };
  acknowledge();
  const std::vector<std::function<void()>> commands{
      [&] { import(run, folder, 1); },
      [&] {
        plan_days(
            run, question(), [](std::string_view) {}, [] {});
      },
      [&] { publish(run); },
      [&] { import(run, folder, 2); },
      [&] {
        plan_days(
            run, question(), [](std::string_view) {}, [] {});
      },
      [&] { import(run, folder, 3); }};
  for (const auto& command : commands) {
    start_recording(mode, log);
    command();
    acknowledge();
  }
  return log;
}

std::string trouble_after_cut(const std::string& folder, const DiskLog& log,
                              std::uint64_t acknowledged) {
  const auto run = office_run(folder);
  try {
    const auto report = verify_registry(run);
    if (!report.problems.empty()) return "damaged: " + report.problems.front();
    const auto found = static_cast<std::uint64_t>(report.head.seq);
    if (found < acknowledged) return "lost an acknowledged command";
    for (const auto& step : log.steps)
      if (step.what == DiskStep::What::acknowledge && step.at == found) return {};
    return "stands in the middle of a command";
  } catch (const Error& error) {
    return fmt::format("damaged: {}", error.what());
  }
}

}  // namespace rekam::power
