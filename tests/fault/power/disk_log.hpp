// What a program asked of a disk, in order; and what a power cut may leave of it.
//
// The model is hostile: until a file is synced, each write to it may have reached the platter,
// may not have, or may have in part, sector by sector, in any order; until its folder is synced,
// a new name may be missing and a removed one still there.

#pragma once

#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace rekam::power {

struct DiskStep {
  enum class What { create, write, truncate, sync, remove, sync_folder, acknowledge };
  What what;
  std::string name;      ///< of the file, in its folder
  std::uint64_t at = 0;  ///< of a write; the length of a truncation; what is acknowledged
  std::string bytes;     ///< of a write
};

/// The files of the folder, by name.
using Files = std::map<std::string, std::string>;

struct DiskLog {
  Files start;  ///< safely on the disk before the first step
  std::vector<DiskStep> steps;
};

/// The files after the power went away behind the first `count` steps.
Files after_cut(const DiskLog& log, std::size_t count, std::mt19937_64& dice);

/// The last number that had been acknowledged by then.
std::uint64_t acknowledged_by(const DiskLog& log, std::size_t count);

}  // namespace rekam::power
