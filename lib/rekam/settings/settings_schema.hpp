// The one list of setting keys: name, check, and the member of Settings that each fills. Files,
// environment and flags are all checked by it.

#pragma once

#include "rekam/settings/settings.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace rekam {

struct SettingKey {
  std::string_view name;
  std::function<std::string()> what;  ///< For --help, in the language of messages.
  std::function<std::string()> form;  ///< What its value must be, for messages.
  /// Its value, as a file would have it.
  std::function<std::string(const Settings&)> shown;
  /// False, and nothing changed, if the key cannot take the value.
  std::function<bool(Settings&, const std::string& value)> assign;
};

/// In the order in which they are shown.
std::span<const SettingKey> setting_keys();

/// Null if there is no such key.
const SettingKey* find_setting(std::string_view name);

}  // namespace rekam
