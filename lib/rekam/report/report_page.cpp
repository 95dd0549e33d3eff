#include "rekam/report/report_page.hpp"

#include "rekam/base/embedded.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <array>

namespace rekam {

namespace {

struct Word {
  std::string_view key, indonesian, english;
};

/// What the page says. Columns without a word here stand as they are in the CSV.
constexpr std::array<Word, 56> kWords{{
    {"title", "Laporan perekaman KTP-el", "Recording for the electronic identity card"},
    {"as_of", "Keadaan per", "As of"},
    {"contents", "Isi", "Contents"},
    {"search", "Cari", "Search"},
    {"must_record", "Wajib rekam", "Must be recorded"},
    {"recorded_or_in_process", "Sudah rekam", "Recorded or in process"},
    {"backlog", "Belum rekam", "Backlog"},
    {"papers_in", "Berkas KK masuk", "KK papers in"},
    {"called_ahead", "Sudah dipanggil", "Called"},
    {"duplicates_waiting", "Pasangan ganda menunggu", "Duplicate pairs waiting"},
    {"funnel", "Dari wajib rekam sampai terekam", "From must record to recorded"},
    {"funnel_note", "Sudah dipanggil: orang dengan panggilan terbit yang belum lewat.",
     "Called: people with a published call still to come."},
    {"by_kecamatan", "Belum rekam per kecamatan", "Backlog by kecamatan"},
    {"by_desa", "Per desa / kelurahan", "By desa"},
    {"trend", "Perkembangan", "Trend"},
    {"no_closing", "Belum ada bulan yang ditutup: rekam-backlog close.",
     "No month was closed yet: rekam-backlog close."},
    {"forecast", "Perkiraan selesai", "Forecast"},
    {"forecast_note",
     "Batang: hari kalender sampai selesai dengan peluang 50 %. Hijau: tenggat dapat dipenuhi.",
     "Bars: calendar days until done with an even chance. Green: the deadline can be met."},
    {"forecast_bars", "Hari sampai selesai", "Days until done"},
    {"no_deadline", "Kalender belum memuat tenggat: tidak ada perkiraan.",
     "The calendar holds no deadline: there is no forecast."},
    {"days", "Jadwal panggilan", "Rosters"},
    {"days_note", "Empat belas hari terakhir dan hari-hari yang sudah terbit.",
     "The last fourteen days, and the days that are published."},
    {"findings", "Mutu data", "Data quality"},
    {"no_findings", "Tidak ada temuan.", "There are no findings."},
    {"unknown_place", "tidak diketahui", "unknown"},
    {"head", "Kepala rantai registri", "Head of the registry's chain"},
    {"kecamatan_code", "Kode kec.", "Kec. code"},
    {"kecamatan", "Kecamatan", "Kecamatan"},
    {"desa_code", "Kode desa", "Desa code"},
    {"desa", "Desa / Kel.", "Desa"},
    {"residents", "Penduduk", "Residents"},
    {"recorded", "Terekam", "Recorded"},
    {"in_process", "Dalam proses", "In process"},
    {"failed", "Gagal", "Failed"},
    {"duplicate", "Ganda", "Duplicate"},
    {"unknown", "Tanpa status", "Unknown"},
    {"unrecorded", "Belum", "Unrecorded"},
    {"recorded_percent", "Persen", "Percent"},
    {"reported_gone", "Dilaporkan pergi", "Reported gone"},
    {"superseded", "Digantikan", "Superseded"},
    {"list_date", "Tanggal daftar", "List date"},
    {"service_point", "Tempat perekaman", "Service point"},
    {"date", "Tanggal", "Date"},
    {"day", "Hari", "Day"},
    {"stations", "Alat", "Stations"},
    {"capacity", "Kapasitas", "Capacity"},
    {"called", "Dipanggil", "Called"},
    {"no_show", "Tidak hadir", "No-shows"},
    {"incomplete", "Berkas kurang", "Incomplete"},
    {"deferred", "Ditunda", "Deferred"},
    {"deadline", "Tenggat", "Deadline"},
    {"shortfall", "Kekurangan", "Shortfall"},
    {"code", "Kode", "Code"},
    {"severity", "Tingkat", "Severity"},
    {"message", "Temuan", "Finding"},
    {"name", "Nama", "Name"},
}};

nlohmann::ordered_json words_in(Language language) {
  nlohmann::ordered_json words;
  for (const auto& word : kWords)
    words[std::string{word.key}] =
        language == Language::indonesian ? word.indonesian : word.english;
  return words;
}

/// JSON that may stand inside a script element: nothing in it can end that.
std::string inside_script(const nlohmann::ordered_json& data) {
  std::string text;
  for (const char c : data.dump(-1, ' ', true)) {
    if (c == '<' || c == '>' || c == '&')
      text += fmt::format("\\u{:04x}", static_cast<int>(c));
    else
      text += c;
  }
  return text;
}

void put(std::string& page, std::string_view place, std::string_view text) {
  page.replace(page.find(place), place.size(), text);
}

}  // namespace

std::string report_page(const ReportPage& page) {
  const bool indonesian = page.language == Language::indonesian;
  nlohmann::ordered_json data;
  data["language"] = indonesian ? "id" : "en";
  data["as_of"] = to_iso(page.as_of);
  data["kabupaten"] = page.kabupaten;
  data["made_by"] = "rekam " + page.version;
  data["head"] = page.chain_head;
  data["called_ahead"] = page.called_ahead;
  data["duplicates_waiting"] = page.duplicates_waiting;
  data["words"] = words_in(page.language);
  for (const auto& [name, csv] : page.tables) data["tables"][name] = csv;
  std::string html{embedded_file("report_page.html")};
  put(html, "@LANGUAGE@", indonesian ? "id" : "en");
  put(html, "@TITLE@",
      fmt::format("{} {}", indonesian ? kWords[0].indonesian : kWords[0].english,
                  to_iso(page.as_of)));
  put(html, "@NOSCRIPT@",
      indonesian ? "Halaman ini memerlukan JavaScript; angkanya ada di folder data."
                 : "This page needs JavaScript; its numbers are in the folder data.");
  put(html, "@DATA@", inside_script(data));
  return html;
}

}  // namespace rekam
