#include "rekam/office/registry_care.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/same_file.hpp"
#include "rekam/office/file_beside.hpp"
#include "rekam/office/verify_file.hpp"
#include "rekam/registry/schema.hpp"
#include "rekam/sqlite/transaction.hpp"
#include "rekam/table/csv_writer.hpp"

#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <string_view>

namespace rekam {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kJournal = "-journal";

// Of SQLite's file format: https://sqlite.org/fileformat2.html, section 1.3.
constexpr std::size_t kHeaderBytes = 100;
constexpr std::size_t kMarkAt = 68;

void require_place_for_backup(const OfficeRun& run, const std::string& to_path) {
  if (is_registry_file(run, to_path))
    fail(ErrorKind::usage, "{} is the registry itself; name another file for its backup", to_path);
  std::error_code missing;
  const auto status = fs::status(to_path, missing);
  if (to_path == "-" || (fs::exists(status) && !fs::is_regular_file(status)))
    fail(ErrorKind::usage, "{} is no file but a folder or device; name a file for the backup",
         to_path);
  const bool is_link = fs::is_symlink(fs::symlink_status(to_path, missing));
  if (!is_link && what_stands_at(to_path) > StandsThere::registry)
    fail(ErrorKind::usage,
         "{} is there and no registry: a backup takes the place of backups only; name another file",
         to_path);
  // SQLite would take it for the unfinished work of the new file.
  const std::string journal = to_path + std::string{kJournal};
  if (fs::exists(journal, missing))
    fail(ErrorKind::io, "{} is unfinished work on {}; name another file for the backup", journal,
         to_path);
}

VerifyReport report_on(const std::string& path, const OfficeRun& run) {
  auto registry = Registry::open(path, OpenMode::read_only, {.sharing = run.sharing});
  VerifyReport report{verify_file(registry, run.progress), {}};
  if (report.problems.empty()) report.head = chain_head(registry.database());
  return report;
}

}  // namespace

StandsThere what_stands_at(const std::string& path) {
  std::error_code trouble;
  const auto status = fs::status(path, trouble);
  if (!fs::exists(status)) return StandsThere::nothing;  // or nobody may look: writing tells why
  if (fs::is_directory(status)) return StandsThere::folder;
  std::ifstream file{path, std::ios::binary};
  std::array<char, kHeaderBytes> header{};
  file.read(header.data(), header.size());
  if (file.gcount() == 0) return StandsThere::nothing;
  const std::string_view read{header.data(), static_cast<std::size_t>(file.gcount())};
  if (read.size() < kHeaderBytes || !read.starts_with("SQLite format 3")) return StandsThere::other;
  std::int32_t mark = 0;
  for (const char c : read.substr(kMarkAt, sizeof mark))
    mark = mark << 8 | static_cast<unsigned char>(c);
  return mark == kApplicationId ? StandsThere::registry : StandsThere::other_database;
}

std::string grouped_hash(const ChainHead& head) {
  constexpr std::size_t kGroup = 8;
  std::string hash = to_hex(head.hash);
  for (std::size_t at = hash.size() - kGroup; at > 0; at -= kGroup) hash.insert(at, 1, ' ');
  return hash;
}

std::string to_text(const ChainHead& head) {
  if (head.seq == 0) return "no event yet";
  return fmt::format("event {}, hash {}", head.seq, grouped_hash(head));
}

VerifyReport verify_registry(const OfficeRun& run) { return report_on(run.db, run); }

bool is_registry_file(const OfficeRun& run, const std::string& path) {
  return is_same_file(run.db, path) || is_same_file(run.db + std::string{kJournal}, path);
}

ChainHead backup_registry(const OfficeRun& run, const std::string& to_path) {
  std::optional<Registry> registry{open_registry(run, OpenMode::read_only)};
  require_place_for_backup(run, to_path);
  FileBeside copy{to_path};
  copy_consistently(registry->database(), copy.path());
  registry.reset();  // its memory serves the check
  const auto report = report_on(copy.path(), run);
  if (!report.problems.empty())
    fail(ErrorKind::database,
         "{} is damaged, so {} was left as it was: {} (problem 1 of {}); see rekam-registry verify",
         run.db, to_path, report.problems.front(), report.problems.size());
  copy.publish(run.output_access());
  run.stored(Permanence::lasting);
  return report.head;
}

ChainHead write_log(const OfficeRun& run, std::optional<int> last, const Sink& sink) {
  auto registry = open_registry(run, OpenMode::read_only);
  const ReadTransaction one_moment{registry.database()};
  const ChainHead head = chain_head(registry.database());
  const std::int64_t first = last ? head.seq - *last + 1 : 1;
  CsvWriter csv{sink};
  csv.row({"seq", "at", "kind", "subject", "detail", "hash"});
  for_each_event(registry.database(), [&](const Event& event) {
    if (event.seq >= first)
      csv.row({std::to_string(event.seq), event.at, event.kind, event.subject, event.detail,
               to_hex(event.hash)});
  });
  return head;
}

}  // namespace rekam
