#include "rekam/roster/why.hpp"

#include "rekam/base/digest.hpp"
#include "rekam/roster/queue_order.hpp"

#include <algorithm>

namespace rekam {

namespace {

using Household = QueuedHousehold;

class Reasons {
 public:
  Reasons(const Plan& plan, std::span<const Candidate> candidates, const PlanRequest& request,
          const ServicePoints& points)
      : plan_(plan),
        candidates_(candidates),
        request_(request),
        points_(points),
        queue_(queue_households(candidates, WithoutPapers::yes)) {}

  WhyDate of(std::uint32_t candidate) const {
    WhyDate why;
    const Household* household = household_of(candidate);
    if (household == nullptr) {
      why.obstacle = NoDate::not_a_candidate;
      return why;
    }
    describe(*household, candidate, why);
    for (const auto& call : plan_.calls)
      if (call.candidate == candidate) why.call = call;
    why.service_point = why.call ? why.call->service_point : first_point_for(*household);
    for (const auto& day : plan_.days)
      if (day.service_point == why.service_point && (!why.call || day.date <= why.call->date))
        why.days.push_back(day);
    why.obstacle = obstacle(why);
    if (!why.days.empty()) why.people_ahead = people_ahead(*household, why.days.front());
    return why;
  }

 private:
  const Household* household_of(std::uint32_t candidate) const {
    for (const auto& household : queue_.households)
      for (const auto member : queue_.members_of(household))
        if (candidates_[member].index == candidate) return &household;
    return nullptr;
  }

  void describe(const Household& household, std::uint32_t candidate, WhyDate& why) const {
    for (const auto position : queue_.members_of(household)) {
      const auto& member = candidates_[position];
      if (member.index == candidate) why.due_from = member.due_from;
      if (!member.received) continue;
      const bool earlier = !why.received || *member.received < *why.received ||
                           (*member.received == *why.received &&
                            compare_receipt_numbers(member.receipt_no, why.receipt_no) < 0);
      if (!earlier) continue;
      why.received = member.received;
      why.receipt_no = member.receipt_no;
    }
    why.household_size = static_cast<int>(household.member_count);
  }

  NoDate obstacle(const WhyDate& why) const {
    if (why.call) return NoDate::none;
    if (!why.received && request_.without_papers == WithoutPapers::no) return NoDate::no_papers;
    if (why.days.empty()) return NoDate::not_served;
    if (why.due_from > why.days.back().date) return NoDate::not_due;
    return NoDate::plan_ends;
  }

  /// Of the points in the plan, the first that serves the household on one of its days.
  std::string first_point_for(const Household& household) const {
    const ServiceDay* first = nullptr;
    for (const auto& day : plan_.days)
      if ((first == nullptr || day.date < first->date) && may_call(household, day)) first = &day;
    return first == nullptr ? std::string{} : first->service_point;
  }

  bool may_call(const Household& household, const ServiceDay& day) const {
    const auto* point = points_.find(day.service_point, day.date);
    const auto members = queue_.members_of(household);
    const auto smallest =
        std::min_element(members.begin(), members.end(), [this, &day](auto a, auto b) {
          const auto key = [this, &day](auto position) {  // who is due on the day decides
            const auto& member = candidates_[position];
            return std::pair{member.due_from > day.date, member.place};
          };
          return key(a) < key(b);
        });
    return point != nullptr && serves(*point, candidates_[*smallest].place);
  }

  bool comes_before(const Household& a, const Household& b, const ServiceDay& day) const {
    if (a.turn != b.turn) return a.turn < b.turn;
    const auto& seed = request_.seed.empty() ? day.service_point : request_.seed;
    const auto drawn = [this, &seed](const Household& household) {
      return draw(seed, candidates_[queue_.members[household.first_member]]);
    };
    return a.first_member != b.first_member && drawn(a) < drawn(b);
  }

  int people_ahead(const Household& own, const ServiceDay& day) const {
    int people = 0;
    for (const auto& household : queue_.households) {
      if (!comes_before(household, own, day) || !may_call(household, day)) continue;
      for (const auto member : queue_.members_of(household))
        if (candidates_[member].due_from <= day.date) ++people;
    }
    return people;
  }

  const Plan& plan_;
  std::span<const Candidate> candidates_;
  const PlanRequest& request_;
  const ServicePoints& points_;
  HouseholdQueue queue_;
};

}  // namespace

WhyDate why_date(std::uint32_t candidate, const Plan& plan, std::span<const Candidate> candidates,
                 const PlanRequest& request, const ServicePoints& points,
                 const WorkingCalendar& calendar) {
  WhyDate why = Reasons{plan, candidates, request, points}.of(candidate);
  if (why.days.empty()) return why;
  why.closed = ServiceDays{points, calendar, request.known_on, request.capacity}.closed_between(
      why.service_point, request.from, why.days.back().date);
  return why;
}

}  // namespace rekam
