#include "rekam/base/disk_sorter.hpp"

#include "rekam/base/error.hpp"

#include <doctest/doctest.h>

#include <csignal>
#include <sys/resource.h>

namespace rekam {
namespace {

std::vector<int> sorted(const std::vector<int>& numbers, std::size_t memory_bytes) {
  DiskSorter<int> sorter{memory_bytes};
  for (const int number : numbers) sorter.add(number);
  CHECK(sorter.size() == numbers.size());
  std::vector<int> result;
  while (const int* next = sorter.next()) result.push_back(*next);
  CHECK(sorter.next() == nullptr);
  return result;
}

TEST_CASE("nothing at all is sorted into nothing") { CHECK(sorted({}, 64).empty()); }

TEST_CASE("records come in order, whether they fit into memory or not") {
  const std::vector<int> numbers{5, 3, 9, 1, 1, 8, 2, 7, 4, 6, 0};
  std::vector<int> expected = numbers;
  std::sort(expected.begin(), expected.end());
  for (const std::size_t records : {1U, 2U, 3U, 5U, 11U, 100U}) {
    CAPTURE(records);
    CHECK(sorted(numbers, records * sizeof(int)) == expected);
  }
}

TEST_CASE("a scratch file gives back what was put into it") {
  ScratchFile file;
  CHECK(file.size() == 0);
  const std::string text = "one two three";
  file.append(std::as_bytes(std::span{text}));
  file.append(std::as_bytes(std::span{text}));
  CHECK(file.size() == 2 * text.size());
  std::string back(8, ' ');
  file.read(8, std::as_writable_bytes(std::span{back}));
  CHECK(back == "threeone");
}

/// No file grows past `bytes` for as long as the test lasts, as on a full disk.
class SmallFiles {
 public:
  explicit SmallFiles(rlim_t bytes) {
    getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit small{bytes, before_.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
    handler_ = std::signal(SIGXFSZ, SIG_IGN);
  }
  ~SmallFiles() {
    setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }
  SmallFiles(const SmallFiles&) = delete;
  SmallFiles& operator=(const SmallFiles&) = delete;

 private:
  rlimit before_{};
  void (*handler_)(int) = nullptr;
};

TEST_CASE("a full disk ends the sorting with the cure") {
  const SmallFiles small{4096};
  DiskSorter<int> sorter{4096};
  try {
    for (int i = 0; i < 10'000; ++i) sorter.add(i);
    FAIL("nothing was refused");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::io);
    CHECK(std::string{error.what()}.find("TMPDIR") != std::string::npos);
  }
}

}  // namespace
}  // namespace rekam
