#include "rekam/base/output_file.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/text.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace rekam {

namespace {

constexpr std::size_t kBufferBytes = std::size_t{64} << 10U;

std::string_view cure(int error) {
  switch (error) {
    case ENOSPC:
    case EDQUOT:
      return "free some space and run it again";
    case EFBIG:
      return "raise the limit on file sizes (ulimit -f) and run it again";
    case EACCES:
    case EPERM:
    case EROFS:
      return "name a file in a folder that you may write to";
    case ENOENT:
    case ENOTDIR:
      return "make its folder first, or name another";
    case EEXIST:
      return "name a file that does not exist yet";
    case EISDIR:
      return "name a file in that folder";
    case EPIPE:
      return "the program that read it has ended";
    default:
      return "look at the disk and run it again";
  }
}

[[noreturn]] void fail_to_write(const std::string& path, int error) {
  fail(ErrorKind::io, "cannot write {}: {}; {}", path == "-" ? "standard output" : path,
       strerrordesc_np(error), cure(error));
}

mode_t mode_of(FileAccess access) {
  switch (access) {
    case FileAccess::owner:
      return 0600;
    case FileAccess::group:
      return 0640;
    case FileAccess::group_write:
      return 0660;
  }
  return 0600;
}

std::string folder_of(const std::string& path) {
  const auto slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

/// Beside `path`, so that a rename suffices. Cut, because the suffix must fit into a file name too.
std::string temporary_name(const std::string& path, int attempt) {
  constexpr std::size_t kLongestName = 200;
  const auto slash = path.rfind('/');
  const std::size_t name = slash == std::string::npos ? 0 : slash + 1;
  return fmt::format("{}.{}.{}.{}.tmp", path.substr(0, name), path.substr(name, kLongestName),
                     getpid(), attempt);
}

/// -1 with errno; a new file with that mode, or nothing.
int create_exclusively(const std::string& path, mode_t mode) {
  const int file =
      open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode & 0700U);
  if (file < 0) return -1;
  struct stat status {};
  // Some memory sticks know no modes: that is well as long as they do not open the file to others.
  if (fstat(file, &status) == 0 && ((status.st_mode & 07777U) == mode || fchmod(file, mode) == 0 ||
                                    (status.st_mode & 0777U & ~mode) == 0))
    return file;
  const int error = errno;
  close(file);
  unlink(path.c_str());
  errno = error;
  return -1;
}

/// Names of open files of a process, which look like regular files if they are redirected to one.
bool names_open_file(const std::string& path) {
  return path == "/dev/stderr" || path.starts_with("/dev/fd/") || path.starts_with("/proc/");
}

/// Standard output, devices, pipes: to be written where they are.
bool is_written_directly(const std::string& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) return false;
  if (S_ISDIR(status.st_mode)) fail_to_write(path, EISDIR);
  return !S_ISREG(status.st_mode) || names_open_file(path);
}

/// Opens `name` and syncs it; messages speak of `path`.
void sync(const std::string& name, const std::string& path, int flags) {
  const int file = open(name.c_str(), flags | O_CLOEXEC);
  // One may write into a folder that one may not list; some file systems sync no folders.
  if (file < 0 && errno == EACCES) return;
  if (file < 0) fail_to_write(path, errno);
  const int error = fsync(file) == 0 || errno == EINVAL ? 0 : errno;
  close(file);
  if (error != 0) fail_to_write(path, error);
}

}  // namespace

void create_new_file(const std::string& path, FileAccess access) {
  const int file = create_exclusively(path, mode_of(access));
  if (file < 0) fail_to_write(path, errno);
  close(file);
}

void sync_file(const std::string& path) { sync(path, path, O_RDONLY); }

void sync_folder_of(const std::string& path) {
  sync(folder_of(path), path, O_RDONLY | O_DIRECTORY);
}

void make_place_durable(const std::string& path) {
  try {
    sync_folder_of(path);
  } catch (const Error& error) {
    fail(ErrorKind::unfinished, "{} is whole in its place, but a power cut now may lose it ({})",
         path, error.what());
  }
}

OutputFile::OutputFile(std::string path, FileAccess access) : path_(std::move(path)) {
  buffer_.reserve(kBufferBytes);
  if (path_ == "-" || path_ == "/dev/stdout") {
    file_ = STDOUT_FILENO;
  } else if (is_written_directly(path_)) {
    file_ = open(path_.c_str(), O_WRONLY | O_APPEND | O_NOCTTY | O_CLOEXEC);
    if (file_ < 0) fail_to_write(path_, errno);
  } else {
    open_beside(access);
  }
  if (temporary_.empty() && isatty(file_) == 1) goes_ = Goes::to_terminal;
}

void OutputFile::open_beside(FileAccess access) {
  constexpr int kAttempts = 100;  // what a killed run left behind has a name too
  for (int attempt = 1;; ++attempt) {
    std::string name = temporary_name(path_, attempt);
    file_ = create_exclusively(name, mode_of(access));
    if (file_ >= 0) {
      temporary_ = std::move(name);
      return;
    }
    if (errno != EEXIST || attempt == kAttempts) fail_to_write(path_, errno);
  }
}

OutputFile::~OutputFile() { abandon(); }

OutputFile::OutputFile(OutputFile&& other) noexcept
    : path_(std::move(other.path_)),
      temporary_(std::exchange(other.temporary_, {})),
      buffer_(std::move(other.buffer_)),
      file_(std::exchange(other.file_, -1)),
      goes_(other.goes_) {}

OutputFile& OutputFile::operator=(OutputFile&& other) noexcept {
  if (this == &other) return *this;
  abandon();
  path_ = std::move(other.path_);
  temporary_ = std::exchange(other.temporary_, {});
  buffer_ = std::move(other.buffer_);
  file_ = std::exchange(other.file_, -1);
  goes_ = other.goes_;
  return *this;
}

void OutputFile::abandon() noexcept {
  if (file_ > STDERR_FILENO) close(file_);
  if (!temporary_.empty()) unlink(temporary_.c_str());
  file_ = -1;
  temporary_.clear();
}

void OutputFile::write(std::string_view bytes) {
  if (goes_ == Goes::to_terminal) {
    buffer_ += bytes;
    return show_lines();
  }
  if (buffer_.size() + bytes.size() > kBufferBytes) flush();
  if (bytes.size() >= kBufferBytes) {
    write_out(bytes);
  } else {
    buffer_ += bytes;
  }
}

/// Whole lines, so that no character is parted.
void OutputFile::show_lines() {
  const auto end = buffer_.rfind('\n') + 1;  // 0: none
  if (end == 0) return;
  write_out(for_terminal(std::string_view{buffer_}.substr(0, end)));
  buffer_.erase(0, end);
}

void OutputFile::flush() {
  write_out(goes_ == Goes::to_terminal ? for_terminal(buffer_) : buffer_);
  buffer_.clear();
}

void OutputFile::write_out(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(file_, bytes.data(), bytes.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      fail_to_write(path_, errno);
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void OutputFile::finish() {
  flush();
  if (temporary_.empty()) return;
  if (fsync(file_) != 0) fail_to_write(path_, errno);
}

void OutputFile::publish() {
  finish();
  if (temporary_.empty()) return;
  const std::string whole = std::exchange(temporary_, {});
  if (std::rename(whole.c_str(), path_.c_str()) != 0) {
    fail(ErrorKind::io, "cannot put {} into its place: {}; it lies whole beside it as {}", path_,
         strerrordesc_np(errno), whole);
  }
  make_place_durable(path_);
}

}  // namespace rekam
