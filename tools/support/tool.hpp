// The frame of every tool's main: exit codes, the one line of an error, signals, the last flush.
//
//     0 done · 1 news · 2 command line or settings · 3 failed · 75 busy · 130/143/141 by a signal

#pragma once

#include "rekam/registry/change.hpp"

#include <functional>
#include <string_view>

namespace rekam::tool {

/// Done, or done and there is something that a person must look at.
enum class Outcome { done = 0, news = 1 };

/// Runs `work` and returns the exit code. An exception becomes one line `tool: message` on stderr.
/// Standard output is flushed and closed at the end, and a failure of that is exit code 3.
int run(std::string_view tool, const std::function<Outcome()>& work);

/// Whether SIGINT, SIGTERM or SIGHUP has asked the tool to stop. Long work polls this, rolls back
/// and leaves by an exception; run() then ends by that signal. A second signal kills at once, and
/// so does five seconds without an end.
bool interrupted();

/// From now on the work counts as stored: whatever fails after it is told as what is missing, with
/// exit code 1 (which --exit-zero does not soften) instead of 3.
void note_stored(Permanence permanence);

/// A tool that stores one thing after another begins with the next: nothing of it is stored yet.
void note_not_stored();

/// Throws if interrupted(). For loops, progress callbacks, and after reading from a person.
void throw_if_interrupted();

}  // namespace rekam::tool
