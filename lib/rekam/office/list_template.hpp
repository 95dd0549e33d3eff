// Empty workbooks to be filled in by hand and imported: one for each kind of list, in Indonesian,
// with text cells, drop-downs of words that the importers read, and a page that explains them.

#pragma once

#include "rekam/table/sink.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

enum class ListKind : std::uint8_t {
  residents,
  papers,
  statuses,
  outcomes,
  outages,
  service_points,
  calendar,
  regions
};

/// What a clerk is told of a column, in Indonesian.
struct TemplateColumn {
  std::string_view heading;   ///< one that the importer of the kind knows
  std::string_view required;  ///< `wajib`, `boleh kosong` …
  std::string_view meaning;
  std::string_view example;
  std::vector<std::string_view> words = {};  ///< of its drop-down
};
std::span<const TemplateColumn> template_columns(ListKind kind);

void write_list_template(ListKind kind, Sink sink);

}  // namespace rekam
