#include "rekam/intake/layout.hpp"

#include "support/office_registry.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <set>

namespace rekam {
namespace {

using namespace tests;

FieldColumns match(const Layout& layout, const std::vector<std::string_view>& header) {
  return match_columns(layout, header);
}

std::vector<std::size_t> columns_of(const FieldColumns& columns, Field field) {
  for (const auto& [found, indexes] : columns.fields)
    if (found == field) return indexes;
  return {};
}

/// The message of a refused layout.
std::string refused(std::string_view text) {
  const auto [kind, message] = error_of([&] { parse_layout(text, "own.ini"); });
  CHECK(kind == ErrorKind::settings);
  return message;
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

using Indexes = std::vector<std::size_t>;

TEST_CASE("a layout maps columns to fields") {
  const auto layout = parse_layout(
      "[layout]\nname = own\ndates = YYYYMMDD | DD-MM-YYYY\ndelimiter = tab\n"
      "kecamatan = Baturaja Timur\ndesa = Pasar Baru\n"
      "[columns]\nname = depan + belakang | nama  # two forms\nnik = no. ktp\n",
      "own.ini");
  CHECK(layout.name == "own");
  CHECK((layout.dates == std::vector{DateForm::compact, DateForm::day_month_year}));
  CHECK(layout.delimiter == '\t');
  CHECK(layout.kecamatan == "Baturaja Timur");
  CHECK(layout.desa == "Pasar Baru");
  const auto joined = match(layout, {"No KTP", "Belakang", "DEPAN"});
  CHECK(columns_of(joined, Field::name) == Indexes{2, 1});
  CHECK(columns_of(joined, Field::nik) == Indexes{0});
  CHECK(columns_of(match(layout, {"DEPAN", "NAMA"}), Field::name) == Indexes{1});
  CHECK_FALSE(match(layout, {"DEPAN"}).has(Field::name));
}

TEST_CASE("without dates the usual forms are read") {
  CHECK(parse_layout("[columns]\nname = a\n", "own.ini").dates == usual_date_forms());
}

TEST_CASE("case, blanks, marks and underscores in headings do not matter, a repeat is not joined") {
  const auto layout = parse_layout("[columns]\nbirth_date = tgl_lahir\n", "own.ini");
  for (const auto* heading : {"TGL_LAHIR", "Tgl. Lahir", "tgl lahir", " TglLahir "})
    CHECK(columns_of(match(layout, {heading}), Field::birth_date) == Indexes{0});
  CHECK(columns_of(match(layout, {"tgl lahir", "tgl lahir"}), Field::birth_date) == Indexes{0});
  CHECK_FALSE(match(layout, {"", "tgl", "lahir"}).has(Field::birth_date));
}

TEST_CASE("our own columns are ignored") {
  const auto layout = parse_layout("[columns]\nname = rekam_codes | rekamline\n", "own.ini");
  CHECK_FALSE(match(layout, {"rekam_codes", "rekam_line"}).has(Field::name));
}

TEST_CASE("what matching lists needs besides is no field of a resident") {
  const auto layout =
      parse_layout("[columns]\nname = a\nrecord_id = b\nextra = c + d\n", "own.ini");
  CHECK(layout.columns.size() == 1);
}

TEST_CASE("a layout that cannot be meant names its line and what was meant") {
  CHECK(contains(refused("[columns]\nnama = a\n"), "own.ini:2: there is no field 'nama'; did you"));
  CHECK(contains(refused("[layout]\ndate = YYYY\n[columns]\nname = a\n"), "mean 'dates'"));
  CHECK(contains(refused("[layout]\ndates = DD-YYYY-MM\n[columns]\nname=a\n"), "own.ini:2"));
  CHECK(contains(refused("[layout]\ndelimiter = ::\n[columns]\nname = a\n"), "own.ini:2"));
  CHECK(contains(refused("[column]\nname = a\n"), "[layout], [columns] and [household] only"));
  CHECK(contains(refused("[layout]\nname = x\n"), "names no columns"));
  CHECK(contains(refused(""), "names no columns"));
  for (const auto* value : {"a | | b", "a +", "| a", "a + + b", "?"}) {
    CAPTURE(value);
    CHECK(contains(refused(std::string{"[columns]\nname = "} + value + "\n"), "own.ini:2"));
  }
}

TEST_CASE("the built-in layouts have names of their own and read people") {
  std::set<std::string> names;
  for (const auto& layout : built_in_layouts()) {
    CAPTURE(layout.name);
    CHECK(names.insert(layout.name).second);
    std::vector<std::string_view> header;
    for (const auto& rule : layout.columns)
      header.insert(header.end(), rule.alternatives.front().begin(),
                    rule.alternatives.front().end());
    CHECK(is_resident_list(match_columns(layout, header)));
  }
  CHECK(names == std::set<std::string>{"bip-2012", "bip-2016", "bip-ktp", "bip-page", "opensid",
                                       "rekam", "siak", "siak-db"});
}

TEST_CASE("the columns that others rely on are those of siak-db") {
  const auto layout = find_layout("siak-db");
  const auto columns =
      match(layout, {"NO_KK", "NIK", "NAMA_LGKP", "JENIS_KLMIN", "TMPT_LHR", "TGL_LHR", "AGAMA",
                     "STAT_KWN", "STAT_HBKEL", "NAMA_LGKP_IBU", "NAMA_LGKP_AYAH", "ALAMAT", "RT",
                     "RW", "NAMA_KEL", "NAMA_KEC", "STATUS_REKAM", "TGL_SERAH_KK"});
  CHECK(columns.fields.size() == 17);  // all but religion
  CHECK(columns_of(columns, Field::papers_received) == Indexes{17});
}

TEST_CASE("a layout is found by name or file, with a did-you-mean") {
  CHECK(find_layout("siak").name == "siak");
  const auto [kind, message] = error_of([] { find_layout("siak-bd"); });
  CHECK(kind == ErrorKind::usage);
  CHECK(contains(message, "did you mean siak-db?"));
  const TemporaryFolder folder;
  const auto path = folder.file("own.ini");
  put(path, "[columns]\nname = a\nnik = b\n");
  CHECK(find_layout(path).name == path);
  CHECK(error_of([&] { find_layout(folder.file("no.ini")); }).first == ErrorKind::settings);
}

TEST_CASE("a list of residents has names, and a NIK or a card") {
  const auto layout = parse_layout("[columns]\nname = a\nnik = b\nno_kk = c\n", "own.ini");
  CHECK(is_resident_list(match(layout, {"a", "b"})));
  CHECK(is_resident_list(match(layout, {"c", "a"})));
  CHECK_FALSE(is_resident_list(match(layout, {"a"})));
  CHECK_FALSE(is_resident_list(match(layout, {"b", "c"})));
}

}  // namespace
}  // namespace rekam
