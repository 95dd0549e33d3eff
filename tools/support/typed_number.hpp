// A NIK or resident number from standard input, so that it stands in no argument list and no shell
// history.

#pragma once

#include <string>

namespace rekam::tool {

/// The first line. Error{usage} when there is none.
std::string typed_number();

}  // namespace rekam::tool
