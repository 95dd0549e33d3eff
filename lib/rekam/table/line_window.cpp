#include "rekam/table/line_window.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace rekam {

namespace {

constexpr std::size_t kChunk = std::size_t{64} << 10U;
constexpr std::size_t kNone = std::string_view::npos;

}  // namespace

// fill() appends only while the row is within bounds, and moves it to the front once that moves no
// more than was consumed before: therefore twice the row and a chunk always suffice.
LineWindow::LineWindow(ByteSource source, std::size_t most_row_bytes)
    : source_(std::move(source)),
      most_row_bytes_(most_row_bytes),
      capacity_(2 * most_row_bytes + 2 * kChunk),
      data_(new char[capacity_]) {}

bool LineWindow::fill() {
  if (at_end_) return false;
  const std::size_t kept = end_ - start_;
  if (start_ > 0 && kept <= start_) {
    std::memcpy(data_.get(), data_.get() + start_, kept);
    cursor_ -= start_;
    lf_ = std::max(lf_, start_) - start_;
    end_ = kept;
    start_ = 0;
  }
  const auto count = source_.read({data_.get() + end_, std::min(kChunk, capacity_ - end_)});
  end_ += count;
  at_end_ = count == 0;
  return !at_end_;
}

std::string_view LineWindow::head() {
  while (end_ - cursor_ < kChunk && fill()) continue;
  return view(cursor_, end_);
}

/// One past the first line break at or after `from`; kNone if more must be read to tell.
std::size_t LineWindow::find_line_end(std::size_t from) {
  const char* data = data_.get();
  lf_ = std::max(lf_, from);
  if (lf_ < end_ && data[lf_] != '\n') {
    const void* found = std::memchr(data + lf_, '\n', end_ - lf_);
    lf_ =
        found != nullptr ? static_cast<std::size_t>(static_cast<const char*>(found) - data) : end_;
  }
  if (const void* found = std::memchr(data + from, '\r', lf_ - from)) {
    const auto cr = static_cast<std::size_t>(static_cast<const char*>(found) - data);
    if (cr + 1 < end_) return data[cr + 1] == '\n' ? cr + 2 : cr + 1;
    return at_end_ ? cr + 1 : kNone;
  }
  return lf_ < end_ ? lf_ + 1 : kNone;
}

/// The last byte read may be the first half of CRLF, which the next byte tells.
bool LineWindow::ends_in_half_a_line_break() const {
  return end_ > cursor_ && data_[end_ - 1] == '\r';
}

LineWindow::Line LineWindow::next_line() {
  std::size_t searched = cursor_ - start_;
  for (;;) {
    const auto end = find_line_end(start_ + searched);
    if (end != kNone) return {view(std::exchange(cursor_, end), end), Ending::line_break};
    if (end_ - start_ > most_row_bytes_) return {view(cursor_, end_), Ending::unbounded};
    const bool half = ends_in_half_a_line_break();
    searched = end_ - start_ - (half ? 1 : 0);
    if (fill() || half) continue;
    if (cursor_ < end_) ended_without_line_break_ = true;
    return {view(std::exchange(cursor_, end_), end_), Ending::end_of_text};
  }
}

void LineWindow::skip_line() {
  for (;;) {
    const auto end = find_line_end(cursor_);
    if (end != kNone) {
      start_ = cursor_ = end;
      return;
    }
    const bool half = ends_in_half_a_line_break();
    start_ = cursor_ = half ? end_ - 1 : end_;
    if (fill() || half) continue;
    ended_without_line_break_ = true;
    return;
  }
}

void LineWindow::rewind(std::size_t bytes) {
  cursor_ = start_ + bytes;
  lf_ = cursor_;
}

}  // namespace rekam
