#include "rekam/table/file_format.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/input_file.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace rekam {
namespace {

using namespace std::string_literals;

FileKind kind_of(std::string_view bytes) {
  const tests::TemporaryFolder folder;
  tests::put(folder.file("kk.csv"), bytes);
  return find_kind(InputFile{folder.file("kk.csv")});
}

/// Why it is refused, without the name; empty when it is not.
std::string refusal(std::string_view bytes) {
  const tests::TemporaryFolder folder;
  const auto path = folder.file("kk.xls");
  tests::put(path, bytes);
  try {
    find_kind(InputFile{path});
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::input);
    const std::string why = error.what();
    REQUIRE(why.substr(0, path.size()) == path);
    return why.substr(path.size() + 1);
  }
  return {};
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

/// A compound file as .xls is one: its directory in the sector that the header names.
std::string compound_file(std::size_t directory_sector, std::string_view name) {
  std::string bytes(512 * (directory_sector + 2), '\0');
  bytes.replace(0, 8, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
  bytes[30] = 9;
  for (unsigned i = 0; i < 4; ++i)
    bytes[48 + i] = static_cast<char>(directory_sector >> (8 * i) & 0xFFU);
  for (std::size_t i = 0; i < name.size(); ++i)
    bytes[512 * (directory_sector + 1) + 2 * i] = name[i];
  return bytes;
}

TEST_CASE("a file without a sign of its own is taken for CSV") {
  for (const auto* text : {"", "NIK,NAMA\n", "\xEF\xBB\xBFNIK", "< 17,2\n", "P", "7z,x"})
    CHECK(kind_of(text) == FileKind::csv);
}

TEST_CASE("workbooks are known by what is in them, not by their name") {
  CHECK(kind_of("PK\3\4and more") == FileKind::workbook);
}

TEST_CASE("an .xls is refused with the cure") {
  const auto why = refusal(compound_file(0, "Workbook"));
  CHECK(contains(why, "is a workbook of the old kind (.xls)"));
  CHECK(contains(why, "save it as .xlsx"));
  CHECK(contains(refusal("\xD0\xCF\x11\xE0"), ".xls"));
}

TEST_CASE("a workbook with a password is told from an .xls, wherever its directory stands") {
  for (const std::size_t sector : {0U, 3U, 500U}) {
    const auto why = refusal(compound_file(sector, "EncryptedPackage"));
    CHECK(contains(why, "is protected by a password"));
    CHECK(contains(why, "take the password away"));
  }
}

TEST_CASE("a web page or XML under a spreadsheet's name is refused with the cure") {
  const std::vector<std::string> pages{
      "<html><table>",
      "\xEF\xBB\xBF\r\n <!DOCTYPE html>",
      "<?xml version=\"1.0\"?><Workbook>",
      "\xFF\xFE<\0h\0t\0m\0l\0>\0"s,
      "MIME-Version: 1.0\r\n",
  };
  for (const auto& page : pages) CHECK(contains(refusal(page), "save it as .xlsx"));
}

TEST_CASE("other files are called by their name, with the cure") {
  CHECK(contains(refusal("%PDF-1.4"), "is a PDF file; ask for the list"));
  CHECK(contains(refusal("\x1F\x8B\x08"), "is packed with gzip; unpack it"));
  CHECK(contains(refusal("Rar!\x1A\x07"), "is packed with RAR; unpack it"));
  CHECK(contains(refusal("7z\xBC\xAF\x27\x1C"), "is packed with 7-Zip; unpack it"));
  CHECK(contains(refusal("\x89PNG\r\n"), "is a picture"));
  CHECK(contains(refusal("SQLite format 3\0"s), "is a database"));
}

}  // namespace
}  // namespace rekam
