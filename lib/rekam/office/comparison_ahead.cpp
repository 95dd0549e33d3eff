#include "rekam/office/comparison_ahead.hpp"

namespace rekam {

namespace {

constexpr std::size_t kRowsOfBatch = 4096;

std::array<std::string_view, 11> texts_of(const ComparisonRow& row) {
  const auto& record = row.record;
  return {record.nik,
          record.name,
          record.birth_date,
          record.birth_place,
          record.mother_name,
          record.father_name,
          record.no_kk,
          record.address,
          record.desa,
          record.extra,
          row.id};
}

}  // namespace

ComparisonAhead::ComparisonAhead(ComparisonList& list)
    : list_(list), batches_([this](Batch& batch) { return fill(batch); }) {}

Filled ComparisonAhead::fill(Batch& batch) {
  batch.bytes.clear();
  batch.ends.clear();
  batch.sexes.clear();
  const ComparisonRow* row = nullptr;
  while (batch.ends.size() < kRowsOfBatch && (row = list_.next()) != nullptr) keep(*row, batch);
  batch.bytes_read = list_.bytes_read();
  return row == nullptr ? Filled::to_the_end : Filled::to_be_continued;
}

void ComparisonAhead::keep(const ComparisonRow& row, Batch& batch) {
  auto& ends = batch.ends.emplace_back();
  const auto texts = texts_of(row);
  for (std::size_t i = 0; i < kTexts; ++i) {
    batch.bytes += texts.at(i);
    ends.at(i) = batch.bytes.size();
  }
  batch.sexes.push_back(row.record.sex);
}

bool ComparisonAhead::next(const std::function<void(const ComparisonRow&)>& take) {
  const Batch* batch = batches_.next();
  if (batch == nullptr) return false;
  bytes_read_ = batch->bytes_read;
  const std::string_view bytes = batch->bytes;
  std::size_t start = 0;
  for (std::size_t i = 0; i < batch->ends.size(); ++i) {
    std::array<std::string_view, kTexts> text;
    for (std::size_t j = 0; j < kTexts; ++j) {
      const std::size_t end = batch->ends[i].at(j);
      text.at(j) = bytes.substr(start, end - start);
      start = end;
    }
    take({{text[0], text[1], text[2], batch->sexes[i], text[3], text[4], text[5], text[6], text[7],
           text[8], text[9]},
          text[10]});
  }
  return true;
}

}  // namespace rekam
