// A list made ready for comparison: one node for each distinct row, in an order that depends on
// what the rows say and not on where they stand, so that no result can depend on it either.

#pragma once

#include "rekam/linkage/linkage_list.hpp"
#include "rekam/linkage/word_forms.hpp"
#include "rekam/linkage/written_date.hpp"
#include "rekam/linkage/written_number.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace rekam {

struct LinkageNode {
  LinkageList::Row texts{};
  WrittenDate birth_date;
  std::uint32_t first_copy = 0;  ///< in PreparedList::rows
  std::uint32_t copies = 0;      ///< rows that are the same in every field
};

/// The nodes of one household card, next to each other.
struct CardHolders {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
};

/// How many rows hold a value, as the number of binary digits.
using SizeClass = std::uint8_t;
inline constexpr std::size_t kSizeClasses = 33;

class PreparedList {
 public:
  PreparedList(const LinkageList& list, unsigned threads);

  std::span<const LinkageNode> nodes() const { return nodes_; }
  /// The rows of a node, ascending.
  std::span<const std::uint32_t> rows(std::uint32_t node) const;
  std::size_t row_count() const { return rows_.size(); }
  /// Cards with two nodes or more; a "card" that too many share is a placeholder and none.
  std::span<const CardHolders> households() const { return households_; }

  const WordForms& forms(TextKind kind) const {
    return forms_[form_of_kind_[static_cast<std::size_t>(kind)]];
  }
  /// Has the memory of a node at hand by the time it is compared.
  void fetch(std::uint32_t node) const { __builtin_prefetch(&nodes_[node]); }
  void fetch_name(std::uint32_t node) const {
    forms_[0].fetch(nodes_[node].texts[index_of(LinkageField::name)]);
    __builtin_prefetch(&niks_[nodes_[node].texts[index_of(LinkageField::nik)]]);
  }
  WrittenNumber nik(std::uint32_t text) const { return niks_[text]; }
  WrittenNumber card(std::uint32_t text) const { return cards_[text]; }
  std::string_view nik_text(std::uint32_t text) const {
    return list_.texts(TextKind::number).text(text);
  }
  std::string_view card_text(std::uint32_t text) const {
    return list_.texts(TextKind::card).text(text);
  }
  /// How often the value stands in the field, by text number: rows, copies included.
  std::span<const std::uint32_t> times(LinkageField field) const { return times_[index_of(field)]; }
  /// How rare the value is among the rows that have one: log2(rows / rows with it). Texts that are
  /// one when plain count together; of numbers and cards it is how many rows less than two hold it.
  MatchWeight rarity(LinkageField field, std::uint32_t text) const {
    return rarity_[index_of(field)][text];
  }
  SizeClass size_class(LinkageField field, std::uint32_t text) const {
    return size_class_[index_of(field)][text];
  }
  const LinkageList& list() const { return list_; }

 private:
  void count_values();
  void read_texts(unsigned threads);
  void order_rows();
  void make_nodes();
  void find_households();
  void rate_values();
  void rate_values(LinkageField field);

  const LinkageList& list_;
  std::vector<LinkageNode> nodes_;
  std::vector<std::uint32_t> rows_;
  std::vector<CardHolders> households_;
  static constexpr std::array<std::uint8_t, kTextKinds> form_of_kind_{0, 0, 0, 0, 1, 2, 3, 4};
  std::vector<WordForms> forms_;  // person_name, place, address, desa, extra
  std::vector<WrittenNumber> niks_, cards_;
  std::vector<WrittenDate> dates_;
  std::array<std::vector<std::uint32_t>, kLinkageFields> times_;
  std::array<std::vector<MatchWeight>, kLinkageFields> rarity_;
  std::array<std::vector<SizeClass>, kLinkageFields> size_class_;
};

}  // namespace rekam
