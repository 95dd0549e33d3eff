// The code book of regions: which codes and names a decree gave, from when until when, and which
// code replaced which. Several editions stand side by side; a name is looked up in the edition in
// force on a day, then in the others and mapped back (Permendagri 56/2015, 137/2017 …).

#pragma once

#include "rekam/base/date.hpp"
#include "rekam/record/region_code.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace rekam {

struct RegionRow {
  std::string edition;
  std::string decree;
  Date valid_from{};
  std::optional<Date> valid_until;
  RegionCode code = RegionCode::of_value(0);
  std::string name;
  std::optional<RegionCode> replaces;  ///< its code in the edition before
};

/// A code found for a name. `mapped`: the name stands only in another edition.
struct RegionMatch {
  RegionCode code = RegionCode::of_value(0);
  bool mapped = false;
};

class CodeBook {
 public:
  CodeBook() = default;
  /// Later rows for the same edition and code replace earlier ones.
  explicit CodeBook(const std::vector<RegionRow>& rows);

  /// Case, blanks, marks and a leading `Kec.`, `Kecamatan`, `Desa`, `Kel.` … do not matter.
  std::optional<RegionMatch> find_kecamatan(std::string_view name, Date on) const;
  std::optional<RegionMatch> find_desa(std::string_view name, RegionCode kecamatan, Date on) const;
  /// The code as the edition in force on `on` has it, whatever edition it comes from; unchanged
  /// when no edition knows it.
  RegionCode in_force(RegionCode code, Date on) const;
  /// Whether the edition in force on `on` has this code.
  bool has(RegionCode code, Date on) const;
  /// Whether any edition has this code: what the digits of a NIK are held against.
  bool ever_had(RegionCode code) const { return all_codes_.contains(code.value()); }
  /// Empty when the edition in force on `on` does not know the code.
  std::string_view name(RegionCode code, Date on) const;
  /// The regions of a level inside `parent` in the edition in force on `on`, in order of code.
  std::vector<RegionCode> list(RegionLevel level, RegionCode parent, Date on) const;
  std::vector<std::string_view> names(RegionLevel level, RegionCode parent, Date on) const;

 private:
  struct Edition {
    Date valid_from{};
    std::map<RegionCode, std::string> names;
    std::map<RegionCode, RegionCode> replaces;            ///< this edition's code -> the one before
    std::map<RegionCode, RegionCode> replaced_by;         ///< the one before -> this edition's code
    std::unordered_map<std::string, RegionCode> by_name;  ///< "parent/NAME"
  };
  std::size_t edition_on(Date day) const;
  std::optional<RegionMatch> find(std::string_view name, RegionCode parent, Date on) const;
  std::optional<RegionCode> mapped_to(RegionCode code, std::size_t from, std::size_t to) const;
  std::optional<RegionCode> step(RegionCode code, std::size_t from, std::size_t to) const;

  std::vector<Edition> editions_;  ///< in order of valid_from
  std::unordered_set<std::int64_t> all_codes_;
};

}  // namespace rekam
