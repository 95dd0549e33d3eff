#include "rekam/record/date_reading.hpp"

#include "rekam/base/text.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace rekam {
namespace {

/// The date as ISO, or the trouble in one word.
std::string said(const DateReading& reading) {
  switch (reading.trouble) {
    case DateTrouble::none:
      return to_iso(reading.date.value());
    case DateTrouble::missing:
      return "missing";
    case DateTrouble::unreadable:
      return "unreadable";
    case DateTrouble::impossible:
      return "impossible";
    case DateTrouble::century:
    case DateTrouble::day_month: {
      auto days = reading.candidates;
      std::sort(days.begin(), days.end());
      std::string text;
      for (const auto date : days) text += (text.empty() ? "" : " or ") + to_iso(date);
      return text;
    }
  }
  return "";
}

std::string read(std::string_view text) { return said(read_date(text, usual_date_forms())); }

std::string read_moment_text(std::string_view text) {
  const auto moment = read_moment(text);
  return moment ? to_text(*moment) : "";
}

TEST_CASE("the forms of dates are named as people write them") {
  for (const auto* text :
       {"DD-MM-YYYY", "DD/MM/YYYY", "DD.MM.YYYY", "dd-mm-yyyy", " DD-MM-YYYY", "DD-MM-YY"})
    CHECK(parse_date_form(text) == DateForm::day_month_year);
  for (const auto* text : {"MM-DD-YYYY", "MM/DD/YYYY", "mm/dd/yy"})
    CHECK(parse_date_form(text) == DateForm::month_day_year);
  for (const auto* text : {"YYYY-MM-DD", "yyyy/mm/dd"})
    CHECK(parse_date_form(text) == DateForm::year_month_day);
  CHECK(parse_date_form("YYYYMMDD") == DateForm::compact);
  CHECK(parse_date_form("YYYY") == DateForm::year_only);
  for (const auto* text : {"", "YY-MM-DD", "DDMMYYYY", "iso"}) CHECK_FALSE(parse_date_form(text));
}

TEST_CASE("a date is read with any separator, with or without leading zeros") {
  for (const auto* text :
       {"12-03-1985", "12/3/1985", "12.03.1985", "1985-03-12", "1985/3/12", " 12-03-1985 ",
        "\xC2\xA0"
        "12-03-1985"}) {
    CAPTURE(text);
    CHECK(read(text) == "1985-03-12");
  }
  CHECK(read("01-02-2016") == "2016-02-01");
}

TEST_CASE("midnight behind a date is a spreadsheet's, any other time is no date") {
  for (const auto* text : {"1985-03-12 00:00", "1985-03-12T00:00", "12-03-1985  00:00"})
    CHECK(read(text) == "1985-03-12");
  for (const auto* text : {"1985-03-12 08:00", "1985-03-12 noon", "12 03 1985"}) {
    CAPTURE(text);
    CHECK(read(text) == "unreadable");
  }
}

TEST_CASE("a day that no calendar has is told, never moved to another") {
  for (const auto* text : {"31-02-1990", "29-02-1985", "00-03-1985", "32-01-1985", "12-13-1985",
                           "12-00-1985", "1985-02-30", "01-01-0000", "01-01-1799", "01-01-2200"}) {
    CAPTURE(text);
    CHECK(read(text) == "impossible");
  }
  CHECK(read("29-02-1984") == "1984-02-29");
  CHECK(read("29-02-2000") == "2000-02-29");
  CHECK(read("29-02-1900") == "impossible");
}

TEST_CASE("nothing is missing, not a date of 1970") {
  for (const auto* text : {"", " ", "-", "--", "NULL", "null", "N/A", "0"}) {
    CAPTURE(text);
    CHECK(read(text) == "missing");
  }
}

TEST_CASE("what is no date by a stated form cannot be read") {
  for (const auto* text :
       {"123-03-1985", "12-03-19855", "12-03-985", "12-03/1985", "12--03-1985", "-12-03-1985",
        "12-03-1985-", "12-03", "1985", "99999999999-1-1", "12-03-1985x", "+2-03-1985",
        "\xD9\xA1-03-1985", "17081990", "34119", "123456", "1.5"}) {
    CAPTURE(text);
    CHECK(read(text) == "unreadable");
  }
}

TEST_CASE("the name of a month is understood in both languages, shortened or of old spelling") {
  for (const auto* text : {"17 Agustus 1990",
                           "17 AGUSTUS 1990",
                           "17-AGT-1990",
                           "17/ags/1990",
                           "17.Agu.1990",
                           "17 Aug 1990",
                           "17  August  1990",
                           "17Agustus1990",
                           "17-Agustus 1990",
                           "Aug 17, 1990",
                           "1990-AUG-17",
                           "1990 Agustus 17",
                           "17 Agustus 1990 ",
                           "17\xC2\xA0"
                           "Agustus\xC2\xA0"
                           "1990",
                           "Jumat, 17 Agustus 1990",
                           "JUM'AT 17 Agustus 1990",
                           "Friday, 17 August 1990",
                           "17 Agustus 1990 00:00",
                           "17 Agustus 1990 00:00:00",
                           "Jumat, 17-08-1990"}) {
    CAPTURE(text);
    CHECK(read(text) == "1990-08-17");
  }
}

TEST_CASE("every month has its names") {
  int month = 0;
  for (const std::string names :
       {"JAN Januari January Djanuari", "FEB Peb Februari Pebruari February", "MAR Maret March",
        "APR April", "MEI May", "JUN Juni June Djuni", "JUL Juli July Djuli",
        "AGU AGT AGS AUG Agustus August", "SEP SEPT September", "OKT OCT Oktober October",
        "NOP NOV Nopember November", "DES DEC Desember December"}) {
    ++month;
    for (const auto name : split(names, ' ')) {
      CAPTURE(name);
      CHECK(read("17 " + std::string{name} + " 1990") ==
            to_iso(make_date(1990, month, 17).value()));
    }
  }
}

TEST_CASE("a month's name does not make any text a date") {
  for (const auto* text :
       {"Agustus 1990", "17 Agustus", "17 Agustus 199", "17 08 Agustus", "17 Agustus 1990 x",
        "17 Agustus 1990-", "17 VIII 1990", "17 Agustus Mei 1990", "117 Agustus 1990",
        "17 Agustus 1990 08:00", "Agustusan, 17-08-1990", "-17 Agustus 1990"}) {
    CAPTURE(text);
    CHECK(read(text) == "unreadable");
  }
  CHECK(read("31 April 1990") == "impossible");
  CHECK(read("0 Mei 1990") == "impossible");
}

TEST_CASE("a year of two digits can be of two centuries, and none is taken") {
  for (const auto* text : {"17-08-90", "17/8/90", "17-AGT-90", "17 Agustus 90"}) {
    CAPTURE(text);
    CHECK(read(text) == "1990-08-17 or 2090-08-17");
    CHECK_FALSE(read_date(text, usual_date_forms()).date);
  }
  CHECK(read("30-JUN-57") == "1957-06-30 or 2057-06-30");
  CHECK(read("29-02-00") == "2000-02-29");  // 1900 had no such day
  CHECK(read("31-02-90") == "impossible");
}

TEST_CASE("the days of 3.4 that other importers turn into 1970 or another day") {
  CHECK(read("12/31/1990") == "impossible");
  CHECK(read("00/00/1990") == "impossible");
  CHECK(read("00-00-0000") == "impossible");
  CHECK(read("-") == "missing");
  CHECK(read("1990") == "unreadable");
  CHECK(read("19900817") == "1990-08-17");
  CHECK(read("17 Mei 1990") == "1990-05-17");
}

std::string read_as(std::string_view text, DayMonthOrder order,
                    const std::vector<DateForm>& forms = usual_date_forms()) {
  return said(read_date(text, forms, {CellKind::text, order}));
}

TEST_CASE("a list that writes the month first is read so") {
  CHECK(read_as("12/31/1990", DayMonthOrder::month_first) == "1990-12-31");
  CHECK(read_as("03/04/1990", DayMonthOrder::month_first) == "1990-03-04");
  CHECK(read_as("17/08/1990", DayMonthOrder::month_first) == "impossible");
  CHECK(read_as("1990-08-17", DayMonthOrder::month_first) == "1990-08-17");
  CHECK(read_as("17 Agustus 1990", DayMonthOrder::month_first) == "1990-08-17");
  CHECK(read_as("03/04/1990", DayMonthOrder::day_first, {DateForm::month_day_year}) ==
        "1990-03-04");
}

TEST_CASE("where nothing tells the order, a date that fits both has two readings") {
  CHECK(read_as("03/04/1990", DayMonthOrder::unsure) == "1990-03-04 or 1990-04-03");
  CHECK(read_as("04/04/1990", DayMonthOrder::unsure) == "1990-04-04");
  CHECK(read_as("17/08/1990", DayMonthOrder::unsure) == "1990-08-17");
  CHECK(read_as("12/31/1990", DayMonthOrder::unsure) == "impossible");
  CHECK(read_as("1990-03-04", DayMonthOrder::unsure) == "1990-03-04");
  CHECK(read_as("03/04/90", DayMonthOrder::unsure) ==
        "1990-03-04 or 1990-04-03 or 2090-03-04 or 2090-04-03");
  const std::vector<DateForm> both{DateForm::day_month_year, DateForm::month_day_year};
  CHECK(read_as("03/04/1990", DayMonthOrder::day_first, both) == "1990-03-04 or 1990-04-03");
  CHECK(read_as("12/31/1990", DayMonthOrder::day_first, both) == "1990-12-31");
  CHECK(read_as("31/12/1990", DayMonthOrder::day_first, both) == "1990-12-31");
}

std::string read_cell(std::string_view text, CellKind kind,
                      const std::vector<DateForm>& forms = usual_date_forms()) {
  const auto reading = read_date(text, forms, {kind, DayMonthOrder::day_first, SerialInText::read});
  return said(reading) + (reading.writing == DateWriting::serial ? " serial" : "");
}

TEST_CASE("a serial number is turned back into its day, and says so") {
  CHECK(read_cell("34119", CellKind::number) == "1993-05-30 serial");
  CHECK(read_cell("34119.0", CellKind::number) == "1993-05-30 serial");
  CHECK(read_cell("34119", CellKind::text) == "1993-05-30 serial");
  CHECK(read_cell("19900817", CellKind::number) == "1990-08-17");
  CHECK(read_cell("1990", CellKind::number) == "unreadable");
  CHECK(read_cell("34119.5", CellKind::number) == "unreadable");
  CHECK(read_cell("60001", CellKind::number) == "unreadable");
  CHECK(read("34119") == "unreadable");  // only for who tells the clerk
  // A layout whose dates are one number means them, not serials.
  CHECK(read_cell("34119", CellKind::text, {DateForm::compact}) == "unreadable");
  CHECK(read_cell("34119", CellKind::text, {DateForm::year_only, DateForm::day_month_year}) ==
        "unreadable");
  CHECK(read_cell("34119", CellKind::number, {DateForm::compact}) == "1993-05-30 serial");
}

TEST_CASE("a date cell is a date whatever the forms of the list") {
  CHECK(read_cell("1990-08-17", CellKind::date, {DateForm::compact}) == "1990-08-17");
  CHECK(read_cell("1990-08-17 00:00", CellKind::date, {}) == "1990-08-17");
  CHECK(read_cell("1990-08-17 07:00", CellKind::date) == "unreadable");
}

TEST_CASE("only the stated forms are read") {
  const std::vector<DateForm> compact{DateForm::compact};
  CHECK(said(read_date("19850312", compact)) == "1985-03-12");
  CHECK(said(read_date("19850231", compact)) == "impossible");
  CHECK(said(read_date("1985312", compact)) == "unreadable");
  CHECK(said(read_date("12-03-1985", compact)) == "unreadable");
  CHECK(said(read_date("12 Maret 1985", compact)) == "1985-03-12");
  CHECK(said(read_date("12-03-1985", {DateForm::year_month_day})) == "unreadable");
  CHECK(said(read_date("12-03-1985", {})) == "unreadable");
}

TEST_CASE("a year alone is no day, and stays in doubt") {
  CHECK(said(read_date("1985", {DateForm::year_only})) == "unreadable");
  CHECK(said(read_date("1985", {DateForm::year_only, DateForm::day_month_year})) == "unreadable");
}

TEST_CASE("the first form that gives a day is taken, whatever the order") {
  const std::vector<DateForm> all{DateForm::year_only, DateForm::compact, DateForm::year_month_day,
                                  DateForm::day_month_year};
  CHECK(said(read_date("12-03-1985", all)) == "1985-03-12");
  CHECK(said(read_date("1985-03-12", all)) == "1985-03-12");
  CHECK(said(read_date("19850312", all)) == "1985-03-12");
}

TEST_CASE("papers come in on a day, or at a time of a day") {
  CHECK(read_moment_text("20-09-2016") == "2016-09-20");
  CHECK(read_moment_text("2016-09-20 08:15") == "2016-09-20 08:15");
  CHECK(read_moment_text("2016-09-20T08:15") == "2016-09-20 08:15");
  CHECK(read_moment_text("20/9/2016 8.15") == "2016-09-20 08:15");
  CHECK(read_moment_text("20-09-2016 8") == "2016-09-20 08:00");
  CHECK(read_moment_text("20 September 2016") == "2016-09-20");
  CHECK(read_moment_text("20 September 2016 08.15") == "2016-09-20 08:15");
  CHECK(read_moment_text("Selasa, 20 September 2016 pukul 08.15 WIB") == "2016-09-20 08:15");
  CHECK(read_moment_text("20-09-2016 jam 8") == "2016-09-20 08:00");
  CHECK(read_moment_text("20-OKT-2016 08:15:30") == "2016-10-20 08:15");
  for (const auto* text :
       {"", "-", "soon", "31-02-2016", "2016-09-20 25:00", "2016-09-20 08:15 x", "08:15",
        "31-02-2016 08:00", "20-09-16", "20-09-16 08:15", "20-09-2016 pukul"}) {
    CAPTURE(text);
    CHECK(read_moment_text(text).empty());
  }
}

TEST_CASE("a moment in a number cell is a serial number with the time behind its mark") {
  const auto read_number = [](std::string_view text) {
    const auto moment = read_moment(text, {CellKind::number});
    return moment ? to_text(*moment) : "";
  };
  CHECK(read_number("42633") == "2016-09-20");
  CHECK(read_number("42633.34375") == "2016-09-20 08:15");
  CHECK(read_number("42633.3437499999") == "2016-09-20 08:15");
  CHECK(read_number("42633.99999") == "2016-09-21");
  CHECK(read_number("0.34375").empty());
}

TEST_CASE("the day of papers has the order of its list") {
  const auto read_order = [](std::string_view text, DayMonthOrder order) {
    const auto moment = read_moment(text, {CellKind::text, order});
    return moment ? to_text(*moment) : "";
  };
  CHECK(read_order("09/08/2016 08:15", DayMonthOrder::month_first) == "2016-09-08 08:15");
  CHECK(read_order("09/08/2016", DayMonthOrder::unsure).empty());
}

}  // namespace
}  // namespace rekam
