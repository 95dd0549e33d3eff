#include "rekam/linkage/written_number.hpp"

#include "rekam/base/text.hpp"
#include "rekam/linkage/typing_distance.hpp"
#include "rekam/record/number_damage.hpp"

#include <algorithm>
#include <bit>

namespace rekam {

namespace {

constexpr unsigned kDigit = 4;  // bits
constexpr unsigned kSerial = 4 * kDigit;
constexpr std::uint64_t kBirthMask = 0xFFFFFF;

bool is_plain(std::string_view text) { return std::all_of(text.begin(), text.end(), is_digit); }

std::uint64_t packed(std::string_view sixteen) {
  std::uint64_t digits = 0;
  for (const char c : sixteen) digits = digits << kDigit | static_cast<std::uint64_t>(c - '0');
  return digits;
}

bool can_compare(WrittenNumber number) {
  return number.kind == NumberKind::sixteen_digits || number.kind == NumberKind::other;
}

/// One digit changed or two neighbours swapped: all that one error can do without changing the
/// length.
bool is_one_error(std::uint64_t a, std::uint64_t b) {
  const std::uint64_t differing = a ^ b;
  const auto lowest = static_cast<unsigned>(std::countr_zero(differing)) / kDigit * kDigit;
  const std::uint64_t above = differing >> lowest >> kDigit;
  if (above == 0) return true;
  const auto two = [lowest](std::uint64_t digits) { return digits >> lowest & 0xFFU; };
  return above >> kDigit == 0 && two(a) == (two(b) >> kDigit | (two(b) & 0xFU) << kDigit);
}

NumberLevel level_of(std::uint64_t a, std::uint64_t b) {
  if (a == b) return NumberLevel::same;
  if (a >> kDigit == b >> kDigit && ((a & 0xFU) == 0 || (b & 0xFU) == 0))
    return NumberLevel::cut_end;
  // Serials are given one after another: of one day's births they differ in one digit.
  if (a >> kSerial == b >> kSerial) return NumberLevel::first_twelve;
  const bool same_birth = ((a ^ b) >> kSerial & kBirthMask) == 0;
  // Two people of one kecamatan born a day apart differ in one of the birth digits.
  const bool only_birth = ((a ^ b) & ~(kBirthMask << kSerial)) == 0;
  if (is_one_error(a, b)) return only_birth ? NumberLevel::birth_error : NumberLevel::one_error;
  return same_birth ? NumberLevel::birth_digits : NumberLevel::different;
}

}  // namespace

WrittenNumber read_written_number(std::string_view text) {
  if (text.empty()) return {};
  if (text.size() == 16 && is_plain(text)) return {packed(text), NumberKind::sixteen_digits};
  if (!is_plain(text) && is_spreadsheet_number(text)) {
    const auto candidates = lost_digit_candidates(text);
    if (candidates.empty()) return {0, NumberKind::cut};
    auto digits = packed(std::to_string(candidates.front()));
    if (candidates.size() > 1) digits &= ~std::uint64_t{0xF};
    return {digits, NumberKind::sixteen_digits};
  }
  return {0, NumberKind::other};
}

Level compare_numbers(WrittenNumber a, std::string_view text_a, WrittenNumber b,
                      std::string_view text_b) {
  if (!can_compare(a) || !can_compare(b)) return kAbsent;
  if (a.kind == NumberKind::sixteen_digits && b.kind == NumberKind::sixteen_digits)
    return static_cast<Level>(level_of(a.digits, b.digits));
  if (text_a == text_b) return static_cast<Level>(NumberLevel::same);
  const bool close =
      std::min(text_a.size(), text_b.size()) >= 4 && typing_distance(text_a, text_b, 1) <= 1;
  return static_cast<Level>(close ? NumberLevel::one_error : NumberLevel::different);
}

Level compare_cards(WrittenNumber a, std::string_view text_a, WrittenNumber b,
                    std::string_view text_b) {
  if (!can_compare(a) || !can_compare(b)) return kAbsent;
  const bool both = a.kind == NumberKind::sixteen_digits && b.kind == NumberKind::sixteen_digits;
  if (both ? a.digits == b.digits : text_a == text_b) return static_cast<Level>(CardLevel::same);
  const bool close =
      both ? is_one_error(a.digits, b.digits)
           : std::min(text_a.size(), text_b.size()) >= 8 && typing_distance(text_a, text_b, 1) <= 1;
  return static_cast<Level>(close ? CardLevel::one_error : CardLevel::different);
}

}  // namespace rekam
