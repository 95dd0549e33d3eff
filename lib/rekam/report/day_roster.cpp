#include "rekam/report/day_roster.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace rekam {

namespace {

auto place_of(const RosterLine& line) {
  return std::tie(line.kecamatan_code, line.desa_code, line.rw, line.rt);
}

}  // namespace

std::string roster_code(const DayRoster& roster) {
  return roster.sha256.substr(0, 8) + " " + roster.sha256.substr(8, 8);
}

std::vector<RosterPart> sessions_of(const DayRoster& roster) {
  const RosterPart all{roster.lines};
  std::vector<RosterPart> sessions;
  for (std::size_t first = 0, last = 0; first < all.size(); first = last) {
    while (last < all.size() && all[last].session == all[first].session) ++last;
    sessions.push_back(all.subspan(first, last - first));
  }
  return sessions;
}

std::vector<std::vector<RosterLine>> households_of(const DayRoster& roster) {
  // Without a card everybody is a household of his own.
  std::map<std::string, std::vector<RosterLine>> by_card;
  for (const auto& line : roster.lines)
    by_card[line.no_kk.empty() ? "seat " + std::to_string(line.seat) : line.no_kk].push_back(line);
  std::vector<std::vector<RosterLine>> households;
  for (auto& [card, members] : by_card) households.push_back(std::move(members));
  std::sort(households.begin(), households.end(), [](const auto& a, const auto& b) {
    return std::tuple{place_of(a.front()), a.front().seat} <
           std::tuple{place_of(b.front()), b.front().seat};
  });
  return households;
}

}  // namespace rekam
