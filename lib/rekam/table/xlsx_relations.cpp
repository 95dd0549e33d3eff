#include "rekam/table/xlsx_relations.hpp"

#include "rekam/table/xml_stream.hpp"

#include <algorithm>

namespace rekam {

namespace {

/// With its slash; empty for parts at the top.
std::string_view folder_of(std::string_view part) { return part.substr(0, part.rfind('/') + 1); }

/// `/xl/x.xml` counts from the top, `x.xml` and `../x.xml` from the part's folder.
std::string resolve(std::string_view folder, std::string_view target) {
  if (target.starts_with('/')) return std::string{target.substr(1)};
  for (;;) {
    if (target.starts_with("./")) {
      target.remove_prefix(2);
    } else if (target.starts_with("../")) {
      target.remove_prefix(3);
      if (!folder.empty()) folder = folder_of(folder.substr(0, folder.size() - 1));
    } else {
      std::string part{folder};
      return part += target;
    }
  }
}

std::string list_of(std::string_view part) {
  const auto folder = folder_of(part);
  std::string list{folder};
  list += "_rels/";
  list += part.substr(folder.size());
  return list += ".rels";
}

class Relations : public XmlHandler {
 public:
  explicit Relations(std::string_view folder) : folder_(folder) {}

  Inside start(std::string_view element, XmlAttributes attributes) override {
    if (element == "Relationship" && attributes["TargetMode"] != "External") {
      const auto type = attributes["Type"];
      found.push_back({std::string{attributes["Id"]}, std::string{type.substr(type.rfind('/') + 1)},
                       resolve(folder_, attributes["Target"])});
    }
    return Inside::read;
  }
  Flow end(std::string_view /*element*/) override { return Flow::go_on; }

  std::vector<Relation> found;

 private:
  std::string_view folder_;
};

}  // namespace

std::vector<Relation> read_relations(const ZipArchive& archive, std::string_view part) {
  const auto list = list_of(part);
  if (!archive.has(list)) return {};
  Relations relations{folder_of(part)};
  read_xml(archive.open_small(list), relations);
  return std::move(relations.found);
}

const Relation* find_type(const std::vector<Relation>& relations, std::string_view type) {
  const auto found = std::find_if(relations.begin(), relations.end(),
                                  [&](const Relation& one) { return one.type == type; });
  return found == relations.end() ? nullptr : &*found;
}

const Relation* find_id(const std::vector<Relation>& relations, std::string_view id) {
  const auto found = std::find_if(relations.begin(), relations.end(),
                                  [&](const Relation& one) { return one.id == id; });
  return found == relations.end() ? nullptr : &*found;
}

}  // namespace rekam
