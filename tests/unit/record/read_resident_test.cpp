#include "rekam/record/read_resident.hpp"

#include "rekam/intake/region_list.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

Date day(std::string_view iso) { return parse_iso_date(iso).value(); }

const CodeBook& code_book() {
  static const CodeBook book{built_in_regions()};
  return book;
}

using Cells = std::map<Field, std::string_view>;

/// A row nobody can find fault with.
Cells siti() {
  return {{Field::nik, "1601145203850001"},  {Field::no_kk, "1601140101100001"},
          {Field::name, "SITI AMINAH"},      {Field::sex, "PEREMPUAN"},
          {Field::birth_date, "12-03-1985"}, {Field::kecamatan, "BATURAJA TIMUR"},
          {Field::desa, "Pasar Baru"}};
}

Cells siti_with(Field field, std::string_view text) {
  auto cells = siti();
  cells[field] = text;
  return cells;
}

ListFacts facts_on(std::string_view list_date) {
  ListFacts facts;
  facts.code_book = &code_book();
  facts.list_date = day(list_date);
  return facts;
}

ResidentRow read(const Cells& cells, const ListFacts& facts = facts_on("2016-09-20")) {
  ResidentCells texts{};
  for (const auto& [field, text] : cells) texts[field] = text;
  ResidentReader reader{facts};
  ResidentRow row;
  reader.read(texts, row);
  return row;
}

std::string codes(const Cells& cells) { return codes_of(read(cells).findings); }
std::string codes(Field field, std::string_view text) { return codes(siti_with(field, text)); }

TEST_CASE("a good row becomes a resident without findings") {
  const auto row = read(siti());
  CHECK(row.findings.empty());
  CHECK_FALSE(row.rejected);
  CHECK(row.resident.nik.value().text() == "1601145203850001");
  CHECK(row.resident.name == "SITI AMINAH");
  CHECK((row.resident.birth_date == day("1985-03-12")));
  CHECK(row.resident.kecamatan.value().text() == "16.01.14");
  CHECK(row.resident.desa.value().text() == "16.01.14.1003");
  CHECK(row.resident.doubtful.empty());
}

TEST_CASE("a cell that cannot be read is kept as written, and its field stays empty") {
  for (const auto& [field, text, code] :
       {std::tuple{Field::nik, "16011452038500", "NIK-002"},
        std::tuple{Field::no_kk, "16011401011", "KK-002"},
        std::tuple{Field::sex, "BANCI", "SEX-002"},
        std::tuple{Field::birth_date, "MARET 1985", "BIRTH-002"},
        std::tuple{Field::birth_date, "31-02-1985", "BIRTH-003"},
        std::tuple{Field::birth_date, "12-03-2085", "BIRTH-004"},
        std::tuple{Field::marital_status, "LAGI", "STATUS-003"},
        std::tuple{Field::citizenship, "MARS", "STATUS-004"},
        std::tuple{Field::life_status, "SAKIT", "STATUS-002"},
        std::tuple{Field::relationship, "TEMAN", "HOUSEHOLD-001"},
        std::tuple{Field::status, "BESOK", "STATUS-001"},
        std::tuple{Field::papers_received, "BESOK", "ROW-010"},
        std::tuple{Field::desa, "NEGERI ANTAH", "REGION-002"},
        std::tuple{Field::kecamatan, "NEGERI ANTAH", "REGION-001"}}) {
    const auto row = read(siti_with(field, text));
    CHECK(codes_of(row.findings) == code);
    CHECK_FALSE(row.rejected);
    CHECK(doubtful_text(row.resident, field) == text);
  }
}

TEST_CASE("what is missing is told where it matters") {
  CHECK(codes(Field::nik, "") == "NIK-001");
  CHECK(codes(Field::no_kk, "-") == "KK-001");
  CHECK(codes(Field::name, "") == "NAME-001");
  CHECK(codes(Field::birth_date, "NULL") == "BIRTH-001");
  CHECK(codes(Field::sex, "") == "SEX-001");
  CHECK(codes(Field::kecamatan, "") == "REGION-004");
  CHECK(codes(Field::desa, "").empty());
  CHECK(codes(Field::status, "").empty());
}

