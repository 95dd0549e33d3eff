#include "rekam/roster/queue_check.hpp"

#include "rekam/base/message.hpp"
#include "rekam/roster/day_of_point.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <functional>
#include <limits>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace rekam {

namespace {

constexpr std::size_t kNever = std::numeric_limits<std::size_t>::max();

/// Somebody in the queue, and the step of the plan at which he was called.
struct Person {
  const Candidate* facts;
  std::size_t step = kNever;
  int seat = 0;
};

struct Family {
  std::vector<Person> people;
  std::optional<Moment> received;
  std::string receipt_no;
};

/// What a family is at one step: those due and not called before, and those called.
struct Turn {
  int due = 0;
  int called = 0;
  int first_seat = 0;
  int last_seat = 0;
  RegionCode place = RegionCode::of_value(0);
  Deferred deferred = Deferred::no;  ///< whether one of those due was
};

void note_papers(Family& family, const Candidate& member) {
  if (!member.received) return;
  // A date that was missed moves the place behind it.
  auto place = *member.received;
  if (member.not_before && place.day < *member.not_before) place = {*member.not_before, {}};
  place.day -= std::chrono::days{member.head_start};
  const bool earlier = !family.received || place < *family.received ||
                       (place == *family.received &&
                        compare_receipt_numbers(member.receipt_no, family.receipt_no) < 0);
  if (!earlier) return;
  family.received = place;
  family.receipt_no = member.receipt_no;
}

Turn turn_of(const Family& family, std::size_t step, Date day) {
  Turn turn;
  for (const auto& person : family.people) {
    if (person.step < step) continue;
    const bool called = person.step == step;
    if (!called && person.facts->due_from > day) continue;
    turn.place = turn.due == 0 ? person.facts->place : std::min(turn.place, person.facts->place);
    ++turn.due;
    if (person.facts->deferred == Deferred::yes) turn.deferred = Deferred::yes;
    if (!called) continue;
    turn.first_seat = turn.called == 0 ? person.seat : std::min(turn.first_seat, person.seat);
    turn.last_seat = std::max(turn.last_seat, person.seat);
    ++turn.called;
  }
  return turn;
}

class QueueCheck {
 public:
  QueueCheck(std::span<const StoredDay> days, std::span<const StoredCall> calls,
             std::span<const Candidate> waiting, const ServicePoints& points)
      : points_(points) {
    for (const auto& day : days)
      if (day.facts == DayFacts::as_planned) steps_.push_back(&day);
    std::sort(steps_.begin(), steps_.end(), [](const auto* a, const auto* b) {
      return std::tie(a->date, a->service_point) < std::tie(b->date, b->service_point);
    });
    gather(calls, waiting);
  }

  std::vector<PlanProblem> problems() && {
    for (std::size_t step = 0; step < steps_.size(); ++step) {
      const auto* point = points_.find(steps_[step]->service_point, steps_[step]->date);
      if (point == nullptr) continue;  // told by check_plan
      look_at_called(step, *point);
      walk(step, *point);
    }
    return std::move(problems_);
  }

 private:
  /// Card number, or the number of somebody without one.
  using Key = std::pair<std::uint64_t, std::uint64_t>;
  struct KeyHash {
    std::size_t operator()(const Key& key) const {
      return std::hash<std::uint64_t>{}(key.first ^ (key.second << 1U));
    }
  };

  /// Families in the order of the queue; those before `start` have all been called.
  struct Line {
    std::vector<const Family*> families;
    std::size_t start = 0;
  };

