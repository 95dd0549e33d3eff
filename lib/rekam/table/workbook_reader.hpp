// Reads workbooks (.xlsx and .ods) row by row in constant memory. Every visible sheet is read, one
// after the other; hidden ones are only named. A workbook comes from strangers: its parts are
// capped and DTDs are refused.

#pragma once

#include "rekam/table/file_format.hpp"
#include "rekam/table/row_reader.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rekam {

enum class Visibility : std::uint8_t { visible, hidden };

struct Sheet {
  std::string name;
  Visibility visibility = Visibility::visible;
  std::size_t hidden_rows = 0;  ///< known when the sheet has been read
};

/// What a workbook of a real office never reaches.
struct WorkbookLimits {
  std::uint64_t part_bytes = std::uint64_t{4} << 30U;  ///< one part, unpacked
  std::uint64_t packing = 1000;                        ///< unpacked size to packed size of a part
  std::size_t cell_bytes = std::size_t{64} << 10U;
  std::size_t columns = 16384;
  std::size_t shared_memory = std::size_t{32} << 20U;  ///< shared strings beyond go to a file
};

/// Rows without any cell are no rows but count as rows of the sheet. Cells that the file leaves out
/// are empty texts.
class WorkbookReader : public RowReader {
 public:
  /// `sheet`: only this one, even if hidden. Error{input} that says the cure when the file is
  /// damaged, protected by a password, or no workbook.
  explicit WorkbookReader(const std::string& path, const std::optional<std::string>& sheet = {},
                          WorkbookLimits limits = {});
  /// The file must outlive the reader, and be no pipe.
  explicit WorkbookReader(const InputFile& file, const std::optional<std::string>& sheet = {},
                          WorkbookLimits limits = {});
  ~WorkbookReader() override;
  WorkbookReader(const WorkbookReader&) = delete;
  WorkbookReader& operator=(const WorkbookReader&) = delete;

  const Row* next() override;
  const std::vector<Sheet>& sheets() const;
  FileFormat format() const;

 private:
  class Reading;
  std::unique_ptr<Reading> reading_;
};

}  // namespace rekam
