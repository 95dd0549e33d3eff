#include "support/own_folder.hpp"

#include <system_error>

namespace rekam::tool {

std::filesystem::path own_folder(const char* called) {
  std::error_code ignored;
  const auto self = std::filesystem::read_symlink("/proc/self/exe", ignored);
  return (self.empty() ? std::filesystem::path{called} : self).parent_path();
}

}  // namespace rekam::tool
