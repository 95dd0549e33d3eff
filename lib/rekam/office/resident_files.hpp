// The KK lists of one import before anything is stored: which are refused and why, and in which
// order the others are taken.

#pragma once

#include "rekam/intake/resident_list.hpp"
#include "rekam/office/import_residents.hpp"
#include "rekam/record/code_book.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

class Database;

/// What the registry calls KK lists.
inline constexpr std::string_view kResidentLists = "residents";

/// Everything about a run that all its lists share.
struct ResidentDesk {
  const OfficeRun& run;
  const ResidentImport& import;
  CodeBook code_book;
  RegionCode kabupaten;
  Date list_date{};         ///< of lists that do not say theirs
  std::string kecamatan{};  ///< the name of the one that was given

  ResidentListOptions list_options() const;
};

/// Refuses a list most of whose rows belong to another kabupaten: it is in the wrong office.
class ForeignRows {
 public:
  void count(const ResidentRow& row);
  /// Error{input} when they are more than half.
  void check(const std::string& path, RegionCode kabupaten) const;

 private:
  std::int64_t rows_ = 0;
  std::int64_t foreign_ = 0;
};

/// A list that can be imported, or that was.
struct ResidentFile {
  std::string path;
  Date list_date{};
  std::vector<std::string> header;
};

struct ResidentFiles {
  std::vector<ResidentFile> good;  ///< by list date, then name
  std::vector<RefusedFile> refused;
};

/// Reads all files of a pile to their ends, but for those that the registry holds already.
ResidentFiles look_through(const ResidentDesk& desk, Database& database);

}  // namespace rekam
