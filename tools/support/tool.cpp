#include "support/tool.hpp"

#include "rekam/base/error.hpp"
#include "support/talk.hpp"

#include <fmt/core.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <exception>
#include <fcntl.h>
#include <new>
#include <optional>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rekam::tool {

namespace {

constexpr unsigned kSecondsToEnd = 5;
constexpr int kNews = 1;
constexpr int kFailed = 3;

/// Set in a signal handler, read by any thread.
std::atomic<int> signal_received = 0;
static_assert(std::atomic<int>::is_always_lock_free);

/// Empty until the work is in the registry.
std::optional<Permanence> stored_so_far;

/// Without SA_RESTART: whoever waits for a person shall wake up.
void set_action(int signal, void (*handler)(int)) {
  struct sigaction action {};
  action.sa_handler = handler;
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, nullptr);
}

extern "C" void die_by(int signal) {
  set_action(signal, SIG_DFL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, signal);
  sigprocmask(SIG_UNBLOCK, &only, nullptr);
  static_cast<void>(std::raise(signal));
}

extern "C" void on_stop(int signal) {
  if (signal_received != 0) die_by(signal);
  signal_received = signal;
  alarm(kSecondsToEnd);
}

extern "C" void on_alarm(int) { die_by(signal_received); }

void stop_on(int signal) {
  struct sigaction inherited {};
  sigaction(signal, nullptr, &inherited);
  if (inherited.sa_handler == SIG_IGN) return;  // nohup, or a shell's background job
  set_action(signal, on_stop);
}

/// A closed 0, 1 or 2 would be given to the next file opened, and messages would go into the
/// registry. /dev/null stands in, the wrong way round, so that using it fails and is noticed.
void occupy_standard_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (fcntl(stream, F_GETFD) < 0 && errno == EBADF)
      open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

void settle_in() {
  occupy_standard_streams();
  umask(077);
  const rlimit none{0, 0};
  setrlimit(RLIMIT_CORE, &none);  // memory holds NIKs
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
  set_action(SIGXFSZ, SIG_IGN);  // an error of write(), which rolls back, instead of a death
  set_action(SIGPIPE, SIG_DFL);  // Python and systemd hand it on ignored
  set_action(SIGALRM, on_alarm);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) stop_on(signal);
}

int exit_code(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::usage:
    case ErrorKind::settings:
      return 2;
    case ErrorKind::input:
    case ErrorKind::io:
    case ErrorKind::database:
      return kFailed;
    case ErrorKind::busy:
      return 75;
    case ErrorKind::unfinished:
      return kNews;
  }
  return kFailed;
}

/// Nothing can be done when this fails: there is nobody to tell.
void print_to_stderr(std::string_view text) {
  static_cast<void>(std::fwrite(text.data(), 1, text.size(), stderr));
}

int complain(std::string_view tool, std::string_view message, int code) {
  print_to_stderr(fmt::format("{}: {}\n", tool, for_people(message)));
  return code;
}

void die_interrupted(std::string_view tool) {
  complain(tool,
           stored_so_far ? tr("interrupted, but everything is stored already")
                         : tr("interrupted; nothing was stored"),
           0);
  die_by(signal_received);
}

int complain_without_memory(std::string_view tool) {
  print_to_stderr(tool);
  print_to_stderr(stored_so_far ? ": everything is stored, but there was not enough memory to end\n"
                                : ": not enough memory; nothing was stored\n");
  return stored_so_far ? kNews : kFailed;
}

/// The truth of a failure: what has been stored stays, so this is not "nothing done".
int complain_of(std::string_view tool, std::string_view message, int code) {
  if (!stored_so_far) return complain(tool, message, code);
  return complain(tool, translated("everything is stored, but {}", message), kNews);
}

int code_of_end(std::string_view tool, Outcome outcome) {
  if (stored_so_far == Permanence::until_a_power_cut) {
    return complain(
        tool,
        tr("everything is stored, but the disk failed in the last step: a power cut now may "
           "undo it; look at the disk, then run rekam-registry verify"),
        kNews);
  }
  return manners().exit_zero == Given::yes ? 0 : static_cast<int>(outcome);
}

int code_of_work(std::string_view tool, const std::function<Outcome()>& work) {
  try {
    const auto outcome = work();
    alarm(0);  // done in spite of a signal: say so
    return code_of_end(tool, outcome);
  } catch (const Error& error) {
    if (interrupted()) die_interrupted(tool);
    if (error.kind() == ErrorKind::unfinished) return complain(tool, error.what(), kNews);
    return complain_of(tool, error.what(), exit_code(error.kind()));
  } catch (const std::bad_alloc&) {
    return complain_without_memory(tool);
  } catch (const std::exception& error) {
    if (interrupted()) die_interrupted(tool);
    return complain_of(tool, translated("{}; please report this", error.what()), kFailed);
  }
}

int code_after_flush(std::string_view tool, int code) {
  errno = 0;
  const bool failed_before = std::ferror(stdout) != 0;
  const bool flushed = std::fflush(stdout) == 0 && !failed_before;
  const int reason = errno;
  const bool closed = std::fclose(stdout) == 0;  // a network disk may fail only now
  if (code > 1 || (flushed && closed)) return code;
  return complain_of(
      tool,
      translated("cannot write to standard output{}{}; the output is not whole",
                 reason != 0 ? ": " : "", reason != 0 ? strerrordesc_np(reason) : ""),
      kFailed);
}

}  // namespace

int run(std::string_view tool, const std::function<Outcome()>& work) {
  settle_in();
  try {
    set_tool_name(tool);
    return code_after_flush(tool, code_of_work(tool, work));
  } catch (const std::bad_alloc&) {
    return complain_without_memory(tool);
  }
}

void note_stored(Permanence permanence) { stored_so_far = permanence; }

void note_not_stored() { stored_so_far.reset(); }

bool interrupted() { return signal_received != 0; }

void throw_if_interrupted() {
  if (interrupted()) throw Error{ErrorKind::io, "interrupted"};
}

}  // namespace rekam::tool
