#include "rekam/office/read_ahead.hpp"

#include "rekam/intake/resident_list.hpp"

#include <utility>

namespace rekam {

namespace {

constexpr std::size_t kRowsPerBatch = 1024;
constexpr std::size_t kBatches = 4;

}  // namespace

ReadAhead::ReadAhead(ResidentList& list, CellsDigest digest, const OfficeKey& key)
    : list_(list), digest_(std::move(digest)), numbers_(key) {
  for (std::size_t i = 0; i < kBatches; ++i) free_.push_back(std::make_unique<Batch>());
  reader_ = std::thread{[this] { run(); }};
}

ReadAhead::~ReadAhead() {
  {
    const std::lock_guard lock{mutex_};
    state_ = State::stopped;
  }
  changed_.notify_all();
  reader_.join();
}

std::span<ReadRow> ReadAhead::next() {
  std::unique_lock lock{mutex_};
  if (given_) free_.push_back(std::move(given_));
  changed_.notify_all();
  changed_.wait(lock, [&] { return !full_.empty() || state_ != State::reading; });
  if (full_.empty()) {
    if (failure_) std::rethrow_exception(std::exchange(failure_, nullptr));
    return {};
  }
  given_ = std::move(full_.front());
  full_.pop_front();
  return std::span{given_->rows}.first(given_->size);
}

void ReadAhead::run() {
  std::exception_ptr failure;
  try {
    read_all();
  } catch (...) {
    failure = std::current_exception();
  }
  {
    const std::lock_guard lock{mutex_};
    failure_ = failure;
    if (state_ == State::reading) state_ = State::ended;
  }
  changed_.notify_all();
}

void ReadAhead::read_all() {
  while (auto batch = free_batch()) {
    const auto hand_over_rows = [&] {
      if (batch->size > 0) hand_over(std::move(batch));
    };
    try {
      fill(*batch);
    } catch (...) {
      hand_over_rows();
      throw;
    }
    if (batch->size < kRowsPerBatch) return hand_over_rows();
    hand_over_rows();
  }
}

ReadAhead::BatchOwner ReadAhead::free_batch() {
  std::unique_lock lock{mutex_};
  changed_.wait(lock, [&] { return !free_.empty() || state_ == State::stopped; });
  if (state_ == State::stopped) return {};
  auto batch = std::move(free_.front());
  free_.pop_front();
  return batch;
}

void ReadAhead::hand_over(BatchOwner batch) {
  {
    const std::lock_guard lock{mutex_};
    full_.push_back(std::move(batch));
  }
  changed_.notify_all();
}

void ReadAhead::fill(Batch& batch) {
  for (batch.size = 0; batch.size < kRowsPerBatch; ++batch.size) {
    const ResidentRow* read = list_.next();
    if (read == nullptr) break;
    if (batch.rows.size() == batch.size) batch.rows.emplace_back();
    ReadRow& into = batch.rows[batch.size];
    into.row = *read;
    take_over(into);
  }
  batch.bytes_read = list_.bytes_read();
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
