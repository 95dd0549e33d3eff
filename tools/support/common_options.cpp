#include "support/common_options.hpp"

#include "rekam/base/error.hpp"
#include "support/language.hpp"
#include "support/option_values.hpp"
#include "support/talk.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <string_view>
#include <unistd.h>

namespace rekam::tool {

namespace {

using Arguments = std::vector<std::string_view>;

Arguments words_before_marker(int argc, const char* const* argv) {
  const Arguments words{argv + std::min(argc, 1), argv + argc};
  return {words.begin(), std::find(words.begin(), words.end(), "--")};
}

/// The settings are needed before the line is parsed: they are the defaults of its options.
std::optional<std::string> config_of(const Arguments& words) {
  constexpr std::string_view kName = "--config";
  constexpr std::string_view kAssigned = "--config=";
  for (auto word = words.begin(); word != words.end(); ++word) {
    if (word->starts_with(kAssigned)) return std::string{word->substr(kAssigned.size())};
    if (*word == kName && word + 1 != words.end()) return std::string{*(word + 1)};
  }
  return {};
}

SettingsSources real_sources(const Arguments& words) {
  SettingsSources sources;
  sources.config = config_of(words);
  for (char** variable = environ; variable != nullptr && *variable != nullptr; ++variable)
    sources.environment.emplace_back(*variable);
  if (const char* const home = std::getenv("HOME")) sources.home = home;
  return sources;
}

Settings load(const Arguments& words) {
  const auto asks = [](std::string_view word) {
    return word == "--help" || word == "-h" || word == "--version" || word == "--completion";
  };
  try {
    return load_settings(real_sources(words));
  } catch (const Error& error) {
    if (std::none_of(words.begin(), words.end(), asks)) throw;
    warn(error.what());
    return {};
  }
}

/// Long name of `-o,--output FILE`.
std::string flag_name(std::string_view names) {
  const auto long_name = names.substr(std::min(names.find("--"), names.size()));
  return std::string{long_name.substr(0, long_name.find_first_of(" ,"))};
}

void add(CommandLine& line, CommonOptions& common, Common option) {
  switch (option) {
    case Common::db:
      return add_setting(line, "--db FILE", common, "db");
    case Common::as_of:
      return line.option("--as-of", common.as_of, "The day that counts as today [today in WIB]");
    case Common::now:
      return line.option("--now", common.now, "The time that counts as now [the clock, in WIB]");
    case Common::dry_run:
      return line.flag("--dry-run", common.dry_run, "The full run, but nothing is stored");
    case Common::summary_json:
      return line.option("--summary-json FILE", common.summary_json, "Write the counts as JSON");
    case Common::progress:
      return add_setting(line, "--progress WHEN", common, "progress");
    case Common::exit_zero:
      return line.flag("--exit-zero", common.exit_zero,
                       "Exit 0 where it would be 1 (done, but there is news)");
  }
}

/// The members that repeat a setting follow it.
void follow_settings(CommonOptions& common) {
  common.db = common.settings.db;
  common.color = common.settings.color;
  common.progress = common.settings.progress;
  if (common.settings.exit_zero == ExitZero::yes) common.exit_zero = Given::yes;
}

}  // namespace

CommonOptions load_common(int argc, const char* const* argv) {
  CommonOptions common;
  const auto words = words_before_marker(argc, argv);
  const char* const called = argc > 0 ? argv[0] : "";
  const auto wish = early_wish(words);
  speak(wish, called);
  common.settings = load(words);
  speak(typed_language(words) ? wish : common.settings.lang, called);
  follow_settings(common);
  return common;
}

void add_common(CommandLine& command_line, CommonOptions& common,
                std::initializer_list<Common> which) {
  command_line.group("Options of every tool");
  for (const auto option : which) add(command_line, common, option);
  command_line.flag("-q,--quiet", common.quiet, "No summary and no progress bar");
  command_line.flag("-v,--verbose", common.verbose, "The summary also without a terminal");
  add_setting(command_line, "--color WHEN", common, "color");
  add_setting(command_line, "--lang WORD", common, "lang");
  command_line.option("--config FILE", common.config, "Settings instead of ./rekam.conf");
  command_line.query("--show-config", common.show_config,
                     "Each setting and where it comes from, then stop");
  command_line.group("Options");
}

void add_setting(CommandLine& command_line, std::string_view names, CommonOptions& common,
                 std::string_view key) {
  command_line.option(
      names,
      [&common, key = std::string{key}, flag = flag_name(names)](std::string_view text) {
        try {
          set_by_flag(common.settings, key, text, flag);
        } catch (const Error& error) {
          refuse_line(error.what());
        }
        follow_settings(common);
      },
      setting_text(common.settings, key), describe_setting(key));
}

ParseResult parse(CommandLine& command_line, int argc, const char* const* argv,
                  CommonOptions& common) {
  if (command_line.parse(argc, argv) == ParseResult::done) return ParseResult::done;
  if (common.exit_zero == Given::yes && common.settings.exit_zero == ExitZero::no)
    set_by_flag(common.settings, "exit-zero", "yes", "--exit-zero");
  set_manners({.quiet = common.quiet,
               .verbose = common.verbose,
               .exit_zero = common.exit_zero,
               .rehearsal = common.dry_run,
               .color = common.color,
               .progress = common.progress});
  if (common.show_config == Given::no) return ParseResult::run;
  print_page(show_settings(common.settings));
  return ParseResult::done;
}

Moment now(const CommonOptions& common) {
  return common.now ? *common.now : wib(std::chrono::system_clock::now());
}

Date as_of(const CommonOptions& common) { return common.as_of ? *common.as_of : now(common).day; }

bool db_must_exist(const CommonOptions& common) {
  return common.settings.origin("db").source == SettingSource::file;
}

}  // namespace rekam::tool
