// power-cut CUTS [SEED]: cuts the power of an office's day CUTS times in each journal mode, and
// looks at what is left. The mode that rekam uses must lose nothing; the modes that must not be
// trusted have to fail, or this test proves nothing. Ends with "N passed, N failed".

#include "fault/power/office_day.hpp"
#include "support/temporary_folder.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdlib>
#include <map>
#include <sys/stat.h>

namespace rekam::power {
namespace {

struct Measured {
  JournalMode mode;
  enum class Expected { nothing_lost, losses, either } expected;
};

/// rekam's own mode first, then what else could be chosen, then what must be caught.
const std::array<Measured, 6> kModes{{
    {{"DELETE + EXTRA, as rekam", "DELETE", "EXTRA"}, Measured::Expected::nothing_lost},
    {{"TRUNCATE + FULL", "TRUNCATE", "FULL"}, Measured::Expected::either},
    {{"PERSIST + FULL", "PERSIST", "FULL"}, Measured::Expected::either},
    {{"DELETE + FULL, SQLite's own", "DELETE", "FULL"}, Measured::Expected::losses},
    {{"control: synchronous off", "DELETE", "OFF"}, Measured::Expected::losses},
    {{"control: a disk that lies", "DELETE", "EXTRA", Disk::lying}, Measured::Expected::losses},
}};

struct Score {
  int cuts = 0, lost = 0, damaged = 0, journals = 0;
  std::string first_trouble;
};

void lay_out(const Files& files, const std::string& folder) {
  for (const auto& name : {"rekam.db", "rekam.db-journal"})
    std::filesystem::remove(folder + "/" + name);
  for (const auto& [name, bytes] : files) {
    tests::put(folder + "/" + name, bytes);
    chmod((folder + "/" + name).c_str(), 0600);
  }
}

Score cut_often(const JournalMode& mode, int cuts, std::mt19937_64& dice) {
  const tests::TemporaryFolder office, crashed;
  const auto log = record_office_day(office.path(), mode);
  Score score;
  for (; score.cuts < cuts; ++score.cuts) {
    const auto count = static_cast<std::size_t>(dice() % (log.steps.size() + 1));
    const auto files = after_cut(log, count, dice);
    score.journals += static_cast<int>(files.count("rekam.db-journal"));
    lay_out(files, crashed.path());
    const auto trouble = trouble_after_cut(crashed.path(), log, acknowledged_by(log, count));
    if (trouble.empty()) continue;
    ++(trouble.starts_with("lost") ? score.lost : score.damaged);
    if (score.first_trouble.empty())
      score.first_trouble =
          fmt::format("after step {} of {}: {}", count, log.steps.size(), trouble);
  }
  return score;
}

bool is_as_expected(const Score& score, Measured::Expected expected) {
  const int failed = score.lost + score.damaged;
  switch (expected) {
    case Measured::Expected::nothing_lost:
      return failed == 0;
    case Measured::Expected::losses:
      return failed > 0;
    case Measured::Expected::either:
      return true;
  }
  return false;
}

int run(int cuts, std::uint64_t seed) {
  int passed = 0, failed = 0;
  for (const auto& [mode, expected] : kModes) {
    std::mt19937_64 dice{seed};
    const auto score = cut_often(mode, cuts, dice);
    const bool good = is_as_expected(score, expected);
    ++(good ? passed : failed);
    fmt::print(
        "{}{}: {} cuts, {} with a journal left; {} lost an acknowledged command, {} damaged{}{}\n",
        good ? "" : "FAIL ", mode.name, score.cuts, score.journals, score.lost, score.damaged,
        good ? "" : "; ", good ? "" : score.first_trouble);
    std::fflush(stdout);
  }
  fmt::print("{} passed, {} failed\n", passed, failed);
  return failed > 0 ? 1 : 0;
}

}  // namespace
}  // namespace rekam::power

int main(int count, char** arguments) {
  if (count < 2) {
    fmt::print(stderr, "usage: power-cut CUTS [SEED]\n");
    return 2;
  }
  return rekam::power::run(std::atoi(arguments[1]),
                           count > 2 ? std::strtoull(arguments[2], nullptr, 10) : 2016);
}
