// Any bytes in any encoding: no crash, and the text does not depend on how much the source gives at
// a time. The first byte chooses that, and the encoding.
// SPDX-License-Identifier: MIT

#include "fuzz/law.hpp"
#include "rekam/base/text.hpp"
#include "rekam/table/text_decoding.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

namespace {

using namespace rekam;

using tests::require;

std::string decoded(std::string_view bytes, Encoding encoding, std::size_t most) {
  const auto source = as_utf8({"pieces",
                               [bytes, most](std::span<char> into) mutable {
                                 const auto count =
                                     bytes.copy(into.data(), std::min(most, into.size()));
                                 bytes.remove_prefix(count);
                                 return count;
                               }},
                              encoding);
  std::string text;
  std::string buffer(most, '\0');
  while (const auto count = source.read(buffer)) text.append(buffer, 0, count);
  return text;
}

void check_tally(std::string_view bytes, std::size_t most) {
  Utf8Tally whole, pieces;
  whole.add(bytes);
  whole.finish();
  for (std::size_t at = 0; at < bytes.size(); at += most) pieces.add(bytes.substr(at, most));
  pieces.finish();
  require(whole.whole() == pieces.whole() && whole.broken() == pieces.broken());
  require((whole.broken() == 0) == !find_broken_utf8(bytes));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  constexpr std::array kEncodings{Encoding::utf8, Encoding::utf16_le, Encoding::utf16_be,
                                  Encoding::windows_1252};
  const auto encoding = kEncodings[data[0] % kEncodings.size()];
  const std::size_t most = data[0] / kEncodings.size() + 1;
  std::string bytes(size - 1, '\0');
  std::copy(data + 1, data + size, bytes.begin());
  const auto text = decoded(bytes, encoding, 1U << 20U);
  require(decoded(bytes, encoding, most) == text);
  require(text.size() <= 3 * bytes.size());
  if (encoding == Encoding::windows_1252) require(!find_broken_utf8(text));
  check_tally(bytes, most);
  return 0;
}
