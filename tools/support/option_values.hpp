// Typed text -> values of options, and the messages when it is none. Throws Error{usage}.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/base/message.hpp"
#include "support/command_line.hpp"

#include <fmt/core.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rekam::tool {

/// An Error{usage} that ends with the cure: "try --help".
[[noreturn]] void refuse_line(std::string_view message);
template <typename... Args>
[[noreturn]] void refuse(fmt::format_string<Args...> format, Args&&... args) {
  refuse_line(translated(format, std::forward<Args>(args)...));
}

/// "; did you mean …?", or empty.
std::string did_you_mean(std::string_view typed, const std::vector<std::string>& known);

// `name` is the option that the message names.
int read_number(std::string_view name, std::string_view text, Range range);
void read_value(std::string_view name, const std::string& text, std::string& value);
void read_value(std::string_view name, const std::string& text, Date& value);
void read_value(std::string_view name, const std::string& text, Moment& value);
template <typename Value>
void read_value(std::string_view name, const std::string& text, std::optional<Value>& value) {
  Value read{};
  read_value(name, text, read);
  value = std::move(read);
}

// A default, as --help shows it.
std::string shown(const std::string& value);
std::string shown(int value);
std::string shown(Date value);
std::string shown(const Moment& value);
template <typename Value>
std::string shown(const std::optional<Value>& value) {
  return value ? shown(*value) : std::string{};
}

/// Which of `words`.
std::size_t read_choice(std::string_view name, std::string_view text,
                        const std::vector<std::string>& words);

}  // namespace rekam::tool
