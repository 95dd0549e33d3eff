#include "support/talk.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/long_number.hpp"
#include "rekam/base/message.hpp"
#include "rekam/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <sys/ioctl.h>
#include <unistd.h>

namespace rekam::tool {

namespace {

constexpr std::size_t kLongestLine = 2000;
constexpr std::size_t kBarWidth = 30;
constexpr auto kFirstDraw = std::chrono::seconds{1};
constexpr auto kNextDraw = std::chrono::milliseconds{100};

Manners& manners_in_force() {
  static Manners manners;
  return manners;
}

std::string& name_in_force() {
  static std::string name = "rekam";
  return name;
}

/// Nothing can be done when this fails: there is nobody to tell.
void draw(std::string_view text) {
  static_cast<void>(std::fwrite(text.data(), 1, text.size(), stderr));
}

void print(std::string_view line) { draw(fmt::format("{}\n", line)); }

bool variable_is(const char* name, std::string_view value) {
  const char* const found = std::getenv(name);
  return found != nullptr && value == found;
}

bool has_variable(const char* name) {
  const char* const found = std::getenv(name);
  return found != nullptr && *found != '\0';
}

bool is_coloured(Stream stream) {
  if (manners().color != "auto") return manners().color == "always";
  return is_terminal(stream) && !has_variable("NO_COLOR") && !variable_is("TERM", "dumb");
}

/// Whether somebody wants a summary of what went well.
bool is_heard() {
  const bool wanted = is_terminal(Stream::err) || manners().verbose == Given::yes;
  return wanted && manners().quiet == Given::no;
}

void print_summary(std::string_view summary, std::string_view next) {
  if (manners().quiet == Given::yes) return;
  print(for_people(tr(summary)) +
        (manners().rehearsal == Given::yes ? tr(" (rehearsal: nothing stored)") : std::string{}));
  if (!next.empty()) print(faint(translated("next: {}", for_people(next)), Stream::err));
}

std::size_t terminal_width() {
  winsize size{};
  const bool known = ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return known ? size.ws_col : 80;
}

std::string bar_line(std::string_view what, std::uint64_t done, std::uint64_t total) {
  if (total == 0) return fmt::format("{}  {}", what, done);
  const auto part = static_cast<double>(std::min(done, total)) / static_cast<double>(total);
  const auto full = static_cast<std::size_t>(part * kBarWidth);
  return fmt::format("{}  [{:#<{}}{:.<{}}] {:3} %", what, "", full, "", kBarWidth - full,
                     static_cast<int>(part * 100));
}

}  // namespace

void set_manners(const Manners& manners) { manners_in_force() = manners; }
const Manners& manners() { return manners_in_force(); }
void set_tool_name(std::string_view tool) { name_in_force() = tool; }
std::string_view tool_name() { return name_in_force(); }

void say(std::string_view summary, std::string_view next) {
  if (is_heard()) print_summary(summary, next);
}

Outcome say_outcome(Outcome outcome, std::string_view summary, std::string_view next) {
  if (outcome == Outcome::news)
    print_summary(summary, next);
  else
    say(summary, next);
  return outcome;
}

void mention(std::string_view line) {
  if (is_heard()) print(for_people(tr(line)));
}

void detail(std::string_view line) {
  if (manners().verbose == Given::yes) print(for_people(tr(line)));
}

void tell(std::string_view line) { print(for_people(tr(line))); }

void warn(std::string_view line) {
  print(translated("{}: warning: {}", tool_name(), for_people(tr(line))));
}

void print_page(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size())
    fail(ErrorKind::io, "cannot write to standard output: {}", strerrordesc_np(errno));
}

std::string for_people(std::string_view text) {
  std::string shown = without_long_numbers(text);
  std::replace(shown.begin(), shown.end(), '\n', ' ');
  return printable(shown, kLongestLine);
}

bool is_terminal(Stream stream) {
  return isatty(stream == Stream::out ? STDOUT_FILENO : STDERR_FILENO) == 1;
}

std::string faint(std::string_view text, Stream stream) {
  if (!is_coloured(stream)) return std::string{text};
  return fmt::format("\x1b[2m{}\x1b[0m", text);
}

Progress::Progress(std::string_view what) : what_(for_people(what)), next_(Clock::now()) {
  const auto& wish = manners().progress;
  const bool sensible = is_terminal(Stream::err) && !variable_is("TERM", "dumb");
  const bool drawn = wish == "always" || (wish == "auto" && sensible);
  allowed_ = drawn && manners().quiet == Given::no ? Given::yes : Given::no;
  if (wish == "auto") next_ += kFirstDraw;
}

Progress::~Progress() {
  if (drawn_ == Given::yes) draw("\r\x1b[K");
}

void Progress::operator()(std::uint64_t done, std::uint64_t total) {
  throw_if_interrupted();
  if (allowed_ == Given::no) return;
  const auto time = Clock::now();
  if (time < next_) return;
  next_ = time + kNextDraw;
  drawn_ = Given::yes;
  // A line as wide as the terminal would wrap and could not be erased.
  const auto line = printable(bar_line(what_, done, total), terminal_width() - 2);
  draw(fmt::format("\r{}\x1b[K", line));
}

}  // namespace rekam::tool
