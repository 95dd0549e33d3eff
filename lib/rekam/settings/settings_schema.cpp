#include "rekam/settings/settings_schema.hpp"

#include "rekam/base/message.hpp"
#include "rekam/base/text.hpp"

#include <boost/program_options/errors.hpp>
#include <boost/program_options/options_description.hpp>
#include <boost/program_options/parsers.hpp>
#include <boost/program_options/value_semantic.hpp>
#include <boost/program_options/variables_map.hpp>
#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace rekam {

namespace {

namespace po = boost::program_options;

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

[[noreturn]] void refuse(const std::string& name, const std::string& value) {
  throw po::validation_error{po::validation_error::invalid_option_value, value, name};
}

}  // namespace

class SettingsSchema::Impl {
 public:
  const std::vector<SettingKey>& keys() const { return keys_; }
  const po::options_description& options() const { return options_; }

  void text(const std::string& name, std::string& variable, std::string_view what,
            std::string_view form, const std::function<bool(const std::string&)>& fits = {}) {
    auto* const semantic =
        po::value<std::string>()->notifier([&variable, name, fits](const std::string& value) {
          if (fits && !fits(value)) refuse(name, value);
          variable = value;
        });
    add(name, semantic, tr(what), tr(form), [&variable] { return variable; });
  }

  void whole(const std::string& name, int& variable, std::pair<int, int> range,
             const std::string& what) {
    auto* const semantic = po::value<int>()->notifier([&variable, name, range](int value) {
      if (value < range.first || value > range.second) refuse(name, std::to_string(value));
      variable = value;
    });
    const auto bounds = translated("{} to {}", range.first, range.second);
    add(name, semantic, tr(what) + ", " + bounds, translated("a whole number from {}", bounds),
        [&variable] { return std::to_string(variable); });
  }

  /// The first word of a meaning is the one that is shown.
  template <typename Meaning>
  void words(const std::string& name, Meaning& variable, const WordList<Meaning>& list,
             const std::string& what, const std::string& form) {
    auto* const semantic =
        po::value<std::string>()->notifier([&variable, name, list](const std::string& value) {
          const auto word = std::find_if(list.begin(), list.end(), [&](const auto& candidate) {
            return fold(candidate.first) == fold(value);
          });
          if (word == list.end()) refuse(name, value);
          variable = word->second;
        });
    add(name, semantic, tr(what) + ": " + tr(form), tr(form), [&variable, list] {
      const auto word = std::find_if(list.begin(), list.end(), [&](const auto& candidate) {
        return candidate.second == variable;
      });
      return word == list.end() ? std::string{} : std::string{word->first};
    });
  }

 private:
  void add(const std::string& name, const po::value_semantic* semantic, std::string what,
           std::string form, std::function<std::string()> shown) {
    options_.add_options()(name.c_str(), semantic, what.c_str());
    keys_.push_back({name, std::move(what), std::move(form), std::move(shown)});
  }

  po::options_description options_;
  std::vector<SettingKey> keys_;
};

SettingsSchema::SettingsSchema(Settings& s) : impl_(std::make_unique<Impl>()) {
  auto& schema = *impl_;
  schema.text("db", s.db, "The registry", "the name of a file",
              [](const std::string& name) { return !name.empty(); });
  schema.text("group", s.group, "Unix group that shares the office's files", "a name");
  schema.words("exit-zero", s.exit_zero, words_of_exit_zero(), "Exit 0 where it would be 1",
               "yes or no");
  schema.words("lang", s.lang, words_of_language(), "Language of messages", "auto, id or en");
  schema.words("color", s.color, words_of_when(), "Colours", "auto, always or never");
  schema.words("progress", s.progress, words_of_when(), "Progress bar", "auto, always or never");
  schema.text("office.kabupaten", s.office.kabupaten, "The kabupaten of the office",
              "a code such as 16.01", is_kabupaten_code);
  schema.text("office.key-file", s.office.key_file, "The office key", "the name of a file");
  schema.whole("roster.capacity", s.roster.capacity, {1, 500}, "People per station and day");
  schema.whole("roster.days", s.roster.days, {1, 366}, "Working days of one plan");
  schema.whole("roster.ahead", s.roster.ahead, {0, 60}, "Published working days to keep ahead");
  schema.text("roster.reserved-seats", s.roster.reserved_seats,
              "Seats of a day kept for people an outage sent home", "auto or a number to 100",
              [](const std::string& text) { return text == "auto" || is_seat_count(text); });
  schema.whole("roster.head-start-elderly", s.roster.head_start_elderly, {0, 60},
               "Days that people of 60 and older are ahead in the queue");
  schema.whole("roster.head-start-newly-17", s.roster.head_start_newly_17, {0, 60},
               "Days that people of 17 are ahead in the queue");
  schema.whole("roster.stand-bys", s.roster.stand_bys, {0, 60},
               "People on the stand-by list of a day");
  schema.text("roster.seed", s.roster.seed, "Word that settles ties in the queue", "a word");
  schema.words("roster.cuti-bersama", s.roster.cuti_bersama, words_of_cuti_bersama(),
               "Days of cuti bersama", "closed or open");
  schema.whole("service.minutes", s.service.minutes, {1, 240}, "Minutes per person");
  schema.whole("service.minutes-outage", s.service.minutes_outage, {1, 480},
               "Minutes per person in an outage");
  schema.whole("service.no-show-percent", s.service.no_show_percent, {0, 99},
               "Share of those called who do not come");
  schema.whole("service.gone-percent", s.service.gone_percent, {0, 50},
               "Share of those called who have died or moved");
  schema.whole("service.outage-percent", s.service.outage_percent, {0, 100},
               "Share of those who come that an outage hits");
}

SettingsSchema::~SettingsSchema() = default;

const std::vector<SettingKey>& SettingsSchema::keys() const { return impl_->keys(); }

const SettingKey* SettingsSchema::find(std::string_view name) const {
  const auto& keys = impl_->keys();
  const auto key = std::find_if(keys.begin(), keys.end(), [&](const SettingKey& candidate) {
    return candidate.name == name;
  });
  return key == keys.end() ? nullptr : &*key;
}

bool SettingsSchema::assign(const std::string& name, const std::string& value) const {
  po::parsed_options parsed{&impl_->options()};
  parsed.options.emplace_back(name, std::vector<std::string>{value});
  po::variables_map checked;
  try {
    po::store(parsed, checked);
    po::notify(checked);
  } catch (const po::error&) {
    return false;
  }
  return true;
}

}  // namespace rekam
