#include "support/keep_apart.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/input_file.hpp"
#include "rekam/base/same_file.hpp"

#include <filesystem>

namespace rekam::tool {

namespace {

bool is_no_file(const std::string& path) {
  std::error_code trouble;
  const auto status = std::filesystem::status(path, trouble);
  return path == "-" || (std::filesystem::exists(status) && std::filesystem::is_other(status));
}

}  // namespace

void keep_apart(const std::vector<std::string>& lists, std::initializer_list<NamedOutput> outputs) {
  for (const auto* output = outputs.begin(); output != outputs.end(); ++output) {
    if (!output->path || is_no_file(*output->path)) continue;
    for (const auto& list : lists)
      if (list != "-" && is_same_file(list, *output->path))
        fail(ErrorKind::usage, "{} is the list that is read; name another file for {}",
             shown_name(*output->path), output->option);
    for (const auto* other = outputs.begin(); other != output; ++other)
      if (other->path && is_same_file(*other->path, *output->path))
        fail(ErrorKind::usage, "{} is given to both {} and {}; name another file for one of them",
             shown_name(*output->path), other->option, output->option);
  }
}

}  // namespace rekam::tool
