#include "support/typed_number.hpp"

#include "rekam/base/error.hpp"
#include "support/talk.hpp"
#include "support/tool.hpp"

#include <iostream>
#include <unistd.h>

namespace rekam::tool {

std::string typed_number() {
  if (isatty(0) != 0) tell("type a NIK or a resident number:");
  std::string number;
  std::getline(std::cin, number);
  throw_if_interrupted();
  if (number.empty()) fail(ErrorKind::usage, "type a NIK or a resident number on standard input");
  return number;
}

}  // namespace rekam::tool
