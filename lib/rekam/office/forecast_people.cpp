#include "rekam/office/forecast_people.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace rekam {

namespace {

constexpr int kYearsAhead = 10;

enum class Belongs : std::uint8_t { within, elsewhere };
struct Share {
  std::size_t subject = 0;
  Belongs belongs = Belongs::within;
};

/// Which subjects a place belongs to; people of one place come by the thousand.
class SubjectsOfPlaces {
 public:
  explicit SubjectsOfPlaces(const std::vector<ForecastSubject>& subjects) : subjects_(subjects) {}

  const std::vector<Share>& of(RegionCode place) {
    const auto [entry, added] = known_.try_emplace(place.value());
    if (added) entry->second = look_up(place);
    return entry->second;
  }

 private:
  std::vector<Share> look_up(RegionCode place) const {
    std::vector<Share> shares;
    for (std::size_t i = 0; i < subjects_.size(); ++i) {
      const auto& subject = subjects_[i];
      const bool served = std::any_of(subject.served.begin(), subject.served.end(),
                                      [&](RegionCode region) { return region.contains(place); });
      if (subject.kecamatan ? subject.kecamatan->contains(place) : served)
        shares.push_back({i, Belongs::within});
      else if (served)
        shares.push_back({i, Belongs::elsewhere});
    }
    return shares;
  }

  const std::vector<ForecastSubject>& subjects_;
  std::unordered_map<std::int64_t, std::vector<Share>> known_;
};

/// The day after `as_of` on which somebody will have to be recorded; empty for others.
std::optional<Date> joins_on(const Standing& standing, Date as_of) {
  if (standing.superseded == Superseded::yes || !is_resident(standing, as_of)) return {};
  if (!is_backlog(fold(standing.status))) return {};
  const auto due = must_record_from(standing.duty);
  const Date horizon = as_of + std::chrono::days{kYearsAhead * 366};
  return due && *due > as_of && *due <= horizon ? due : std::nullopt;
}

class Counter {
 public:
  Counter(RosterDesk& desk, const std::vector<ForecastSubject>& subjects, Date as_of)
      : desk_(desk),
        as_of_(as_of),
        papers_(desk.database(), as_of),
        places_(subjects),
        joining_(subjects.size()) {
    people_.of.resize(subjects.size());
  }

  void add(ResidentId id, const Standing& standing) {
    const bool waits = is_in_backlog(standing, as_of_);
    const auto joins = waits ? std::nullopt : joins_on(standing, as_of_);
    if (!waits && !joins) return;
    const auto& shares = places_.of(desk_.place_of(standing.kecamatan, standing.desa));
    if (waits && shares.empty()) ++people_.unserved;
    for (const auto& share : shares) {
      if (joins && share.belongs == Belongs::within) ++joining_[share.subject][*joins];
      if (waits) add_waiting(people_.of[share.subject], share.belongs, {standing.no_kk, id});
    }
  }

  PeopleAhead result() {
    for (std::size_t i = 0; i < joining_.size(); ++i)
      for (const auto& [date, count] : joining_[i])
        people_.of[i].newcomers.push_back({date, count});
    return std::move(people_);
  }

 private:
  struct Person {
    std::optional<HouseholdCardNumber> no_kk;
    ResidentId id = 0;
  };

  void add_waiting(WaitingPeople& people, Belongs belongs, const Person& person) {
    if (belongs == Belongs::elsewhere) {
      ++people.others;
      return;
    }
    ++people.backlog;
    if (papers_.find(person.no_kk, person.id) != nullptr) ++people.papers_in;
  }

  RosterDesk& desk_;
  Date as_of_;
  PapersIn papers_;
  SubjectsOfPlaces places_;
  std::vector<std::map<Date, std::int64_t>> joining_;
  PeopleAhead people_;
};

}  // namespace

PeopleAhead people_ahead(RosterDesk& desk, const std::vector<ForecastSubject>& subjects,
                         Date as_of) {
  Counter counter{desk, subjects, as_of};
  for_each_standing(desk.database(), as_of,
                    [&](ResidentId id, const Standing& standing) { counter.add(id, standing); });
  return counter.result();
}

}  // namespace rekam
