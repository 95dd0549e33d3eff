#include "rekam/record/neighbourhood.hpp"

#include "rekam/base/text.hpp"
#include "rekam/record/civil_status.hpp"
#include "rekam/record/word_key.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace rekam {

namespace {

enum class Mark { none, rt, rw, other };

/// A number of a neighbourhood and the letters in front of it.
struct Neighbourhood {
  std::string_view digits;
  Mark mark = Mark::none;
};

Mark mark_of(std::string_view text) {
  const WordKey key{text};
  if (key.text().empty()) return Mark::none;
  return key.text() == "RT" ? Mark::rt : key.text() == "RW" ? Mark::rw : Mark::other;
}

std::string_view without_zero_fraction(std::string_view text) {
  const auto mark = text.find_first_of(".,");
  const bool is_number = mark != std::string_view::npos && mark > 0 && mark + 1 < text.size() &&
                         std::all_of(text.begin(), text.begin() + static_cast<int>(mark), is_digit);
  return is_number && text.find_first_not_of('0', mark + 1) == std::string_view::npos
             ? text.substr(0, mark)
             : text;
}

/// Empty unless the text is one to three digits with or without `RT` or `RW` in front of them.
std::optional<Neighbourhood> parse(std::string_view text) {
  const auto written = without_zero_fraction(trim(text));
  const auto first = written.find_first_of("0123456789");
  if (first == std::string_view::npos) return {};
  const auto digits = written.substr(first);
  if (digits.size() > 3 || !std::all_of(digits.begin(), digits.end(), is_digit)) return {};
  const auto mark = first == 0 ? Mark::none : mark_of(written.substr(0, first));
  if (mark == Mark::other) return {};
  return Neighbourhood{digits, mark};
}

void write(std::string_view digits, std::string& value) {
  value.clear();
  if (digits.find_first_not_of('0') == std::string_view::npos) return;
  value.assign(3 - digits.size(), '0');
  value += digits;
}

bool is_plain(std::string_view text) {
  return !text.empty() && text.size() <= 3 && std::all_of(text.begin(), text.end(), is_digit);
}

void read_one(std::string_view text, std::string& value) {
  if (is_plain(text)) {
    write(text, value);
    return;
  }
  value.clear();
  if (says_nothing(text)) return;
  if (const auto parsed = parse(text)) {
    write(parsed->digits, value);
  } else {
    value.assign(trim(text));
  }
}

/// `RT 007 RW 002` has its second part where the other mark begins.
std::size_t end_of_first(std::string_view text) {
  const auto slash = text.find('/');
  if (slash != std::string_view::npos) return slash;
  const auto mark = text.find_first_of("Ww");
  return mark == std::string_view::npos || mark == 0 ? std::string_view::npos : mark - 1;
}

/// Both numbers out of one cell, RT first; empty unless it tells both.
std::optional<std::pair<std::string_view, std::string_view>> parse_both(std::string_view text) {
  const auto end = end_of_first(text);
  if (end == std::string_view::npos) return {};
  const auto first = text.substr(0, end);
  const auto second = text.substr(end + (text[end] == '/' ? 1 : 0));
  const auto last = first.find_last_not_of(" ,.-:");
  const auto a = parse(first.substr(0, last == std::string_view::npos ? 0 : last + 1));
  const auto b = parse(second);
  if (!a || !b || (a->mark != Mark::none && a->mark == b->mark)) return {};
  if (a->mark == Mark::rw || b->mark == Mark::rt) return std::pair{b->digits, a->digits};
  return std::pair{a->digits, b->digits};
}

}  // namespace

void read_neighbourhood(std::string_view rt_text, std::string_view rw_text, std::string& rt,
                        std::string& rw) {
  if (says_nothing(rw_text)) {
    if (const auto both = parse_both(rt_text)) {
      write(both->first, rt);
      write(both->second, rw);
      return;
    }
  }
  read_one(rt_text, rt);
  read_one(rw_text, rw);
}

}  // namespace rekam
