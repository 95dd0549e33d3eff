#include "rekam/linkage/blocking_parts.hpp"

#include "rekam/linkage/mixing.hpp"

#include <algorithm>
#include <bit>

namespace rekam {

namespace {

std::uint64_t word_key(const WordForms& forms, const WordForm& form, std::size_t word) {
  return form.word_count == 0 ? 0 : forms.word_key(form.words[word]);
}

std::uint64_t rarest_word_key(const WordForms& forms, const WordForm& form) {
  if (form.word_count == 0) return 0;
  std::uint32_t rarest = form.words[0];
  const auto order = [&](std::uint32_t word) {
    return std::pair{forms.word_rarity(word), forms.word_key(word)};
  };
  for (std::size_t i = 1; i < form.word_count; ++i)
    if (order(form.words[i]) > order(rarest)) rarest = form.words[i];
  return forms.word_key(rarest);
}

std::uint64_t any_order_key(const WordForms& forms, const WordForm& form) {
  std::uint64_t key = 0;
  for (std::size_t i = 0; i < form.word_count; ++i) key += mixed(forms.word_key(form.words[i]));
  return key;
}

/// Computes a key for each distinct text of a field, then looks it up for each node.
class PartMaker {
 public:
  explicit PartMaker(const PreparedList& list) : list_(list) {}

  std::vector<std::uint32_t> make(BlockingPart part) {
    switch (part) {
      case BlockingPart::nik:
        return by_nik(0, 16);
      case BlockingPart::nik_15:
        return by_nik(1, 15);
      case BlockingPart::nik_12:
        return by_nik(4, 12);
      case BlockingPart::nik_last_10:
        return by_nik(0, 10);
      case BlockingPart::card:
        return by_text(LinkageField::no_kk, [&](std::uint32_t text) {
          const auto card = list_.card(text);
          const bool usable =
              card.kind == NumberKind::other || card.kind == NumberKind::sixteen_digits;
          return usable ? list_.list().texts(TextKind::card).key(text) : 0;
        });
      case BlockingPart::address_without_card:
        return without_card(by_words(part));
      case BlockingPart::sex:
        return by_text(LinkageField::sex, [](std::uint32_t sex) { return std::uint64_t{sex}; });
      case BlockingPart::birth_date:
      case BlockingPart::day_and_month:
      case BlockingPart::birth_month:
      case BlockingPart::birth_year:
        return by_date(part);
      default:
        return by_words(part);
    }
  }

 private:
  /// Spread over 32 bits; 0 stays 0.
  static std::uint32_t short_key(std::uint64_t key) {
    return key == 0 ? 0 : static_cast<std::uint32_t>(mixed(key)) | 1U;
  }

  template <typename KeyOf>
  std::vector<std::uint32_t> by_text(LinkageField field, KeyOf key_of) {
    std::vector<std::uint32_t> by_number(list_.times(field).size());
    for (std::uint32_t text = 1; text < by_number.size(); ++text)
      if (list_.times(field)[text] != 0) by_number[text] = short_key(key_of(text));
    std::vector<std::uint32_t> keys;
    keys.reserve(list_.nodes().size());
    for (const auto& node : list_.nodes()) keys.push_back(by_number[node.texts[index_of(field)]]);
    return keys;
  }

  /// The `count` digits in front of the last `dropped`.
  std::vector<std::uint32_t> by_nik(unsigned dropped, unsigned count) {
    return by_text(LinkageField::nik, [&, dropped, count](std::uint32_t text) -> std::uint64_t {
      const auto nik = list_.nik(text);
      if (nik.kind == NumberKind::other)
        return count == 16 ? list_.list().texts(TextKind::number).key(text) : 0;
      const auto digits = nik.digits >> (4 * dropped);
      return count == 16 ? digits : digits & ((std::uint64_t{1} << (4 * count)) - 1);
    });
  }

  std::vector<std::uint32_t> by_date(BlockingPart part) {
    std::vector<std::uint32_t> keys;
    keys.reserve(list_.nodes().size());
    for (const auto& [texts, date, first, copies] : list_.nodes()) {
      const std::uint64_t year = date.year, month = date.month, day = date.day;
      const bool whole = year != 0 && month != 0 && day != 0;
      if (part == BlockingPart::birth_year)
        keys.push_back(short_key(year));
      else if (part == BlockingPart::birth_month)
        keys.push_back(month == 0 ? 0 : short_key((year << 8U) + month));
      else if (part == BlockingPart::birth_date)
        keys.push_back(whole ? short_key((year << 16U) + (month << 8U) + day) : 0);
      else
        keys.push_back(whole ? short_key((std::max(month, day) << 8U) + std::min(month, day)) : 0);
    }
    return keys;
  }

