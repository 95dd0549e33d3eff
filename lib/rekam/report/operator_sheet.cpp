#include "rekam/report/operator_sheet.hpp"

#include "rekam/report/html_sheet.hpp"
#include "rekam/report/indonesian_words.hpp"

#include <fmt/format.h>

#include <utility>

namespace rekam {

namespace {

constexpr int kWalkIns = 8;

constexpr std::string_view kOperatorStyle = R"css(
body { font-size: 8.5pt; }
header { display: flex; justify-content: space-between; gap: 6mm; margin-bottom: 3mm; }
td, th { padding: .7mm 1.1mm; }
td.result { width: 11mm; } td.note { width: 24mm; } td.place { min-width: 25mm; }
td.name { min-width: 50mm; font-weight: 600; }
tr.hour { break-after: avoid; }
tr.hour td { background: #e9edf2; font-weight: 700; print-color-adjust: exact;
  -webkit-print-color-adjust: exact; }
td.wide { white-space: nowrap; font-variant-numeric: tabular-nums; }
.empty td { height: 8mm; }
)css";

constexpr std::string_view kHeadings =
    "<thead><tr><th>No.</th><th>Nama</th><th>L/P</th><th>Tgl. lahir</th><th>NIK</th>"
    "<th>No. KK</th><th>Desa / Kel.</th><th>RT/RW</th><th>Berkas</th><th>Tanda terima</th>"
    "<th>Ke-</th><th>Hasil</th><th>Menit</th><th>Catatan</th></tr></thead>\n";
constexpr int kColumns = 14;

std::string_view sex_letter(std::string_view sex) {
  return sex == "LAKI-LAKI" ? "L" : sex == "PEREMPUAN" ? "P" : "";
}

std::string row_of(const RosterLine& call) {
  return fmt::format(
      "<tr><td class=\"number\">{}</td><td class=\"name\">{}</td><td>{}</td><td class=\"wide\">{}"
      "</td><td class=\"wide\">{}</td><td class=\"wide\">{}</td><td class=\"place\">{}</td><td "
      "class=\"wide\">{}/{}"
      "</td><td class=\"wide\">{}</td><td>{}</td><td class=\"number\">{}</td>"
      "<td class=\"result\"></td><td class=\"result\"></td><td class=\"note\"></td></tr>\n",
      call.seat, html_text(call.name), sex_letter(call.sex),
      call.birth_date ? to_iso(*call.birth_date) : std::string{}, html_text(call.nik),
      html_text(call.no_kk), html_text(call.desa), html_text(call.rt.empty() ? "-" : call.rt),
      html_text(call.rw.empty() ? "-" : call.rw),
      call.papers_received ? to_iso(call.papers_received->day) : std::string{},
      html_text(call.receipt_no), call.attempt);
}

void write_head(const DayRoster& roster, HtmlSheet& sheet) {
  sheet.write(fmt::format(
      "<header><div><h1>Lembar petugas &ndash; {}</h1><p>{}, {} orang, {} loket, {}&ndash;{} "
      "WIB</p>"
      "</div><div><p>Hasil: <b>R</b> terekam &middot; <b>L</b> lokal saja &middot; <b>T</b> tidak "
      "hadir &middot; <b>B</b> berkas kurang</p><p><b>D</b> ditunda &middot; <b>G</b> ganda "
      "&middot; "
      "<b>P</b> pindah &middot; <b>M</b> meninggal</p>{}</div></header>\n",
      html_text(roster.name), long_date(roster.date), roster.lines.size(), roster.stations,
      clock_words(roster.opens), clock_words(roster.closes),
      roster.sha256.empty()
          ? std::string{"<p class=\"draft\">RANCANGAN</p>"}
          : fmt::format("<p class=\"small\">SHA-256 {} &middot; undian {}<br>Rantai {}</p>",
                        roster_code(roster), html_text(roster.seed), roster.chain_head)));
}

}  // namespace

void write_operator_sheet(const DayRoster& roster, Sink sink) {
  HtmlSheet sheet{std::move(sink),
                  fmt::format("Lembar petugas {} {}", roster.service_point, to_iso(roster.date)),
                  SheetShape::landscape, kOperatorStyle};
  write_head(roster, sheet);
  sheet.write("<table>\n");
  sheet.write(kHeadings);
  sheet.write("<tbody>\n");
  for (const auto session : sessions_of(roster)) {
    sheet.write(fmt::format("<tr class=\"hour\"><td colspan=\"{}\">Pukul {}</td></tr>\n", kColumns,
                            clock_words(session.front().session)));
    for (const auto& call : session) sheet.write(row_of(call));
  }
  sheet.write(
      fmt::format("<tr class=\"hour\"><td colspan=\"{}\">Datang tanpa panggilan (tulis nama dan "
                  "NIK)</td></tr>\n",
                  kColumns));
  for (int i = 0; i < kWalkIns; ++i) {
    sheet.write("<tr class=\"empty\">");
    for (int column = 0; column < kColumns; ++column) sheet.write("<td></td>");
    sheet.write("</tr>\n");
  }
  sheet.write(
      "</tbody>\n</table>\n<p class=\"small\">Memuat data pribadi: tidak untuk ditempel, disalin "
      "atau "
      "dibawa keluar kantor.</p>\n");
  sheet.finish();
}

}  // namespace rekam
