#include "support/option_values.hpp"

#include "rekam/base/error.hpp"
#include "rekam/base/text.hpp"
#include "support/talk.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <system_error>

namespace rekam::tool {

void refuse_line(std::string_view message) {
  const auto cure = message.ends_with('?') ? tr(" Try --help") : tr("; try --help");
  fail(ErrorKind::usage, "{}{}", message, cure);
}

std::string did_you_mean(std::string_view typed, const std::vector<std::string>& known) {
  const std::vector<std::string_view> candidates{known.begin(), known.end()};
  auto meant = nearest(typed, candidates);
  const auto begun = [&](std::string_view candidate) {
    return typed.size() > 3 && candidate.starts_with(typed);
  };
  if (!meant && std::count_if(candidates.begin(), candidates.end(), begun) == 1)
    meant = *std::find_if(candidates.begin(), candidates.end(), begun);
  return meant ? translated("; did you mean {}?", *meant) : std::string{};
}

int read_number(std::string_view name, std::string_view text, Range range) {
  int number = 0;
  const auto* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error == std::errc{} && stop == end && number >= range.least && number <= range.most)
    return number;
  const auto bounds = range.most == Range{}.most
                          ? fmt::format("from {}", range.least)
                          : fmt::format("from {} to {}", range.least, range.most);
  refuse("{}: '{}' is not a whole number {}", name, for_people(text), bounds);
}

void read_value(std::string_view, const std::string& text, std::string& value) { value = text; }

void read_value(std::string_view name, const std::string& text, Date& value) {
  const auto date = parse_iso_date(text);
  if (!date) refuse("{}: {} is not a date YYYY-MM-DD", name, for_people(text));
  value = *date;
}

void read_value(std::string_view name, const std::string& text, Moment& value) {
  const auto moment = parse_moment(text);
  if (!moment) refuse("{}: {} is not a date and time 'YYYY-MM-DD HH:MM'", name, for_people(text));
  value = *moment;
}

std::string shown(const std::string& value) { return value; }
std::string shown(int value) { return std::to_string(value); }
std::string shown(Date value) { return to_iso(value); }
std::string shown(const Moment& value) { return to_text(value); }

std::size_t read_choice(std::string_view name, std::string_view text,
                        const std::vector<std::string>& words) {
  const auto word = std::find(words.begin(), words.end(), text);
  if (word != words.end()) return static_cast<std::size_t>(word - words.begin());
  refuse("{}: '{}' is none of {}{}", name, for_people(text), fmt::join(words, ", "),
         did_you_mean(text, words));
}

}  // namespace rekam::tool
