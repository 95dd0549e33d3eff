// Any bytes as the XML of a sheet, fed behind the zip layer so that nothing is packed and no disk
// is met. The first byte says whose: `X` the sheet of an .xlsx file, `T` its shared texts, anything
// else the contents of an .ods file.
// SPDX-License-Identifier: MIT

#include "fuzz/law.hpp"
#include "rekam/base/error.hpp"
#include "rekam/table/ods_rows.hpp"
#include "rekam/table/xlsx_shared_strings.hpp"
#include "rekam/table/xlsx_sheet.hpp"

#include <zip.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace {

using namespace rekam;

using tests::require;

constexpr WorkbookLimits kLimits{
    .part_bytes = std::uint64_t{1} << 20U, .cell_bytes = 64, .columns = 40, .shared_memory = 256};

/// More rows than that say nothing new.
constexpr std::size_t kEnough = 1000;

/// One part, stored as it is, in an archive in memory.
class StoredPart {
 public:
  explicit StoredPart(std::string_view xml) {
    zip_error_t error;
    zip_error_init(&error);
    bytes_ = zip_source_buffer_create(nullptr, 0, 0, &error);
    auto* made = zip_open_from_source(bytes_, ZIP_TRUNCATE, &error);
    require(made != nullptr);
    const auto index =
        zip_file_add(made, "part.xml", zip_source_buffer(made, xml.data(), xml.size(), 0), 0);
    require(index == 0 && zip_set_file_compression(made, 0, ZIP_CM_STORE, 0) == 0);
    zip_source_keep(bytes_);
    require(zip_close(made) == 0);
    archive_.reset(zip_open_from_source(bytes_, ZIP_RDONLY, &error));
    require(archive_ != nullptr);
    zip_error_fini(&error);
  }

  ZipPart open() const {
    auto* part = zip_fopen_index(archive_.get(), 0, 0);
    require(part != nullptr);
    return {part, "kk.xlsx (part.xml)", {kLimits.part_bytes, kLimits.part_bytes}};
  }

 private:
  struct Discard {
    void operator()(zip* archive) const { zip_discard(archive); }
  };
  zip_source_t* bytes_ = nullptr;  ///< the archive's
  std::unique_ptr<zip, Discard> archive_;
};

template <typename Rows>
void read_all(Rows& rows) {
  for (std::size_t i = 0; i < kEnough; ++i) {
    const auto* row = rows.next();
    if (row == nullptr) break;
    require(row->line() > 0 && row->line() <= kMostRows);
  }
}

void read_xlsx_sheet(const StoredPart& part) {
  XlsxShared shared{SharedStrings{kLimits.shared_memory}, {}, DateSystem::from_1900};
  shared.strings.add("MUHAMMAD");
  shared.strings.add("");
  XlsxSheetRows rows{part.open(), kLimits, shared};
  read_all(rows);
}

void read_shared_texts(const StoredPart& part) {
  SharedStrings strings{kLimits.shared_memory};
  read_shared_strings(part.open(), kLimits.cell_bytes, strings);
  for (std::uint64_t i = 0; i < strings.size() && i < kEnough; ++i)
    require(strings.at(i).has_value());
  require(!strings.at(strings.size()).has_value());
}

void read_ods_sheet(const StoredPart& part) {
  OdsRows rows{part.open(), kLimits};
  rows.seek(0);
  read_all(rows);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string text{data + 1, data + size};
  const StoredPart part{text};
  try {
    switch (data[0]) {
      case 'X':
        read_xlsx_sheet(part);
        break;
      case 'T':
        read_shared_texts(part);
        break;
      default:
        read_ods_sheet(part);
    }
  } catch (const Error& error) {
    require(error.kind() == ErrorKind::input);
  }
  return 0;
}