  std::vector<std::uint32_t> by_words(BlockingPart part) {
    const auto field = field_of(part);
    const auto& forms = list_.forms(text_kind(field));
    return by_text(field, [&, part](std::uint32_t text) -> std::uint64_t {
      const auto& form = forms.form(text);
      switch (part) {
        case BlockingPart::name_any_order:
          return any_order_key(forms, form);
        case BlockingPart::name_start:
          return forms.prefix_key(form, 3);
        case BlockingPart::mother_start:
          return forms.prefix_key(form, 4);
        case BlockingPart::name_skeleton:
          return form.skeleton;
        case BlockingPart::first_word:
          return word_key(forms, form, 0);
        case BlockingPart::last_word:
          return form.word_count < 2 ? 0 : word_key(forms, form, form.word_count - 1U);
        case BlockingPart::address_word:
        case BlockingPart::extra_word:
          return rarest_word_key(forms, form);
        default:
          return forms.plain_key(form);
      }
    });
  }

  std::vector<std::uint32_t> without_card(std::vector<std::uint32_t> keys) {
    for (std::size_t node = 0; node < keys.size(); ++node)
      if (list_.nodes()[node].texts[index_of(LinkageField::no_kk)] != 0) keys[node] = 0;
    return keys;
  }

  static LinkageField field_of(BlockingPart part) {
    switch (part) {
      case BlockingPart::birth_place:
        return LinkageField::birth_place;
      case BlockingPart::mother:
      case BlockingPart::mother_start:
        return LinkageField::mother_name;
      case BlockingPart::father:
        return LinkageField::father_name;
      case BlockingPart::address:
      case BlockingPart::address_without_card:
      case BlockingPart::address_word:
        return LinkageField::address;
      case BlockingPart::desa:
        return LinkageField::desa;
      case BlockingPart::extra:
      case BlockingPart::extra_word:
        return LinkageField::extra;
      default:
        return LinkageField::name;
    }
  }

  const PreparedList& list_;
};

/// Counted in a table of slots: two keys in one slot are both taken for a little less rare.
std::vector<std::uint8_t> bits_of(const std::vector<std::uint32_t>& keys) {
  const unsigned slot_bits =
      std::max<unsigned>(6, static_cast<unsigned>(std::bit_width(keys.size())) + 1);
  const auto slot_of = [slot_bits](std::uint32_t key) {
    return key * std::uint64_t{0x9e3779b97f4a7c15} >> (64U - slot_bits);
  };
  std::vector<std::uint32_t> slots(std::size_t{1} << slot_bits);
  for (const auto key : keys)
    if (key != 0) ++slots[slot_of(key)];
  std::vector<std::uint8_t> bits(keys.size());
  std::vector<std::uint8_t> known(256);  // of small counts, which are most
  const auto rarity = [&](std::uint32_t times) {
    const auto weight = log2_weight(static_cast<double>(keys.size()) / times);
    return static_cast<std::uint8_t>(weight / (kBit / 8));
  };
  for (std::uint32_t times = 1; times < known.size() && times <= keys.size(); ++times)
    known[times] = rarity(times);
  for (std::size_t node = 0; node < keys.size(); ++node) {
    if (keys[node] == 0) continue;
    const auto times = slots[slot_of(keys[node])];
    bits[node] = times < known.size() ? known[times] : rarity(times);
  }
  return bits;
}

}  // namespace

std::vector<std::uint32_t> blocking_keys(const PreparedList& list, BlockingPart part) {
  return PartMaker(list).make(part);
}

PartColumn blocking_part(const PreparedList& list, BlockingPart part) {
  PartColumn column{blocking_keys(list, part), {}};
  if (std::all_of(column.keys.begin(), column.keys.end(), [](auto key) { return key == 0; }))
    return {};
  column.bits = bits_of(column.keys);
  return column;
}

}  // namespace rekam
