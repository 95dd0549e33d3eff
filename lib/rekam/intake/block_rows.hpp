// The rows of one sheet of a block list: a household, then its members, on pages whose headings
// repeat. A member's row carries what the household's row said; a row that is none of what such a
// list has is not swallowed but handed on as rejected.

#pragma once

#include "rekam/intake/header_search.hpp"
#include "rekam/intake/list_heading.hpp"
#include "rekam/table/row_reader.hpp"

#include <array>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rekam {

/// The columns behind a member's own, in this order.
inline constexpr std::array<std::string_view, 7> kHouseholdColumns{
    "No. KK", "Kepala Keluarga", "Alamat", "RT", "RW", "Desa/Kel", "Kecamatan"};

class BlockRows {
 public:
  /// `found`: the headings of the members, with kHouseholdColumns not yet among them.
  explicit BlockRows(const FoundHeader& found);

  enum class Kind { nothing, member, continued, unplaced };
  /// What a row is. A member's cells are in cells() until the next row.
  Kind take(const Row& row);

  /// Of the last member: the list's own cells, then the household's.
  const std::vector<std::string>& cells() const { return cells_; }
  /// The text of a continuation by column of the member's own.
  const std::vector<std::pair<std::size_t, std::string>>& continuation() const {
    return continuation_;
  }

 private:
  struct Household {
    std::string no_kk, head, address, dusun, rt, rw, desa;
  };
  using Pieces = std::vector<LabelledText>;

  bool is_headings(const Row& row);
  bool is_member(const Row& row) const;
  bool take_label_row(const Row& row);
  bool is_value_row(const Row& row) const;
  void take_address(const Row& row);
  bool take_value_row(const Row& row);
  bool take_labelled(const Row& row, const Pieces& pieces);
  bool take_continuation(const Row& row);
  bool is_foot(const Row& row);
  bool is_title(const Row& row);
  void take_member(const Row& row);
  void apply(const LabelledText& piece, Household& household);
  void begin_household();
  std::string_view cell(const Row& row, std::size_t column) const;
  std::string_view cell(const Row& row, Field field) const;

  FoundHeader found_;
  const BlockRule& rule_;
  std::size_t own_width_;
  Household household_;
  std::string page_desa_, page_kecamatan_;
  std::vector<std::pair<LabelPart, std::size_t>> value_columns_;
  enum class Expect { anything, values } expect_ = Expect::anything;
  enum class Where { titles, rows, foot } where_ = Where::titles;
  std::size_t rows_of_foot_ = 0;
  bool has_member_ = false;
  std::set<std::string> titles_;
  std::vector<std::string> cells_;
  std::vector<std::pair<std::size_t, std::string>> continuation_;
};

}  // namespace rekam
