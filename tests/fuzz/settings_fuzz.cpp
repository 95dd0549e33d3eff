// Any text as an INI file: entries with their lines in order, or an error of settings.

#include "fuzz/law.hpp"
#include "rekam/base/error.hpp"
#include "rekam/settings/ini_file.hpp"

#include <cstdint>

namespace {

using namespace rekam;

using tests::require;

void check(std::string_view text, HashAfterValue hash) {
  try {
    int line = 0;
    for (const auto& entry : read_ini(text, "fuzz", hash)) {
      require(entry.line > line);
      require(!entry.key.empty());
      require(entry.value.find('\n') == std::string::npos);
      line = entry.line;
    }
  } catch (const Error& error) {
    require(error.kind() == ErrorKind::settings);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  check(text, HashAfterValue::refused);
  check(text, HashAfterValue::starts_comment);
  return 0;
}