TEST_CASE("a row that names nobody is rejected, one that names a card only is not") {
  const auto nobody = read({{Field::address, "JL. A"}, {Field::nik, "-"}, {Field::name, " "}});
  CHECK(nobody.rejected);
  CHECK(codes_of(nobody.findings) == "ROW-004");
  CHECK_FALSE(read({{Field::no_kk, "1601140101100001"}}).rejected);
  CHECK_FALSE(read({{Field::nik, "nonsense"}}).rejected);
}

TEST_CASE("a reused row keeps nothing of the row before") {
  ResidentReader reader{facts_on("2016-09-20")};
  ResidentRow row;
  const auto read_cells = [&](const Cells& cells) {
    ResidentCells texts{};
    for (const auto& [field, text] : cells) texts[field] = text;
    reader.read(texts, row);
  };
  auto full = siti_with(Field::papers_received, "20-09-2016");
  full[Field::status] = "CARD ISSUED";
  full[Field::life_status] = "MATI";
  full[Field::sex] = "X";
  read_cells(full);
  read_cells({{Field::name, "BUDI"}});
  CHECK(row.resident.name == "BUDI");
  CHECK_FALSE(row.resident.nik);
  CHECK_FALSE(row.resident.desa);
  CHECK_FALSE(row.papers_received);
  CHECK(row.resident.status == EnrolmentStatus::none);
  CHECK(row.resident.life_status == LifeStatus::unknown);
  CHECK(row.resident.doubtful.empty());
  read_cells({});
  CHECK(row.rejected);
  read_cells(siti());
  CHECK_FALSE(row.rejected);
  CHECK(row.findings.empty());
}

TEST_CASE("RT and RW are three digits, however written") {
  for (const auto* text : {"7", "07", "007", "RT 7", "RT.007", "rt07", " 7 "}) {
    CAPTURE(text);
    CHECK(read(siti_with(Field::rt, text)).resident.rt == "007");
  }
  CHECK(read(siti_with(Field::rw, "RW. 12")).resident.rw == "012");
  CHECK(read(siti_with(Field::rt, "7/2")).resident.rw == "002");
  CHECK(read(siti_with(Field::rt, "1234")).resident.rt == "1234");
  CHECK(read(siti_with(Field::rt, "DUSUN 7")).resident.rt == "DUSUN 7");
  CHECK(read(siti_with(Field::rt, "-")).resident.rt.empty());
}

TEST_CASE("a text that a spreadsheet would run is kept and told") {
  for (const auto* text : {"=1+1", "+62", "-A", "@SITI", "=\"SITI\""}) {
    CAPTURE(text);
    const auto row = read(siti_with(Field::address, text));
    CHECK(codes_of(row.findings) == "NAME-003");
    CHECK(row.resident.address == text);
  }
  CHECK(codes(Field::address, "JL. A-1").empty());
  CHECK(codes(Field::address, "- A").empty());
  CHECK(codes(Field::address, "-").empty());
  const auto tab = read(siti_with(Field::address, "\tJL. A"));
  CHECK(codes_of(tab.findings) == "NAME-003");
  CHECK(tab.resident.address == "JL. A");
}

TEST_CASE("a life status in the status column is understood") {
  const auto row = read(siti_with(Field::status, "MENINGGAL"));
  CHECK(row.findings.empty());
  CHECK(row.resident.life_status == LifeStatus::died);
  CHECK(row.resident.status == EnrolmentStatus::none);
  CHECK(codes(Field::status, "HIDUP") == "STATUS-001");  // says nothing of recording
}

TEST_CASE("the day the papers came in may have a time") {
  CHECK(to_text(
            read(siti_with(Field::papers_received, "20-09-2016 08:15")).papers_received.value()) ==
        "2016-09-20 08:15");
  CHECK_FALSE(read(siti_with(Field::papers_received, "-")).papers_received);
}

TEST_CASE("nobody is born after the list, but on its day somebody may be") {
  CHECK(codes(Field::birth_date, "21-09-2016") == "BIRTH-004");
  CHECK(codes({{Field::name, "BAYI"},
               {Field::no_kk, "1601140101100001"},
               {Field::sex, "L"},
               {Field::birth_date, "20-09-2016"},
               {Field::kecamatan, "16.01.14"},
               {Field::kecamatan_code, "16.01.14"}}) == "NIK-001");
}

