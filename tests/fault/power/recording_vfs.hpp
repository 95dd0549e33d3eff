// SQLite's own access to files, with every step written into a DiskLog.

#pragma once

#include "fault/power/disk_log.hpp"

namespace rekam::power {

/// Whether the disk does what a sync asks of it, or only says so.
enum class Disk { honest, lying };

/// What a connection uses whatever it asks for, so that one workload can be measured under each.
struct JournalMode {
  std::string name, journal, synchronous;
  Disk disk = Disk::honest;
};

/// From now on new connections go through the recorder, in that mode; their steps go to `log`.
void start_recording(const JournalMode& mode, DiskLog& log);

/// New connections use the system's files again.
void stop_recording();

}  // namespace rekam::power
