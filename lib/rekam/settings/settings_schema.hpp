// The one list of setting keys: name, type, check, and the member of Settings that each fills.
// Files, environment and flags are all checked by it.

#pragma once

#include "rekam/settings/settings.hpp"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

struct SettingKey {
  std::string name;
  std::string what;                    ///< For --help.
  std::string form;                    ///< What its value must be, for messages.
  std::function<std::string()> shown;  ///< Its value now, as a file would have it.
};

/// Refers to the Settings it was made for, which must outlive it.
class SettingsSchema {
 public:
  explicit SettingsSchema(Settings& settings);
  ~SettingsSchema();
  SettingsSchema(const SettingsSchema&) = delete;
  SettingsSchema& operator=(const SettingsSchema&) = delete;

  const std::vector<SettingKey>& keys() const;
  const SettingKey* find(std::string_view name) const;

  /// False, and nothing changed, if the key cannot take the value. `name` must be a key.
  bool assign(const std::string& name, const std::string& value) const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace rekam
