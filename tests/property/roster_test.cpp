// The laws of the roster over random offices.

#include "property/roster_walk.hpp"
#include "property/roster_world.hpp"
#include "rekam/roster/seating.hpp"
#include "unit/roster/stored.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

using namespace rekam;
using namespace rekam::test;

namespace {

constexpr int kPoints = 3;
constexpr int kFamilies = 6;  // larger than many days

/// The first set, in the order of the queue, of those waiting that takes exactly `seats`.
std::vector<std::size_t> first_set(const std::vector<int>& sizes,
                                   const std::vector<std::size_t>& waiting, std::size_t from,
                                   int seats) {
  for (std::size_t i = from; i < waiting.size(); ++i) {
    const int left = seats - sizes[waiting[i]];
    if (left == 0) return {waiting[i]};
    if (left < 0) continue;
    auto rest = first_set(sizes, waiting, i + 1, left);
    if (rest.empty()) continue;
    rest.insert(rest.begin(), waiting[i]);
    return rest;
  }
  return {};
}

/// Where the first member of the person's household lives.
RegionCode common_place(const World& world, const Candidate& person) {
  if (!person.no_kk) return person.place;
  return std::find_if(world.people.begin(), world.people.end(),
                      [&person](const auto& other) { return other.no_kk == person.no_kk; })
      ->place;
}

void check_finds_nothing(const World& world) {
  const auto stored = store(world.plan(), world.people, world.request);
  const auto points = world.points();
  const auto calendar = world.calendar();
  for (const auto& problem :
       check_plan(stored.days, stored.calls, stored.waiting, {points, calendar}))
    RC_FAIL(problem.message);
}

/// An office that keeps seats for people who are deferred, and has some.
World world_after_outages(int largest) {
  World world = some_world(kPoints, largest);
  for (const auto& point : world.request.points)
    if (!one_in(3)) world.request.reserved[point] = 1 + below(6);
  for (auto& person : world.people)
    if (one_in(4)) person.deferred = Deferred::yes;
  return world;
}

}  // namespace

TEST_CASE("the planner calls whom a slow walk through the whole queue calls") {
  CHECK(rc::check("fast = slow", [] {
    const World world = some_world(kPoints, kFamilies);
    RC_ASSERT(dates_of(world.plan()) == SlowWalk(world, Misfit::skip).dates());
  }));
}

TEST_CASE("the check, written apart, finds nothing to say about a plan") {
  CHECK(rc::check("no problems", [] { check_finds_nothing(some_world(kPoints, kFamilies)); }));
}

TEST_CASE("the check finds nothing to say about a plan that keeps seats for the deferred") {
  CHECK(rc::check("no problems", [] { check_finds_nothing(world_after_outages(kFamilies)); }));
}

TEST_CASE("whatever is reserved, a plan that is long enough calls everybody who may be called") {
  CHECK(rc::check("nobody waits for ever", [] {
    World world = world_after_outages(8);
    world.holidays.clear();
    world.rows = {some_row("16.01.14")};
    world.rows[0].stations = 1 + below(2);
    world.rows[0].serves = {region("16.01")};
    world.request.points = {"16.01.14"};
    world.request.days = 250;
    world.request.without_papers = WithoutPapers::yes;
    RC_ASSERT(dates_of(world.plan()).size() == world.people.size());
  }));
}

TEST_CASE("the deferred wait for as many days as reserved seats hold them, and one") {
  CHECK(rc::check("soon", [] {
    World world = world_after_outages(1);
    world.holidays.clear();
    world.rows = {some_row("16.01.14")};
    world.rows[0].stations = 1;
    world.rows[0].serves = {region("16.01")};
    world.request.points = {"16.01.14"};
    world.request.without_papers = WithoutPapers::yes;
    const int reserved =
        std::min(world.request.reserved["16.01.14"], world.rows[0].daily_capacity - 1);
    if (reserved == 0) return;
    int deferred = 0;
    for (auto& person : world.people) {
      person.due_from = kFirstDay;
      deferred += person.deferred == Deferred::yes ? 1 : 0;
    }
    world.request.days = (deferred + reserved - 1) / reserved;
    const auto dates = dates_of(world.plan());
    for (const auto& person : world.people)
      if (person.deferred == Deferred::yes) RC_ASSERT(dates.contains(person.index));
  }));
}

