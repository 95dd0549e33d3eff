// Any bytes as a CSV file: no crash, and the laws of the reader hold. The first byte chooses how
// much the source gives at a time.
// SPDX-License-Identifier: MIT

#include "fuzz/law.hpp"
#include "rekam/base/error.hpp"
#include "support/csv_rows.hpp"

#include <cstdint>

namespace {

using namespace rekam;

using tests::require;

constexpr CsvFormat kRoomy{.limits = {.row_bytes = 4096}};
constexpr CsvFormat kTight{.limits = {.row_bytes = 64, .field_bytes = 32, .fields = 8}};

void check_rows(std::string_view text, const CsvFormat& format) {
  std::size_t line = 0;
  std::size_t raw = 0;
  for (const auto& row : tests::read_csv(text, format)) {
    require(row.line > line);
    require(row.raw.size() <= format.limits.row_bytes);
    require(row.cells.size() <= format.limits.fields);
    if (row.trouble == RowTrouble::none) require(!row.cells.empty() && !row.raw.empty());
    line = row.line;
    raw += row.raw.size();
  }
  require(raw <= text.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  std::string text(size - 1, '\0');
  std::copy(data + 1, data + size, text.begin());
  try {
    check_rows(text, kRoomy);
    check_rows(text, kTight);
    const std::size_t most = data[0] % 16 + 1;
    require(tests::read_csv_in_pieces(text, most, kTight) == tests::read_csv(text, kTight));
  } catch (const Error& error) {
    require(error.kind() == ErrorKind::input);
  }
  return 0;
}
