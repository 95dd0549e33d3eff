#include "rekam/sqlite/failure.hpp"

#include "rekam/base/error.hpp"

#include <sqlite3.h>

#include <new>

namespace rekam {

std::string file_of(sqlite3* handle) {
  const char* name = handle == nullptr ? nullptr : sqlite3_db_filename(handle, "main");
  return name == nullptr || *name == '\0' ? "the database in memory" : name;
}

void fail_in_sqlite(sqlite3* handle, int code, std::string_view sql) {
  const std::string file = file_of(handle);
  switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      fail(ErrorKind::busy,
           "{} is in use by another program; nothing was stored, try again in a minute", file);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      fail(ErrorKind::database, "{} is damaged or no registry; restore the last backup", file);
    case SQLITE_FULL:
      fail(ErrorKind::database,
           "no space left for {}; nothing was stored, free some space and run it again", file);
    case SQLITE_IOERR:
      fail(ErrorKind::database,
           "the disk failed under {} ({}); nothing was stored, check the disk and its space", file,
           sqlite3_errstr(code));
    case SQLITE_READONLY:
      fail(ErrorKind::database,
           "may not write {} or its folder; nothing was stored, ask its owner for the right", file);
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      fail(ErrorKind::database,
           "cannot open {} or its journal; check the rights to the file and its folder", file);
    case SQLITE_NOMEM:
      throw std::bad_alloc{};
    case SQLITE_INTERRUPT:
      fail(ErrorKind::database, "work on {} was interrupted; nothing was stored", file);
    default:
      fail(ErrorKind::database, "{}: {}{}{}", file,
           handle == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(handle),
           sql.empty() ? "" : " in: ", sql);
  }
}

}  // namespace rekam
