#include "rekam/report/data_package.hpp"

#include "rekam/report/column_kind.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace rekam {

namespace {

using Json = nlohmann::ordered_json;

std::string_view type_of(ColumnKind kind) {
  switch (kind) {
    case ColumnKind::count:
      return "integer";
    case ColumnKind::share:
      return "number";
    case ColumnKind::date:
      return "date";
    case ColumnKind::truth:
      return "boolean";
    case ColumnKind::text:
      break;
  }
  return "string";
}

Json schema_of(const PackagedFile& file) {
  std::string_view header = file.header;
  Json fields = Json::array();
  while (!header.empty() && header != "\n") {
    const auto end = std::min(header.find_first_of(",\n"), header.size());
    const auto name = header.substr(0, end);
    Json field;
    field["name"] = name;
    field["type"] = type_of(column_kind(file.name, name));
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
  package["sources"] = Json::array();
  for (const auto& source : facts.sources)
    package["sources"].push_back(
        {{"title", source.title}, {"hash", "sha256:" + to_hex(source.sha256)}});
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
    resource["schema"] = schema_of(file);
    package["resources"].push_back(std::move(resource));
  }
  return package.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace rekam
