// The description of a folder of CSV files for programs: a Data Package with a Table Schema of each
// file, its size and its SHA-256.

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/base/digest.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

struct PackagedFile {
  std::string name;  ///< `backlog.csv`
  std::string_view title;
  std::string header;  ///< its first line
  std::uint64_t bytes = 0;
  Sha256Digest sha256{};
};

/// A file that the registry was fed with.
struct PackageSource {
  std::string title;  ///< `papers.csv (list 3, papers)`
  Sha256Digest sha256{};
};

struct PackageFacts {
  Date as_of{};
  std::string version;     ///< of rekam
  std::string chain_head;  ///< of the registry that it was made from
  std::vector<PackageSource> sources;
};

std::string data_package(const PackageFacts& facts, const std::vector<PackagedFile>& files);

}  // namespace rekam
