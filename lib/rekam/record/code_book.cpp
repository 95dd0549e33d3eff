#include "rekam/record/code_book.hpp"

#include "rekam/base/text.hpp"

#include <algorithm>
#include <array>

namespace rekam {

namespace {

/// What two spellings of one place share: letters and digits without the kind of place in front.
std::string name_key(std::string_view name) {
  constexpr std::array<std::string_view, 11> kinds{"KECAMATAN ", "KEC. ", "KEC.",      "KEC ",
                                                   "KELURAHAN ", "KEL. ", "KEL.",      "KEL ",
                                                   "DESA ",      "DS. ",  "KABUPATEN "};
  std::string folded = fold(name);
  for (const auto kind : kinds) {
    if (folded.rfind(kind, 0) != 0) continue;
    folded.erase(0, kind.size());
    break;
  }
  return fold_heading(folded);
}

std::string lookup_key(RegionCode parent, std::string_view name) {
  return std::to_string(parent.value()) + '/' + name_key(name);
}

RegionLevel level_above(RegionLevel level) {
  return level == RegionLevel::desa ? RegionLevel::kecamatan : RegionLevel::kabupaten;
}

}  // namespace

CodeBook::CodeBook(const std::vector<RegionRow>& rows) {
  std::map<std::pair<Date, std::string>, Edition> editions;
  for (const auto& row : rows) {
    Edition& edition = editions[{row.valid_from, row.edition}];
    edition.valid_from = row.valid_from;
    edition.names[row.code] = row.name;
    const RegionCode parent = row.code.within(level_above(row.code.level()));
    edition.by_name.insert_or_assign(lookup_key(parent, row.name), row.code);
    if (row.replaces) {
      edition.replaces.insert_or_assign(row.code, *row.replaces);
      edition.replaced_by.insert_or_assign(*row.replaces, row.code);
    }
    all_codes_.insert(row.code.value());
  }
  for (auto& [key, edition] : editions) editions_.push_back(std::move(edition));
}

std::size_t CodeBook::edition_on(Date day) const {
  std::size_t in_force = 0;
  for (std::size_t i = 1; i < editions_.size(); ++i)
    if (editions_[i].valid_from <= day) in_force = i;
  return in_force;
}

std::optional<RegionCode> CodeBook::step(RegionCode code, std::size_t from, std::size_t to) const {
  const auto& newer = editions_[std::max(from, to)];
  const auto& map = from < to ? newer.replaced_by : newer.replaces;
  if (const auto mapped = map.find(code); mapped != map.end()) return mapped->second;
  if (editions_[to].names.contains(code)) return code;
  // A kecamatan that the other edition lacks lies where all its desa lie there.
  std::optional<RegionCode> parent;
  for (const auto& [desa, other] : map) {
    if (desa.level() != RegionLevel::desa || !code.contains(desa)) continue;
    const RegionCode there = other.within(RegionLevel::kecamatan);
    if (parent && *parent != there) return {};
    parent = there;
  }
  return parent;
}

std::optional<RegionCode> CodeBook::mapped_to(RegionCode code, std::size_t from,
                                              std::size_t to) const {
  std::optional<RegionCode> mapped = code;
  while (mapped && from != to) {
    const std::size_t next = from < to ? from + 1 : from - 1;
    mapped = step(*mapped, from, next);
    from = next;
  }
  return mapped;
}

std::optional<RegionMatch> CodeBook::find(std::string_view name, RegionCode parent, Date on) const {
  if (editions_.empty()) return {};
  const std::size_t in_force = edition_on(on);
  const std::string key = lookup_key(parent, name);
  const auto& here = editions_[in_force].by_name;
  if (const auto found = here.find(key); found != here.end()) return RegionMatch{found->second};
  for (std::size_t i = editions_.size(); i-- > 0;) {
    const auto found = editions_[i].by_name.find(key);
    if (i == in_force || found == editions_[i].by_name.end()) continue;
    if (const auto mapped = mapped_to(found->second, i, in_force))
      return RegionMatch{*mapped, true};
  }
  return {};
}

std::optional<RegionMatch> CodeBook::find_kecamatan(std::string_view name, Date on) const {
  if (editions_.empty()) return {};
  // A code book holds one or more kabupaten; a kecamatan's name is looked up in each.
  std::optional<RegionMatch> only;
  for (const auto& [code, _] : editions_[edition_on(on)].names) {
    if (code.level() != RegionLevel::kabupaten) continue;
    const auto match = find(name, code, on);
    if (match && only) return {};
    if (match) only = match;
  }
  return only;
}

std::optional<RegionMatch> CodeBook::find_desa(std::string_view name, RegionCode kecamatan,
                                               Date on) const {
  if (const auto match = find(name, kecamatan, on)) return match;
  // The list may name a kecamatan by one edition and the desa by another.
  const std::size_t in_force = editions_.empty() ? 0 : edition_on(on);
  for (std::size_t i = 0; i < editions_.size(); ++i) {
    if (i == in_force) continue;
    for (const auto& [code, _] : editions_[i].names) {
      if (code.level() != RegionLevel::kecamatan || mapped_to(code, i, in_force) != kecamatan)
        continue;
      const auto found = editions_[i].by_name.find(lookup_key(code, name));
      if (found == editions_[i].by_name.end()) continue;
      if (const auto mapped = mapped_to(found->second, i, in_force))
        return RegionMatch{*mapped, true};
    }
  }
  return {};
}

RegionCode CodeBook::in_force(RegionCode code, Date on) const {
  if (editions_.empty()) return code;
  const std::size_t to = edition_on(on);

  for (std::size_t from = 0; from < editions_.size(); ++from) {
    if (from == to || !editions_[from].names.contains(code)) continue;
    if (editions_[to].names.contains(code)) return code;
    if (const auto mapped = mapped_to(code, from, to)) return *mapped;
  }
  return code;
}

bool CodeBook::has(RegionCode code, Date on) const {
  return !editions_.empty() && editions_[edition_on(on)].names.contains(code);
}

std::string_view CodeBook::name(RegionCode code, Date on) const {
  if (editions_.empty()) return {};
  const auto& names = editions_[edition_on(on)].names;
  const auto found = names.find(code);
  return found == names.end() ? std::string_view{} : std::string_view{found->second};
}

std::vector<RegionCode> CodeBook::list(RegionLevel level, RegionCode parent, Date on) const {
  std::vector<RegionCode> codes;
  if (editions_.empty()) return codes;
  for (const auto& [code, _] : editions_[edition_on(on)].names)
    if (code.level() == level && parent.contains(code)) codes.push_back(code);
  return codes;
}

std::vector<std::string_view> CodeBook::names(RegionLevel level, RegionCode parent, Date on) const {
  std::vector<std::string_view> names;
  for (const auto code : list(level, parent, on)) names.push_back(name(code, on));
  return names;
}

}  // namespace rekam
