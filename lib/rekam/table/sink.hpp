// Where bytes go: a file, a buffer, a socket. Writers are handed one and never open anything.

#pragma once

#include <functional>
#include <string_view>

namespace rekam {

/// Takes the bytes before it returns; an Error when it cannot.
using Sink = std::function<void(std::string_view)>;

}  // namespace rekam