TEST_CASE("the date is read by the forms of the list only") {
  auto facts = facts_on("2016-09-20");
  facts.date_forms = {DateForm::compact};
  CHECK((read(siti_with(Field::birth_date, "19850312"), facts).resident.birth_date ==
         day("1985-03-12")));
  CHECK(codes_of(read(siti(), facts).findings) == "BIRTH-002");
}

TEST_CASE("a place is found by code before name") {
  auto cells = siti_with(Field::kecamatan_code, "16.01.13");
  cells.erase(Field::desa);
  CHECK(read(cells).resident.kecamatan.value().text() == "16.01.13");
  cells[Field::kecamatan_code] = "16.01.99";  // unknown: the name still helps
  CHECK(read(cells).resident.kecamatan.value().text() == "16.01.14");
  const auto by_desa = read({{Field::name, "BUDI"},
                             {Field::kecamatan_code, "1601141003"},
                             {Field::desa_code, "1601141003"}});
  CHECK(by_desa.resident.kecamatan.value().text() == "16.01.14");
  CHECK(by_desa.resident.desa.value().text() == "16.01.14.1003");
}

TEST_CASE("an unknown code without a name is kept as written") {
  auto cells = siti_with(Field::kecamatan_code, "16.01.99");
  cells.erase(Field::kecamatan);
  cells.erase(Field::desa);
  auto row = read(cells);
  CHECK(codes_of(row.findings) == "REGION-001");
  CHECK_FALSE(row.resident.kecamatan);
  CHECK(doubtful_text(row.resident, Field::kecamatan_code) == "16.01.99");
  cells[Field::kecamatan_code] = "16.01.14";
  cells[Field::desa_code] = "16.01.14.9999";
  row = read(cells);
  CHECK(codes_of(row.findings) == "REGION-002");
  CHECK(row.resident.kecamatan.value().text() == "16.01.14");
  CHECK(doubtful_text(row.resident, Field::desa_code) == "16.01.14.9999");
}

TEST_CASE("a desa stays in doubt under an unknown kecamatan") {
  const auto row = read(siti_with(Field::kecamatan, ""));
  CHECK_FALSE(row.resident.desa);
  CHECK(doubtful_text(row.resident, Field::desa) == "Pasar Baru");
}

TEST_CASE("a desa is looked up inside its kecamatan, even when the name before was the same") {
  ResidentReader reader{facts_on("2016-09-20")};
  ResidentRow row;
  ResidentCells cells{};
  const auto read_place = [&](std::string_view kecamatan, std::string_view desa) {
    cells[Field::name] = "BUDI";
    cells[Field::kecamatan] = kecamatan;
    cells[Field::desa] = desa;
    reader.read(cells, row);
    return row.resident.desa ? row.resident.desa->text() : "";
  };
  CHECK(read_place("Baturaja Timur", "Pasar Baru") == "16.01.14.1003");
  CHECK(read_place("Pengandonan", "Pasar Baru").empty());
  CHECK(read_place("BATURAJA TIMUR", "PASAR BARU") == "16.01.14.1003");
}

TEST_CASE("a place of a later edition is mapped back, with a note") {
  auto cells = siti_with(Field::kecamatan, "Kedaton Peninjauan Raya");
  cells.erase(Field::desa);
  const auto row = read(cells);
  CHECK(row.resident.kecamatan);
  CHECK(codes_of(row.findings).find("REGION-005") != std::string::npos);
  CHECK(codes_of(read(cells, facts_on("2018-06-01")).findings).find("REGION-005") ==
        std::string::npos);
  cells[Field::kecamatan_code] = "16.01.32";
  cells.erase(Field::kecamatan);
  CHECK(codes_of(read(cells).findings).find("REGION-005") != std::string::npos);
}

