#include "rekam/report/stand_by_list.hpp"

#include "rekam/report/html_sheet.hpp"
#include "rekam/report/indonesian_words.hpp"
#include "rekam/report/public_names.hpp"

#include <fmt/format.h>

#include <utility>

namespace rekam {

namespace {

constexpr std::string_view kStandByStyle = R"css(
h1 { font-size: 22pt; text-align: center; }
h2 { font-size: 16pt; text-align: center; font-weight: 500; }
table { font-size: 17pt; }
th { font-size: 13pt; }
td { padding: 2.2mm 2.5mm; }
table { margin-top: 4mm; }
td.wide { white-space: nowrap; }
td.number { font-size: 22pt; font-weight: 700; width: 22mm; text-align: center; }
ul { font-size: 13pt; margin: 4mm 0 0; padding-left: 6mm; }
)css";

std::string row_of(const RosterLine& call, std::size_t number, std::string_view name) {
  return fmt::format(
      "<tr><td class=\"number\">{}</td><td>{}</td><td>{}</td><td class=\"wide\">{} / {}</td><td "
      "class=\"wide\">{}</td></tr>\n",
      number, html_text(name), html_text(call.desa.empty() ? "-" : call.desa),
      html_text(short_rt(call.rt)), html_text(short_rt(call.rw)), short_date(call.date));
}

}  // namespace

void write_stand_by_list(const DayRoster& roster, Sink sink) {
  HtmlSheet sheet{std::move(sink),
                  fmt::format("Cadangan {} {}", roster.service_point, to_iso(roster.date)),
                  SheetShape::portrait, kStandByStyle};
  sheet.write(fmt::format(
      "<section class=\"page\">\n<h1>DAFTAR CADANGAN PEREKAMAN KTP-el</h1>\n<h2>{}</h2>\n"
      "<h2>{}</h2>\n",
      html_text(roster.name), long_date(roster.date)));
  if (roster.stand_bys.empty())
    sheet.write("<p>Tidak ada cadangan untuk hari ini.</p>\n");
  else
    sheet.write(
        "<table>\n<thead><tr><th>Urutan</th><th>Nama</th><th>Desa / Kel.</th><th>RT / RW</th>"
        "<th>Jadwal sendiri</th></tr></thead>\n<tbody>\n");
  const auto names = public_names(roster.stand_bys);
  for (std::size_t i = 0; i < names.size(); ++i)
    sheet.write(row_of(roster.stand_bys[i], i + 1, names[i]));
  if (!roster.stand_bys.empty()) sheet.write("</tbody>\n</table>\n");
  sheet.write(
      "<ul>\n<li>Cadangan boleh datang hari ini dan dilayani menurut urutan bila ada yang tidak "
      "hadir.</li>\n<li>Tidak dijamin terlayani. Bila tidak terlayani, jadwal sendiri tetap "
      "berlaku.</li>\n<li>Bawa Kartu Keluarga (KK) asli.</li>\n</ul>\n</section>\n");
  sheet.finish();
}

}  // namespace rekam
