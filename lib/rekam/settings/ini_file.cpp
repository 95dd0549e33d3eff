#include "rekam/settings/ini_file.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/input_file.hpp"
#include "rekam/base/text.hpp"

#include <boost/program_options/errors.hpp>
#include <boost/program_options/options_description.hpp>
#include <boost/program_options/parsers.hpp>

#include <algorithm>
#include <map>
#include <sstream>
#include <utility>

namespace rekam {

namespace {

namespace po = boost::program_options;

constexpr std::size_t kMostBytes = 1 << 20;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Where the parser finds an entry: it reports neither lines nor sections of its own.
struct Place {
  std::string section;
  int line;
};

struct Prepared {
  std::string text;
  std::vector<Place> entries;
};

template <typename... Args>
[[noreturn]] void fail_at(std::string_view name, int line, fmt::format_string<Args...> format,
                          Args&&... args) {
  fail(ErrorKind::settings, "{}:{}: {}", name, line,
       translated(format, std::forward<Args>(args)...));
}

int line_at(std::string_view text, std::size_t offset) {
  int line = 1;
  for (const char c : text.substr(0, offset)) line += c == '\n' ? 1 : 0;
  return line;
}

std::string_view checked_text(std::string_view text, std::string_view name) {
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
    fail_at(name, 1, "this is UTF-16 text; save it as UTF-8");
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  if (const auto broken = find_broken_utf8(text))
    fail_at(name, line_at(text, *broken), "this is not UTF-8 text; save it as UTF-8");
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto c = static_cast<unsigned char>(text[at]);
    const bool ends_line = c == '\r' && text.substr(at + 1).starts_with('\n');
    if (c < ' ' && c != '\t' && c != '\n' && !ends_line)
      fail_at(name, line_at(text, at), "a control character: this is no settings text");
  }
  return text;
}

/// The line up to its comment.
std::string_view without_comment(std::string_view line, HashAfterValue hash, std::string_view name,
                                 int number) {
  if (line.starts_with('#')) return {};
  const auto at = line.find('#');
  if (at == std::string_view::npos) return line;
  const bool glued = line[at - 1] != ' ' && line[at - 1] != '\t';
  if (hash == HashAfterValue::refused && !line.starts_with('['))
    fail_at(name, number,
            "'#' after a value: give the comment a line of its own; no value holds '#'");
  if (glued)
    fail_at(name, number, "'#' inside a word: leave it out, a comment needs a blank before it");
  return trim(line.substr(0, at));
}

std::string_view section_name(std::string_view line, std::string_view name, int number) {
  if (!line.ends_with(']')) fail_at(name, number, "a section is written [name]");
  const auto section = trim(line.substr(1, line.size() - 2));
  if (section.empty()) fail_at(name, number, "a section without a name");
  return section;
}

void check_entry(std::string_view line, std::string_view name, int number) {
  const auto equals = line.find('=');
  if (equals == std::string_view::npos)
    fail_at(name, number, "'{}' is no 'key = value'; a comment starts with #", printable(line, 40));
  if (trim(line.substr(0, equals)).empty()) fail_at(name, number, "no key before '='");
  const auto value = trim(line.substr(equals + 1));
  const bool quoted = value.size() > 1 && value.front() == value.back() &&
                      (value.front() == '"' || value.front() == '\'');
  if (quoted) fail_at(name, number, "leave the quotes out: they would become part of the value");
}

/// Text that the parser reads as it was meant, with the place of each entry.
Prepared prepare(std::string_view text, std::string_view name, HashAfterValue hash) {
  Prepared prepared;
  std::string section;
  int number = 0;
  for (std::size_t start = 0; start < text.size();) {
    const auto end = std::min(text.find('\n', start), text.size());
    const auto line = without_comment(trim(text.substr(start, end - start)), hash, name, ++number);
    start = end + 1;
    if (line.empty()) continue;
    if (line.starts_with('[')) {
      section = section_name(line, name, number);
      prepared.text.append("[").append(section).append("]\n");
      continue;
    }
    check_entry(line, name, number);
    prepared.text.append(line).append("\n");
    prepared.entries.push_back({section, number});
  }
  return prepared;
}

std::vector<po::option> parse(const Prepared& prepared, std::string_view name) {
  std::istringstream stream{prepared.text};
  try {
    return po::parse_config_file(stream, po::options_description{}, true).options;
  } catch (const po::error& error) {
    fail(ErrorKind::settings, "{}: {}", name, error.what());
  }
}

void check_once(const std::vector<IniEntry>& entries, std::string_view name) {
  std::map<std::pair<std::string_view, std::string_view>, int> seen;
  for (const auto& entry : entries) {
    const auto [first, added] = seen.try_emplace({entry.section, entry.key}, entry.line);
    if (!added)
      fail_at(name, entry.line, "'{}' is already in line {}", printable(entry.key), first->second);
  }
}

}  // namespace

std::vector<IniEntry> read_ini(std::string_view text, std::string_view name, HashAfterValue hash) {
  const auto prepared = prepare(checked_text(text, name), name, hash);
  const auto options = parse(prepared, name);
  std::vector<IniEntry> entries;
  for (std::size_t i = 0; i < prepared.entries.size(); ++i) {
    const auto& [section, line] = prepared.entries[i];
    // The parser puts the section and a dot in front, unless the section ends with one.
    const auto prefix =
        section.empty() || section.ends_with('.') ? section.size() : section.size() + 1;
    entries.push_back({section, std::string{trim(options.at(i).string_key.substr(prefix))},
                       std::string{trim(options.at(i).value.at(0))}, line});
  }
  check_once(entries, name);
  return entries;
}

std::vector<IniEntry> read_ini_file(const std::string& path, HashAfterValue hash) {
  std::string text;
  try {
    text = read_whole(path, kMostBytes);
  } catch (const Error& error) {
    fail(ErrorKind::settings, "{}", error.what());  // decided by the office, not data
  }
  return read_ini(text, path, hash);
}

}  // namespace rekam
