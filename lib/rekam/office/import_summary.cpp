#include "rekam/office/import_summary.hpp"

#include "rekam/base/long_number.hpp"
#include "rekam/base/message.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace rekam {

namespace {

/// A JSON string. The library quotes, but holds no tree: a tree of it that finds no memory takes
/// the program with it.
std::string quoted(const std::string& text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string counts_in_json(const RowCounts& counts, const FindingCounts& findings) {
  return fmt::format(
      R"("read":{},"added":{},"updated":{},"unchanged":{},"rejected":{},"findings":{})",
      counts.read, counts.added, counts.updated, counts.unchanged, counts.rejected,
      to_json(findings));
}

}  // namespace

RowCounts ImportSummary::counts() const {
  RowCounts sum;
  for (const auto& list : lists) sum += list.counts;
  return sum;
}

FindingCounts ImportSummary::findings() const {
  FindingCounts sum;
  for (const auto& list : lists) sum.add(list.findings);
  sum.add(FindingCode::file_missing_people, missing);
  return sum;
}

News ImportSummary::news() const {
  const bool some = !refused.empty() || std::any_of(lists.begin(), lists.end(), [](const auto& l) {
    return l.news == News::some;
  });
  return some ? News::some : News::none;
}

bool ImportSummary::stores_something() const {
  return std::any_of(lists.begin(), lists.end(),
                     [](const auto& l) { return l.known == Known::no; });
}

std::string to_json(const ImportSummary& summary) {
  std::string json = fmt::format(R"({{"kind":{},{},"files":[)", quoted(summary.kind),
                                 counts_in_json(summary.counts(), summary.findings()));
  const char* comma = "";
  for (const auto& list : summary.lists) {
    json += fmt::format(R"({}{{"file":{},"list":{},"sha256":"{}",{}}})", comma,
                        quoted(without_long_numbers(list.file)), list.list, to_hex(list.sha256),
                        counts_in_json(list.counts, list.findings));
    comma = ",";
  }
  return json + "]}\n";
}

std::string to_sentence(const ImportSummary& summary) {
  const RowCounts counts = summary.counts();
  return translated("{} rows read: {} added, {} updated, {} unchanged, {} rejected",
                    grouped(counts.read), grouped(counts.added), grouped(counts.updated),
                    grouped(counts.unchanged), grouped(counts.rejected));
}

std::vector<std::string> finding_lines(const FindingCounts& findings) {
  std::vector<const FindingRule*> found;
  for (const auto& rule : all_finding_rules())
    if (findings.of(rule.code) > 0) found.push_back(&rule);
  std::stable_sort(found.begin(), found.end(), [&](const auto* a, const auto* b) {
    if (a->severity != b->severity) return a->severity > b->severity;
    return findings.of(a->code) > findings.of(b->code);
  });
  std::vector<std::string> lines;
  for (const auto* rule : found)
    lines.push_back(fmt::format("{:>9} × {} {}: {}", grouped(findings.of(rule->code)), rule->text,
                                tr(to_text(rule->severity)), tr(rule->message)));
  return lines;
}

}  // namespace rekam