  void gather(std::span<const StoredCall> calls, std::span<const Candidate> waiting) {
    std::map<DayOfPoint, std::size_t> step_of;
    for (std::size_t i = 0; i < steps_.size(); ++i)
      step_of[{steps_[i]->service_point, steps_[i]->date}] = i;
    called_.resize(steps_.size());
    std::vector<ResidentNo> called;
    auto step = step_of.end();  // calls of one day mostly stand together
    for (const auto& call : calls) {
      if (call.life == CallLife::ended) continue;
      called.push_back(call.person.number);
      if (step == step_of.end() || step->first.date != call.date ||
          step->first.service_point != call.service_point)
        step = step_of.find({call.service_point, call.date});
      if (step == step_of.end()) continue;
      auto& family = add({&call.person, step->second, call.seat});
      called_[step->second].insert(&family);
    }
    std::sort(called.begin(), called.end());
    for (const auto& person : waiting)
      if (!std::binary_search(called.begin(), called.end(), person.number)) add({&person});
  }

  Family& add(Person person) {
    const auto& facts = *person.facts;
    auto& family =
        families_[facts.no_kk ? Key{facts.no_kk->value(), 0} : Key{0, facts.number.value()}];
    note_papers(family, facts);
    family.people.push_back(person);
    by_place_[facts.place].push_back(&family);
    return family;
  }

  void report(PlanLaw law, std::size_t step, int seat, std::string_view what) {
    problems_.push_back(
        plan_problem(law, steps_[step]->service_point, steps_[step]->date, seat, what));
  }

  void look_at_called(std::size_t step, const ServicePointRow& point) {
    for (const auto* family : called_[step]) {
      const Turn turn = turn_of(*family, step, steps_[step]->date);
      if (!serves(point, turn.place))
        report(PlanLaw::served, step, turn.first_seat,
               tr("the point does not serve the place where its holder lives"));
      if (turn.last_seat - turn.first_seat + 1 != turn.called)
        report(PlanLaw::household, step, turn.first_seat,
               tr("the household of its holder does not sit in adjacent seats"));
    }
  }

  bool may_be_called(const Family& family, const Turn& turn, const StoredDay& day,
                     const ServicePointRow& point) const {
    const bool has_papers = family.received || day.without_papers == WithoutPapers::yes;
    return turn.due > 0 && has_papers && serves(point, turn.place);
  }

  /// One seat is given out, however many are to be reserved.
  static int reserved_on(const StoredDay& day) { return std::min(day.reserved, day.capacity - 1); }

  /// The deferred, who come first on reserved seats: how many seats they had to get and got.
  int walk_deferred(std::size_t step, const ServicePointRow& point, const Line& line,
                    std::set<const Family*>& seen) {
    const StoredDay& day = *steps_[step];
    const int reserved = reserved_on(day);
    int taken = 0;
    for (std::size_t at = line.start; at < line.families.size() && taken < reserved; ++at) {
      const Family& family = *line.families[at];
      const Turn turn = turn_of(family, step, day.date);
      if (turn.deferred == Deferred::no || !may_be_called(family, turn, day, point)) continue;
      const int left = day.capacity - taken;
      if (turn.due > left && turn.due <= day.capacity) continue;
      compare(step, turn, {left, turn.due > day.capacity ? left : turn.due});
      seen.insert(&family);
      taken += turn.called;
    }
    return taken;
  }

  /// Who of the families had to be called on this day, given those called before them in the order
  /// of the queue.
  void walk(std::size_t step, const ServicePointRow& point) {
    const StoredDay& day = *steps_[step];
    std::size_t families_to_see = called_[step].size();
    Line& line = line_of(day);
    std::set<const Family*> seen;
    int taken = walk_deferred(step, point, line, seen);
    const int seats = day.capacity - std::max(0, reserved_on(day) - taken);
    std::size_t at = line.start;
    for (; at < line.families.size() && (taken < seats || families_to_see > 0); ++at) {
      const Family& family = *line.families[at];
      const Turn turn = turn_of(family, step, day.date);
      if (turn.called > 0) --families_to_see;
      if (seen.contains(&family)) continue;
      if (may_be_called(family, turn, day, point))
        compare(step, turn, expected_of(turn, day, taken, seats));
      taken += turn.called;
    }
    leave_out_called(line, at, step);
  }

  /// How many seats were left when a turn came, and how many of the household had to get one.
  struct Expected {
    int left = 0;
    int people = 0;
  };

