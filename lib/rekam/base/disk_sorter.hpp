// Sorts more records than fit into memory: what is too much becomes sorted runs in a scratch file,
// which are merged while they are read back.

#pragma once

#include "rekam/base/scratch_file.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

namespace rekam {

inline constexpr std::size_t kSorterMemory = std::size_t{64} << 20U;

/// `Before` must order any two records that differ, so that the order never depends on how many
/// fit into memory. First add() all, then next() until it is null.
template <typename Record, typename Before = std::less<Record>>
class DiskSorter {
  static_assert(std::is_trivially_copyable_v<Record>);

 public:
  explicit DiskSorter(std::size_t memory_bytes = kSorterMemory, Before before = {})
      : capacity_(std::max<std::size_t>(1, memory_bytes / sizeof(Record))), before_(before) {}

  void add(const Record& record) {
    if (records_.size() == capacity_) write_run();
    if (records_.size() == records_.capacity()) grow();
    records_.push_back(record);
    ++size_;
  }

  std::uint64_t size() const { return size_; }

  /// The next record in order, null at the end; it lives until the next call.
  const Record* next() {
    if (!ended_) end_adding();
    if (runs_.empty()) return at_ < records_.size() ? &records_[at_++] : nullptr;
    return next_of_runs();
  }

 private:
  /// A sorted part of the scratch file, read a piece at a time.
  struct Run {
    std::uint64_t offset = 0;
    std::uint64_t left = 0;  ///< records that are still on disk
    std::span<Record> piece;
    std::size_t at = 0;
  };

  /// As a vector does, but never past what may be used.
  void grow() {
    records_.reserve(std::min(capacity_, std::max<std::size_t>(1024, records_.size() * 2)));
  }

  void sort_records() {
    if (!std::is_sorted(records_.begin(), records_.end(), before_))
      std::sort(records_.begin(), records_.end(), before_);
  }

  void write_run() {
    sort_records();
    runs_.push_back({file_.size(), records_.size(), {}, 0});
    file_.append(std::as_bytes(std::span{records_}));
    records_.clear();
  }

  void end_adding() {
    ended_ = true;
    if (runs_.empty()) return sort_records();
    if (!records_.empty()) write_run();
    const std::size_t share = std::max<std::size_t>(1, capacity_ / runs_.size());
    records_ = {};
    pieces_ = std::make_unique<Record[]>(share * runs_.size());
    for (std::size_t i = 0; i < runs_.size(); ++i) {
      runs_[i].piece = {pieces_.get() + i * share, share};
      fill(runs_[i]);
      open_.push_back(&runs_[i]);
    }
    std::make_heap(open_.begin(), open_.end(), last_first());
  }

  auto last_first() {
    return [this](const Run* a, const Run* b) { return before_(b->piece[b->at], a->piece[a->at]); };
  }

  /// Whether anything was left to read.
  enum class Rest { none, some };
  Rest fill(Run& run) {
    const auto count =
        static_cast<std::size_t>(std::min<std::uint64_t>(run.left, run.piece.size()));
    if (count == 0) return Rest::none;
    run.piece = run.piece.first(count);
    file_.read(run.offset, std::as_writable_bytes(run.piece));
    run.offset += count * sizeof(Record);
    run.left -= count;
    run.at = 0;
    return Rest::some;
  }

  const Record* next_of_runs() {
    if (given_ != nullptr) step_on();
    if (open_.empty()) return nullptr;
    std::pop_heap(open_.begin(), open_.end(), last_first());
    given_ = open_.back();
    return &given_->piece[given_->at];
  }

  /// Past the record that was given last; its run goes back among the others.
  void step_on() {
    ++given_->at;
    if (given_->at == given_->piece.size() && fill(*given_) == Rest::none) {
      open_.pop_back();
    } else {
      std::push_heap(open_.begin(), open_.end(), last_first());
    }
    given_ = nullptr;
  }

  std::size_t capacity_;
  Before before_;
  std::vector<Record> records_;
  std::size_t at_ = 0;
  std::uint64_t size_ = 0;
  bool ended_ = false;
  ScratchFile file_;
  std::vector<Run> runs_;
  std::vector<Run*> open_;  ///< a heap; while `given_` is set, that one stands behind it
  Run* given_ = nullptr;
  std::unique_ptr<Record[]> pieces_;
};

}  // namespace rekam
