#include "rekam/record/word_key.hpp"

#include "rekam/base/text.hpp"

#include <algorithm>

namespace rekam {

// NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): see characters_
WordKey::WordKey(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80) {
      take(fold_heading(text));
      return;
    }
    const char upper = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    if ((upper < 'A' || upper > 'Z') && (upper < '0' || upper > '9')) continue;
    if (size_ == characters_.size()) return;
    characters_[size_++] = upper;
  }
}

void WordKey::take(std::string_view heading) {
  size_ = std::min(heading.size(), characters_.size());
  std::copy_n(heading.begin(), size_, characters_.begin());
}

}  // namespace rekam
