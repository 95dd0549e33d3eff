#include "rekam/base/input_file.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/unnamed_file.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>
#include <vector>

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

[[noreturn]] void fail_to_read(const std::string& path, int error) {
  fail(ErrorKind::io, "cannot read {}: {}; look at the disk and run it again", shown_name(path),
       strerrordesc_np(error));
}

std::size_t read_pipe(int file, const std::string& path, std::span<char> into) {
  for (;;) {
    const auto count = ::read(file, into.data(), into.size());
    if (count >= 0) return static_cast<std::size_t>(count);
    if (errno != EINTR) fail_to_read(path, errno);
  }
}

constexpr std::size_t kSpoolChunk = std::size_t{256} << 10U;

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
  if (!S_ISREG(status.st_mode)) return;
  const auto start = lseek(file_, 0, SEEK_CUR);
  start_ = start > 0 ? static_cast<std::uint64_t>(start) : 0;
  const auto end = static_cast<std::uint64_t>(status.st_size);
  size_ = end > start_ ? end - start_ : 0;
}

InputFile::~InputFile() {
  if (file_ > STDERR_FILENO) close(file_);
}

InputFile::InputFile(InputFile&& other) noexcept
    : path_(std::move(other.path_)),
      file_(std::exchange(other.file_, -1)),
      size_(other.size_),
      start_(other.start_),
      bytes_read_(other.bytes_read_),
      bytes_in_digest_(other.bytes_in_digest_),
      digest_(std::move(other.digest_)) {}

InputFile& InputFile::operator=(InputFile&& other) noexcept {
  std::swap(path_, other.path_);
  std::swap(file_, other.file_);
  std::swap(size_, other.size_);
  std::swap(start_, other.start_);
  std::swap(bytes_read_, other.bytes_read_);
  std::swap(bytes_in_digest_, other.bytes_in_digest_);
  std::swap(digest_, other.digest_);
  return *this;
}

std::size_t InputFile::read(std::span<char> into) {
  const auto bytes = size_ ? read_once_at(bytes_read_, into) : read_pipe(file_, path_, into);
  bytes_read_ += bytes;
  if (bytes_read_ > bytes_in_digest_) {
    const auto news = static_cast<std::size_t>(bytes_read_ - bytes_in_digest_);
    digest_.update({into.data() + bytes - news, news});
    bytes_in_digest_ = bytes_read_;
  }
  return bytes;
}

std::size_t InputFile::read_at(std::uint64_t offset, std::span<char> into) const {
  std::size_t bytes = 0;
  while (bytes < into.size()) {
    const auto count = read_once_at(offset + bytes, into.subspan(bytes));
    if (count == 0) break;
    bytes += count;
  }
  return bytes;
}

std::size_t InputFile::read_once_at(std::uint64_t offset, std::span<char> into) const {
  for (;;) {
    const auto count = pread(file_, into.data(), into.size(), static_cast<off_t>(start_ + offset));
    if (count >= 0) return static_cast<std::size_t>(count);
    if (errno != EINTR) fail_to_read(path_, errno);
  }
}

void InputFile::restart() { bytes_read_ = 0; }

void InputFile::make_restartable() {
  if (size_) return;
  auto copy = open_unnamed_file();
  std::vector<char> buffer(kSpoolChunk);
  while (const auto bytes = read(buffer)) copy.write({buffer.data(), bytes}, shown_name(path_));
  size_ = std::exchange(bytes_read_, 0);
  if (file_ > STDERR_FILENO) close(file_);
  file_ = copy.release();
}

Sha256Digest InputFile::digest() const {
  Sha256 copy = digest_;
  return copy.finish();
}

bool is_stream(const std::string& path) {
  std::error_code trouble;
  return path == "-" || std::filesystem::is_other(std::filesystem::status(path, trouble));
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
