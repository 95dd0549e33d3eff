#include "rekam/table/file_format.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/input_file.hpp"

#include <array>
#include <cstddef>
#include <string>

namespace rekam {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kHead = std::size_t{64} << 10U;

struct Foreign {
  std::string_view first_bytes;
  std::string_view what;
  std::string_view cure;
};

constexpr auto kPacked = "unpack it and name the files in it";
constexpr auto kPicture = "ask for the list that it shows, as .xlsx or CSV";

constexpr std::array<Foreign, 9> kForeign{{
    {"%PDF"sv, "a PDF file", "ask for the list it was printed from, as .xlsx or CSV"},
    {"\x1F\x8B"sv, "packed with gzip", kPacked},
    {"Rar!"sv, "packed with RAR", kPacked},
    {"7z\xBC\xAF\x27\x1C"sv, "packed with 7-Zip", kPacked},
    {"\xFF\xD8\xFF"sv, "a picture", kPicture},
    {"\x89PNG"sv, "a picture", kPicture},
    {"{\\rtf"sv, "a text document", "copy its table into a spreadsheet and save that as .xlsx"},
    {"SQLite format 3\0"sv, "a database", "a registry is named with --db, lists are files"},
    {"MIME-Version:"sv, "a web page under a spreadsheet's name", "open it and save it as .xlsx"},
}};

/// Web pages and XML are recognised behind a byte order mark and blanks, in UTF-16 too.
bool is_markup(std::string_view head) {
  constexpr auto kBlanks = "\xEF\xBB\xBF\xFF\xFE \t\r\n\0"sv;
  const auto start = head.find_first_not_of(kBlanks);
  if (start == std::string_view::npos || head[start] != '<') return false;
  const auto next = head.find_first_not_of('\0', start + 1);
  if (next == std::string_view::npos) return false;
  const char c = head[next];
  return c == '!' || c == '?' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::uint32_t little_endian(std::string_view bytes) {
  std::uint32_t value = 0;
  for (auto at = bytes.size(); at > 0; --at)
    value = value << 8U | static_cast<unsigned char>(bytes[at - 1]);
  return value;
}

/// A protected workbook is a compound file, as .xls is; a name in its directory tells them apart.
bool is_encrypted(const InputFile& file, std::string_view head) {
  constexpr auto kName = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv;
  if (head.find(kName) != std::string_view::npos) return true;
  if (head.size() < 52) return false;
  const std::uint64_t sector = little_endian(head.substr(48, 4));
  const auto shift = little_endian(head.substr(30, 2));
  if (shift < 9 || shift > 12) return false;
  std::array<char, 4096> directory{};
  const auto bytes = file.read_at((sector + 1) << shift, directory);
  return std::string_view{directory.data(), bytes}.find(kName) != std::string_view::npos;
}

[[noreturn]] void refuse_compound_file(const InputFile& file, std::string_view head,
                                       const std::string& name) {
  if (is_encrypted(file, head)) {
    fail(ErrorKind::input,
         "{} is protected by a password; open it, take the password away, save it as .xlsx and run "
         "it again",
         name);
  }
  fail(ErrorKind::input,
       "{} is a workbook of the old kind (.xls); open it and save it as .xlsx, then run it again",
       name);
}

}  // namespace

std::string_view to_text(FileFormat format) {
  switch (format) {
    case FileFormat::csv:
      return "csv";
    case FileFormat::xlsx:
      return "xlsx";
    case FileFormat::ods:
      break;
  }
  return "ods";
}

FileKind find_kind(const InputFile& file) {
  std::string buffer(kHead, '\0');
  const std::string_view head{buffer.data(), file.read_at(0, buffer)};
  const auto name = shown_name(file.path());
  if (head.starts_with("PK\3\4") || head.starts_with("PK\5\6")) return FileKind::workbook;
  if (head.starts_with("\xD0\xCF\x11\xE0")) refuse_compound_file(file, head, name);
  for (const auto& foreign : kForeign)
    if (head.starts_with(foreign.first_bytes))
      fail(ErrorKind::input, "{} is {}; {}", name, foreign.what, foreign.cure);
  if (is_markup(head)) {
    fail(ErrorKind::input,
         "{} is a web page or XML under a spreadsheet's name; open it and save it as .xlsx, then "
         "run it again",
         name);
  }
  return FileKind::csv;
}

}  // namespace rekam
