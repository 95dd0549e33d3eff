#include "rekam/registry/report_scan.hpp"

#include "rekam/sqlite/database.hpp"
#include "rekam/sqlite/statement.hpp"

namespace rekam {

std::map<std::pair<std::int64_t, std::string>, std::int64_t> residents_with_findings(
    Database& database) {
  auto select = database.prepare(
      "SELECT coalesce(s.desa, s.kecamatan, 0), r.codes FROM resident r JOIN standing s ON s.id = "
      "r.id"
      " WHERE r.codes <> '' AND s.superseded_by IS NULL");
  std::map<std::pair<std::int64_t, std::string>, std::int64_t> found;
  while (select.step()) {
    std::string_view codes = select.text(1);
    while (!codes.empty()) {
      const auto end = std::min(codes.find(' '), codes.size());
      if (end > 0) ++found[{select.integer(0), std::string{codes.substr(0, end)}}];
      codes.remove_prefix(std::min(end + 1, codes.size()));
    }
  }
  return found;
}

std::map<std::int64_t, PairsWaiting> pairs_waiting(Database& database) {
  auto select = database.prepare(
      "SELECT coalesce(s.desa, s.kecamatan, 0), count(*), min(substr(e.at, 1, 10))"
      " FROM listed_pair p JOIN event e ON e.seq = p.event"
      " LEFT JOIN resident r ON r.resident_no = p.resident_a LEFT JOIN standing s ON s.id = r.id"
      " WHERE NOT EXISTS (SELECT 1 FROM duplicate_decision d"
      " WHERE d.resident_a = p.resident_a AND d.resident_b = p.resident_b) GROUP BY 1");
  std::map<std::int64_t, PairsWaiting> waiting;
  while (select.step())
    waiting[select.integer(0)] = {select.integer(1), std::string{select.text(2)}};
  return waiting;
}

}  // namespace rekam
