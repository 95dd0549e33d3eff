// Reads the INI text of settings files and of layout files: `[section]`, `key = value`, `#`
// comments.
//
// Boost.Program_options parses; this adds what it lacks: line numbers, the byte order mark of
// Notepad, and a refusal where it would silently cut a value at `#` or keep quotes as part of it.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rekam {

struct IniEntry {
  std::string section;  ///< Empty above the first `[section]`.
  std::string key;      ///< As written, trimmed.
  std::string value;    ///< Trimmed; may be empty.
  int line = 0;
};

/// What ` # ` after a value means. A `#` glued to a word (`a#b`) is refused either way.
enum class HashAfterValue { refused, starts_comment };

/// The entries in the order of the text. `name` stands in the messages as `name:line: …`.
/// Throws Error{settings} for a line that is none of the forms above, a key twice in one section,
/// text that is not UTF-8.
std::vector<IniEntry> read_ini(std::string_view text, std::string_view name, HashAfterValue hash);

/// read_ini() of a file of at most 1 MiB; Error{settings} if it cannot be read.
std::vector<IniEntry> read_ini_file(const std::string& path, HashAfterValue hash);

}  // namespace rekam
