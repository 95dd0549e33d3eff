#include "support/encoding_option.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/text.hpp"

namespace rekam::tool {

void add_encoding(CommandLine& line, std::optional<Encoding>& encoding) {
  const auto assign = [&encoding](std::string_view text) {
    encoding = parse_encoding(text);
    if (!encoding)
      fail(ErrorKind::usage, "'{}' is no encoding; name utf-8, utf-16 or windows-1252",
           printable(text));
  };
  line.option("--encoding NAME", assign, {},
              "utf-8, utf-16 or windows-1252; else found by looking");
}

}  // namespace rekam::tool
