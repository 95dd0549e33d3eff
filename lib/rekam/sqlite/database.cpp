#include "rekam/sqlite/database.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/output_file.hpp"
#include "rekam/base/text.hpp"
#include "rekam/sqlite/failure.hpp"

#include <sqlite3.h>

#include <cerrno>
#include <cstring>
#include <sys/stat.h>
#include <unistd.h>

namespace rekam {

namespace {

// A connection belongs to one thread: no mutex around every call.
constexpr int kOpenFlags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;

void require_private(const std::string& path, mode_t mode, SharedAccess sharing) {
  if ((mode & 0007U) != 0) {
    fail(ErrorKind::database, "everybody on this machine may use {}; run: chmod o= {}", path, path);
  }
  if ((mode & 0070U) != 0 && sharing == SharedAccess::owner_only) {
    fail(ErrorKind::database,
         "the group of {} may use it; run: chmod g= {} or set `group` in the settings", path, path);
  }
}

void require_file(const std::string& path, OpenMode mode, SharedAccess sharing) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) {
    if (errno != ENOENT && errno != ENOTDIR) {
      fail(ErrorKind::database, "cannot open {}: {}; check the rights to its folder", path,
           strerrordesc_np(errno));
    }
    if (mode != OpenMode::create) {
      fail(ErrorKind::database,
           "no registry at {}; rekam-registry init makes one, or name another with --db", path);
    }
    create_new_file(path,
                    sharing == SharedAccess::group ? FileAccess::group_write : FileAccess::owner);
    sync_folder_of(path);
    return;
  }
  if (!S_ISREG(status.st_mode))
    fail(ErrorKind::database, "{} is no file but a folder or device; name a file with --db", path);
  require_private(path, status.st_mode, sharing);
}

/// SQLite gives a meaning of its own to names such as `:memory:` and `file:x?mode=ro`.
std::string plain_name(const std::string& path) {
  return path.starts_with('/') ? path : "./" + path;
}

void set_up(Database& database, OpenMode mode) {
  auto* handle = database.handle();
  sqlite3_extended_result_codes(handle, 1);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
  database.execute(
      "PRAGMA page_size = 65536;"
      "PRAGMA trusted_schema = OFF;"
      "PRAGMA foreign_keys = ON;"
      "PRAGMA cell_size_check = ON;"
      "PRAGMA mmap_size = 0;"        // an I/O error must be an error, not a signal
      "PRAGMA cache_size = -65536;"  // 64 MiB, see SmallCache
      "PRAGMA secure_delete = ON;"   // what is erased is overwritten
      "PRAGMA synchronous = EXTRA;");
  if (mode == OpenMode::read_only) {
    database.execute("PRAGMA query_only = ON;");
  } else {
    database.execute("PRAGMA journal_mode = DELETE;");
  }
}

}  // namespace

namespace {

/// SQLite counts every byte it allocates under a lock, for figures that nobody here asks for.
void count_no_memory() {
  static const int done = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  static_cast<void>(done);  // a program that has SQLite under way already has settled it
}

}  // namespace

void Database::Close::operator()(sqlite3* handle) const noexcept { sqlite3_close_v2(handle); }

Database Database::open(const std::string& path, OpenMode mode, DatabaseOptions options) {
  require_file(path, mode, options.sharing);
  count_no_memory();
  // Also for reading only: a journal left by a killed program must be rolled back first.
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(plain_name(path).c_str(), &handle, kOpenFlags, nullptr);
  Database database{handle};
  if (code != SQLITE_OK) {
    fail(ErrorKind::database, "cannot open {}: {}; check the rights to it and its folder", path,
         sqlite3_errstr(code));
  }
  sqlite3_busy_timeout(handle, static_cast<int>(options.patience.count()));
  set_up(database, mode);
  database.prepare("SELECT count(*) FROM sqlite_schema").run();  // finds a damaged file now
  if (mode != OpenMode::read_only && sqlite3_db_readonly(handle, "main") != 0)
    fail_in_sqlite(handle, SQLITE_READONLY);
  return database;
}

Database Database::in_memory() {
  count_no_memory();
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(":memory:", &handle, kOpenFlags, nullptr);
  Database database{handle};
  if (code != SQLITE_OK) fail_in_sqlite(handle, code);
  set_up(database, OpenMode::create);
  return database;
}

Statement Database::prepare(std::string_view sql) {
  sqlite3_stmt* prepared = nullptr;
  const char* rest = nullptr;
  const int code = sqlite3_prepare_v3(handle(), sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &prepared, &rest);
  Statement statement{prepared};
  if (code != SQLITE_OK) fail_in_sqlite(handle(), code, sql);
  const std::string_view unread{rest, sql.size() - static_cast<std::size_t>(rest - sql.data())};
  if (prepared == nullptr || !trim(unread).empty())
    fail(ErrorKind::database, "{}: not one statement: {}", file_of(handle()), sql);
  return statement;
}

void Database::execute(const std::string& sql) {
  const int code = sqlite3_exec(handle(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail_in_sqlite(handle(), code, sql);
}

std::int64_t Database::changes() const { return sqlite3_changes64(handle()); }

namespace {

/// VACUUM INTO writes another file only, yet SQLite forbids it to a connection that may not write.
class MayWrite {
 public:
  explicit MayWrite(Database& database) : handle_(database.handle()) {
    auto query = database.prepare("PRAGMA query_only");
    query.step();
    read_only_ = query.integer(0) != 0;
    query.reset();
    set("PRAGMA query_only = OFF");
  }
  ~MayWrite() {
    if (read_only_) set("PRAGMA query_only = ON");
  }
  MayWrite(const MayWrite&) = delete;
  MayWrite& operator=(const MayWrite&) = delete;

 private:
  void set(const char* pragma) { sqlite3_exec(handle_, pragma, nullptr, nullptr, nullptr); }

  sqlite3* handle_;
  bool read_only_ = false;
};

/// VACUUM reads and writes each page once: of its two caches and its sorters all but a little would
/// be memory for nothing.
class SmallCache {
 public:
  explicit SmallCache(Database& database) : database_(database) {
    database_.execute("PRAGMA cache_size = -8192");
  }
  ~SmallCache() {
    sqlite3_exec(database_.handle(), "PRAGMA cache_size = -65536", nullptr, nullptr, nullptr);
  }
  SmallCache(const SmallCache&) = delete;
  SmallCache& operator=(const SmallCache&) = delete;

 private:
  Database& database_;
};

}  // namespace

void copy_consistently(Database& from, const std::string& to_path) {
  create_new_file(to_path, FileAccess::owner);
  try {
    const MayWrite leave{from};
    const SmallCache cache{from};
    from.prepare("VACUUM INTO ?1").bind_copy(1, plain_name(to_path)).run();
    sync_file(to_path);
    sync_folder_of(to_path);
  } catch (...) {
    unlink(to_path.c_str());
    throw;
  }
}

void write_anew(Database& database) {
  const SmallCache cache{database};
  database.execute("VACUUM");
}

std::vector<std::string> integrity_check(Database& database) {
  std::vector<std::string> problems;
  try {
    auto rows = database.prepare("PRAGMA integrity_check");
    while (rows.step()) {
      if (rows.text(0) != "ok") problems.emplace_back(rows.text(0));
    }
    auto strays = database.prepare("PRAGMA foreign_key_check");
    while (strays.step()) {
      problems.push_back(fmt::format("a row of {} (rowid {}) refers to a row of {} that is missing",
                                     strays.text(0), strays.integer(1), strays.text(2)));
    }
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::busy) throw;
    problems.emplace_back(error.what());
  }
  return problems;
}

}  // namespace rekam