TEST_CASE("a row of another kabupaten is rejected, unless its people are wanted") {
  for (const auto& cells :
       {siti_with(Field::kecamatan_code, "16.08.01"), Cells{{Field::name, "BUDI"},
                                                            {Field::no_kk, "1608010101100001"},
                                                            {Field::kecamatan, "MARTAPURA"}}}) {
    const auto row = read(cells);
    CHECK(row.rejected);
    CHECK(codes_of(row.findings).find("REGION-003") != std::string::npos);
    auto facts = facts_on("2016-09-20");
    facts.other_kabupaten = OtherKabupaten::stored;
    CHECK_FALSE(read(cells, facts).rejected);
  }
  // A card of this kabupaten or none: only the name of the kecamatan is in doubt.
  CHECK_FALSE(read({{Field::name, "BUDI"}, {Field::kecamatan, "MARTAPURA"}}).rejected);
  CHECK_FALSE(read(siti_with(Field::kecamatan, "MARTAPURA")).rejected);
}

/// The row with one cell of another kind.
ResidentRow read_kind(Field field, std::string_view text, CellKind kind,
                      const ListFacts& facts = facts_on("2016-09-20")) {
  ResidentCells cells{};
  for (const auto& [known, known_text] : siti()) cells[known] = known_text;
  cells[field] = text;
  cells.kinds[static_cast<std::size_t>(field)] = kind;
  ResidentReader reader{facts};
  ResidentRow row;
  reader.read(cells, row);
  return row;
}

TEST_CASE("a name is kept as written, trimmed only at its ends") {
  CHECK(read(siti_with(Field::name, "\xC2\xA0SITI  NUR-AINI ")).resident.name == "SITI  NUR-AINI");
}

TEST_CASE("a number cell keeps a NIK that lost nothing, and loses one that did") {
  const auto whole = read_kind(Field::nik, "1601145203850001", CellKind::number);
  CHECK(codes_of(whole.findings) == "ROW-013");
  CHECK(whole.resident.nik);
  const auto cut = read_kind(Field::nik, "1601145203850010", CellKind::number);
  CHECK(codes_of(cut.findings) == "NIK-004");
  CHECK_FALSE(cut.resident.nik);
  CHECK(doubtful_text(cut.resident, Field::nik) == "1601145203850010");
  CHECK(codes_of(read_kind(Field::no_kk, "1601140101100010", CellKind::number).findings) ==
        "KK-008");
}

TEST_CASE("in a list whose NIKs lost their last digit, one that ends in 0 is not usable") {
  auto facts = facts_on("2016-09-20");
  facts.nik_damage = ColumnDamage::last_digit;
  const auto row = read(siti_with(Field::nik, "1601145203850010"), facts);
  CHECK(codes_of(row.findings) == "NIK-015");
  CHECK_FALSE(row.resident.nik);
  CHECK(doubtful_text(row.resident, Field::nik) == "1601145203850010");
  CHECK(row.findings.front().detail == "candidates 1601145203850010 to 1601145203850019");
  CHECK(codes_of(read(siti(), facts).findings).empty());
}

TEST_CASE("in a list whose card numbers lost their last digit, one that ends in 0 is not usable") {
  auto facts = facts_on("2016-09-20");
  facts.card_damage = ColumnDamage::last_digit;
  const auto row = read(siti_with(Field::no_kk, "1601140101100010"), facts);
  CHECK(codes_of(row.findings) == "KK-009");
  CHECK_FALSE(row.resident.no_kk);
  CHECK(doubtful_text(row.resident, Field::no_kk) == "1601140101100010");
  CHECK(codes_of(read(siti_with(Field::nik, "1601145203850010"), facts).findings).empty());
}

TEST_CASE("a two-digit year is settled by age, with a note") {
  const auto row = read(siti_with(Field::birth_date, "12-03-85"));
  CHECK(codes_of(row.findings) == "BIRTH-006");
  CHECK((row.resident.birth_date == day("1985-03-12")));
}

TEST_CASE("a two-digit year of two possible centuries is settled by the household or stays open") {
  auto cells = siti_with(Field::birth_date, "12-03-10");
  cells[Field::nik] = "1601145203100001";
  auto row = read(cells);
  CHECK(codes_of(row.findings) == "BIRTH-002");
  CHECK(row.findings.front().detail == "1910 or 2010");
  CHECK_FALSE(row.resident.birth_date);
  CHECK(doubtful_text(row.resident, Field::birth_date) == "12-03-10");
  cells[Field::relationship] = "KEPALA KELUARGA";
  row = read(cells);
  CHECK(codes_of(row.findings) == "BIRTH-006");
  CHECK((row.resident.birth_date == day("1910-03-12")));
  cells[Field::relationship] = "ANAK";
  CHECK((read(cells).resident.birth_date == day("2010-03-12")));
}

