#include "rekam/report/roster_workbook.hpp"

#include "rekam/report/indonesian_words.hpp"
#include "rekam/table/xlsx_writer.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace rekam {

namespace {

constexpr int kWalkIns = 20;

/// Words that `rekam-import outcomes` reads.
const std::vector<std::string> kOutcomes{"terekam", "lokal saja", "tidak hadir", "berkas kurang",
                                         "ditunda", "ganda",      "pindah",      "meninggal"};

XlsxSheet sheet_of(const DayRoster& roster) {
  return {fmt::format("{} {}", roster.service_point, to_iso(roster.date)),
          {{"service_point", 14},
           {"date", 12},
           {"session", 9},
           {"seat", 7},
           {"name", 34},
           {"sex", 12},
           {"birth_date", 12},
           {"nik", 19},
           {"desa", 22},
           {"rt", 6},
           {"rw", 6},
           {"receipt_no", 12},
           {"resident_no", 14},
           {"outcome", 16, kOutcomes, "Apa yang terjadi dengan orang ini?"},
           {"minutes", 9, {}, "Lama perekaman dalam menit; boleh kosong"},
           {"note", 30}}};
}

}  // namespace

void write_roster_workbook(const DayRoster& roster, Sink sink) {
  XlsxWriter workbook{std::move(sink), XlsxSize::small};
  workbook.sheet(sheet_of(roster));
  const std::string date = to_iso(roster.date);
  for (const auto& call : roster.lines) {
    const std::string session = to_text(call.session);
    const std::string seat = std::to_string(call.seat);
    const std::string birth = call.birth_date ? to_iso(*call.birth_date) : std::string{};
    workbook.row(std::array<std::string_view, 16>{
        roster.service_point, date, session, seat, call.name, call.sex, birth, call.nik, call.desa,
        call.rt, call.rw, call.receipt_no, call.resident_no, "", "", ""});
  }
  for (int i = 0; i < kWalkIns; ++i)
    workbook.row(std::array<std::string_view, 16>{roster.service_point, date});
  workbook.finish();
}

}  // namespace rekam
