// Batches that a thread of its own fills, a few ahead of who takes them. What comes out is the same
// as without it, whatever the timing.

#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

namespace rekam {

enum class Filled : std::uint8_t { to_be_continued, to_the_end };

/// A Batch is told by empty() whether there is anything in it.
template <typename Batch>
class BatchesAhead {
 public:
  /// Runs in the thread until it has filled a batch to the end or throws, and nobody else may touch
  /// what it touches till then. A batch may be one that was taken before, with its memory.
  using Fill = std::function<Filled(Batch&)>;

  explicit BatchesAhead(Fill fill) : fill_(std::move(fill)) {
    for (std::size_t i = 0; i < kBatches; ++i) free_.push_back(std::make_unique<Batch>());
    thread_ = std::thread{[this] { run(); }};
  }

  /// Stops the thread after the batch it is at.
  ~BatchesAhead() {
    {
      const std::lock_guard lock{mutex_};
      state_ = State::stopped;
    }
    changed_.notify_all();
    thread_.join();
  }

  BatchesAhead(const BatchesAhead&) = delete;
  BatchesAhead& operator=(const BatchesAhead&) = delete;

  /// The next that is not empty, null at the end; it lives until the next call. Whatever the thread
  /// threw is thrown here, after all that it filled before.
  Batch* next() {
    std::unique_lock lock{mutex_};
    if (taken_) free_.push_back(std::move(taken_));
    changed_.notify_all();
    changed_.wait(lock, [this] { return !full_.empty() || state_ != State::filling; });
    if (full_.empty()) {
      if (failure_) std::rethrow_exception(std::exchange(failure_, nullptr));
      return nullptr;
    }
    taken_ = std::move(full_.front());
    full_.pop_front();
    return taken_.get();
  }

 private:
  static constexpr std::size_t kBatches = 4;
  enum class State : std::uint8_t { filling, ended, stopped };

  void run() {
    auto filled = Filled::to_be_continued;
    std::exception_ptr failure;
    while (filled == Filled::to_be_continued && !failure) {
      auto batch = free_batch();
      if (!batch) return;
      try {
        filled = fill_(*batch);
      } catch (...) {
        failure = std::current_exception();
      }
      if (!batch->empty()) hand_over(std::move(batch));
    }
    {
      const std::lock_guard lock{mutex_};
      failure_ = failure;
      if (state_ == State::filling) state_ = State::ended;
    }
    changed_.notify_all();
  }

  /// None when nobody wants more.
  std::unique_ptr<Batch> free_batch() {
    std::unique_lock lock{mutex_};
    changed_.wait(lock, [this] { return !free_.empty() || state_ == State::stopped; });
    if (state_ == State::stopped) return {};
    auto batch = std::move(free_.front());
    free_.pop_front();
    return batch;
  }

  void hand_over(std::unique_ptr<Batch> batch) {
    {
      const std::lock_guard lock{mutex_};
      full_.push_back(std::move(batch));
    }
    changed_.notify_all();
  }

  Fill fill_;
  std::unique_ptr<Batch> taken_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::unique_ptr<Batch>> free_, full_;
  std::exception_ptr failure_;
  State state_ = State::filling;
  std::thread thread_;
};

}  // namespace rekam
