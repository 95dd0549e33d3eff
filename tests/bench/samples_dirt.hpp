// What goes wrong in KK lists, done on purpose: each damage has a name that truth.csv repeats.
#pragma once

#include "samples_random.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace samples {

/// The columns of the layout siak-db, in its order.
enum class Column : std::size_t {
  no_kk,
  nik,
  name,
  sex,
  birth_place,
  birth_date,
  religion,
  marital,
  relation,
  mother,
  father,
  address,
  rt,
  rw,
  desa,
  kecamatan,
  status,
  papers_in,
  count
};

struct Row {
  std::array<std::string, static_cast<std::size_t>(Column::count)> cells;

  std::string& operator[](Column column) { return cells[static_cast<std::size_t>(column)]; }
  const std::string& operator[](Column column) const {
    return cells[static_cast<std::size_t>(column)];
  }
};

enum class Dirt { none, mild, harsh };

enum class Damage {
  exact_repeat,  // the first four add a row of their own
  retyped,
  second_nik,
  empty_row,
  nik_last_digit_0,
  nik_scientific,
  nik_apostrophe,
  nik_nbsp,
  trailing_blanks,
  nik_empty,
  nik_15_digits,
  birth_31_02,
  birth_00_00,
  birth_disagrees,
  sex_disagrees,
  kk_15_digits,
  kk_is_womans_nik,
  desa_unknown,
  lower_case,
  too_many_cells,
};

std::string_view damage_name(Damage damage);

constexpr bool adds_a_row(Damage damage) { return damage <= Damage::empty_row; }

/// Damages cells of `row` and says what stood there before; empty, with the row untouched, when the
/// row does not lend itself to this damage. Not for damages that add a row.
std::optional<std::string> damage_cells(Damage damage, Row& row, Random& random);

/// The same person typed a second time: another spelling, an address in other words.
Row retype(Row row, Random& random);

/// The next damage to do and on which row: about one row in a hundred (mild) or in ten (harsh),
/// each kind once before the first comes again.
class DamagePlan {
 public:
  DamagePlan(Dirt dirt, std::uint64_t seed) : dirt_(dirt), random_(seed) {}

  /// To be asked once a row; a damage stays due until `done()`.
  std::optional<Damage> due();
  void done();

  Random& random() { return random_; }

 private:
  Dirt dirt_;
  Random random_;
  std::size_t next_ = 0;
  bool waiting_ = false;
};

}  // namespace samples
