#include "rekam/report/call_letters.hpp"

#include "rekam/report/html_sheet.hpp"
#include "rekam/report/indonesian_words.hpp"

#include <fmt/format.h>

#include <tuple>
#include <utility>

namespace rekam {

namespace {

constexpr std::string_view kLetterStyle = R"css(
.letter { min-height: 88mm; padding: 3mm 1mm; border-bottom: .3mm dashed #888; break-inside: avoid; }
.letter header { display: flex; justify-content: space-between; border-bottom: .5mm solid #111;
  padding-bottom: 1.5mm; margin-bottom: 2mm; }
.letter header div:last-child { text-align: right; }
.letter table { margin: 2mm 0; }
.where { font-size: 12pt; font-weight: 600; }
.list td.sign { width: 50mm; }
.list tr.place { break-after: avoid; }
.list tr.place td { background: #e9edf2; font-weight: 700; print-color-adjust: exact;
  -webkit-print-color-adjust: exact; }
)css";

using Household = std::vector<RosterLine>;

auto rt_of(const Household& household) {
  const RosterLine& line = household.front();
  return std::tie(line.kecamatan_code, line.desa_code, line.rw, line.rt);
}

std::string desa_of(const RosterLine& line) { return line.desa.empty() ? "-" : line.desa; }

std::string where(const DayRoster& roster) {
  std::string text = html_text(roster.place.empty() ? roster.name : roster.place);
  if (!roster.address.empty()) text += ", " + html_text(roster.address);
  return text;
}

void write_list(const DayRoster& roster, std::span<const Household> households, HtmlSheet& sheet) {
  sheet.write(fmt::format(
      "<section class=\"page list\">\n<h1>Daftar serah surat panggilan</h1>\n<p>{}, {}: {} surat. "
      "Mohon diserahkan melalui Ketua RT kepada keluarga berikut.</p>\n<table>\n<thead><tr>"
      "<th>No.</th><th>Nama</th><th>Orang</th><th>Pukul</th><th>Diterima oleh</th></tr></thead>\n"
      "<tbody>\n",
      html_text(roster.name), long_date(roster.date), households.size()));
  int number = 0;
  const Household* before = nullptr;
  for (const auto& household : households) {
    const RosterLine& line = household.front();
    if (before == nullptr || rt_of(*before) != rt_of(household))
      sheet.write(fmt::format("<tr class=\"place\"><td colspan=\"5\">{}, {}</td></tr>\n",
                              html_text(desa_of(line)), html_text(rt_rw(line.rt, line.rw))));
    before = &household;
    sheet.write(
        fmt::format("<tr><td class=\"number\">{}</td><td>{}</td><td class=\"number\">{}</td>"
                    "<td>{}</td><td class=\"sign\"></td></tr>\n",
                    ++number, html_text(line.name), household.size(), clock_words(line.session)));
  }
  sheet.write("</tbody>\n</table>\n</section>\n");
}

void write_letter(const DayRoster& roster, const Household& household, HtmlSheet& sheet) {
  const RosterLine& head = household.front();
  sheet.write(fmt::format(
      "<section class=\"letter\">\n<header><div><h1>Undangan perekaman KTP-el</h1><p>{}</p></div>"
      "<div><p>{}</p><p>{}</p></div></header>\n<p>Kepada Yth. Sdr. <b>{}</b>{}</p>\n"
      "<p>Kami mengundang untuk perekaman KTP elektronik pada:</p>\n"
      "<p class=\"where\">{}<br>{}</p>\n<table>\n<thead><tr><th>Nama</th><th>Pukul (WIB)</th>"
      "<th>No. urut</th><th>Kode</th></tr></thead>\n<tbody>\n",
      html_text(roster.name), html_text(desa_of(head)), html_text(rt_rw(head.rt, head.rw)),
      html_text(head.name), household.size() > 1 ? " dan keluarga" : "", long_date(roster.date),
      where(roster)));
  for (const auto& call : household)
    sheet.write(fmt::format(
        "<tr><td>{}</td><td>{}</td><td class=\"number\">{}</td><td>{}</td></tr>\n",
        html_text(call.name), clock_words(call.session), call.seat, html_text(call.resident_no)));
  sheet.write(
      "</tbody>\n</table>\n<p>Bawa Kartu Keluarga asli dan surat ini. Datang pada pukul di atas; "
      "Anda "
      "dipanggil menurut nomor urut. Bila berhalangan, pindah, atau ada yang meninggal, mohon beri "
      "tahu kantor atau Ketua RT. Perekaman tidak dipungut biaya.</p>\n</section>\n");
}

}  // namespace

void write_call_letters(const DayRoster& roster, Sink sink) {
  HtmlSheet sheet{std::move(sink),
                  fmt::format("Surat panggilan {} {}", roster.service_point, to_iso(roster.date)),
                  SheetShape::portrait, kLetterStyle};
  if (roster.sha256.empty()) sheet.write("<p class=\"draft\">RANCANGAN, BELUM BERLAKU</p>\n");
  const auto households = households_of(roster);
  write_list(roster, households, sheet);
  for (const auto& household : households) write_letter(roster, household, sheet);
  sheet.finish();
}

}  // namespace rekam
