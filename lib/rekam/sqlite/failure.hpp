// What went wrong in SQLite, as an Error that names the file and the cure.

#pragma once

#include <string>
#include <string_view>

struct sqlite3;

namespace rekam {

/// Where `handle` stores its data, as messages call it.
std::string file_of(sqlite3* handle);

/// `code` is the extended result code of the call that failed. `sql`, if given, is shown with
/// mistakes in it; it never holds values, which are always bound.
[[noreturn]] void fail_in_sqlite(sqlite3* handle, int code, std::string_view sql = {});

}  // namespace rekam
