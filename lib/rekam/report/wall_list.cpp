#include "rekam/report/wall_list.hpp"

#include "rekam/report/html_sheet.hpp"
#include "rekam/report/indonesian_words.hpp"
#include "rekam/report/public_names.hpp"

#include <fmt/format.h>

#include <utility>

namespace rekam {

namespace {

constexpr std::string_view kWallStyle = R"css(
h1 { font-size: 22pt; text-align: center; }
h2 { font-size: 17pt; text-align: center; font-weight: 500; }
.hour { font-size: 34pt; font-weight: 700; text-align: center; margin: 4mm 0; border: 1mm solid #111; }
table { font-size: 19pt; }
th { font-size: 13pt; }
td { padding: 2.2mm 2.5mm; }
td.number { font-size: 24pt; font-weight: 700; width: 24mm; text-align: center; }
ul { font-size: 13pt; margin: 4mm 0 0; padding-left: 6mm; }
)css";

/// A session, and what its people are called.
struct WallPage {
  RosterPart session;
  std::span<const std::string> names;
  std::size_t page, pages;
};

void write_page(const DayRoster& roster, const WallPage& wall, HtmlSheet& sheet) {
  sheet.write(fmt::format(
      "<section class=\"page\">\n<h1>PANGGILAN PEREKAMAN KTP-el</h1>\n<h2>{}</h2>\n<h2>{}</h2>\n"
      "<p class=\"hour\">Pukul {} WIB</p>\n",
      html_text(roster.name), long_date(roster.date), clock_words(wall.session.front().session)));
  if (roster.sha256.empty()) sheet.write("<p class=\"draft\">RANCANGAN, BELUM BERLAKU</p>\n");
  const bool several = roster.stations > 1;
  sheet.write(
      fmt::format("<table>\n<thead><tr><th>No. urut</th><th>Nama</th><th>Desa / Kel.</th>"
                  "<th>RT / RW</th>{}</tr></thead>\n<tbody>\n",
                  several ? "<th>Loket</th>" : ""));
  for (std::size_t i = 0; i < wall.session.size(); ++i) {
    const auto& call = wall.session[i];
    sheet.write(fmt::format(
        "<tr><td class=\"number\">{}</td><td>{}</td><td>{}</td><td>{} / {}</td>{}</tr>\n",
        call.seat, html_text(wall.names[i]), html_text(call.desa.empty() ? "-" : call.desa),
        html_text(short_rt(call.rt)), html_text(short_rt(call.rw)),
        several ? fmt::format("<td>{}</td>", call.station) : std::string{}));
  }
  sheet.write(fmt::format(
      "</tbody>\n</table>\n<ul>\n<li>Bawa Kartu Keluarga (KK) asli.</li>\n"
      "<li>Datang pada pukul di atas; Anda dipanggil menurut nomor urut.</li>\n"
      "<li>Bila jaringan terganggu, nomor Anda tetap berlaku dan Anda dipanggil kembali.</li>\n"
      "</ul>\n<p class=\"small\">Halaman {} dari {}{}</p>\n</section>\n",
      wall.page, wall.pages,
      roster.sha256.empty() ? std::string{}
                            : fmt::format(" &middot; Kode jadwal {} &middot; Rantai {}",
                                          roster_code(roster), roster.chain_head)));
}

}  // namespace

void write_wall_list(const DayRoster& roster, Sink sink) {
  HtmlSheet sheet{std::move(sink),
                  fmt::format("Panggilan {} {}", roster.service_point, to_iso(roster.date)),
                  SheetShape::portrait, kWallStyle};
  const auto sessions = sessions_of(roster);
  const auto names = public_names(roster.lines);
  std::span<const std::string> left{names};
  for (std::size_t i = 0; i < sessions.size(); ++i) {
    write_page(roster, {sessions[i], left, i + 1, sessions.size()}, sheet);
    left = left.subspan(sessions[i].size());
  }
  sheet.finish();
}

}  // namespace rekam
