#include "rekam/office/file_beside.hpp"

#include "rekam/base/error.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <unistd.h>

namespace rekam {

namespace fs = std::filesystem;

FileBeside::FileBeside(const std::string& target)
    : target_(target), path_(fmt::format("{}.{}.tmp", target, ::getpid())) {
  ::unlink(path_.c_str());  // of a killed run that had the same number
}

FileBeside::~FileBeside() { ::unlink(path_.c_str()); }

void FileBeside::publish(FileAccess access) {
  auto rights = fs::perms::owner_read | fs::perms::owner_write;
  if (access != FileAccess::owner) rights |= fs::perms::group_read;
  if (access == FileAccess::group_write) rights |= fs::perms::group_write;
  std::error_code trouble;
  if (access != FileAccess::owner) fs::permissions(path_, rights, trouble);
  sync_file(path_);
  fs::rename(path_, target_, trouble);
  if (trouble)
    fail(ErrorKind::io, "cannot write {}: {}; name another file", target_, trouble.message());
  sync_folder_of(target_);
}

}  // namespace rekam
