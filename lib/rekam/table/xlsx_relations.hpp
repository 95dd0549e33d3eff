// The relations of an .xlsx part: which other part it means by an id, and as what.

#pragma once

#include "rekam/table/zip_archive.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rekam {

struct Relation {
  std::string id;
  std::string type;    ///< last word of the type's address: `worksheet`, `styles` …
  std::string target;  ///< name of the part in the archive
};

/// Of the part, or of the whole package when it is empty. None when the archive has no such list.
std::vector<Relation> read_relations(const ZipArchive& archive, std::string_view part);

/// The first of that type; null when there is none.
const Relation* find_type(const std::vector<Relation>& relations, std::string_view type);
const Relation* find_id(const std::vector<Relation>& relations, std::string_view id);

}  // namespace rekam