TEST_CASE("the check finds a plan in which two people called alone changed places") {
  CHECK(rc::check("changed places", [] {
    const World world = some_world(kPoints, 1);
    auto stored = store(world.plan(), world.people, world.request);
    if (stored.calls.empty()) return;
    auto& a = stored.calls[*rc::gen::inRange<std::size_t>(0, stored.calls.size())];
    const auto b = std::find_if(stored.calls.begin(), stored.calls.end(), [&a](const auto& call) {
      return std::pair(call.date, call.service_point) != std::pair(a.date, a.service_point);
    });
    if (b == stored.calls.end()) return;
    std::swap(a.person, b->person);
    const auto points = world.points();
    const auto calendar = world.calendar();
    RC_ASSERT(!check_plan(stored.days, stored.calls, stored.waiting, {points, calendar}).empty());
  }));
}

TEST_CASE("nobody is later than if each day closed at the first household that does not fit") {
  CHECK(rc::check("backfill is never later", [] {
    World world = some_world(kPoints, 4);
    world.request.capacity = 4 + below(3);  // each household fits into each day
    for (auto& person : world.people) person.place = common_place(world, person);
    const auto dates = dates_of(world.plan());
    for (const auto& [person, strict] : SlowWalk(world, Misfit::close_day).dates()) {
      RC_ASSERT(dates.contains(person));
      RC_ASSERT(dates.at(person) <= strict);
    }
  }));
}

TEST_CASE("a household larger than a day is whole no later than without backfill") {
  CHECK(rc::check("split households", [] {
    World world = some_world(1, kFamilies);
    world.rows.resize(1);  // one point, with the same capacity every day
    world.rows[0].stations = 1;
    world.rows[0].serves = {region("16.01")};
    for (auto& person : world.people) person.due_from = kFirstDay;
    const auto last_days = [&world](const Dates& dates) {
      std::map<std::string, Date> last;
      for (const auto& person : world.people) {
        auto& date = last[person.no_kk ? person.no_kk->text() : person.number.text()];
        const auto call = dates.find(person.index);
        date = std::max(date, call == dates.end() ? Date::max() : call->second.first);
      }
      return last;
    };
    const auto strict = last_days(SlowWalk(world, Misfit::close_day).dates());
    for (const auto& [household, last] : last_days(dates_of(world.plan())))
      RC_ASSERT(last <= strict.at(household));
  }));
}

TEST_CASE("who comes later delays nobody") {
  CHECK(rc::check("a part of the queue", [] {
    World world = some_world(kPoints, kFamilies);
    world.request.seed = "seed";
    const auto all = dates_of(world.plan());
    const SlowWalk walk{world, Misfit::skip};
    const auto queue = walk.queue("seed");
    const auto first = *rc::gen::inRange<std::size_t>(0, queue.size() + 1);
    std::set<std::uint32_t> kept;
    for (std::size_t i = 0; i < first; ++i)
      for (const auto* member : walk.members(queue[i])) kept.insert(member->index);
    World part = world;
    std::erase_if(part.people, [&](const auto& person) { return !kept.contains(person.index); });
    auto expected = all;
    std::erase_if(expected, [&](const auto& date) { return !kept.contains(date.first); });
    RC_ASSERT(dates_of(part.plan()) == expected);
  }));
}

