#include "rekam/report/day_now.hpp"

#include <doctest/doctest.h>

namespace rekam {
namespace {

TEST_CASE("seats that follow each other are said as one range") {
  CHECK(seat_words({3}) == "3");
  CHECK(seat_words({3, 4, 5, 9, 11, 12}) == "3-5, 9, 11-12");
}

TEST_CASE("those who wait are told to stay or to go, those to come whether to come") {
  const Moment now{*parse_iso_date("2016-09-06"), ClockTime{9 * 60 + 30}};
  const auto text = day_now_text({"16.01.14",
                                  now,
                                  {"09.30 (server)"},
                                  5,
                                  {{2, ClockTime{8 * 60}, Reach::surely},
                                   {3, ClockTime{9 * 60}, Reach::not_today},
                                   {4, ClockTime{13 * 60}, Reach::not_today}}});
  CHECK(text.find("16.01.14, Selasa, 6 September 2016, pukul 09.30\ngangguan sejak 09.30 (server)\n"
                  "dipanggil 5, selesai 2, menunggu 3\n") == 0);
  CHECK(text.find("sesi 08.00, pasti dilayani: nomor 2\n  Bapak/Ibu dilayani hari ini. Silakan "
                  "tetap menunggu") != std::string::npos);
  CHECK(text.find("sesi 09.00, tidak terlayani: nomor 3\n  Mohon maaf, hari ini tidak terlayani. "
                  "Silakan pulang") != std::string::npos);
  CHECK(text.find("sesi 13.00, tidak terlayani: nomor 4\n  Mohon maaf, hari ini tidak terlayani. "
                  "Tidak perlu datang") != std::string::npos);
}

}  // namespace
}  // namespace rekam
