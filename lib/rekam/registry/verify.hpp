// Whether a registry is whole: as SQLite sees it, as the schema says, and as the event chain
// vouches for it. Whoever changes a value behind rekam's back is found here.

#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace rekam {

class Database;
class Registry;

/// Told after each of `total` steps; may throw to stop.
using VerifyProgress = std::function<void(std::uint64_t done, std::uint64_t total)>;

/// What is wrong, one sentence each, without personal data; empty when whole. Reads everything
/// once, as of one moment, with a few bytes of memory for each person. Error{busy} when another
/// program holds the file.
std::vector<std::string> verify(Registry& registry, const VerifyProgress& progress = {});

/// The same, for several threads at once: each brings a connection of its own with a read
/// transaction, all of them of one moment, and takes checks until none is left.
class Verification {
 public:
  explicit Verification(VerifyProgress progress);
  ~Verification();

  /// `progress` is told by one thread at a time. What it throws stops all of them.
  void work(Database& database) noexcept;
  /// After the work: what verify() returns or throws.
  std::vector<std::string> problems();

 private:
  class Checks;
  VerifyProgress progress_;
  std::unique_ptr<Checks> checks_;
};

}  // namespace rekam
