// Where the synthetic residents live: the kecamatan and desa of one edition of the code book, each
// with its share of the residents asked for.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace samples {

struct Desa {
  std::string code;
  std::string name;  // as lists write it: upper case
  int residents = 0;
};

struct Kecamatan {
  std::string code;
  std::string name;
  std::vector<Desa> desa;

  /// 16.01.14 is 160114, the first six digits of a NIK.
  std::uint32_t region() const;
  int residents() const;
};

/// The kecamatan and desa of `edition` in the order of the file; throws std::runtime_error when the
/// file cannot be read or holds none.
std::vector<Kecamatan> read_code_book(const std::filesystem::path& file,
                                      const std::string& edition);

/// Shares `residents` out, exactly, in fixed proportions: Baturaja Timur gets a quarter.
void share_out(std::vector<Kecamatan>& places, int residents);

}  // namespace samples
