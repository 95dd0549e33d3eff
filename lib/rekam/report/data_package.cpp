#include "rekam/report/data_package.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace rekam {

namespace {

using Json = nlohmann::ordered_json;

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// What a column holds. Codes and numbers of people are texts: their digits are no quantity.
std::string_view type_of(std::string_view name) {
  if (is_one_of(name, {"residents",  "must_record", "recorded",       "in_process",
                       "failed",     "duplicate",   "unknown",        "unrecorded",
                       "backlog",    "papers_in",   "reported_gone",  "superseded",
                       "seat",       "attempt",     "station",        "age",
                       "stations",   "capacity",    "called",         "local_only",
                       "incomplete", "deferred",    "moved",          "died",
                       "unresolved", "walk_in",     "outage_minutes", "working_days",
                       "places",     "shortfall",   "stations_needed"}))
    return "integer";
  if (is_one_of(name, {"recorded_percent", "chance", "no_show"})) return "number";
  if (is_one_of(name, {"date", "list_date", "birth_date", "day", "as_of", "deadline", "finish_p10",
                       "finish_p50", "finish_p90"}))
    return "date";
  return name == "feasible" ? "boolean" : "string";
}

Json schema_of(std::string_view header) {
  Json fields = Json::array();
  while (!header.empty() && header != "\n") {
    const auto end = std::min(header.find_first_of(",\n"), header.size());
    const auto name = header.substr(0, end);
    Json field;
    field["name"] = name;
    field["type"] = type_of(name);
    fields.push_back(std::move(field));
    header.remove_prefix(std::min(end + 1, header.size()));
  }
  Json schema;
  schema["fields"] = std::move(fields);
  schema["missingValues"] = Json::array({""});
  return schema;
}

}  // namespace

std::string data_package(const PackageFacts& facts, const std::vector<PackagedFile>& files) {
  Json package;
  package["profile"] = "tabular-data-package";
  package["name"] = "rekam-" + to_iso(facts.as_of);
  package["created"] = to_iso(facts.as_of) + "T00:00:00+07:00";
  package["version"] = facts.version;
  package["registry"] = facts.chain_head;
  package["resources"] = Json::array();
  for (const auto& file : files) {
    Json resource;
    resource["profile"] = "tabular-data-resource";
    resource["name"] = file.name.substr(0, file.name.find('.'));
    resource["title"] = file.title;
    resource["path"] = file.name;
    resource["format"] = "csv";
    resource["mediatype"] = "text/csv";
    resource["encoding"] = "utf-8";
    resource["bytes"] = file.bytes;
    resource["hash"] = "sha256:" + to_hex(file.sha256);
    resource["schema"] = schema_of(file.header);
    package["resources"].push_back(std::move(resource));
  }
  return package.dump(2) + "\n";
}

}  // namespace rekam