TEST_CASE("the order of the candidates, the points and the rows changes nothing") {
  CHECK(rc::check("shuffled", [] {
    const World world = some_world(kPoints, kFamilies);
    World shuffled = world;
    const auto seed = *rc::gen::arbitrary<std::uint32_t>();
    const auto shuffle = [seed](auto& rows) {
      for (std::size_t i = rows.size(); i > 1; --i)
        std::swap(rows[i - 1], rows[(seed * 2654435761U + i * 40503U) % i]);
    };
    shuffle(shuffled.people);
    shuffle(shuffled.request.points);
    shuffle(shuffled.rows);
    shuffle(shuffled.holidays);
    const Plan plan = world.plan();
    const Plan again = shuffled.plan();
    RC_ASSERT(plan.calls == again.calls);
    RC_ASSERT(plan.days == again.days);
  }));
}

TEST_CASE("planning again after the first days are published gives the same other days") {
  CHECK(rc::check("plan after plan", [] {
    const World world = some_world(kPoints, kFamilies);
    const Plan plan = world.plan();
    const Date last = kFirstDay + std::chrono::days{below(9)};
    World later = world;
    auto rest = plan.calls;
    std::erase_if(rest, [last](const auto& call) { return call.date <= last; });
    for (const auto& day : plan.days)
      if (day.date <= last) later.request.published.insert({day.service_point, day.date});
    for (const auto& call : plan.calls)
      if (call.date <= last)
        std::erase_if(later.people, [&](const auto& who) { return who.index == call.candidate; });
    RC_ASSERT(later.plan().calls == rest);
  }));
}

TEST_CASE("one seat more makes nobody who is called alone later") {
  CHECK(rc::check("more seats", [] {
    World world = some_world(1, 1);
    world.rows[0].stations = 1;
    world.request.capacity = 1 + below(5);
    const auto plan = dates_of(world.plan());
    ++*world.request.capacity;
    const auto more = dates_of(world.plan());
    for (const auto& [person, date] : plan) {
      RC_ASSERT(more.contains(person));
      RC_ASSERT(more.at(person) <= date);
    }
  }));
}

TEST_CASE("one person less makes nobody who is called alone later") {
  CHECK(rc::check("less people", [] {
    World world = some_world(1, 1);
    if (world.people.empty()) return;
    const auto plan = dates_of(world.plan());
    const auto gone = *rc::gen::inRange<std::size_t>(0, world.people.size());
    world.people.erase(world.people.begin() + static_cast<std::ptrdiff_t>(gone));
    const auto less = dates_of(world.plan());
    for (const auto& person : world.people) {
      const auto before = plan.find(person.index);
      if (before == plan.end()) continue;
      RC_ASSERT(less.contains(person.index));
      RC_ASSERT(less.at(person.index) <= before->second);
    }
  }));
}

TEST_CASE("each session is filled by the first set that fills it, if there is one") {
  CHECK(rc::check("sessions", [] {
    std::vector<int> sizes;
    int people = 0;
    for (int i = 0; i < below(12); ++i) people += sizes.emplace_back(1 + below(7));
    const auto sessions = session_sizes(people + below(3));
    const auto order = seating_order(sizes, sessions);
    std::vector<std::size_t> waiting(sizes.size());
    for (std::size_t i = 0; i < sizes.size(); ++i) waiting[i] = i;
    auto next = order.begin();
    int open = 0;
    for (auto session = sessions.begin(); session != sessions.end(); ++session) {
      open += session->seats;
      int largest = 0;
      for (auto left = session; left != sessions.end(); ++left)
        largest = std::max(largest, left->seats);
      if (open <= 0 || waiting.empty()) continue;
      auto expected = first_set(sizes, waiting, 0, open);
      if (expected.empty() || sizes[waiting.front()] > largest) expected = waiting;
      for (const auto household : expected) {
        if (open <= 0) break;
        RC_ASSERT(*next++ == household);
        open -= sizes[household];
        std::erase(waiting, household);
      }
    }
    RC_ASSERT(next == order.end());
  }));
}
