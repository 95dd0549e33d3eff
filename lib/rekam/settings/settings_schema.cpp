#include "rekam/settings/settings_schema.hpp"

#include "rekam/base/message.hpp"
#include "rekam/base/text.hpp"

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

namespace rekam {

namespace {

template <typename Meaning>
using WordList = std::vector<std::pair<std::string_view, Meaning>>;

WordList<std::string> words_of_when() {
  return {{"auto", "auto"}, {"always", "always"}, {"never", "never"}};
}

WordList<std::string> words_of_language() { return {{"auto", "auto"}, {"id", "id"}, {"en", "en"}}; }

WordList<ExitZero> words_of_exit_zero() {
  using enum ExitZero;
  return {{"no", no}, {"yes", yes},  {"tidak", no}, {"ya", yes},
          {"0", no},  {"false", no}, {"1", yes},    {"true", yes}};
}

WordList<CutiBersamaDays> words_of_cuti_bersama() {
  using enum CutiBersamaDays;
  return {{"closed", closed}, {"open", open}, {"tutup", closed}, {"buka", open}};
}

bool is_kabupaten_code(const std::string& code) {
  return code.size() == 5 && code[2] == '.' &&
         std::count_if(code.begin(), code.end(), is_digit) == 4;
}

bool is_seat_count(const std::string& text) {
  const bool digits =
      !text.empty() && text.size() <= 3 && std::all_of(text.begin(), text.end(), is_digit);
  return digits && std::stoi(text) <= 100;
}

bool fits_any(const std::string& /*value*/) { return true; }

/// The variable of a key: a member of Settings, or of a part of it.
template <typename Value>
auto of(Value Settings::*member) {
  return [=](auto& settings) -> auto& { return settings.*member; };
}
template <typename Part, typename Value>
auto of(Part Settings::*part, Value Part::*member) {
  return [=](auto& settings) -> auto& { return settings.*part.*member; };
}

template <typename Member>
SettingKey text(std::string_view name, Member member, std::string_view what, std::string_view form,
                bool (*fits)(const std::string&) = fits_any) {
  return {name, [=] { return tr(what); }, [=] { return tr(form); },
          [=](const Settings& settings) { return member(settings); },
          [=](Settings& settings, const std::string& value) {
            if (!fits(value)) return false;
            member(settings) = value;
            return true;
          }};
}

template <typename Member>
SettingKey whole(std::string_view name, Member member, std::pair<int, int> range,
                 std::string_view what) {
  const auto bounds = [=] { return translated("{} to {}", range.first, range.second); };
  return {
      name, [=] { return tr(what) + ", " + bounds(); },
      [=] { return translated("a whole number from {}", bounds()); },
      [=](const Settings& settings) { return std::to_string(member(settings)); },
      [=](Settings& settings, const std::string& value) {
        int number = 0;
        const auto* const end = value.data() + value.size();
        const auto [stop, trouble] = std::from_chars(value.data(), end, number);
        if (trouble != std::errc{} || stop != end || number < range.first || number > range.second)
          return false;
        member(settings) = number;
        return true;
      }};
}

/// The first word of a meaning is the one that is shown.
template <typename Member, typename Meaning>
SettingKey words(std::string_view name, Member member, const WordList<Meaning>& list,
                 std::string_view what, std::string_view form) {
  return {name, [=] { return tr(what) + ": " + tr(form); }, [=] { return tr(form); },
          [=](const Settings& settings) {
            const auto word = std::find_if(list.begin(), list.end(), [&](const auto& candidate) {
              return candidate.second == member(settings);
            });
            return word == list.end() ? std::string{} : std::string{word->first};
          },
          [=](Settings& settings, const std::string& value) {
            const auto word = std::find_if(list.begin(), list.end(), [&](const auto& candidate) {
              return fold(candidate.first) == fold(value);
            });
            if (word == list.end()) return false;
            member(settings) = word->second;
            return true;
          }};
}

std::vector<SettingKey> make_keys() {
  return {
      text("db", of(&Settings::db), "The registry", "the name of a file",
           [](const std::string& name) { return !name.empty(); }),
      text("group", of(&Settings::group), "Unix group that shares the office's files", "a name"),
      words("exit-zero", of(&Settings::exit_zero), words_of_exit_zero(),
            "Exit 0 where it would be 1", "yes or no"),
      words("lang", of(&Settings::lang), words_of_language(), "Language of messages",
            "auto, id or en"),
      words("color", of(&Settings::color), words_of_when(), "Colours", "auto, always or never"),
      words("progress", of(&Settings::progress), words_of_when(), "Progress bar",
            "auto, always or never"),
      text("office.kabupaten", of(&Settings::office, &OfficeSettings::kabupaten),
           "The kabupaten of the office", "a code such as 16.01", is_kabupaten_code),
      text("office.key-file", of(&Settings::office, &OfficeSettings::key_file), "The office key",
           "the name of a file"),
      whole("roster.capacity", of(&Settings::roster, &RosterSettings::capacity), {1, 500},
            "People per station and day"),
      whole("roster.days", of(&Settings::roster, &RosterSettings::days), {1, 366},
            "Working days of one plan"),
      whole("roster.ahead", of(&Settings::roster, &RosterSettings::ahead), {0, 60},
            "Published working days to keep ahead"),
      text("roster.reserved-seats", of(&Settings::roster, &RosterSettings::reserved_seats),
           "Seats of a day kept for people an outage sent home", "auto or a number to 100",
           [](const std::string& text) { return text == "auto" || is_seat_count(text); }),
      whole("roster.head-start-elderly", of(&Settings::roster, &RosterSettings::head_start_elderly),
            {0, 60}, "Days that people of 60 and older are ahead in the queue"),
      whole("roster.head-start-newly-17",
            of(&Settings::roster, &RosterSettings::head_start_newly_17), {0, 60},
            "Days that people of 17 are ahead in the queue"),
      whole("roster.stand-bys", of(&Settings::roster, &RosterSettings::stand_bys), {0, 60},
            "People on the stand-by list of a day"),
      text("roster.seed", of(&Settings::roster, &RosterSettings::seed),
           "Word that settles ties in the queue", "a word"),
      words("roster.cuti-bersama", of(&Settings::roster, &RosterSettings::cuti_bersama),
            words_of_cuti_bersama(), "Days of cuti bersama", "closed or open"),
      whole("service.minutes", of(&Settings::service, &ServiceSettings::minutes), {1, 240},
            "Minutes per person"),
      whole("service.minutes-outage", of(&Settings::service, &ServiceSettings::minutes_outage),
            {1, 480}, "Minutes per person in an outage"),
      whole("service.no-show-percent", of(&Settings::service, &ServiceSettings::no_show_percent),
            {0, 99}, "Share of those called who do not come"),
      whole("service.gone-percent", of(&Settings::service, &ServiceSettings::gone_percent), {0, 50},
            "Share of those called who have died or moved"),
      whole("service.outage-percent", of(&Settings::service, &ServiceSettings::outage_percent),
            {0, 100}, "Share of those who come that an outage hits")};
}

}  // namespace

std::span<const SettingKey> setting_keys() {
  static const auto keys = make_keys();
  return keys;
}

const SettingKey* find_setting(std::string_view name) {
  const auto keys = setting_keys();
  const auto key = std::find_if(keys.begin(), keys.end(), [&](const SettingKey& candidate) {
    return candidate.name == name;
  });
  return key == keys.end() ? nullptr : &*key;
}

}  // namespace rekam
