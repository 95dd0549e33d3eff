// What a tool says to people: always on stderr, and without a terminal as little as possible, so
// that cron mails only when there is something to read.

#pragma once

#include "support/command_line.hpp"
#include "support/tool.hpp"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace rekam::tool {

/// How to talk; parse() in common_options.hpp sets it from the command line and settings.
struct Manners {
  Given quiet = Given::no;
  Given verbose = Given::no;
  Given exit_zero = Given::no;
  Given rehearsal = Given::no;  ///< --dry-run: every summary says that nothing is stored
  std::string color = "auto";
  std::string progress = "auto";
};

void set_manners(const Manners& manners);
const Manners& manners();
/// The name before warnings and errors; run() sets it.
void set_tool_name(std::string_view tool);
std::string_view tool_name();

/// The summary, and the next sensible command: on a terminal or with --verbose, not with --quiet.
void say(std::string_view summary, std::string_view next = {});
/// The summary of a command whose exit status may say that there is news: then without a terminal,
/// too, so that cron mails why. Gives the outcome back.
Outcome say_outcome(Outcome outcome, std::string_view summary, std::string_view next = {});
/// A line of the summary: likewise.
void mention(std::string_view line);
/// Only with --verbose.
void detail(std::string_view line);
/// Always: what a person must know even under cron, such as that a registry was created.
void tell(std::string_view line);
/// Always, as `tool: warning: line`.
void warn(std::string_view line);

/// Text of the tool's own, such as --help, to standard output. Throws Error{io}.
void print_page(std::string_view text);

/// One line without control characters and without sixteen-digit numbers, which could be a NIK.
std::string for_people(std::string_view text);

enum class Stream { out, err };

bool is_terminal(Stream stream);
/// `text` in fainter letters where --color, NO_COLOR, TERM and the stream allow it, else as it is.
std::string faint(std::string_view text, Stream stream);

/// A bar on stderr after one second of work on a terminal; gone when destroyed. Not copyable: hand
/// it on by `std::ref`. Also stops the work when interrupted().
///
///     Progress progress{"reading list.csv"};
///     import_list(…, [&](std::uint64_t done, std::uint64_t total) { progress(done, total); });
class Progress {
 public:
  explicit Progress(std::string_view what);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// `total` 0: unknown. Call it as often as you like, from one thread at a time.
  void operator()(std::uint64_t done, std::uint64_t total);

 private:
  using Clock = std::chrono::steady_clock;
  std::string what_;
  Clock::time_point next_;
  Given allowed_ = Given::no;
  Given drawn_ = Given::no;
};

}  // namespace rekam::tool
