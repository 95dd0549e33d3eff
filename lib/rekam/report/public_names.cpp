#include "rekam/report/public_names.hpp"

#include "rekam/report/indonesian_words.hpp"

#include <fmt/format.h>

#include <map>
#include <tuple>
#include <utility>

namespace rekam {

std::vector<std::string> public_names(RosterPart people) {
  using Shown = std::tuple<std::string, std::string, std::string, std::string>;
  std::map<Shown, int> times;
  std::vector<Shown> shown;
  for (const auto& person : people) {
    shown.emplace_back(short_name(person.name), person.desa, short_rt(person.rt),
                       short_rt(person.rw));
    ++times[shown.back()];
  }
  std::vector<std::string> names;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const auto& name = std::get<0>(shown[i]);
    names.push_back(times[shown[i]] == 1 ? name
                                         : fmt::format("{} ({})", name, people[i].resident_no));
  }
  return names;
}

}  // namespace rekam
