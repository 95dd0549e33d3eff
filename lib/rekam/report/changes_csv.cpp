#include "rekam/report/changes_csv.hpp"

#include "rekam/table/csv_writer.hpp"

#include <vector>

namespace rekam {

namespace {

void add(std::vector<std::string>& cells, const std::optional<Appointment>& at) {
  if (!at) {
    cells.insert(cells.end(), 4, {});
    return;
  }
  for (auto& cell :
       {at->service_point, to_iso(at->date), to_text(at->session), std::to_string(at->seat)})
    cells.push_back(cell);
}

}  // namespace

std::string changes_header() {
  return csv_line({"resident_no", "desa_code", "desa", "rt", "rw", "old_service_point", "old_date",
                   "old_session", "old_seat", "new_service_point", "new_date", "new_session",
                   "new_seat", "new_status", "reason"});
}

std::string change_line(const ChangeLine& line) {
  std::vector<std::string> cells{line.resident_no, line.desa_code, line.desa, line.rt, line.rw};
  add(cells, line.before);
  add(cells, line.now);
  cells.emplace_back(line.now ? line.status : std::string_view{});
  cells.push_back(line.reason);
  return csv_line(std::vector<std::string_view>{cells.begin(), cells.end()});
}

}  // namespace rekam
