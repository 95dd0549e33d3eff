// A day of an office as a workload: lists come in, days are planned and published.

#pragma once

#include "fault/power/recording_vfs.hpp"

namespace rekam::power {

/// Runs the real commands in `folder` and records what they asked of the disk; each is
/// acknowledged by the number of the last event of the chain.
DiskLog record_office_day(const std::string& folder, const JournalMode& mode);

/// What is wrong with a registry that was found after a cut, by whose time the event `acknowledged`
/// had been; empty: nothing. The registry must hold that event, and stand behind a whole command.
std::string trouble_after_cut(const std::string& folder, const DiskLog& log,
                              std::uint64_t acknowledged);

}  // namespace rekam::power