  /// A household that only the reserved seats keep out gets them on a day that is empty yet.
  static Expected expected_of(const Turn& turn, const StoredDay& day, int taken, int seats) {
    const int left = std::max(0, seats - taken);
    if (turn.due > day.capacity) return {left, left};
    if (turn.due <= left || taken == 0) return {left, turn.due};
    return {left, 0};
  }

  /// Of those before `at` only who is still to come stays in the line: a plan of years is walked
  /// through once, not from its beginning every day.
  static void leave_out_called(Line& line, std::size_t at, std::size_t step) {
    std::size_t start = at;
    while (at-- > line.start)
      if (is_to_come(*line.families[at], step)) line.families[--start] = line.families[at];
    line.start = start;
  }

  static bool is_to_come(const Family& family, std::size_t step) {
    return std::any_of(family.people.begin(), family.people.end(),
                       [step](const Person& person) { return person.step > step; });
  }

  void compare(std::size_t step, const Turn& turn, Expected expected) {
    if (turn.called == expected.people) return;
    if (turn.called == 0)
      return report(PlanLaw::first_come, step, 0,
                    translated("a household of {} waits that would have fitted: {} seats were "
                               "left when its turn came",
                               turn.due, expected.left));
    report(PlanLaw::household, step, turn.first_seat,
           translated("{} of the {} due members of its holder's household are called, not {}",
                      turn.called, turn.due, expected.people));
  }

  /// The families that the point of a day may ever serve, in the order of the queue.
  Line& line_of(const StoredDay& day) {
    const std::string& seed = day.seed.empty() ? day.service_point : day.seed;
    const auto [line, added] = lines_.try_emplace({day.service_point, seed});
    if (!added) return line->second;
    std::vector<std::pair<Sha256Digest, const Family*>> drawn;
    for (const auto* family : served_by(day.service_point))
      drawn.emplace_back(draw(seed, *family->people.front().facts), family);
    std::sort(drawn.begin(), drawn.end(), [](const auto& a, const auto& b) {
      const Family& x = *a.second;
      const Family& y = *b.second;
      if (x.received.has_value() != y.received.has_value()) return x.received.has_value();
      if (x.received != y.received) return x.received < y.received;
      const auto receipts = x.received ? compare_receipt_numbers(x.receipt_no, y.receipt_no)
                                       : std::weak_ordering::equivalent;
      return receipts != 0 ? receipts < 0 : a.first < b.first;
    });
    for (const auto& [digest, family] : drawn) line->second.families.push_back(family);
    return line->second;
  }

  /// The families of which somebody lives where the point, on one of its days, serves.
  std::set<const Family*> served_by(const std::string& code) const {
    std::set<const ServicePointRow*> rows;
    for (const auto* day : steps_)
      if (day->service_point == code) rows.insert(points_.find(code, day->date));
    rows.erase(nullptr);
    std::set<const Family*> families;
    for (const auto& [place, of_place] : by_place_) {
      const auto serves_place = [at = place](const auto* row) { return serves(*row, at); };
      if (std::any_of(rows.begin(), rows.end(), serves_place))
        families.insert(of_place.begin(), of_place.end());
    }
    return families;
  }

  const ServicePoints& points_;
  std::vector<const StoredDay*> steps_;  // days in order, the points of a day in order of code
  std::unordered_map<Key, Family, KeyHash> families_;  // where they stand they stay
  std::map<RegionCode, std::vector<const Family*>> by_place_;
  std::vector<std::set<const Family*>> called_;  // by step
  std::map<std::pair<std::string, std::string>, Line> lines_;
  std::vector<PlanProblem> problems_;
};

}  // namespace

std::vector<PlanProblem> check_queue(std::span<const StoredDay> days,
                                     std::span<const StoredCall> calls,
                                     std::span<const Candidate> waiting,
                                     const ServicePoints& points) {
  return QueueCheck{days, calls, waiting, points}.problems();
}

}  // namespace rekam
