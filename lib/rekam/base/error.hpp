// The one exception of rekam. It ends a run; expected trouble in a list is a Finding instead.

#pragma once

#include "rekam/base/message.hpp"

#include <fmt/core.h>

#include <stdexcept>
#include <string>
#include <utility>

namespace rekam {

/// What a caller, a cron job included, can do about it. tools/support maps it to the exit code.
/// `unfinished`: the work is done and stays, but its last step failed; the text says which.
enum class ErrorKind { usage, settings, input, io, database, busy, unfinished };

/// Its text names the file and the cure and holds no personal data.
class Error : public std::runtime_error {
 public:
  Error(ErrorKind kind, const std::string& message) : std::runtime_error(message), kind_(kind) {}
  ErrorKind kind() const { return kind_; }

 private:
  ErrorKind kind_;
};

/// Throws an Error with a formatted message, in the language in force.
template <typename... Args>
[[noreturn]] void fail(ErrorKind kind, fmt::format_string<Args...> format, Args&&... args) {
  throw Error{kind, translated(format, std::forward<Args>(args)...)};
}

}  // namespace rekam
