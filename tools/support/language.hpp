// Which language a tool speaks: --lang > REKAM_LANG > the settings files > LANGUAGE, LC_ALL,
// LC_MESSAGES, LANG > English.

#pragma once

#include "rekam/base/message.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rekam::tool {

/// `--lang id` or `--lang=id` among the words before `--`; needed before the line is parsed.
std::optional<std::string> typed_language(const std::vector<std::string_view>& words);

using Variables = std::function<std::optional<std::string>(const char* name)>;

/// `wish` is id, en or auto: then the environment decides.
Language language_of(std::string_view wish, const Variables& variables);

/// Speaks it from now on. `called` is argv[0].
void speak(std::string_view wish, const char* called);

/// Before the settings are read: what was typed, else REKAM_LANG, else auto.
std::string early_wish(const std::vector<std::string_view>& words);

}  // namespace rekam::tool
