// Any text as a layout file: a layout that matches its own headings, or an error of settings.

#include "fuzz/law.hpp"
#include "rekam/base/error.hpp"
#include "rekam/intake/layout.hpp"

#include <cstdint>

namespace {

using namespace rekam;

using tests::require;

void check(const Layout& layout) {
  require(!layout.columns.empty() && !layout.dates.empty());
  std::vector<std::string_view> header;
  for (const auto& rule : layout.columns)
    for (const auto& alternative : rule.alternatives)
      header.insert(header.end(), alternative.begin(), alternative.end());
  const auto columns = match_columns(layout, header);
  require(columns.width == header.size());
  for (const auto& [field, indexes] : columns.fields) {
    require(field != Field::none && !indexes.empty());
    for (const auto index : indexes) require(index < header.size());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    check(parse_layout({reinterpret_cast<const char*>(data), size}, "fuzz"));
  } catch (const Error& error) {
    require(error.kind() == ErrorKind::settings);
  }
  return 0;
}
