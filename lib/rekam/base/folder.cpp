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
    std::error_code unknown;
    if (!trouble || fs::is_directory(folder, unknown)) return;
    if (fs::exists(folder, unknown)) trouble = std::make_error_code(std::errc::not_a_directory);
    fail(ErrorKind::io, "cannot make the folder {}: {}", folder.string(), trouble.message());
  }
  fs::permissions(folder, fs::perms::group_all | fs::perms::others_all, fs::perm_options::remove,
                  trouble);
  if (access != FileAccess::owner && !trouble)
    fs::permissions(folder, fs::perms::group_read | fs::perms::group_exec, fs::perm_options::add,
                    trouble);
  if (trouble)
    fail(ErrorKind::io, "cannot say who may enter the folder {}: {}", folder.string(),
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
