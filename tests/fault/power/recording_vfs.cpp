#include "fault/power/recording_vfs.hpp"

#include <sqlite3.h>

#include <cstdlib>
#include <cstring>
#include <new>
#include <string_view>

namespace rekam::power {

namespace {

using What = DiskStep::What;

struct Recorder {
  JournalMode mode;
  DiskLog* log = nullptr;
  sqlite3_vfs* real = nullptr;
  sqlite3_vfs vfs{};
  bool sets_mode = false;

  void note(What what, std::string name, std::uint64_t at = 0, std::string bytes = {}) const {
    if (log != nullptr) log->steps.push_back({what, std::move(name), at, std::move(bytes)});
  }
};

Recorder recorder;

std::string name_in_folder(std::string_view path) {
  return std::string{path.substr(path.rfind('/') + 1)};
}

/// Begins with SQLite's part; the real file follows it in memory.
struct RecordedFile {
  sqlite3_file base;
  std::string* name;        ///< none: a scratch file of SQLite's, which no cut matters to
  bool folder_is_unsynced;  ///< SQLite syncs the folder of a new journal with its first sync
};

RecordedFile& mine(sqlite3_file* file) { return *reinterpret_cast<RecordedFile*>(file); }
sqlite3_file* real(sqlite3_file* file) { return reinterpret_cast<sqlite3_file*>(&mine(file) + 1); }

int close_file(sqlite3_file* file) {
  const int code = real(file)->pMethods->xClose(real(file));
  delete mine(file).name;
  return code;
}

int read_file(sqlite3_file* file, void* bytes, int count, sqlite3_int64 at) {
  return real(file)->pMethods->xRead(real(file), bytes, count, at);
}

int write_file(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 at) {
  if (mine(file).name != nullptr)
    recorder.note(What::write, *mine(file).name, static_cast<std::uint64_t>(at),
                  {static_cast<const char*>(bytes), static_cast<std::size_t>(count)});
  return real(file)->pMethods->xWrite(real(file), bytes, count, at);
}

int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
  if (mine(file).name != nullptr)
    recorder.note(What::truncate, *mine(file).name, static_cast<std::uint64_t>(size));
  return real(file)->pMethods->xTruncate(real(file), size);
}

int sync_file(sqlite3_file* file, int flags) {
  auto& recorded = mine(file);
  if (recorded.name != nullptr && recorder.mode.disk == Disk::honest) {
    recorder.note(What::sync, *recorded.name);
    if (recorded.folder_is_unsynced) recorder.note(What::sync_folder, {});
    recorded.folder_is_unsynced = false;
  }
  return real(file)->pMethods->xSync(real(file), flags);
}

int size_of_file(sqlite3_file* file, sqlite3_int64* size) {
  return real(file)->pMethods->xFileSize(real(file), size);
}
int lock(sqlite3_file* file, int level) { return real(file)->pMethods->xLock(real(file), level); }
int unlock(sqlite3_file* file, int level) {
  return real(file)->pMethods->xUnlock(real(file), level);
}
int is_reserved(sqlite3_file* file, int* result) {
  return real(file)->pMethods->xCheckReservedLock(real(file), result);
}

/// Keeps the modes under test: what the tools ask for is heard and dropped.
int control(sqlite3_file* file, int what, void* argument) {
  if (what == SQLITE_FCNTL_PRAGMA && !recorder.sets_mode) {
    char** words = static_cast<char**>(argument);
    const std::string_view pragma{words[1]};
    if (words[2] != nullptr && (pragma == "journal_mode" || pragma == "synchronous"))
      return SQLITE_OK;
  }
  return real(file)->pMethods->xFileControl(real(file), what, argument);
}

int sector_size(sqlite3_file*) { return 512; }
int promises(sqlite3_file*) { return 0; }

constexpr sqlite3_io_methods kMethods{1,         close_file,   read_file, write_file, truncate_file,
                                      sync_file, size_of_file, lock,      unlock,     is_reserved,
                                      control,   sector_size,  promises,  nullptr,    nullptr,
                                      nullptr,   nullptr,      nullptr,   nullptr};

int open_file(sqlite3_vfs*, const char* path, sqlite3_file* file, int flags, int* given) {
  new (file) RecordedFile{};
  int there = 1;
  if (path != nullptr) recorder.real->xAccess(recorder.real, path, SQLITE_ACCESS_EXISTS, &there);
  const int code = recorder.real->xOpen(recorder.real, path, real(file), flags, given);
  if (code != SQLITE_OK) return code;
  mine(file).base.pMethods = &kMethods;
  constexpr int kLasting = SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_MAIN_JOURNAL;
  if (path == nullptr || (flags & kLasting) == 0) return code;
  mine(file).name = new std::string{name_in_folder(path)};
  mine(file).folder_is_unsynced = (flags & SQLITE_OPEN_MAIN_JOURNAL) != 0 && there == 0;
  if (there == 0) recorder.note(What::create, *mine(file).name);
  return code;
}

int remove_file(sqlite3_vfs*, const char* path, int syncs_folder) {
  const int code = recorder.real->xDelete(recorder.real, path, syncs_folder);
  if (code != SQLITE_OK) return code;
  recorder.note(What::remove, name_in_folder(path));
  if (syncs_folder != 0 && recorder.mode.disk == Disk::honest) recorder.note(What::sync_folder, {});
  return code;
}

/// Called for every new connection, before its owner has it.
int set_mode(sqlite3* handle, char**, const sqlite3_api_routines*) {
  if (recorder.log == nullptr) return SQLITE_OK;
  recorder.sets_mode = true;
  const std::string pragmas = "PRAGMA journal_mode = " + recorder.mode.journal +
                              "; PRAGMA synchronous = " + recorder.mode.synchronous;
  const int code = sqlite3_exec(handle, pragmas.c_str(), nullptr, nullptr, nullptr);
  recorder.sets_mode = false;
  return code;
}

void install() {
  recorder.real = sqlite3_vfs_find(nullptr);
  recorder.vfs = *recorder.real;
  recorder.vfs.zName = "recording";
  recorder.vfs.szOsFile = recorder.real->szOsFile + static_cast<int>(sizeof(RecordedFile));
  recorder.vfs.xOpen = open_file;
  recorder.vfs.xDelete = remove_file;
  sqlite3_auto_extension(reinterpret_cast<void (*)()>(set_mode));
}

}  // namespace

void start_recording(const JournalMode& mode, DiskLog& log) {
  if (recorder.real == nullptr) install();
  recorder.mode = mode;
  recorder.log = &log;
  sqlite3_vfs_register(&recorder.vfs, 1);
}

void stop_recording() {
  recorder.log = nullptr;
  sqlite3_vfs_unregister(&recorder.vfs);
}

}  // namespace rekam::power
