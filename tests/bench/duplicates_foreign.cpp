#include "duplicates_foreign.hpp"

#include "duplicates_errors.hpp"
#include "duplicates_people.hpp"
#include "samples_dates.hpp"

#include <array>
#include <span>
#include <string_view>

namespace duplicates {

namespace {

constexpr auto given_names = std::to_array<std::string_view>(
    {"JAMES",    "JOHN",     "EMILY",   "THOMAS",    "WILLIAM",   "SARAH",     "JESSICA",
     "JOSHUA",   "LACHLAN",  "EMMA",    "CHLOE",     "JACK",      "OLIVIA",    "DANIEL",
     "SOPHIE",   "MATTHEW",  "GEORGIA", "ISABELLA",  "HANNAH",    "SAMUEL",    "BENJAMIN",
     "HARRY",    "MITCHELL", "LUKE",    "CHARLOTTE", "ALEXANDER", "RACHEL",    "NICHOLAS",
     "ELIZA",    "MICHAEL",  "GRACE",   "ZACHARY",   "BETHANY",   "ETHAN",     "DYLAN",
     "CAITLIN",  "RUBY",     "MIA",     "LARA",      "AIDAN",     "KIRRA",     "TALIA",
     "BRIANNA",  "JORDAN",   "CONNOR",  "HUGO",      "STEPHANIE", "REBECCA",   "PETER",
     "ANDREAS",  "KLAUS",    "URSULA",  "STEFAN",    "MONIKA",    "JUERGEN",   "RENATE",
     "BRIGITTE", "WOLFGANG", "HEINZ",   "MARGARET",  "ANNE",      "ROBERT",    "HENRY",
     "CHARLES",  "GEORGE",   "EDWARD",  "ARTHUR",    "ALBERT",    "FREDERICK", "WALTER",
     "ALICE",    "FLORENCE", "EDITH",   "MAUD",      "ELIZABETH", "CATHERINE", "DAVID",
     "RICHARD",  "FRANCIS",  "LOUISA"});

constexpr auto family_starts = std::to_array<std::string_view>(
    {"HAR",    "MAC",  "SMI",  "BROW", "CLAR", "WHIT", "WEB", "DUN",  "FITZ", "GREEN", "HOL",
     "KEN",    "LANG", "MILL", "NOR",  "OS",   "PAR",  "REY", "STAN", "THOR", "WAL",   "BECK",
     "SCHNEI", "MEY",  "HOFF", "KRAU", "LEH",  "NEU",  "BAU", "ROS",  "VOG",  "ZIM"});
constexpr auto family_ends = std::to_array<std::string_view>(
    {"TON",  "LEY", "SON", "MAN",  "FORD", "WELL",  "BERG", "DER", "ER", "SE", "MANN",
     "WICK", "HAM", "BY",  "BURN", "LAND", "GROVE", "SHAW", "TH",  "E",  "KS", "STEIN"});
constexpr auto places = std::to_array<std::string_view>(
    {"LONDON", "EDINBURGH", "NEW YORK CITY", "DUBLIN", "CAMBRIDGE", "GLASGOW", "BIRMINGHAM",
     "SHREWSBURY", "NORWICH", "EXETER", "LEEDS", "BRISTOL", "WINCHESTER", "ABERDEEN", "YORK"});
constexpr auto trades = std::to_array<std::string_view>(
    {"POLITICIAN", "WRITER", "PAINTER", "CRICKETER", "PRIEST", "ARCHITECT", "BOTANIST", "LAWYER",
     "SOLDIER", "ACTOR", "COMPOSER", "PHYSICIAN", "ENGINEER"});
constexpr auto streets = std::to_array<std::string_view>(
    {"STREET", "CRESCENT", "PLACE", "CIRCUIT", "AVENUE", "CLOSE", "ROAD"});

struct Habits {
  int rows_more;  // in a thousand, for each further row
  int errors;     // a field in a thousand
  int missing;
};

class ForeignMaker {
 public:
  ForeignMaker(ForeignList list, std::uint64_t seed) : list_(list), random_(seed * 104729 + 5) {}

  std::vector<Row> make(std::size_t rows) {
    std::vector<Row> made;
    const Habits habits = list_ == ForeignList::historical  ? Habits{800, 220, 150}
                          : list_ == ForeignList::addresses ? Habits{350, 180, 40}
                                                            : Habits{110, 0, 0};
    for (std::uint32_t person = 1; made.size() < rows; ++person) {
      auto row = somebody();
      row.person = person;
      made.push_back(row);
      while (made.size() < rows && random_.per_mille(habits.rows_more)) {
        made.push_back(row);
        spoil(habits, made.back());
      }
    }
    shuffle(made, 99);
    return made;
  }

 private:
  std::string family_name() {
    std::string name{random_.pick_skewed(std::span{family_starts})};
    return name += random_.pick_skewed(std::span{family_ends});
  }

  std::string digits(int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += static_cast<char>('0' + random_.below(10));
    return text;
  }

  Row somebody() {
    Row row;
    row.name = random_.pick_skewed(std::span{given_names});
    if (list_ == ForeignList::historical && random_.per_mille(400))
      (row.name += ' ') += random_.pick_skewed(std::span{given_names});
    (row.name += ' ') += family_name();
    const int from = list_ == ForeignList::historical ? 110'000 : 30'000;
    row.birth_date =
        samples::iso(samples::parse_date("2000-01-01") - samples::days{random_.between(0, from)});
    if (list_ == ForeignList::addresses) {
      row.nik = digits(7);
      row.address = std::to_string(random_.between(1, 300)) + " " + family_name() + " ";
      row.address += random_.pick(std::span{streets});
      row.extra = digits(4);
    }
    if (list_ == ForeignList::historical) {
      row.sex = random_.per_mille(700) ? "M" : "F";
      row.birth_place = random_.pick_skewed(std::span{places});
      row.extra = random_.pick_skewed(std::span{trades});
    }
    return row;
  }

  void spoil(const Habits& habits, Row& row) {
    if (list_ == ForeignList::names_and_dates) {
      // Just one error, somewhere.
      auto& field = random_.per_mille(600) ? row.name : row.birth_date;
      field = &field == &row.name ? mistyped(random_, field) : misdated(random_, field);
      return;
    }
    for (auto* field : {&row.name, &row.birth_place, &row.address, &row.extra, &row.nik}) {
      if (random_.per_mille(habits.errors)) *field = mistyped(random_, *field);
      if (field != &row.name && random_.per_mille(habits.missing)) field->clear();
    }
    if (random_.per_mille(habits.errors)) row.birth_date = misdated(random_, row.birth_date);
    if (random_.per_mille(habits.missing)) row.birth_date.clear();
    const auto blank = row.name.rfind(' ');
    if (blank == std::string::npos) return;
    if (random_.per_mille(habits.errors / 4))
      row.name = row.name.substr(blank + 1) + " " + row.name.substr(0, blank);
    else if (list_ == ForeignList::historical && random_.per_mille(habits.errors))
      row.name = row.name.substr(0, 1) + row.name.substr(row.name.find(' '));
  }

  ForeignList list_;
  samples::Random random_;
};

}  // namespace

std::vector<Row> make_foreigners(std::size_t rows, ForeignList list, std::uint64_t seed) {
  return ForeignMaker(list, seed).make(rows);
}

}  // namespace duplicates
