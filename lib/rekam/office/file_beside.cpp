#include "rekam/office/file_beside.hpp"

#include "rekam/base/error.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

namespace rekam {

namespace fs = std::filesystem;

FileBeside::FileBeside(const std::string& target)
    : target_(target),
      path_(fmt::format("{}.{}.tmp", target, ::getpid())),
      journal_(path_ + "-journal") {
  remove();  // of a killed run that had the same number
}

FileBeside::~FileBeside() { remove(); }

void FileBeside::remove() const noexcept {
  ::unlink(path_.c_str());
  ::unlink(journal_.c_str());
}

void FileBeside::publish(FileAccess access) {
  auto rights = fs::perms::owner_read | fs::perms::owner_write;
  if (access != FileAccess::owner) rights |= fs::perms::group_read;
  if (access == FileAccess::group_write) rights |= fs::perms::group_write;
  std::error_code trouble;
  if (access != FileAccess::owner) fs::permissions(path_, rights, trouble);
  if (trouble)
    fail(ErrorKind::io, "cannot let the group at {}: {}; nothing was changed", target_,
         trouble.message());
  sync_file(path_);
  fs::rename(path_, target_, trouble);
  if (trouble)
    fail(ErrorKind::io, "cannot write {}: {}; name another file", target_, trouble.message());
  make_place_durable(target_);
}

void FileBeside::publish_new() {
  sync_file(path_);
  int result = ::renameat2(AT_FDCWD, path_.c_str(), AT_FDCWD, target_.c_str(), RENAME_NOREPLACE);
  // Some file systems cannot rename without replacing, but know second names.
  if (result != 0 && errno == EINVAL) result = ::link(path_.c_str(), target_.c_str());
  if (result != 0 && errno == EEXIST) {
    fail(ErrorKind::busy,
         "another program has just made {}; nothing was stored, try again in a minute", target_);
  }
  if (result != 0) {
    fail(ErrorKind::io, "cannot make {}: {}; nothing was stored, name another file", target_,
         strerrordesc_np(errno));
  }
  make_place_durable(target_);
}

}  // namespace rekam
