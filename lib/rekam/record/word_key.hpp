// The form in which words of lists are compared: letters and digits only, upper case, as
// fold_heading() leaves them, but held on the stack, because every row of a list asks for several.

#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace rekam {

class WordKey {
 public:
  /// Of a text longer than any word only the beginning is kept; such a key equals no known word.
  explicit WordKey(std::string_view text);

  std::string_view text() const { return {characters_.data(), size_}; }

 private:
  void take(std::string_view heading);

  // Not cleared: a key is made several times a row, and only its first `size_` characters are read.
  std::array<char, 48> characters_;
  std::size_t size_ = 0;
};

}  // namespace rekam
