#include "rekam/office/roster_sheets.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/folder.hpp"
#include "rekam/base/output_file.hpp"
#include "rekam/office/registry_care.hpp"
#include "rekam/office/roster_desk.hpp"
#include "rekam/registry/events.hpp"
#include "rekam/report/call_letters.hpp"
#include "rekam/report/operator_sheet.hpp"
#include "rekam/report/roster_workbook.hpp"
#include "rekam/report/sms_list.hpp"
#include "rekam/report/stand_by_list.hpp"
#include "rekam/report/wall_list.hpp"
#include "rekam/sqlite/transaction.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <array>
#include <filesystem>
#include <utility>

namespace rekam {

namespace {

/// The lines of a day as they are printed, and what stands above them.
struct PrintedDay {
  DayRoster roster;
  std::vector<std::string> printed;
  Export made;  ///< what log_export() must be told
};

/// Those whom the drafts call first after the day; nobody has told them their date yet.
std::vector<RosterLine> stand_bys_of(RosterDesk& desk, const ShowQuestion& question) {
  std::vector<RosterLine> people;
  ParticularsReader particulars{desk.database()};
  for (const auto& stored : stored_service_days(desk.database(), question.service_point)) {
    if (stored.state != RosterState::draft || stored.day.date <= question.date) continue;
    for (const auto& call : roster_calls(desk.database(), stored)) {
      auto line = read_roster_line(desk.line_of(call, RosterState::draft, particulars));
      const bool same_household =
          !people.empty() && !line.no_kk.empty() && people.back().no_kk == line.no_kk;
      if (std::ssize(people) >= question.stand_bys && !same_household) return people;
      people.push_back(std::move(line));
    }
  }
  return people;
}

PrintedDay printed_day(RosterDesk& desk, const ShowQuestion& question) {
  const auto stored = find_service_day(desk.database(), question.service_point, question.date);
  if (!stored)
    fail(ErrorKind::input, "{} has no roster for {}; rekam-roster plan makes one",
         question.service_point, to_iso(question.date));
  if (const auto event = purge_event(desk.database(), question.service_point, question.date))
    fail(ErrorKind::input, "the roster of {} for {} was purged by event {}; its digest is left",
         question.service_point, to_iso(question.date), event);
  PrintedDay day;
  DayRoster& roster = day.roster;
  roster.service_point = question.service_point;
  roster.name = desk.name_of_point(question.service_point, question.date);
  if (const auto* row = desk.points().find(question.service_point, question.date)) {
    roster.place = row->place;
    roster.address = row->address;
  }
  roster.date = question.date;
  roster.stations = stored->day.stations;
  roster.opens = stored->day.hours.opens;
  roster.closes = stored->day.hours.closes;
  roster.seed = stored->seed.empty() ? question.service_point : stored->seed;
  if (const auto digest = published_digest(desk.database(), question.service_point, question.date))
    roster.sha256 = to_hex(*digest);
  ParticularsReader particulars{desk.database()};
  for (const auto& call : roster_calls(desk.database(), *stored)) {
    day.printed.push_back(stored->state == RosterState::published
                              ? call.printed
                              : desk.line_of(call, RosterState::draft, particulars));
    roster.lines.push_back(read_roster_line(day.printed.back()));
  }
  roster.stand_bys = stand_bys_of(desk, question);
  day.made = {fmt::format("roster {} {}", question.service_point, to_iso(question.date)),
              {{"state", std::string{to_text(stored->state)}}, {"as_of", to_iso(question.date)}},
              static_cast<std::int64_t>(roster.lines.size()),
              chain_head(desk.database()).seq,
              publication_head(desk.database(), question.service_point, question.date)};
  if (day.made.published) roster.chain_head = grouped_hash(*day.made.published);
  return day;
}

void write_csv(const PrintedDay& day, const Sink& sink) {
  sink(roster_header());
  for (const auto& line : day.printed) sink(line);
}

void write(const PrintedDay& day, RosterFormat format, const Sink& sink) {
  switch (format) {
    case RosterFormat::csv:
      return write_csv(day, sink);
    case RosterFormat::xlsx:
      return write_roster_workbook(day.roster, sink);
    case RosterFormat::wall:
      return write_wall_list(day.roster, sink);
    case RosterFormat::sheet:
      return write_operator_sheet(day.roster, sink);
    case RosterFormat::letters:
      return write_call_letters(day.roster, sink);
    case RosterFormat::sms:
      return write_sms_list(day.roster, sink);
    case RosterFormat::standby:
      return write_stand_by_list(day.roster, sink);
  }
}

/// Opens the registry, and reads the day at one moment.
PrintedDay read_day(const OfficeRun& run, const ShowQuestion& question) {
  auto registry = open_registry(run, OpenMode::read_only);
  const ReadTransaction one_moment{registry.database()};
  RosterDesk desk{registry, question.cuti_bersama, question.date};
  desk.check_point(question.service_point);
  return printed_day(desk, question);
}

/// What a format's file is called behind the point's code and the date.
struct SheetFile {
  RosterFormat format;
  std::string_view name;
};
constexpr std::array<SheetFile, 7> kFiles{{{RosterFormat::csv, "roster.csv"},
                                           {RosterFormat::xlsx, "roster.xlsx"},
                                           {RosterFormat::wall, "wall.html"},
                                           {RosterFormat::sheet, "operator.html"},
                                           {RosterFormat::letters, "letters.html"},
                                           {RosterFormat::sms, "sms.csv"},
                                           {RosterFormat::standby, "standby.html"}}};

std::string manifest_of(const DayRoster& roster, const nlohmann::ordered_json& files) {
  nlohmann::ordered_json manifest;
  manifest["service_point"] = roster.service_point;
  manifest["date"] = to_iso(roster.date);
  manifest["status"] = roster.sha256.empty() ? "draft" : "published";
  manifest["calls"] = roster.lines.size();
  manifest["seed"] = roster.seed;
  manifest["roster_sha256"] = roster.sha256;
  manifest["files"] = files;
  return manifest.dump(2) + "\n";
}

}  // namespace

Sha256Digest digest_of_roster(const std::vector<CallRow>& calls) {
  Sha256 digest;
  digest.update(roster_header());
  for (const auto& call : calls) digest.update(call.printed);
  return digest.finish();
}

Export show_roster(const OfficeRun& run, const ShowQuestion& question, RosterFormat format,
                   const Sink& sink) {
  auto day = read_day(run, question);
  write(day, format, sink);
  return std::move(day.made);
}

std::vector<std::string> write_roster_sheets(const OfficeRun& run, const ShowQuestion& question,
                                             const std::string& folder) {
  const auto day = read_day(run, question);
  make_folder(folder, run.output_access());
  const std::string stem =
      fmt::format("{}/{}_{}_", folder, question.service_point, to_iso(question.date));
  std::vector<OutputFile> outputs;
  auto files = nlohmann::ordered_json::array();
  for (const auto& [format, name] : kFiles) {
    auto& output = outputs.emplace_back(stem + std::string{name}, run.output_access());
    Sha256 digest;
    write(day, format, [&](std::string_view bytes) {
      digest.update(bytes);
      output.write(bytes);
    });
    output.finish();
    nlohmann::ordered_json file;
    file["file"] = std::filesystem::path{output.path()}.filename().string();
    file["sha256"] = to_hex(digest.finish());
    files.push_back(std::move(file));
  }
  auto& manifest = outputs.emplace_back(stem + "manifest.json", run.output_access());
  const std::string listed = manifest_of(day.roster, files);
  manifest.write(listed);
  manifest.finish();
  log_export(run, day.made, sha256(listed));
  std::vector<std::string> names;
  for (auto& output : outputs) {
    output.publish();
    names.push_back(output.path());
  }
  return names;
}

}  // namespace rekam
