// Two texts, parted by the first line break, as names: evening out is done once and for all, and
// being variants goes both ways.

#include "fuzz/law.hpp"
#include "rekam/base/text.hpp"
#include "rekam/record/person_name.hpp"

#include <cstdint>

namespace {

using namespace rekam;

using tests::require;

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  if (find_broken_utf8(text)) return 0;  // such a row is rejected before its name is read
  const auto end = text.find('\n');
  const std::string a = text.substr(0, end);
  const std::string b = end == std::string::npos ? "" : text.substr(end + 1);
  require(are_variants(a, b) == are_variants(b, a));
  require(are_variants(a, a) == !plain_name(a).empty());
  require(plain_name(plain_name(a)) == plain_name(a));
  return 0;
}
