// What an office has decided, once for all tools: settings files and REKAM_ variables.
//
//     flag > environment > ./rekam.conf or --config > ~/.config/rekam/rekam.conf
//          > /etc/rekam/rekam.conf > default
//
// Tools load the settings first; what is typed on the command line then overwrites them.

#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

enum class ExitZero : bool { no, yes };
enum class CutiBersamaDays { closed, open };

struct OfficeSettings {
  std::string kabupaten = "16.01";
  std::string key_file;  ///< After load_settings() a path, unless there is no home directory.
};

struct RosterSettings {
  int capacity = 30;  ///< People per station and day.
  int days = 5;       ///< Working days that one plan covers.
  int ahead = 2;      ///< Published working days to keep ahead.
  /// For the deferred, of each published day: `auto`, by experience, or a number.
  std::string reserved_seats = "auto";
  int head_start_elderly = 0;   ///< Days that people of 60 and older are ahead.
  int head_start_newly_17 = 0;  ///< Days that people of 17 are ahead.
  int stand_bys = 6;            ///< People on the stand-by list of a day.
  std::string seed;             ///< Empty: the code of the service point.
  CutiBersamaDays cuti_bersama = CutiBersamaDays::closed;
};

/// What the office takes for granted until its own closed days tell.
struct ServiceSettings {
  int minutes = 11;          ///< per person
  int minutes_outage = 30;   ///< per person while the server is down
  int no_show_percent = 10;  ///< of those called
  int gone_percent = 0;      ///< of those called: have died or moved
  int outage_percent = 16;   ///< of those who come: served at the pace of an outage
};

/// Who decided a value, weakest first.
enum class SettingSource { builtin, file, environment, flag };

struct SettingOrigin {
  SettingSource source = SettingSource::builtin;
  std::string text = "default";  ///< Or `REKAM_…`, `path:line`, `--flag`.
};

struct Settings {
  std::string db = "rekam.db";
  std::string group;  ///< Unix group that shares the office's files; empty: nobody does.
  ExitZero exit_zero = ExitZero::no;
  std::string lang = "auto";      ///< id, en, or auto: the environment decides.
  std::string color = "auto";     ///< auto, always or never.
  std::string progress = "auto";  ///< auto, always or never.
  OfficeSettings office;
  RosterSettings roster;
  ServiceSettings service;

  /// Where the value of a key, such as `roster.capacity`, comes from.
  const SettingOrigin& origin(std::string_view key) const;

  std::map<std::string, SettingOrigin, std::less<>> origins;  ///< Of keys that are no default.
};

/// Everything that load_settings() may look at: it reads no environment of its own.
struct SettingsSources {
  std::optional<std::string> config;     ///< `--config`; else the variable REKAM_CONFIG.
  std::vector<std::string> environment;  ///< `NAME=value`; only names in REKAM_ matter.
  std::string working_directory = ".";
  std::string home;  ///< The variable HOME; empty: no personal settings file.
  std::string system_file = "/etc/rekam/rekam.conf";
};

/// Throws Error{settings}, with `path:line:` or the variable, for an unknown key or variable and a
/// value that its key cannot take, in every source, also one that a stronger source overrides.
Settings load_settings(const SettingsSources& sources);

/// What a command line says: the same check as for a file. `flag` (`--capacity`) is the origin.
/// Throws Error{usage}.
void set_by_flag(Settings& settings, std::string_view key, std::string_view value,
                 std::string_view flag);

/// One line about a key, such as "people per station and day, 1 to 500".
std::string describe_setting(std::string_view key);

/// The value of a key as a settings file would have it.
std::string setting_text(const Settings& settings, std::string_view key);

/// One line per key, as declared, aligned: `key = value   # origin`.
std::string show_settings(const Settings& settings);

}  // namespace rekam
