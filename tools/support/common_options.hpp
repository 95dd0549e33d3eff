// The options that tools have in common, and the settings behind them.
//
// Order in a tool: load_common(), declare, parse(). The settings of the office are loaded first and
// are the defaults that --help shows; what is typed overwrites them.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/settings/settings.hpp"
#include "support/command_line.hpp"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace rekam::tool {

/// Options that a tool may or may not have; it names those that it heeds.
enum class Common { db, as_of, now, dry_run, summary_json, progress, exit_zero };

struct CommonOptions {
  std::string db;
  std::optional<Date> as_of;
  std::optional<Moment> now;
  Given dry_run = Given::no;
  std::optional<std::string> summary_json;
  Given quiet = Given::no;
  Given verbose = Given::no;
  std::string color;
  std::string progress;
  Given exit_zero = Given::no;
  Given show_config = Given::no;
  std::optional<std::string> config;
  Settings settings;  ///< Flags included once parse() has run.
};

/// Settings of the environment, the files and `--config` on this command line. When the line asks
/// for --help, broken settings are a warning.
CommonOptions load_common(int argc, const char* const* argv);

/// Adds the options of `which`, and --quiet, --verbose, --config, --show-config, under the heading
/// "Options of every tool". For a tool with subcommands: to each of them, and `{}` to the tool.
void add_common(CommandLine& command_line, CommonOptions& common,
                std::initializer_list<Common> which);

/// An option for a setting: help text, default and check are those of the key. The tool reads the
/// member of `common.settings`.
///
///     add_setting(plan, "--capacity N", common, "roster.capacity");
void add_setting(CommandLine& command_line, std::string_view names, CommonOptions& common,
                 std::string_view key);

/// command_line.parse(), then --show-config, and tells talk.hpp about --quiet and its like.
ParseResult parse(CommandLine& command_line, int argc, const char* const* argv,
                  CommonOptions& common);

/// --now, else the clock, in WIB.
Moment now(const CommonOptions& common);
/// --as-of, else the day of now().
Date as_of(const CommonOptions& common);

/// The registry comes from a settings file, so it must exist already.
bool db_must_exist(const CommonOptions& common);

}  // namespace rekam::tool
