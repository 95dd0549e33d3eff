#include "rekam/base/message.hpp"

#include <clocale>
#include <cstdlib>
#include <filesystem>
#include <libintl.h>

namespace rekam {

namespace {
constexpr const char* kDomain = "rekam";
Language in_force = Language::english;  // set before there are other threads
}  // namespace

void set_language(Language language, const std::string& catalogues) {
  // gettext looks at LANGUAGE only outside the locale C, and C.UTF-8 is part of the C library.
  const bool english = language == Language::english;
  const bool known = setlocale(LC_MESSAGES, english ? "C" : "C.UTF-8") != nullptr;
  if (english || !known) return;
  setenv("LANGUAGE", "id", 1);
  bindtextdomain(kDomain, catalogues.c_str());
  bind_textdomain_codeset(kDomain, "UTF-8");
  if (std::error_code none; std::filesystem::exists(catalogues + "/id/LC_MESSAGES/rekam.mo", none))
    in_force = Language::indonesian;
}

Language language_in_force() { return in_force; }

std::string tr(std::string_view text) {
  if (text.empty()) return {};  // gettext answers "" with the head of the catalogue
  const std::string key{text};
  return dgettext(kDomain, key.c_str());
}

std::string grouped(std::int64_t number) {
  const char mark = language_in_force() == Language::indonesian ? '.' : ',';
  std::string text = std::to_string(number);
  for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > (number < 0 ? 1 : 0); at -= 3)
    text.insert(static_cast<std::size_t>(at), 1, mark);
  return text;
}

}  // namespace rekam
