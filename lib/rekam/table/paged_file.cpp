#include "rekam/table/paged_file.hpp"

#include <algorithm>
#include <span>

namespace rekam {

namespace {

constexpr std::size_t kUnwritten = std::size_t{256} << 10U;
constexpr std::uint64_t kPageBytes = 4096;
constexpr std::size_t kPages = 512;

}  // namespace

void PagedFile::append(std::string_view bytes) {
  unwritten_ += bytes;
  if (unwritten_.size() >= kUnwritten) write_out();
}

void PagedFile::write_out() {
  if (unwritten_.empty()) return;
  file_.append(std::as_bytes(std::span{unwritten_}));
  unwritten_.clear();
}

void PagedFile::read(std::uint64_t offset, char* into, std::size_t bytes) {
  write_out();
  while (bytes > 0) {
    const auto& source = page(offset / kPageBytes).bytes;
    const auto start = static_cast<std::size_t>(offset % kPageBytes);
    const auto count = source.copy(into, bytes, start);
    offset += count;
    into += count;
    bytes -= count;
  }
}

const PagedFile::Page& PagedFile::page(std::uint64_t number) {
  if (pages_.empty()) pages_.resize(kPages);
  auto& page = pages_[number % kPages];
  if (page.number != number) {
    const auto start = number * kPageBytes;
    page.number = ~std::uint64_t{0};
    page.bytes.resize(static_cast<std::size_t>(std::min(kPageBytes, file_.size() - start)));
    file_.read(start, std::as_writable_bytes(std::span{page.bytes}));
    page.number = number;
  }
  return page;
}

}  // namespace rekam
