#include "rekam/settings/settings.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/text.hpp"
#include "rekam/settings/ini_file.hpp"
#include "rekam/settings/settings_schema.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

namespace rekam {

namespace {

constexpr std::string_view kPrefix = "REKAM_";
constexpr std::string_view kConfigVariable = "REKAM_CONFIG";

std::string variable_of(std::string_view key) {
  std::string variable{kPrefix};
  for (const char c : key)
    variable += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : is_digit(c) ? c : '_';
  return variable;
}

std::string_view after_section(std::string_view key) { return key.substr(key.rfind('.') + 1); }

/// The key, or its variable, that somebody meant who typed `name`; `short_name` is `name` without
/// the section or prefix, because a section is easily forgotten.
std::string did_you_mean(std::string_view name, std::string_view short_name,
                         std::string (*shown)(std::string_view)) {
  std::vector<std::string> full;
  std::vector<std::string_view> candidates, short_candidates;
  for (const auto& key : setting_keys()) full.push_back(shown(key.name));
  for (const auto& key : setting_keys()) short_candidates.push_back(after_section(key.name));
  candidates.assign(full.begin(), full.end());
  if (const auto meant = nearest(name, candidates)) return translated("did you mean {}?", *meant);
  const auto meant = nearest(short_name, short_candidates);
  if (!meant) return "--show-config lists the keys";
  const auto at = std::find(short_candidates.begin(), short_candidates.end(), *meant);
  return translated("did you mean {}?",
                    full[static_cast<std::size_t>(at - short_candidates.begin())]);
}

void set_checked(Settings& settings, const std::string& name, const std::string& value,
                 SettingOrigin origin, ErrorKind kind) {
  const SettingKey& key = *find_setting(name);
  if (!key.assign(settings, value)) {
    const auto typed = kind == ErrorKind::usage ? "" : name + " = ";
    fail(kind, "{}: {}'{}' is not {}", origin.text, typed, printable(value), key.form());
  }
  settings.origins.insert_or_assign(name, std::move(origin));
}

/// The settings in the making.
class Loader {
 public:
  void read_file(const std::string& path) {
    for (const auto& entry : read_ini_file(path, HashAfterValue::refused)) {
      const auto place = fmt::format("{}:{}", path, entry.line);
      const auto name = entry.section.empty() ? entry.key : entry.section + "." + entry.key;
      if (find_setting(name) == nullptr) refuse_key(place, entry, name);
      set(name, entry.value, {SettingSource::file, place});
    }
  }

  void read_file_if_there(const std::string& path) {
    std::error_code ignored;
    const auto type = std::filesystem::status(path, ignored).type();
    // What lies in a folder that this user may not enter (a HOME kept by sudo) is not there.
    if (type == std::filesystem::file_type::not_found || type == std::filesystem::file_type::none)
      return;
    read_file(path);
  }

  void read_environment(const std::map<std::string, std::string>& variables) {
    std::map<std::string, std::string> keys;
    for (const auto& key : setting_keys()) keys.emplace(variable_of(key.name), key.name);
    for (const auto& [variable, value] : variables) {
      if (variable == kConfigVariable) continue;
      const auto key = keys.find(variable);
      if (key == keys.end()) refuse_variable(variable);
      set(key->second, value, {SettingSource::environment, variable});
    }
  }

  /// Files and variables do not know what the shell makes of `~`.
  Settings take(const std::string& home) {
    if (settings_.office.key_file.empty() && !home.empty())
      settings_.office.key_file = "~/.config/rekam/office.key";
    for (std::string* path : {&settings_.db, &settings_.office.key_file})
      if (path->starts_with("~/") && !home.empty()) path->replace(0, 1, home);
    return std::move(settings_);
  }

 private:
  void set(const std::string& name, const std::string& value, SettingOrigin origin) {
    set_checked(settings_, name, value, std::move(origin), ErrorKind::settings);
  }

  [[noreturn]] void refuse_key(const std::string& place, const IniEntry& entry,
                               const std::string& name) const {
    if (find_setting(entry.key) != nullptr)
      fail(ErrorKind::settings, "{}: '{}' is no key of [{}]; write it above the first [section]",
           place, printable(entry.key), printable(entry.section));
    const auto same = [](std::string_view key) { return std::string{key}; };
    fail(ErrorKind::settings, "{}: unknown key '{}'; {}", place, printable(name),
         did_you_mean(name, after_section(name), same));
  }

  [[noreturn]] void refuse_variable(std::string_view variable) const {
    fail(ErrorKind::settings, "unknown environment variable '{}'; {}", printable(variable),
         did_you_mean(variable, variable.substr(kPrefix.size()), variable_of));
  }

  Settings settings_;
};

/// The variables of rekam; of one that is there twice the first counts, as for getenv().
std::map<std::string, std::string> our_variables(const std::vector<std::string>& environment) {
  std::map<std::string, std::string> variables;
  for (const auto& variable : environment) {
    const auto equals = variable.find('=');
    if (equals == std::string::npos || !variable.starts_with(kPrefix)) continue;
    variables.emplace(variable.substr(0, equals), variable.substr(equals + 1));
  }
  return variables;
}

std::string in_folder(const std::string& folder, std::string_view file) {
  return folder == "." ? std::string{file} : folder + "/" + std::string{file};
}

}  // namespace

const SettingOrigin& Settings::origin(std::string_view key) const {
  static const SettingOrigin builtin;
  const auto origin = origins.find(key);
  return origin == origins.end() ? builtin : origin->second;
}

Settings load_settings(const SettingsSources& sources) {
  const auto variables = our_variables(sources.environment);
  auto config = sources.config.value_or("");
  if (const auto named = variables.find(std::string{kConfigVariable});
      config.empty() && named != variables.end())
    config = named->second;

  Loader loader;
  loader.read_file_if_there(sources.system_file);
  if (!sources.home.empty())
    loader.read_file_if_there(in_folder(sources.home, ".config/rekam/rekam.conf"));
  if (config.empty()) {
    loader.read_file_if_there(in_folder(sources.working_directory, "rekam.conf"));
  } else {
    loader.read_file(config);
  }
  loader.read_environment(variables);
  return loader.take(sources.home);
}

void set_by_flag(Settings& settings, std::string_view key, std::string_view value,
                 std::string_view flag) {
  set_checked(settings, std::string{key}, std::string{value},
              {SettingSource::flag, std::string{flag}}, ErrorKind::usage);
}

std::string describe_setting(std::string_view key) {
  const auto* const found = find_setting(key);
  return found != nullptr ? found->what() : std::string{};
}

std::string setting_text(const Settings& settings, std::string_view key) {
  const auto* const found = find_setting(key);
  return found != nullptr ? found->shown(settings) : std::string{};
}

std::string show_settings(const Settings& settings) {
  std::size_t widest_name = 0, widest_value = 0;
  for (const auto& key : setting_keys()) {
    widest_name = std::max(widest_name, key.name.size());
    widest_value = std::max(widest_value, key.shown(settings).size());
  }
  std::string shown;
  for (const auto& key : setting_keys())
    shown += fmt::format("{:<{}} = {:<{}}   # {}\n", key.name, widest_name, key.shown(settings),
                         widest_value, settings.origin(key.name).text);
  return shown;
}

}  // namespace rekam
