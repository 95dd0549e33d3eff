// A scratch file that is read here and there in small pieces: the pages read last stay in memory.

#pragma once

#include "rekam/base/scratch_file.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

class PagedFile {
 public:
  /// All of it before the first read.
  void append(std::string_view bytes);

  std::uint64_t size() const { return file_.size() + unwritten_.size(); }

  /// Fills `into` with the bytes at `offset`, which must have been appended.
  void read(std::uint64_t offset, char* into, std::size_t bytes);

 private:
  struct Page {
    std::uint64_t number = ~std::uint64_t{0};
    std::string bytes;
  };

  void write_out();
  const Page& page(std::uint64_t number);

  ScratchFile file_;
  std::string unwritten_;
  std::vector<Page> pages_;
};

}  // namespace rekam
