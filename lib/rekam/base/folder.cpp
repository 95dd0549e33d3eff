#include "rekam/base/folder.hpp"

#include "rekam/base/error.hpp"

#include <filesystem>

namespace rekam {

namespace fs = std::filesystem;

namespace {

/// A group that the folder above hands down (chmod g+s) goes on being handed down.
void make_one(const fs::path& folder, FileAccess access) {
  std::error_code trouble;
  if (!fs::create_directory(folder, trouble) || trouble) {
    if (!trouble || fs::is_directory(folder)) return;
    if (fs::exists(folder)) trouble = std::make_error_code(std::errc::not_a_directory);
    fail(ErrorKind::io, "cannot make the folder {}: {}", folder.string(), trouble.message());
  }
  if (access == FileAccess::owner) return;
  fs::permissions(folder, fs::perms::group_read | fs::perms::group_exec, fs::perm_options::add,
                  trouble);
  if (trouble)
    fail(ErrorKind::io, "cannot let the group into the folder {}: {}", folder.string(),
         trouble.message());
}

}  // namespace

void make_folder(const std::string& path, FileAccess access) {
  fs::path folder;
  for (const auto& part : fs::path{path}) {
    folder /= part;
    if (!part.empty()) make_one(folder, access);
  }
}

}  // namespace rekam
