// What people read, in their language. The English text in the code is the key; Indonesian stands
// in lib/messages/id.po. Codes, columns, keys and anything that a program reads are never
// translated.

#pragma once

#include <fmt/core.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace rekam {

enum class Language { english, indonesian };

/// English until this was called. `catalogues` is the folder of `id/LC_MESSAGES/rekam.mo`; without
/// that file everything stays English. Before there are other threads. Needs no installed locale.
void set_language(Language language, const std::string& catalogues);

/// What tr() speaks: Indonesian only when it was asked for and the catalogue is there.
Language language_in_force();

/// The text in the language in force; itself, when the catalogue does not have it.
std::string tr(std::string_view text);

/// The text with its values: the format is checked against them, and the translation by
/// scripts/check-messages against the format.
template <typename... Args>
std::string translated(fmt::format_string<Args...> format, Args&&... args) {
  const fmt::string_view text = format;
  return fmt::vformat(tr({text.data(), text.size()}), fmt::make_format_args(args...));
}

/// `3,610`, or `3.610` in Indonesian.
std::string grouped(std::int64_t number);

}  // namespace rekam
