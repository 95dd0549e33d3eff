// The papers of a day: what each must show, and what it must never show.

#include "rekam/report/call_letters.hpp"
#include "rekam/report/day_roster.hpp"
#include "rekam/report/html_sheet.hpp"
#include "rekam/report/indonesian_words.hpp"
#include "rekam/report/operator_sheet.hpp"
#include "rekam/report/roster_workbook.hpp"
#include "rekam/report/sms_list.hpp"
#include "rekam/report/stand_by_list.hpp"
#include "rekam/report/wall_list.hpp"
#include "support/csv_rows.hpp"
#include "support/office_registry.hpp"
#include "support/workbook_rows.hpp"

#include <doctest/doctest.h>

#include <functional>

namespace rekam {
namespace {

using namespace tests;

RosterLine call(int seat, std::string name, std::string card, std::string rt = "001") {
  RosterLine line;
  line.service_point = "16.01.14";
  line.date = day("2016-09-06");
  line.session = ClockTime{seat <= 2 ? 8 * 60 : 9 * 60};
  line.seat = seat;
  line.nik = fmt::format("16011412038000{:02}", seat);
  line.no_kk = std::move(card);
  line.name = std::move(name);
  line.sex = "PEREMPUAN";
  line.birth_date = day("1980-03-12");
  line.kecamatan_code = "16.01.14";
  line.desa_code = "16.01.14.1003";
  line.desa = "Pasar Baru";
  line.rt = std::move(rt);
  line.rw = "002";
  line.receipt_no = std::to_string(seat);
  line.status = "published";
  line.resident_no = fmt::format("K7P3M0QX{:02}", seat);
  return line;
}

DayRoster a_day() {
  DayRoster roster;
  roster.service_point = "16.01.14";
  roster.name = "Kecamatan Baturaja Timur";
  roster.place = "Kantor Camat";
  roster.address = "Jl. A. Yani 1";
  roster.date = day("2016-09-06");
  roster.opens = ClockTime{8 * 60};
  roster.closes = ClockTime{15 * 60};
  roster.seed = "16.01.14";
  roster.sha256 = std::string(64, 'a');
  roster.lines = {call(1, "SITI AMINAH BINTI HASAN", "1601140101100001"),
                  call(2, "BUDI SANTOSO", "1601140101100001"),
                  call(3, "<b>TINI</b> & \"CO\"", "1601140101100009", "003"),
                  call(4, "N", "", "003")};
  return roster;
}

std::string shown(const std::function<void(const DayRoster&, Sink)>& write,
                  const DayRoster& roster = a_day()) {
  std::string bytes;
  write(roster, [&](std::string_view more) { bytes += more; });
  return bytes;
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

void check_shows_no_numbers(const std::string& sheet) {
  for (const auto& line : a_day().lines) {
    CHECK_FALSE(has(sheet, line.nik));
    if (!line.no_kk.empty()) CHECK_FALSE(has(sheet, line.no_kk));
  }
  CHECK_FALSE(has(sheet, "1980"));
}

TEST_CASE("the wall list has number, short name, desa and RT/RW, one page a session") {
  const auto wall = shown(write_wall_list);
  check_shows_no_numbers(wall);
  CHECK(has(wall, "SITI A. B. H."));
  CHECK_FALSE(has(wall, "AMINAH"));
  CHECK_FALSE(has(wall, "K7P3M0QX"));
  CHECK(has(wall, "Pasar Baru"));
  CHECK(has(wall, "001 / 002"));
  CHECK(has(wall, "Selasa, 6 September 2016"));
  CHECK(has(wall, "Pukul 08.00 WIB"));
  CHECK(has(wall, "Halaman 2 dari 2"));
  CHECK_FALSE(has(wall, "Loket"));
}

TEST_CASE("two of one name and place have the codes of their letters on the wall") {
  auto roster = a_day();
  roster.lines[1].name = "SITI AISYAH BINTI HUSEIN";
  const auto wall = shown(write_wall_list, roster);
  CHECK(has(wall, "SITI A. B. H. (K7P3M0QX01)"));
  CHECK(has(wall, "SITI A. B. H. (K7P3M0QX02)"));
  CHECK_FALSE(has(wall, "K7P3M0QX03"));
  roster.stand_bys = {roster.lines[0], roster.lines[1], roster.lines[3]};
  const auto stand_by = shown(write_stand_by_list, roster);
  CHECK(has(stand_by, "SITI A. B. H. (K7P3M0QX02)"));
  CHECK_FALSE(has(stand_by, "K7P3M0QX04"));
  roster.lines[1].rt = "005";
  CHECK_FALSE(has(shown(write_wall_list, roster), "K7P3M0QX"));
}

TEST_CASE("a NIK in the column of the name is on no wall and in no message") {
  auto roster = a_day();
  roster.lines[0].name = "1601141203800001";
  roster.lines[1].name = "BUDI 1601141203800002";
  CHECK(has(shown(write_wall_list, roster), "<td>?</td>"));
  check_shows_no_numbers(shown(write_wall_list, roster));
  check_shows_no_numbers(shown(write_sms_list, roster));
}

TEST_CASE("the code of a roster never looks like a NIK") {
  auto roster = a_day();
  roster.sha256 = std::string(64, '6');
  for (const auto& write : {write_wall_list, write_operator_sheet})
    CHECK(has(shown(write, roster), "66666666 66666666"));
}

TEST_CASE("the wall list names the desk when there are several") {
  auto roster = a_day();
  roster.stations = 2;
  roster.lines[1].station = 2;
  CHECK(has(shown(write_wall_list, roster), "<th>Loket</th>"));
}

TEST_CASE("every sheet of a draft says that it is one") {
  auto draft = a_day();
  draft.sha256.clear();
  CHECK(has(shown(write_wall_list, draft), "RANCANGAN"));
  CHECK(has(shown(write_operator_sheet, draft), "RANCANGAN"));
  CHECK(has(shown(write_call_letters, draft), "RANCANGAN"));
  CHECK_FALSE(has(shown(write_wall_list), "RANCANGAN"));
}

TEST_CASE("the operator's sheet has everybody whole, and room for those without a call") {
  const auto sheet = shown(write_operator_sheet);
  for (const auto& line : a_day().lines) CHECK(has(sheet, line.nik));
  CHECK(has(sheet, "SITI AMINAH BINTI HASAN"));
  CHECK(has(sheet, "1980-03-12"));
  CHECK(has(sheet, "Datang tanpa panggilan"));
}

TEST_CASE("letters go to households, by desa and RT, without a NIK or card number") {
  const auto letters = shown(write_call_letters);
  check_shows_no_numbers(letters);
  CHECK(has(letters, "<b>SITI AMINAH BINTI HASAN</b> dan keluarga"));
  CHECK(has(letters, "3 surat"));
  CHECK(letters.find("RT 001 / RW 002") < letters.find("RT 003 / RW 002"));
  CHECK(has(letters, "Kantor Camat, Jl. A. Yani 1"));
}

TEST_CASE("what a list brings is no markup on any sheet") {
  for (const auto& write : {write_wall_list, write_operator_sheet, write_call_letters}) {
    auto roster = a_day();
    for (auto& line : roster.lines)
      line.name = line.desa = line.rt = line.receipt_no = "<script>alert(1)</script>\u202E'\"&";
    roster.name = roster.place = roster.address = roster.seed = "<img src=x onerror=alert(1)>";
    const auto sheet = shown(write, roster);
    CHECK_FALSE(has(sheet, "<script"));
    CHECK_FALSE(has(sheet, "<img"));
    CHECK_FALSE(has(sheet, "\u202E"));
  }
  CHECK(html_text("a<b>&\"'\x07\u202Ec") == "a&lt;b&gt;&amp;&quot;&#39;  c");
}

TEST_CASE("sheets ask for nothing from a network and run nothing") {
  for (const auto& write : {write_wall_list, write_operator_sheet, write_call_letters}) {
    const auto sheet = shown(write);
    for (const std::string_view part : {"http:", "https:", "<script", "src=", "url(", "@import"})
      CHECK_FALSE(has(sheet, part));
  }
}

TEST_CASE("a short message is one message, without a NIK") {
  auto roster = a_day();
  roster.lines[0].name = "ZAHR\u00C9 " + std::string(200, 'X');
  roster.place = std::string(200, 'Y');
  for (const auto& line : roster.lines) {
    const auto text = sms_text(roster, line);
    CHECK(text.size() <= 160);
    CHECK_FALSE(has(text, line.nik));
  }
  CHECK(has(sms_text(roster, roster.lines[0]), "ZAHRE X."));
  CHECK(sms_text(a_day(), a_day().lines[1]) ==
        "Perekaman KTP-el BUDI S.: Sel 6/9/2016 pk 08.00 WIB, no. urut 2, di Kantor Camat. Bawa KK "
        "asli. Gratis.");
  CHECK(gsm_text("A\u00C9[\u20AC{\u5317") == "AE????");
}

TEST_CASE("the list of short messages has a row for each call") {
  std::string csv;
  write_sms_list(a_day(), [&](std::string_view bytes) { csv += bytes; });
  const auto rows = good_cells(read_csv(csv));
  REQUIRE(rows.size() == 5);
  CHECK(rows[0] == Cells{"service_point", "date", "session", "seat", "resident_no", "text"});
  CHECK(rows[1][4] == "K7P3M0QX01");
}

TEST_CASE("the workbook has a row for each call with its NIK whole, and rows to fill in") {
  const auto rows = rows_of_bytes(shown(write_roster_workbook));
  REQUIRE(rows.size() == 1 + 4 + 20);
  CHECK(rows[0].cells[13] == "outcome");
  CHECK(rows[1].cells[7] == "1601141203800001");
  CHECK(rows[1].kinds[7] == CellKind::text);
  CHECK(rows[5].cells[0] == "16.01.14");
  CHECK(rows[5].cells[1] == "2016-09-06");
}

TEST_CASE("the same day gives the same bytes") {
  for (const auto& write : {write_wall_list, write_operator_sheet, write_call_letters})
    CHECK(shown(write) == shown(write));
  CHECK(shown(write_roster_workbook) == shown(write_roster_workbook));
}

TEST_CASE("a printed line is read back as it was") {
  const auto line = call(3, "D'ANGELO, \"S.Pd\"", "1601140101100001");
  CHECK(roster_line(read_roster_line(roster_line(line))) == roster_line(line));
  CHECK(error_of([] { read_roster_line("16.01.14,2016-09-06\n"); }).first == ErrorKind::database);
}

TEST_CASE("dates, hours and places are said as Indonesians say them") {
  CHECK(long_date(day("2017-08-17")) == "Kamis, 17 Agustus 2017");
  CHECK(short_date(day("2017-01-02")) == "Sen 2/1/2017");
  CHECK(clock_words(ClockTime{9 * 60 + 5}) == "09.05");
  CHECK(rt_rw("001", "") == "RT 001 / RW -");
}

TEST_CASE("a short name is the first word and letters, without degrees") {
  CHECK(short_name("SITI AMINAH") == "SITI A.");
  CHECK(short_name("N") == "N");
  CHECK(short_name("HJ. FATIMAH ZAHRA") == "HJ. FATIMAH Z.");
  CHECK(short_name("M. YUSUF") == "M. YUSUF");
  CHECK(short_name("Ir. H. Amir Hamzah, M.Si") == "Ir. H. Amir H.");
  CHECK(short_name("H. H.") == "H. H.");
  CHECK(short_name("ALYA  PUTRI, S.Pd") == "ALYA P.");
  CHECK(short_name("ANI \u00C9LISE") == "ANI \u00C9.");
  CHECK(short_name("").empty());
}

TEST_CASE("the stand-by list names people in order with their own day, and promises nothing") {
  DayRoster roster = a_day();
  roster.stand_bys = {call(1, "RATNA <i>DEWI", "1601140101100011")};
  roster.stand_bys[0].date = day("2016-09-08");
  std::string page;
  write_stand_by_list(roster, [&page](std::string_view bytes) { page += bytes; });
  CHECK(page.find("DAFTAR CADANGAN") != std::string::npos);
  CHECK(page.find("Kam 8/9/2016") != std::string::npos);
  CHECK(page.find("Tidak dijamin terlayani") != std::string::npos);
  CHECK(page.find("<i>") == std::string::npos);
  CHECK(page.find("16011412038000") == std::string::npos);
  CHECK(page.find("1980") == std::string::npos);
  roster.stand_bys.clear();
  page.clear();
  write_stand_by_list(roster, [&page](std::string_view bytes) { page += bytes; });
  CHECK(page.find("Tidak ada cadangan") != std::string::npos);
}

}  // namespace
}  // namespace rekam
