// The rows of a list, each text kept once. What the linkage engine works on.

#pragma once

#include "rekam/linkage/linkage_record.hpp"
#include "rekam/linkage/text_dictionary.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rekam {

/// The dictionaries: names of people share one, as a mother may be a row herself.
enum class TextKind : std::uint8_t { number, person_name, date, card, place, address, desa, extra };

inline constexpr std::size_t kTextKinds = 8;

constexpr TextKind text_kind(LinkageField field) {
  switch (field) {
    case LinkageField::nik:
      return TextKind::number;
    case LinkageField::birth_date:
      return TextKind::date;
    case LinkageField::no_kk:
      return TextKind::card;
    case LinkageField::birth_place:
      return TextKind::place;
    case LinkageField::address:
      return TextKind::address;
    case LinkageField::desa:
      return TextKind::desa;
    case LinkageField::extra:
      return TextKind::extra;
    default:
      return TextKind::person_name;
  }
}

class LinkageList {
 public:
  /// Text numbers by field; for the field sex the value itself.
  using Row = std::array<std::uint32_t, kLinkageFields>;

  /// Rows count from 0. Texts are copied.
  void add(const LinkageRecord& record);

  /// Frees what only add() needs.
  void rest();

  std::size_t size() const { return rows_.size(); }
  const Row& row(std::size_t at) const { return rows_[at]; }
  const TextDictionary& texts(TextKind kind) const {
    return dictionaries_[static_cast<std::size_t>(kind)];
  }
  /// The text as it was added, numbers without the blanks and marks around them.
  std::string_view text(std::size_t row, LinkageField field) const;

 private:
  /// Of a row that is being added.
  struct Cell {
    std::string_view text;
    std::uint64_t key = 0;
    std::uint32_t known = 0;
  };
  Cell cell(LinkageField field, std::string_view text) const;

  std::array<TextDictionary, kTextKinds> dictionaries_;
  std::vector<Row> rows_;
  std::string cleaned_nik_, cleaned_card_;
};

}  // namespace rekam
