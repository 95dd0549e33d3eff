// Where bytes come from: a file, a text in memory, a member of an archive.

#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace rekam {

class InputFile;

struct ByteSource {
  std::string name;                                  ///< for messages, as a person knows it
  std::function<std::size_t(std::span<char>)> read;  ///< fills the front; 0 only at the end
};

/// Reads from where `file` stands; the file must outlive the source.
ByteSource bytes_of(InputFile& file);

/// The text must outlive the source.
ByteSource bytes_of(std::string_view text, std::string name = "text");

}  // namespace rekam
