// What verify() looks at, in files of their own: each check adds its problems.

#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace rekam {

class Database;

/// A registry may be wrong in every row: nobody reads a million lines.
inline constexpr std::size_t kMostOfAKind = 20;

/// Adds up to kMostOfAKind problems of one kind, then how many more there are.
class Problems {
 public:
  explicit Problems(std::vector<std::string>& all) : all_(all) {}

  void add(std::string problem) {
    if (++found_ <= kMostOfAKind) all_.push_back(std::move(problem));
  }
  void finish() {
    if (found_ > kMostOfAKind)
      all_.push_back("… and " + std::to_string(found_ - kMostOfAKind) + " more");
  }

 private:
  std::vector<std::string>& all_;
  std::size_t found_ = 0;
};

/// Everybody has a standing and a number, and no row is of somebody who is not there.
void check_people(Database& database, Problems& problems);

/// What was erased or purged says so itself: else rows were lost.
void check_removed(Database& database, Problems& problems);

}  // namespace rekam
