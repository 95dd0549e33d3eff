#include "rekam/base/input_file.hpp"

#include "rekam/base/error.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace rekam {

namespace {

[[noreturn]] void fail_to_open(const std::string& path, int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      fail(ErrorKind::input, "no file {}; check the name and the folder", path);
    case EISDIR:
      fail(ErrorKind::input, "{} is a folder; name a file in it", path);
    case EACCES:
    case EPERM:
      fail(ErrorKind::input, "may not read {}; ask its owner for the right to read it", path);
    default:
      fail(ErrorKind::input, "cannot read {}: {}; look at the disk and run it again", path,
           strerrordesc_np(error));
  }
}

}  // namespace

InputFile::InputFile(std::string path) : path_(std::move(path)) {
  file_ = path_ == "-" ? STDIN_FILENO : open(path_.c_str(), O_RDONLY | O_NOCTTY | O_CLOEXEC);
  if (file_ < 0) fail_to_open(path_, errno);
  struct stat status {};
  if (fstat(file_, &status) != 0) return;  // read() will say more
  if (S_ISDIR(status.st_mode)) {
    if (file_ != STDIN_FILENO) close(file_);
    fail_to_open(path_, EISDIR);
  }
  if (S_ISREG(status.st_mode)) size_ = static_cast<std::uint64_t>(status.st_size);
}

InputFile::~InputFile() {
  if (file_ > STDERR_FILENO) close(file_);
}

InputFile::InputFile(InputFile&& other) noexcept
    : path_(std::move(other.path_)),
      file_(std::exchange(other.file_, -1)),
      size_(other.size_),
      bytes_read_(other.bytes_read_),
      digest_(other.digest_) {}

InputFile& InputFile::operator=(InputFile&& other) noexcept {
  std::swap(path_, other.path_);
  std::swap(file_, other.file_);
  std::swap(size_, other.size_);
  std::swap(bytes_read_, other.bytes_read_);
  std::swap(digest_, other.digest_);
  return *this;
}

std::size_t InputFile::read(std::span<char> into) {
  for (;;) {
    const auto count = ::read(file_, into.data(), into.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) {
      fail(ErrorKind::io, "cannot read {}: {}; look at the disk and run it again",
           shown_name(path_), strerrordesc_np(errno));
    }
    const auto bytes = static_cast<std::size_t>(count);
    digest_.update({into.data(), bytes});
    bytes_read_ += bytes;
    return bytes;
  }
}

Sha256Digest InputFile::digest() const {
  Sha256 copy = digest_;
  return copy.finish();
}

std::string shown_name(const std::string& path) { return path == "-" ? "standard input" : path; }

std::string read_whole(const std::string& path, std::size_t most_bytes) {
  InputFile file{path};
  std::string text(most_bytes + 1, '\0');
  std::size_t size = 0;
  while (const auto bytes = file.read({text.data() + size, text.size() - size})) size += bytes;
  if (size > most_bytes) {
    fail(ErrorKind::input, "{} is longer than {} bytes; is it the file you mean?", path,
         most_bytes);
  }
  text.resize(size);
  return text;
}

}  // namespace rekam
