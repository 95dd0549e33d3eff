#include "rekam/intake/list_look.hpp"

#include "rekam/base/text.hpp"

#include <algorithm>
#include <array>

namespace rekam {

namespace {

constexpr std::size_t kFewestNumbers = 10;
constexpr std::size_t kDigits = 16;
constexpr int kMonths = 12;
/// One slip of the hand must not turn a list whose layout says that the day comes first.
constexpr std::size_t kFewestAgainstLayout = 2;

void count_number(std::string_view text, LastDigits& digits) {
  text = trim(text);
  if (text.starts_with('\'')) text.remove_prefix(1);
  if (text.size() != kDigits || !std::all_of(text.begin(), text.end(), is_digit)) return;
  ++digits.numbers;
  digits.zeros += text.back() == '0' ? 1 : 0;
}

/// `03-04-1990`: two numbers of up to two digits, then a year; 0 and 0 for anything else.
std::array<int, 2> small_numbers(std::string_view text) {
  std::array<int, 2> numbers{};
  text = trim(text);
  std::size_t at = 0;
  for (auto& number : numbers) {
    const std::size_t start = at;
    for (; at < text.size() && is_digit(text[at]) && at - start < 3; ++at)
      number = number * 10 + (text[at] - '0');
    const bool is_number = at > start && at - start <= 2 && at < text.size() &&
                           (text[at] == '-' || text[at] == '/' || text[at] == '.');
    if (!is_number) return {};
    ++at;
  }
  const bool has_year = at < text.size() && is_digit(text[at]);
  return has_year ? numbers : std::array<int, 2>{};
}

void count_date(std::string_view text, CellKind kind, DayMonthCounts& counts) {
  if (kind != CellKind::text) return;
  const auto [first, second] = small_numbers(text);
  if (first == 0 || second == 0) return;
  ++counts.dates;
  counts.first_above_12 += first > kMonths ? 1 : 0;
  counts.second_above_12 += second > kMonths ? 1 : 0;
  counts.ambiguous += first <= kMonths && second <= kMonths && first != second ? 1 : 0;
}

void look_at_row(const ListRow& row, const FieldColumns& columns, ListLook& look) {
  const auto cell = [&](Field field) {
    const std::size_t column = columns.has(field) ? columns.first(field) : row.cells.size();
    return column < row.cells.size() ? row.cells[column] : std::string_view{};
  };
  const std::size_t date = columns.first(Field::birth_date);
  count_number(cell(Field::nik), look.nik);
  count_number(cell(Field::no_kk), look.card);
  count_date(cell(Field::birth_date), date < row.kinds.size() ? row.kinds[date] : CellKind::text,
             look.dates);
}

}  // namespace

ColumnDamage LastDigits::damage() const {
  return numbers >= kFewestNumbers && zeros * 10 > numbers * 9 ? ColumnDamage::last_digit
                                                               : ColumnDamage::none;
}

DayMonthOrder DayMonthCounts::order(DateForms forms) const {
  const bool says_month = second_above_12 > 0 && first_above_12 == 0;
  if (forms == DateForms::named)
    return says_month && second_above_12 >= kFewestAgainstLayout ? DayMonthOrder::month_first
                                                                 : DayMonthOrder::day_first;
  if (first_above_12 > 0) return DayMonthOrder::day_first;
  if (says_month) return DayMonthOrder::month_first;
  return ambiguous > 0 ? DayMonthOrder::unsure : DayMonthOrder::day_first;
}

ListLook look_at(ListRows& rows, LookAt what) {
  ListLook look;
  while (const ListRow* row = rows.next()) {
    if (look.rows < kRowsOfLook && !row->rejected) look_at_row(*row, rows.found().columns, look);
    ++look.rows;
    if (what == LookAt::first_rows && look.rows == kRowsOfLook) break;
  }
  return look;
}

}  // namespace rekam
