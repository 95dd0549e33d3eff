#include "support/keep_apart.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/input_file.hpp"
#include "rekam/base/same_file.hpp"

namespace rekam::tool {

void keep_apart(const std::vector<std::string>& lists, std::initializer_list<NamedOutput> outputs) {
  for (const auto* output = outputs.begin(); output != outputs.end(); ++output) {
    if (!output->path || is_stream(*output->path)) continue;
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
