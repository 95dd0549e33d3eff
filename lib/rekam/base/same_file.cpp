#include "rekam/base/same_file.hpp"

#include <filesystem>

namespace rekam {

namespace fs = std::filesystem;

bool is_same_file(const std::string& a, const std::string& b) {
  std::error_code trouble;
  if (fs::equivalent(a, b, trouble)) return true;
  const auto canonical = fs::weakly_canonical(a, trouble);
  return !canonical.empty() && canonical == fs::weakly_canonical(b, trouble);
}

}  // namespace rekam
