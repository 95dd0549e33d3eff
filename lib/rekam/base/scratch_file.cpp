#include "rekam/base/scratch_file.hpp"

#include "rekam/base/error.hpp"

#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace rekam {

void ScratchFile::append(std::span<const std::byte> bytes) {
  if (!file_) file_.emplace(open_unnamed_file());
  file_->write({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, "the list");
  size_ += bytes.size();
}

void ScratchFile::read(std::uint64_t offset, std::span<std::byte> into) const {
  while (!into.empty()) {
    const auto count =
        pread(file_->descriptor(), into.data(), into.size(), static_cast<off_t>(offset));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0)
      fail(ErrorKind::io,
           "cannot read a temporary file back: {}; look at the disk and run it again",
           count < 0 ? strerrordesc_np(errno) : "it has become shorter");
    offset += static_cast<std::uint64_t>(count);
    into = into.subspan(static_cast<std::size_t>(count));
  }
}

}  // namespace rekam
