// Lists for the linkage engine: a row is `field=value` pairs, and a made-up population large enough
// for a model to be fitted on.
// SPDX-License-Identifier: MIT

#pragma once

#include "rekam/linkage/deduplicate.hpp"
#include "rekam/linkage/linkage_list.hpp"
#include "rekam/linkage/mixing.hpp"

#include <fmt/format.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace rekam::tests {

struct Person {
  std::string nik, name, birth_date;
  Sex sex = Sex::unknown;
  std::string birth_place, mother, father, no_kk, address, desa, extra;
};

inline LinkageRecord record_of(const Person& person) {
  return {person.nik,         person.name,   person.birth_date, person.sex,
          person.birth_place, person.mother, person.father,     person.no_kk,
          person.address,     person.desa,   person.extra};
}

inline LinkageList list_of(const std::vector<Person>& people) {
  LinkageList list;
  for (const auto& person : people) list.add(record_of(person));
  return list;
}

/// Draws the same numbers in every run.
class Draw {
 public:
  explicit Draw(std::uint64_t seed) : state_(seed) {}
  std::size_t below(std::size_t end) { return mixed(++state_) % end; }
  bool one_in(std::size_t n) { return below(n) == 0; }

 private:
  std::uint64_t state_;
};

inline std::string drawn_name(Draw& draw) {
  constexpr std::array starts{"BUD", "SIT", "RIN", "HAS", "MAR", "SUP", "WAH", "YUL", "DEW",
                              "EKO", "FIT", "GUN", "IND", "JOK", "KAR", "LES", "NUR", "RAH"};
  constexpr std::array middles{"I", "A", "ON", "ET", "IS", "AR", "UM", "ING"};
  constexpr std::array ends{"", "TO", "WATI", "NI", "MAN", "DI", "YAH", "LAN"};
  const auto word = [&] {
    return std::string{starts.at(draw.below(starts.size()))} +
           middles.at(draw.below(middles.size())) + ends.at(draw.below(ends.size()));
  };
  return word() + " " + word();
}

inline std::string drawn_date(Draw& draw) {
  return fmt::format("{}-{:02}-{:02}", 1940 + draw.below(70), 1 + draw.below(12),
                     1 + draw.below(28));
}

/// People with names, dates and places, none of them twice by intention.
inline std::vector<Person> strangers(std::size_t count, std::uint64_t seed = 1) {
  Draw draw{seed};
  std::vector<Person> people;
  for (std::size_t i = 0; i < count; ++i) {
    Person person;
    person.name = drawn_name(draw);
    person.birth_date = drawn_date(draw);
    person.birth_place = fmt::format("TOWN{}", draw.below(40));
    person.sex = draw.one_in(2) ? Sex::male : Sex::female;
    people.push_back(person);
  }
  return people;
}

/// Leaves a letter out.
inline std::string mistyped(Draw& draw, std::string name) {
  name.erase(draw.below(name.size()), 1);
  return name;
}

}  // namespace rekam::tests
