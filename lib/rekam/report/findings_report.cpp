#include "rekam/report/findings_report.hpp"

#include "rekam/base/message.hpp"
#include "rekam/base/text.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace rekam {

namespace {

constexpr std::size_t kShownPlaces = 3;

std::string number_or_nothing(std::size_t number) {
  return number == 0 ? std::string{} : std::to_string(number);
}

/// A, B … Z, AA, AB …: how spreadsheets name their columns.
std::string column_letters(std::size_t column) {
  std::string letters;
  for (; column > 0; column = (column - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
  return letters;
}

std::string place_for_people(const PlacedFinding& placed) {
  if (placed.sheet.empty())
    return placed.column == 0 ? translated("line {}", placed.line)
                              : translated("line {} column {}", placed.line, placed.column);
  const std::string sheet = printable(placed.sheet);
  return placed.column == 0
             ? translated("{} row {}", sheet, placed.line)
             : fmt::format("{} {}{}", sheet, column_letters(placed.column), placed.line);
}

}  // namespace

std::string message_of(const Finding& finding) {
  const std::string message = tr(rule_of(finding.code).message);
  return finding.detail.empty() ? message : message + ": " + finding.detail;
}

FindingsReport::FindingsReport(FindingsFormat format, Sink sink)
    : format_(format), sink_(std::move(sink)), csv_(sink_) {
  if (format_ == FindingsFormat::csv)
    csv_.row({"file", "sheet", "line", "column", "field", "code", "severity", "value", "message",
              "advice"});
  if (format_ == FindingsFormat::json) sink_("[");
}

void FindingsReport::add(const PlacedFinding& placed) {
  switch (format_) {
    case FindingsFormat::csv:
      return add_csv(placed);
    case FindingsFormat::json:
      return add_json(placed);
    case FindingsFormat::text:
      return add_text(placed);
  }
}

void FindingsReport::add_csv(const PlacedFinding& placed) {
  const auto& rule = rule_of(placed.finding->code);
  csv_.row({placed.file, placed.sheet, number_or_nothing(placed.line),
            number_or_nothing(placed.column), to_text(placed.finding->field), rule.text,
            to_text(rule.severity), placed.finding->value, message_of(*placed.finding),
            tr(rule.advice)});
}

void FindingsReport::add_json(const PlacedFinding& placed) {
  const auto& rule = rule_of(placed.finding->code);
  nlohmann::ordered_json json;
  json["file"] = placed.file;
  json["sheet"] =
      placed.sheet.empty() ? nlohmann::ordered_json{} : nlohmann::ordered_json(placed.sheet);
  json["line"] = placed.line == 0 ? nlohmann::ordered_json{} : nlohmann::ordered_json(placed.line);
  json["column"] =
      placed.column == 0 ? nlohmann::ordered_json{} : nlohmann::ordered_json(placed.column);
  json["field"] = to_text(placed.finding->field);
  json["code"] = rule.text;
  json["severity"] = to_text(rule.severity);
  json["value"] = placed.finding->value;
  json["message"] = message_of(*placed.finding);
  json["advice"] = tr(rule.advice);
  sink_(first_ ? "\n" : ",\n");
  sink_(json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
  first_ = false;
}

void FindingsReport::add_text(const PlacedFinding& placed) {
  Group& group = groups_[static_cast<std::size_t>(placed.finding->code)];
  ++group.count;
  if (placed.line == 0 || group.places.size() == kShownPlaces) return;
  group.places.push_back(place_for_people(placed));
}

void FindingsReport::write_text() {
  std::vector<const FindingRule*> found;
  for (const auto& rule : all_finding_rules())
    if (groups_[static_cast<std::size_t>(rule.code)].count > 0) found.push_back(&rule);
  std::stable_sort(found.begin(), found.end(), [&](const auto* a, const auto* b) {
    if (a->severity != b->severity) return a->severity > b->severity;
    return groups_[static_cast<std::size_t>(a->code)].count >
           groups_[static_cast<std::size_t>(b->code)].count;
  });
  if (found.empty()) sink_(tr("no findings\n"));
  for (const auto* rule : found) {
    const Group& group = groups_[static_cast<std::size_t>(rule->code)];
    sink_(fmt::format("{} {} × {}: {}\n", rule->text, tr(to_text(rule->severity)), group.count,
                      tr(rule->message)));
    if (!group.places.empty())
      sink_(fmt::format("    {}{}\n", fmt::join(group.places, ", "),
                        static_cast<std::size_t>(group.count) > group.places.size() ? ", …" : ""));
    sink_(translated("    what to do: {}\n", tr(rule->advice)));
  }
}

void FindingsReport::finish() {
  if (format_ == FindingsFormat::json) sink_(first_ ? "]\n" : "\n]\n");
  if (format_ == FindingsFormat::text) write_text();
}

}  // namespace rekam
