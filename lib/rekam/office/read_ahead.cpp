#include "rekam/office/read_ahead.hpp"

#include "rekam/intake/resident_list.hpp"

#include <utility>

namespace rekam {

namespace {

constexpr std::size_t kRowsPerBatch = 1024;

}  // namespace

ReadAhead::ReadAhead(ResidentList& list, CellsDigest digest, const OfficeKey& key)
    : list_(list),
      digest_(std::move(digest)),
      numbers_(key),
      batches_([this](Batch& batch) { return fill(batch); }) {}

std::span<ReadRow> ReadAhead::next() {
  Batch* batch = batches_.next();
  if (batch == nullptr) return {};
  bytes_read_ = batch->bytes_read;
  return std::span{batch->rows}.first(batch->size);
}

Filled ReadAhead::fill(Batch& batch) {
  for (batch.size = 0; batch.size < kRowsPerBatch; ++batch.size) {
    const ResidentRow* read = list_.next();
    if (read == nullptr) break;
    if (batch.rows.size() == batch.size) batch.rows.emplace_back();
    ReadRow& into = batch.rows[batch.size];
    into.row = *read;
    take_over(into);
  }
  batch.bytes_read = list_.bytes_read();
  return batch.size < kRowsPerBatch ? Filled::to_the_end : Filled::to_be_continued;
}

void ReadAhead::take_over(ReadRow& into) {
  const ListPlace& place = list_.place();
  into.line = place.line;
  into.digest = digest_.of(place.cells);
  into.number.reset();
  if (const auto& nik = into.row.resident.nik) into.number = numbers_.derive(nik->text(), 0);
  if (!into.row.rejected) return;
  into.sheet = place.sheet;
  into.raw = place.raw;
  into.cells.assign(place.cells.begin(), place.cells.end());
}

}  // namespace rekam
