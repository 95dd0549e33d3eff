#include "rekam/table/byte_source.hpp"

#include "rekam/base/input_file.hpp"

#include <utility>

namespace rekam {

ByteSource bytes_of(InputFile& file) {
  return {file.path(), [&file](std::span<char> into) { return file.read(into); }};
}

ByteSource bytes_of(std::string_view text, std::string name) {
  return {std::move(name), [text](std::span<char> into) mutable {
            const auto count = text.copy(into.data(), into.size());
            text.remove_prefix(count);
            return count;
          }};
}

}  // namespace rekam
