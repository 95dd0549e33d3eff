#include "rekam/base/unnamed_file.hpp"

#include "rekam/base/error.hpp"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace rekam {

namespace {

/// Not every file system knows O_TMPFILE.
int open_in(const std::string& folder) {
  const int file = open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (file >= 0) return file;
  std::string name = folder + "/rekam-XXXXXX";
  const int named = mkostemp(name.data(), O_CLOEXEC);
  if (named >= 0) unlink(name.c_str());
  return named;
}

}  // namespace

UnnamedFile::UnnamedFile(int descriptor, std::string folder)
    : descriptor_(descriptor), folder_(std::move(folder)) {}

UnnamedFile::~UnnamedFile() {
  if (descriptor_ >= 0) close(descriptor_);
}

UnnamedFile::UnnamedFile(UnnamedFile&& other) noexcept
    : descriptor_(other.release()), folder_(std::move(other.folder_)) {}

void UnnamedFile::write(std::string_view bytes, const std::string& what) {
  while (!bytes.empty()) {
    const auto count = ::write(descriptor_, bytes.data(), bytes.size());
    if (count >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(count));
    } else if (errno != EINTR) {
      fail(ErrorKind::io,
           "no room in {} to keep what comes from {} while it is read: {}; make room there, or set "
           "TMPDIR to a folder on another disk",
           folder_, what, strerrordesc_np(errno));
    }
  }
}

int UnnamedFile::release() { return std::exchange(descriptor_, -1); }

UnnamedFile open_unnamed_file() {
  const char* wished = std::getenv("TMPDIR");
  const std::array<std::string, 3> folders{wished == nullptr ? "" : wished, "/var/tmp", "/tmp"};
  for (const auto& folder : folders) {
    if (folder.empty()) continue;
    const int file = open_in(folder);
    if (file >= 0) return {file, folder};
  }
  fail(ErrorKind::io,
       "cannot create a temporary file in TMPDIR, /var/tmp or /tmp; set TMPDIR to a folder that "
       "can be written to");
}

}  // namespace rekam
