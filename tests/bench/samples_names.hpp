// Synthetic Indonesian names: one word in 29 of 100, Muhammad in many spellings, titles in front
// and behind, the pools of South Sumatra and of its Javanese settlements.
#pragma once

#include "samples_dates.hpp"
#include "samples_numbers.hpp"
#include "samples_random.hpp"

#include <string>
#include <string_view>

namespace samples {

struct Name {
  std::string full;   // as on the card, titles included
  std::string plain;  // without titles, as the children's rows name a parent
};

struct NamedFor {
  Sex sex;
  int birth_year;
  std::string_view father;  // plain name; may be empty
};

Name make_name(Random& random, const NamedFor& child, int age);

/// A parent who is on no list.
std::string make_parent_name(Random& random, Sex sex, int birth_year);

/// The same name as another clerk would have typed it; always different from `name`.
std::string respell(Random& random, const std::string& name);

/// A second child of one birth: RIZKI beside RISKA.
Name make_twin_name(Random& random, const Name& first, Sex sex);

}  // namespace samples
