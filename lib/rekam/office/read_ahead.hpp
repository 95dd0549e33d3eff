// Reads a KK list in a thread of its own, some thousands of rows ahead of those who store them: the
// rows are read and checked while earlier ones go into the registry. What comes out is the same as
// without it, whatever the timing.

#pragma once

#include "rekam/base/digest.hpp"
#include "rekam/office/batches_ahead.hpp"
#include "rekam/office/cells_digest.hpp"
#include "rekam/record/read_resident.hpp"
#include "rekam/record/resident_no.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rekam {

class ResidentList;

/// A row with all that can be known of it without the registry. It holds its own copy of
/// everything.
struct ReadRow {
  ResidentRow row;
  std::size_t line = 0;
  std::uint64_t digest = 0;          ///< of all its cells
  std::optional<ResidentNo> number;  ///< the first of its NIK
  std::string sheet, raw;            ///< only of a rejected row, as in ListPlace
  std::vector<std::string> cells;    ///< only of a rejected row
};

class ReadAhead {
 public:
  /// Starts to read `list`, which nobody else may touch until next() has come to its end.
  ReadAhead(ResidentList& list, CellsDigest digest, const OfficeKey& key);

  /// The next rows, none at the end; they may be changed, and live until the next call. Whatever
  /// the reading throws is thrown here, after all the rows before it.
  std::span<ReadRow> next();

  /// Of the file, up to the last row given.
  std::uint64_t bytes_read() const { return bytes_read_; }

 private:
  struct Batch {
    std::vector<ReadRow> rows;  ///< kept from batch to batch, with the memory of their texts
    std::size_t size = 0;
    std::uint64_t bytes_read = 0;
    bool empty() const { return size == 0; }
  };

  Filled fill(Batch& batch);
  void take_over(ReadRow& into);

  ResidentList& list_;
  CellsDigest digest_;
  ResidentNumbers numbers_;
  std::uint64_t bytes_read_ = 0;
  BatchesAhead<Batch> batches_;
};

}  // namespace rekam
