#include "rekam/report/sms_list.hpp"

#include "rekam/base/text.hpp"
#include "rekam/report/indonesian_words.hpp"
#include "rekam/table/csv_writer.hpp"

#include <fmt/format.h>

namespace rekam {

namespace {

constexpr std::size_t kLongest = 160;
constexpr std::size_t kLongestName = 30;
constexpr std::size_t kLongestPlace = 40;

/// Letters, digits and marks that cost one character each.
bool is_plain(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || is_digit(c) ||
         std::string_view{" .,:;/-()'!?&+"}.find(c) != std::string_view::npos;
}

std::string cut(std::string text, std::size_t most) {
  if (text.size() > most) text.resize(most);
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

}  // namespace

std::string gsm_text(std::string_view text) {
  std::string plain;
  for (const char c : without_accents(text)) {
    if (is_plain(c)) {
      plain += c;
    } else if (c == '\t' || c == '\n') {
      plain += ' ';
    } else if (static_cast<unsigned char>(c) < 0x80U || static_cast<unsigned char>(c) >= 0xC0U) {
      plain += '?';  // once for each character, not for each byte
    }
  }
  return plain;
}

std::string sms_text(const DayRoster& roster, const RosterLine& call) {
  const std::string place = roster.place.empty() ? roster.name : roster.place;
  return cut(
      fmt::format("Perekaman KTP-el {}: {} pk {} WIB, no. urut {}, di {}. Bawa KK asli. "
                  "Gratis.",
                  cut(gsm_text(short_name(call.name)), kLongestName), short_date(roster.date),
                  clock_words(call.session), call.seat, cut(gsm_text(place), kLongestPlace)),
      kLongest);
}

void write_sms_list(const DayRoster& roster, const Sink& sink) {
  sink(csv_line({"service_point", "date", "session", "seat", "resident_no", "text"}));
  for (const auto& call : roster.lines)
    sink(csv_line({call.service_point, to_iso(call.date), to_text(call.session),
                   std::to_string(call.seat), call.resident_no, sms_text(roster, call)}));
}

}  // namespace rekam
