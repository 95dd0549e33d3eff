#include "rekam/office/restore_registry.hpp"

#include "rekam/base/error.hpp"
#include "rekam/office/file_beside.hpp"
#include "rekam/office/registry_care.hpp"
#include "rekam/sqlite/transaction.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <unistd.h>

namespace rekam {

namespace {

namespace fs = std::filesystem;

/// The registry in use, as far as it can still be read: a damaged one is why people restore.
std::optional<Registry> registry_in_use(const OfficeRun& run) {
  if (!Registry::exists(run.db)) return {};
  try {
    return open_registry(run, OpenMode::read_write);
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::busy) throw;
    return {};
  }
}

ChainHead verified_head(const OfficeRun& run, const std::string& path, const std::string& name) {
  OfficeRun of_copy = run;
  of_copy.db = path;
  const auto report = verify_registry(of_copy);
  if (!report.problems.empty())
    fail(ErrorKind::database,
         "{} is damaged, so {} was left as it was: {} (problem 1 of {}); take an older backup",
         name, run.db, report.problems.front(), report.problems.size());
  return report.head;
}

/// How many events the registry has after the head of the backup. A backup whose head the registry
/// does not know is of another history.
std::int64_t events_after(Registry& registry, const ChainHead& backup, const std::string& name) {
  std::int64_t last = 0;
  bool known = backup.seq == 0;
  for_each_event(registry.database(), [&](const Event& event) {
    last = event.seq;
    known = known || (event.seq == backup.seq && event.hash == backup.hash);
  });
  if (!known)
    fail(ErrorKind::input,
         "{} is no earlier state of {}: its last event is not in it; name the registry that it is "
         "a backup of, or move that registry away first",
         name, registry.path());
  return last - backup.seq;
}

/// Opens the backup, copies it beside the registry and checks the copy.
ChainHead copy_and_verify(const OfficeRun& run, const std::string& backup, const FileBeside& copy,
                          const std::optional<Registry>& in_use) {
  auto source = Registry::open(backup, OpenMode::read_only, {.sharing = run.sharing});
  if (in_use && source.office().key != in_use->office().key)
    fail(ErrorKind::input, "{} is the registry of another office than {}", backup, run.db);
  copy_consistently(source.database(), copy.path());
  return verified_head(run, copy.path(), backup);
}

void require_backup(const OfficeRun& run, const std::string& backup) {
  if (is_registry_file(run, backup))
    fail(ErrorKind::usage, "{} is the registry itself; name its backup", backup);
}

void rename_or_fail(const std::string& from, const std::string& to) {
  std::error_code trouble;
  fs::rename(from, to, trouble);
  if (trouble)
    fail(ErrorKind::io, "cannot move {} to {}: {}; nothing was restored", from, to,
         trouble.message());
}

/// The former registry gets a second name, so that at no moment there is none under the first. The
/// journal of one that cannot be opened is its own, and must not be taken for the new one's.
std::string keep_former(const OfficeRun& run) {
  const std::string& db = run.db;
  if (!Registry::exists(db)) return {};
  std::string kept = fmt::format("{}.replaced", db);
  std::error_code trouble;
  for (int number = 2; fs::exists(kept, trouble); ++number)
    kept = fmt::format("{}.replaced-{}", db, number);
  fs::create_hard_link(db, kept, trouble);
  if (trouble) rename_or_fail(db, kept);  // memory sticks know no second names
  const auto strangers = run.sharing == SharedAccess::group
                             ? fs::perms::others_all
                             : fs::perms::others_all | fs::perms::group_all;
  fs::permissions(kept, strangers, fs::perm_options::remove, trouble);
  if (fs::exists(db + "-journal", trouble)) rename_or_fail(db + "-journal", kept + "-journal");
  return kept;
}

/// What is put aside may be a registry that is damaged beyond recognition, but nobody else's.
void require_no_other(const std::string& db) {
  const auto kind = what_stands_at(db);
  if (kind != StandsThere::other_database && kind != StandsThere::folder) return;
  fail(ErrorKind::usage,
       "{} is no registry, so nothing takes its place; name another file with --db", db);
}

}  // namespace

BackupReport check_backup(const OfficeRun& run, const std::string& backup) {
  require_backup(run, backup);
  auto in_use = registry_in_use(run);
  const FileBeside copy{run.db};
  BackupReport report;
  report.head = copy_and_verify(run, backup, copy, in_use);
  if (in_use) report.missing_events = events_after(*in_use, report.head, backup);
  return report;
}

BackupReport restore_registry(const OfficeRun& run, const std::string& backup) {
  require_backup(run, backup);
  require_no_other(run.db);
  auto in_use = registry_in_use(run);
  std::optional<Transaction> nobody_writes;
  if (in_use) nobody_writes.emplace(in_use->database());
  FileBeside copy{run.db};
  BackupReport report;
  report.head = copy_and_verify(run, backup, copy, in_use);
  if (in_use) report.missing_events = events_after(*in_use, report.head, backup);
  report.kept_as = keep_former(run);
  copy.publish(run.sharing == SharedAccess::group ? FileAccess::group_write : FileAccess::owner);
  run.stored(Permanence::lasting);
  return report;
}

}  // namespace rekam
