#include "support/language.hpp"

#include "support/own_folder.hpp"

#include <cstdlib>

namespace rekam::tool {

namespace {

std::optional<std::string> variable(const char* name) {
  const char* const found = std::getenv(name);
  if (found == nullptr || *found == '\0') return {};
  return found;
}

}  // namespace

std::optional<std::string> typed_language(const std::vector<std::string_view>& words) {
  constexpr std::string_view kAssigned = "--lang=";
  for (auto word = words.begin(); word != words.end(); ++word) {
    if (word->starts_with(kAssigned)) return std::string{word->substr(kAssigned.size())};
    if (*word == "--lang" && word + 1 != words.end()) return std::string{*(word + 1)};
  }
  return {};
}

Language language_of(std::string_view wish, const Variables& variables) {
  std::string locale{wish};
  if (wish == "auto") {
    locale.clear();
    const auto all = variables("LC_ALL");
    if (all == "C" || all == "POSIX") return Language::english;
    for (const char* const name : {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"})
      if (locale.empty()) locale = variables(name).value_or("");
  }
  const bool indonesian = locale == "id" || locale.starts_with("id_") ||
                          locale.starts_with("id:") || locale.starts_with("id.");
  return indonesian ? Language::indonesian : Language::english;
}

void speak(std::string_view wish, const char* called) {
  const auto catalogues = own_folder(called).parent_path() / "share/locale";
  set_language(language_of(wish, variable), catalogues.string());
}

std::string early_wish(const std::vector<std::string_view>& words) {
  if (const auto typed = typed_language(words)) return *typed;
  return variable("REKAM_LANG").value_or("auto");
}

}  // namespace rekam::tool
