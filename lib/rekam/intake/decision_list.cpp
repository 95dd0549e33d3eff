#include "rekam/intake/decision_list.hpp"

#include "rekam/base/message.hpp"
#include "rekam/base/text.hpp"
#include "rekam/intake/table_list.hpp"
#include "rekam/record/civil_status.hpp"
#include "rekam/record/date_reading.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace rekam {

namespace {

enum Column : std::size_t { record_a, record_b, decision, who, why, when };

const std::vector<ListColumn>& columns() {
  static const std::vector<ListColumn> all{
      {"record_a", {"resident_a", "no penduduk a"}, Presence::required},
      {"record_b", {"resident_b", "no penduduk b"}, Presence::required},
      {"decision", {"keputusan", "verdict"}, Presence::required},
      {"who", {"oleh", "petugas"}},
      {"why", {"alasan", "sebab", "keterangan"}},
      {"when", {"tanggal", "date"}}};
  return all;
}

DecisionRow read_row(const TableRow& row) {
  DecisionRow read;
  read.line = row.line;
  read.who = row[who];
  read.why = row[why];
  const auto verdict = parse_verdict(row[decision]);
  const auto a = ResidentNo::parse(row[record_a]), b = ResidentNo::parse(row[record_b]);
  const auto day = read_date(row[when], usual_date_forms(), {row.kind(when)});
  if (!verdict) {
    read.refused =
        translated("'{}' is no decision; same, not_same or unsure", printable(row[decision]));
  } else if (!a || !b) {
    read.refused = tr("record_a and record_b are resident numbers, as they stand in the pairs");
  } else if (*a == *b) {
    read.refused = tr("record_a and record_b are one record");
  } else if (!says_nothing(row[when]) && !day.date) {
    read.refused = translated("'{}' is no date", printable(row[when]));
  } else {
    read.verdict = *verdict;
    read.a = std::min(*a, *b);
    read.b = std::max(*a, *b);
    read.on = day.date;
  }
  return read;
}

}  // namespace

std::vector<DecisionRow> read_decisions(const std::string& path) {
  TableList list{path, columns()};
  std::vector<DecisionRow> rows;
  while (const TableRow* row = list.next()) {
    if (row->trouble) {
      DecisionRow refused;
      refused.line = row->line;
      refused.refused = tr("the line cannot be read as a row");
      rows.push_back(std::move(refused));
    } else if (!(*row)[decision].empty()) {
      rows.push_back(read_row(*row));
    }
  }
  return rows;
}

}  // namespace rekam
