#include "rekam/office/comparison_ahead.hpp"

#include <utility>

namespace rekam {

namespace {

constexpr std::size_t kRowsOfBatch = 4096;
constexpr std::size_t kMostBatches = 4;

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

ComparisonAhead::ComparisonAhead(ComparisonList& list) : list_(list), reader_([this] { run(); }) {}

ComparisonAhead::~ComparisonAhead() {
  {
    const std::lock_guard lock{mutex_};
    state_ = State::stopped;
  }
  changed_.notify_all();
  reader_.join();
}

void ComparisonAhead::run() {
  std::exception_ptr failure;
  try {
    read_all();
  } catch (...) {
    failure = std::current_exception();
  }
  const std::lock_guard lock{mutex_};
  failure_ = failure;
  if (state_ == State::reading) state_ = State::ended;
  changed_.notify_all();
}

void ComparisonAhead::read_all() {
  Batch batch;
  while (const auto* row = list_.next()) {
    keep(*row, batch);
    if (batch.ends.size() < kRowsOfBatch) continue;
    batch.bytes_read = list_.bytes_read();
    if (!hand_over(std::exchange(batch, {}))) return;
  }
  batch.bytes_read = list_.bytes_read();
  hand_over(std::move(batch));
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

/// False when nobody wants more.
bool ComparisonAhead::hand_over(Batch batch) {
  std::unique_lock lock{mutex_};
  changed_.wait(lock, [this] { return full_.size() < kMostBatches || state_ == State::stopped; });
  if (state_ == State::stopped) return false;
  full_.push_back(std::move(batch));
  changed_.notify_all();
  return true;
}

bool ComparisonAhead::next(const std::function<void(const ComparisonRow&)>& take) {
  Batch batch;
  {
    std::unique_lock lock{mutex_};
    changed_.wait(lock, [this] { return !full_.empty() || state_ != State::reading; });
    if (full_.empty()) {
      if (failure_) std::rethrow_exception(failure_);
      return false;
    }
    batch = std::move(full_.front());
    full_.pop_front();
    changed_.notify_all();
  }
  bytes_read_ = batch.bytes_read;
  const std::string_view bytes = batch.bytes;
  std::size_t start = 0;
  for (std::size_t i = 0; i < batch.ends.size(); ++i) {
    std::array<std::string_view, kTexts> text;
    for (std::size_t j = 0; j < kTexts; ++j) {
      const std::size_t end = batch.ends[i].at(j);
      text.at(j) = bytes.substr(start, end - start);
      start = end;
    }
    take({{text[0], text[1], text[2], batch.sexes[i], text[3], text[4], text[5], text[6], text[7],
           text[8], text[9]},
          text[10]});
  }
  return true;
}

}  // namespace rekam
