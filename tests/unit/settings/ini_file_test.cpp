#include "rekam/settings/ini_file.hpp"

#include "rekam/base/error.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using rekam::HashAfterValue;
using rekam::IniEntry;
using rekam::read_ini;

namespace {

std::string refusal(std::string_view text, HashAfterValue hash = HashAfterValue::refused) {
  try {
    read_ini(text, "x.conf", hash);
  } catch (const rekam::Error& error) {
    CHECK(error.kind() == rekam::ErrorKind::settings);
    return error.what();
  }
  return "accepted";
}

void check_entry(const IniEntry& entry, std::string_view section, std::string_view key,
                 std::string_view value, int line) {
  CHECK(entry.section == section);
  CHECK(entry.key == key);
  CHECK(entry.value == value);
  CHECK(entry.line == line);
}

}  // namespace

TEST_CASE("entries come in the order of the text, with section and line") {
  const auto entries = read_ini(
      "# office\n"
      "db = /srv/rekam.db\n"
      "\n"
      "[roster]\n"
      "  capacity=40\n"
      "seed =\n"
      "[ roster ]\n"
      "cuti-bersama = open",
      "rekam.conf", HashAfterValue::refused);
  REQUIRE(entries.size() == 4);
  check_entry(entries[0], "", "db", "/srv/rekam.db", 2);
  check_entry(entries[1], "roster", "capacity", "40", 5);
  check_entry(entries[2], "roster", "seed", "", 6);
  check_entry(entries[3], "roster", "cuti-bersama", "open", 8);
}

TEST_CASE("the byte order mark and the line ends of Windows do not matter") {
  const auto entries = read_ini(
      "\xEF\xBB\xBF"
      "db = a b.db\r\n[roster]\r\ndays = 3\r\n",
      "x", HashAfterValue::refused);
  REQUIRE(entries.size() == 2);
  check_entry(entries[0], "", "db", "a b.db", 1);
  check_entry(entries[1], "roster", "days", "3", 3);
}

TEST_CASE("a no-break space around a key or value is no part of it") {
  const auto entries = read_ini("\u00A0db\u00A0=\u00A0x.db\u00A0\n", "x", HashAfterValue::refused);
  check_entry(entries.at(0), "", "db", "x.db", 1);
}

TEST_CASE("the layout file of the contract is read, comments after values included") {
  const auto entries = read_ini(
      "[layout]\n"
      "name = historical            # optional: delimiter, encoding\n"
      "dates = YYYY-MM-DD           # also DD-MM-YYYY, several, separated by |\n"
      "[columns]\n"
      "nik = nik | no. ktp\n"
      "name = given_name + surname\n"
      "extra = occupation + postcode\t# any further text\n",
      "historical.ini", HashAfterValue::starts_comment);
  REQUIRE(entries.size() == 5);
  check_entry(entries[0], "layout", "name", "historical", 2);
  check_entry(entries[1], "layout", "dates", "YYYY-MM-DD", 3);
  check_entry(entries[2], "columns", "nik", "nik | no. ktp", 5);
  check_entry(entries[3], "columns", "name", "given_name + surname", 6);
  check_entry(entries[4], "columns", "extra", "occupation + postcode", 7);
}

TEST_CASE("a value keeps its equals signs and dots, and a key its dots") {
  const auto entries = read_ini("[columns]\nno. ktp = a=b.c\n", "x", HashAfterValue::refused);
  check_entry(entries.at(0), "columns", "no. ktp", "a=b.c", 2);
}

TEST_CASE("a comment may follow a section, in every file") {
  const auto entries = read_ini("[roster] # daily\ndays = 3\n", "x", HashAfterValue::refused);
  check_entry(entries.at(0), "roster", "days", "3", 2);
}

TEST_CASE("'#' never cuts a value silently") {
  CHECK(refusal("db = /srv/a#b.db\n") ==
        "x.conf:1: '#' after a value: give the comment a line of its own; no value holds '#'");
  CHECK(refusal("\ndays = 3 # three\n") ==
        "x.conf:2: '#' after a value: give the comment a line of its own; no value holds '#'");
  CHECK(refusal("nik = no#ktp\n", HashAfterValue::starts_comment) ==
        "x.conf:1: '#' inside a word: leave it out, a comment needs a blank before it");
}

TEST_CASE("what is no entry is refused with its line") {
  CHECK(refusal("db = x\n; note\n") ==
        "x.conf:2: '; note' is no 'key = value'; a comment starts with #");
  CHECK(refusal("= 3\n") == "x.conf:1: no key before '='");
  CHECK(refusal("[roster\n") == "x.conf:1: a section is written [name]");
  CHECK(refusal("[]\n") == "x.conf:1: a section without a name");
  CHECK(refusal("db = \"x y.db\"\n") ==
        "x.conf:1: leave the quotes out: they would become part of the value");
}

TEST_CASE("a key stands once in its section") {
  CHECK(refusal("[a]\nk = 1\n[b]\nk = 1\n[a]\nk = 2\n") == "x.conf:6: 'k' is already in line 2");
}

TEST_CASE("text that is not plain UTF-8 is refused with the cure") {
  CHECK(refusal("\xFF\xFE"
                "d\0b\0") == "x.conf:1: this is UTF-16 text; save it as UTF-8");
  CHECK(refusal("db = x\ngroup = caf\xE9\n") ==
        "x.conf:2: this is not UTF-8 text; save it as UTF-8");
  CHECK(refusal(std::string_view{"db = x\0y\n", 9}) ==
        "x.conf:1: a control character: this is no settings text");
}

TEST_CASE("an empty text has no entries") {
  CHECK(read_ini("", "x", HashAfterValue::refused).empty());
  CHECK(read_ini("\n# only this\n", "x", HashAfterValue::refused).empty());
}
