#include "rekam/linkage/prepared_list.hpp"

#include "rekam/linkage/in_parts.hpp"
#include "rekam/linkage/mixing.hpp"
#include "rekam/linkage/radix_sort.hpp"

#include <algorithm>
#include <bit>
#include <optional>

namespace rekam {

namespace {

/// A card of more people than this is a placeholder such as 1601010000000000.
constexpr std::uint32_t kLargestHousehold = 40;

constexpr std::array<TextKind, 5> kWordKinds{TextKind::person_name, TextKind::place,
                                             TextKind::address, TextKind::desa, TextKind::extra};

/// Of a key, enough to keep different rows apart; those that are not stand in the order of the list
/// and are found to be different when nodes are made.
constexpr unsigned kOrderedBits = 55;

constexpr auto kCard = index_of(LinkageField::no_kk);

std::size_t dictionary_size(const LinkageList& list, LinkageField field) {
  return field == LinkageField::sex ? 3 : list.texts(text_kind(field)).size();
}

}  // namespace

PreparedList::PreparedList(const LinkageList& list, unsigned threads) : list_(list) {
  count_values();
  read_texts(threads);
  order_rows();
  make_nodes();
  find_households();
  rate_values();
}

void PreparedList::count_values() {
  for (std::size_t field = 0; field < kLinkageFields; ++field)
    times_[field].resize(dictionary_size(list_, static_cast<LinkageField>(field)));
  for (std::size_t row = 0; row < list_.size(); ++row)
    for (std::size_t field = 0; field < kLinkageFields; ++field)
      ++times_[field][list_.row(row)[field]];
  for (auto& times : times_) times[0] = 0;
}

void PreparedList::read_texts(unsigned threads) {
  std::array<std::optional<WordForms>, kWordKinds.size()> made;
  const auto read_words = [&](std::size_t i) {
    const auto kind = kWordKinds[i];
    made[i].emplace(list_.texts(kind),
                    kind == TextKind::person_name ? WordRules::person_name : WordRules::plain_text);
  };
  const auto read_others = [&] {
    for (std::size_t i = 1; i < kWordKinds.size(); ++i) read_words(i);
    const auto& dates = list_.texts(TextKind::date);
    for (std::uint32_t text = 0; text < dates.size(); ++text)
      dates_.push_back(read_written_date(dates.text(text)));
    const auto& niks = list_.texts(TextKind::number);
    for (std::uint32_t text = 0; text < niks.size(); ++text)
      niks_.push_back(read_written_number(niks.text(text)));
    const auto& cards = list_.texts(TextKind::card);
    for (std::uint32_t text = 0; text < cards.size(); ++text) {
      cards_.push_back(read_written_number(cards.text(text)));
      if (times(LinkageField::no_kk)[text] > kLargestHousehold) cards_.back() = {};
    }
  };
  // Names take as long as all else together.
  in_parts(std::min(threads, 2U), 2, [&](std::size_t, std::size_t begin, std::size_t end) {
    if (begin == 0) read_words(0);
    if (end == 2) read_others();
  });
  for (auto& forms : made) forms_.push_back(std::move(*forms));
  forms_[0].count(times(LinkageField::name), list_.size());
  forms_[1].count(times(LinkageField::birth_place), list_.size());
  forms_[2].count(times(LinkageField::address), list_.size());
  forms_[3].count(times(LinkageField::desa), list_.size());
  forms_[4].count(times(LinkageField::extra), list_.size());
}

void PreparedList::order_rows() {
  struct Place {
    std::uint64_t key;
    std::uint32_t row;
  };
  std::vector<Place> places(list_.size());
  for (std::uint32_t row = 0; row < places.size(); ++row) {
    const auto& texts = list_.row(row);
    std::uint64_t key = texts[index_of(LinkageField::sex)];
    for (std::size_t field = 0; field < kLinkageFields; ++field)
      if (field != index_of(LinkageField::sex))
        key =
            mixed(key, list_.texts(text_kind(static_cast<LinkageField>(field))).key(texts[field]));
    places[row] = {key, row};
  }
  const auto by_content = [](const Place& place) { return place.key; };
  radix_sort(places, kOrderedBits, by_content);
  const auto& cards = list_.texts(TextKind::card);
  radix_sort(places, kOrderedBits,
             [&](const Place& place) { return cards.key(list_.row(place.row)[kCard]); });
  rows_.reserve(places.size());
  for (const auto& place : places) rows_.push_back(place.row);
}

void PreparedList::make_nodes() {
  nodes_.reserve(rows_.size());
  for (std::uint32_t at = 0; at < rows_.size(); ++at) {
    const auto& texts = list_.row(rows_[at]);
    if (nodes_.empty() || nodes_.back().texts != texts)
      nodes_.push_back({texts, dates_[texts[index_of(LinkageField::birth_date)]], at, 0});
    ++nodes_.back().copies;
  }
  nodes_.shrink_to_fit();
}

void PreparedList::find_households() {
  for (std::uint32_t first = 0, end = 0; first < nodes_.size(); first = end) {
    const std::uint32_t card = nodes_[first].texts[kCard];
    for (end = first; end < nodes_.size() && nodes_[end].texts[kCard] == card;) ++end;
    const auto kind = cards_[card].kind;
    const bool usable = kind == NumberKind::sixteen_digits || kind == NumberKind::other;
    if (usable && end - first > 1) households_.push_back({first, end - first});
  }
}

std::span<const std::uint32_t> PreparedList::rows(std::uint32_t node) const {
  return {rows_.data() + nodes_[node].first_copy, nodes_[node].copies};
}

void PreparedList::rate_values() {
  for (std::size_t i = 0; i < kLinkageFields; ++i)
    if (static_cast<LinkageField>(i) != LinkageField::sex)
      rate_values(static_cast<LinkageField>(i));
}

void PreparedList::rate_values(LinkageField field) {
  const auto i = index_of(field);
  const auto kind = text_kind(field);
  const bool has_words = std::find(kWordKinds.begin(), kWordKinds.end(), kind) != kWordKinds.end();
  const auto class_of = [&](std::uint32_t text) {
    return has_words ? forms(kind).form(text).plain : text;
  };
  std::vector<std::uint64_t> by_class(times_[i].size());
  std::uint64_t rows = 0;
  for (std::uint32_t text = 1; text < times_[i].size(); ++text) {
    if (class_of(text) >= by_class.size()) by_class.resize(class_of(text) + 1);
    by_class[class_of(text)] += times_[i][text];
    rows += times_[i][text];
  }
  const bool is_number = kind == TextKind::number || kind == TextKind::card;
  const double whole = is_number ? 2.0 : static_cast<double>(rows);
  std::vector<MatchWeight> known(1024, 0);  // of small counts, which are most
  const auto rarity_of = [&](std::uint64_t times) {
    return log2_weight(whole / static_cast<double>(times));
  };
  for (std::size_t times = 1; times < known.size(); ++times) known[times] = rarity_of(times);
  rarity_[i].resize(times_[i].size());
  size_class_[i].resize(times_[i].size());
  for (std::uint32_t text = 1; text < times_[i].size(); ++text) {
    const auto times = by_class[class_of(text)];
    size_class_[i][text] = static_cast<SizeClass>(std::bit_width(times));
    if (times == 0 || (is_number && times <= 2)) continue;
    rarity_[i][text] = times < known.size() ? known[times] : rarity_of(times);
  }
}

}  // namespace rekam
