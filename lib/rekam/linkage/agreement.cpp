#include "rekam/linkage/agreement.hpp"

#include "rekam/linkage/radix_sort.hpp"

namespace rekam {

namespace {

template <typename Levels>
constexpr Level count_of() {
  return static_cast<Level>(Levels::count);
}

Level compare_sexes(std::uint32_t a, std::uint32_t b) {
  if (a == 0 || b == 0) return kAbsent;
  return static_cast<Level>(a == b ? SexLevel::same : SexLevel::different);
}

/// Only numbers that are not sixteen digits are looked up as texts.
bool has_text(WrittenNumber number) { return number.kind == NumberKind::other; }

Level compare_niks(const PreparedList& list, std::uint32_t a, std::uint32_t b) {
  const auto nik_a = list.nik(a), nik_b = list.nik(b);
  if (has_text(nik_a) || has_text(nik_b))
    return compare_numbers(nik_a, list.nik_text(a), nik_b, list.nik_text(b));
  return compare_numbers(nik_a, {}, nik_b, {});
}

Level compare_household_cards(const PreparedList& list, std::uint32_t a, std::uint32_t b) {
  const auto card_a = list.card(a), card_b = list.card(b);
  if (has_text(card_a) || has_text(card_b))
    return compare_cards(card_a, list.card_text(a), card_b, list.card_text(b));
  return compare_cards(card_a, {}, card_b, {});
}

std::uint32_t text_of(const LinkageNode& node, LinkageField field) {
  return node.texts[index_of(field)];
}

Level compare_field_names(const PreparedList& list, const LinkageNode& a, const LinkageNode& b,
                          LinkageField field) {
  return compare_names(list.forms(TextKind::person_name), text_of(a, field), text_of(b, field));
}

void compare_person(const PreparedList& list, const LinkageNode& a, const LinkageNode& b,
                    AgreementPattern& pattern) {
  pattern.set(LinkageField::birth_date, compare_dates(a.birth_date, b.birth_date));
  pattern.set(LinkageField::nik,
              compare_niks(list, text_of(a, LinkageField::nik), text_of(b, LinkageField::nik)));
  pattern.set(LinkageField::no_kk, compare_household_cards(list, text_of(a, LinkageField::no_kk),
                                                           text_of(b, LinkageField::no_kk)));
  pattern.set(LinkageField::name, compare_field_names(list, a, b, LinkageField::name));
}

Level compare_field_texts(const PreparedList& list, const LinkageNode& a, const LinkageNode& b,
                          LinkageField field) {
  return compare_texts(list.forms(text_kind(field)), text_of(a, field), text_of(b, field),
                       field == LinkageField::extra ? DigitErrors::typed : DigitErrors::none);
}

void compare_surroundings(const PreparedList& list, const LinkageNode& a, const LinkageNode& b,
                          AgreementPattern& pattern) {
  pattern.set(LinkageField::sex,
              compare_sexes(text_of(a, LinkageField::sex), text_of(b, LinkageField::sex)));
  for (const auto field : {LinkageField::mother_name, LinkageField::father_name})
    pattern.set(field, compare_field_names(list, a, b, field));
  for (const auto field : {LinkageField::birth_place, LinkageField::desa})
    pattern.set(field, compare_field_texts(list, a, b, field));
  for (const auto field : {LinkageField::address, LinkageField::extra})
    if (pattern.level(field) == kAbsent) pattern.set(field, compare_field_texts(list, a, b, field));
}

/// Hardly anybody else has the value that the two share.
bool share_rare_text(const PreparedList& list, const LinkageNode& a, const LinkageNode& b,
                     LinkageField field) {
  constexpr SizeClass few = 4;
  const auto text_a = text_of(a, field), text_b = text_of(b, field);
  if (text_a == 0 || text_b == 0 || list.size_class(field, text_a) > few) return false;
  const auto& forms = list.forms(text_kind(field));
  return forms.form(text_a).plain != 0 && forms.form(text_a).plain == forms.form(text_b).plain;
}

/// Names that differ are overruled by two other fields, or by a rare value.
bool is_overruled(const PreparedList& list, const LinkageNode& a, const LinkageNode& b,
                  AgreementPattern& pattern) {
  if (share_rare_text(list, a, b, LinkageField::extra)) return true;
  const bool has_card = pattern.level(LinkageField::no_kk) != kAbsent;
  if (!has_card && share_rare_text(list, a, b, LinkageField::address)) return true;
  const bool one_date =
      pattern.level(LinkageField::birth_date) <= static_cast<Level>(DateLevel::one_digit);
  const bool has_extra = text_of(a, LinkageField::extra) != 0;
  if (!one_date && !has_extra) return false;
  int agreeing = one_date ? 1 : 0;
  for (const auto field : {LinkageField::address, LinkageField::extra}) {
    const Level level = compare_field_texts(list, a, b, field);
    pattern.set(field, level);
    if (level <= static_cast<Level>(TextLevel::alike)) ++agreeing;
  }
  return agreeing >= 2;
}

/// Whatever else agrees: people of one family agree in that.
bool is_hopeless(AgreementPattern pattern) {
  const Level date = pattern.level(LinkageField::birth_date);
  const Level name = pattern.level(LinkageField::name);
  const Level nik = pattern.level(LinkageField::nik);
  if (nik <= static_cast<Level>(NumberLevel::one_error) ||
      pattern.level(LinkageField::no_kk) == static_cast<Level>(CardLevel::same))
    return false;
  if (name >= static_cast<Level>(NameLevel::other_word) && name != kAbsent) return true;
  if (name == static_cast<Level>(NameLevel::first_word))
    return date > static_cast<Level>(DateLevel::one_digit) && date != kAbsent;
  return nik != kAbsent && date >= static_cast<Level>(DateLevel::near_year) && date != kAbsent;
}

std::size_t date_context(Level date) {
  if (date == static_cast<Level>(DateLevel::same)) return 1;
  return date <= static_cast<Level>(DateLevel::two_parts) ? 2 : 0;
}

}  // namespace

Level level_count(LinkageField field) {
  switch (field) {
    case LinkageField::nik:
      return count_of<NumberLevel>();
    case LinkageField::name:
    case LinkageField::mother_name:
    case LinkageField::father_name:
      return count_of<NameLevel>();
    case LinkageField::birth_date:
      return count_of<DateLevel>();
    case LinkageField::sex:
      return count_of<SexLevel>();
    case LinkageField::no_kk:
      return count_of<CardLevel>();
    default:
      return count_of<TextLevel>();
  }
}

std::size_t context(AgreementPattern pattern, LinkageField field) {
  switch (field) {
    case LinkageField::nik:
      return date_context(pattern.level(LinkageField::birth_date));
    case LinkageField::sex:
      return pattern.level(LinkageField::name) <= static_cast<Level>(NameLevel::two_errors) ? 1 : 0;
    case LinkageField::address:
      return pattern.level(LinkageField::desa) == static_cast<Level>(TextLevel::same) ? 1 : 0;
    case LinkageField::extra:
      return pattern.level(LinkageField::name) <= static_cast<Level>(NameLevel::other_word) ? 1 : 0;
    default:
      return 0;
  }
}

AgreementPattern compare_nodes(const PreparedList& list, const LinkageNode& a,
                               const LinkageNode& b) {
  AgreementPattern pattern;
  compare_person(list, a, b, pattern);
  compare_surroundings(list, a, b, pattern);
  return pattern;
}

std::optional<AgreementPattern> compare_candidate(const PreparedList& list, const LinkageNode& a,
                                                  const LinkageNode& b) {
  AgreementPattern pattern;
  compare_person(list, a, b, pattern);
  if (is_hopeless(pattern) && !is_overruled(list, a, b, pattern)) return {};
  compare_surroundings(list, a, b, pattern);
  return pattern;
}

std::vector<PatternCount> count_patterns(std::vector<AgreementPattern> patterns, double each) {
  radix_sort(patterns, 4 * kLinkageFields, [](AgreementPattern pattern) { return pattern.bits(); });
  std::vector<PatternCount> counts;
  for (const auto pattern : patterns) {
    if (counts.empty() || counts.back().pattern != pattern) counts.push_back({pattern, 0});
    counts.back().count += each;
  }
  return counts;
}

}  // namespace rekam