TEST_CASE("an order of day and month that nothing tells stays in doubt unless the NIK agrees") {
  auto facts = facts_on("2016-09-20");
  facts.day_month = DayMonthOrder::unsure;
  auto row = read(siti(), facts);
  CHECK(row.findings.empty());
  CHECK((row.resident.birth_date == day("1985-03-12")));
  row = read(siti_with(Field::nik, ""), facts);
  CHECK(codes_of(row.findings) == "NIK-001 BIRTH-007");
  CHECK_FALSE(row.resident.birth_date);
  CHECK(doubtful_text(row.resident, Field::birth_date) == "12-03-1985");
  facts.day_month = DayMonthOrder::month_first;
  CHECK((read(siti_with(Field::birth_date, "03/12/1985"), facts).resident.birth_date ==
         day("1985-03-12")));
}

TEST_CASE("a serial number is turned back into its day, with a note") {
  for (const auto kind : {CellKind::number, CellKind::text}) {
    const auto row = read_kind(Field::birth_date, "31118", kind);
    CHECK(codes_of(row.findings) == "BIRTH-009");
    CHECK((row.resident.birth_date == day("1985-03-12")));
  }
}

TEST_CASE("a day that programs write when they know none is told, and kept") {
  const auto row = read(siti_with(Field::birth_date, "01-01-1970"));
  CHECK(codes_of(row.findings) == "NIK-008 BIRTH-008");
  CHECK((row.resident.birth_date == day("1970-01-01")));
  const auto impossible = read(siti_with(Field::birth_date, "11-11-1111"));
  CHECK(codes_of(impossible.findings) == "BIRTH-008");
  CHECK(doubtful_text(impossible.resident, Field::birth_date) == "11-11-1111");
}

TEST_CASE("an unknown word is told with what was probably meant") {
  CHECK(read(siti_with(Field::marital_status, "KAWN")).findings.front().detail ==
        "is 'KAWIN' meant?");
  CHECK(read(siti_with(Field::marital_status, "ISTRI")).findings.front().detail ==
        "this is a word for relationship");
  CHECK(read(siti_with(Field::status, "CARD_ISSUED ")).findings.empty());
}

TEST_CASE("a formula without a result and an error count as empty, and are told once each") {
  const auto formula = read_kind(Field::address, "", CellKind::formula_without_value);
  CHECK(codes_of(formula.findings) == "ROW-015");
  const auto error = read_kind(Field::name, "#N/A", CellKind::error);
  CHECK(codes_of(error.findings) == "NAME-001 ROW-016");
  CHECK(error.resident.name.empty());
  CHECK(codes_of(read_kind(Field::desa, "#REF!", CellKind::error).findings) == "ROW-016");
}

TEST_CASE("a total at the end of a list is no person") {
  for (const auto* text : {"JUMLAH", "Total", "SUB TOTAL", "Grand Total", "JUMLAH PENDUDUK",
                           "TOTAL : 1.234", "JUMLAH 25"}) {
    CAPTURE(text);
    const auto row = read({{Field::name, text}, {Field::sex, "1.234"}});
    CHECK(row.rejected);
    CHECK(codes_of(row.findings) == "ROW-014");
  }
  CHECK(codes_of(read({{Field::no_kk, "JUMLAH"}, {Field::nik, "25"}}).findings) == "ROW-014");
  // Whoever has a number or a birth date is a person, whatever the name.
  CHECK_FALSE(read(siti_with(Field::name, "TOTAL")).rejected);
  CHECK_FALSE(read({{Field::name, "JUMLAH"}, {Field::birth_date, "12-03-1985"}}).rejected);
  CHECK_FALSE(read({{Field::name, "JUMLAHATI"}}).rejected);
}

}  // namespace
}  // namespace rekam
