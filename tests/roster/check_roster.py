#!/usr/bin/env python3
"""check_roster.py PLAN.csv… [options]: whether a roster keeps the laws of calling.

Reads CSV only (KK lists, papers, statuses, service points, calendar, code book, rosters) and shares
no code with the tools, so that neither hides a mistake of the other. Prints one line a problem,
which starts with the number of the invariant that is broken, and exits 1 if there is one.

  I1  at most one call of a person          I2  seats 1 to n, within the capacity, of each station too
  I3  no call on a closed day               I4  only who is due, unrecorded, and has papers in
  I5  first come, first served              I6  a household on one day, in adjacent seats, one session
  I7  nobody later than without backfill    I8  P people ahead: called by day P/(c-m+1) + 1
  I9  no idle seat while somebody waits     I13 a published day never changes
  I14 same inputs, same bytes               I15 planning again changes nothing
"""

import argparse
import csv
import datetime
import functools
import hashlib
import re
import sys
from collections import defaultdict, namedtuple
from dataclasses import dataclass, field

HOLIDAYS = {"2016-08-17", "2016-09-12", "2016-10-02", "2016-12-12", "2016-12-26"}
SHARES = {8: 5, 9: 4, 10: 4, 11: 4, 13: 5, 14: 4, 15: 4}
WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
WAITING = {"UNREGISTERED", "BELUM REKAM", "BELUM WAJIB", "", "ENROLL_FAILURE_AT_CENTRAL"}
GONE = {"MATI", "PINDAH", "HILANG", "PERGI", "TIDAK VALID"}
COLUMNS = ("service_point,date,session,seat,nik,no_kk,name,sex,birth_date,kecamatan_code,desa_code,"
           "desa,rt,rw,papers_received,receipt_no,attempt,status,station,resident_no").split(",")

Point = namedtuple("Point", "code serves stations people opens closes weekdays start until")
Day = namedtuple("Day", "date point capacity")  # in the order in which days are planned


@dataclass
class Person:
    nik: str
    place: str
    due: str                # first day on which he must record, ISO
    status: str             # of the recording, or why he is gone

    @property
    def waits(self):
        return self.status in WAITING


@dataclass
class Household:
    card: str
    people: list = field(default_factory=list)
    papers: tuple = None    # (day, time, receipt number), the earliest


def rows_of(path):
    with open(path, newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def natural(text):
    return [(0, int(run), "") if run.isdigit() else (1, 0, run)
            for run in re.findall(r"\d+|\D+", text)]


def papers_key(papers):
    day, time, receipt = papers
    return (day, time, receipt == "", natural(receipt))  # a day without a time is its beginning


def minutes(clock):
    return int(clock[:2]) * 60 + int(clock[3:])


def plus(day, days):
    return (datetime.date.fromisoformat(day) + datetime.timedelta(days)).isoformat()


def seventeenth_birthday(born):  # DD-MM-YYYY; of 29 February in a year without one: 1 March
    day, month, year = map(int, born.split("-"))
    try:
        return datetime.date(year + 17, month, day).isoformat()
    except ValueError:
        return datetime.date(year + 17, 3, 1).isoformat()


def within(place, region):
    return place == region or place.startswith(region + ".")


class World:
    """What the office knew on the day of planning."""

    def __init__(self, regions, as_of):
        self.as_of = as_of
        self.households = {}
        self.points = defaultdict(list)
        self.calendar = []
        self.kecamatan, self.desa = {}, {}
        for row in rows_of(regions):
            if row["edition"] != "2015":
                continue
            if row["level"] == "kecamatan":
                self.kecamatan[row["name"].upper()] = row["code"]
            elif row["level"] == "desa":
                self.desa[row["parent"], row["name"].upper()] = row["code"]
        for code in self.kecamatan.values():
            self.points[code].append(Point(code, (code,), 1, 30, 480, 960, frozenset(range(5)), "", ""))
        self.card_of = {}

    def read_list(self, path):
        for row in rows_of(path):
            kecamatan = self.kecamatan[row["NAMA_KEC"]]
            place = self.desa.get((kecamatan, row["NAMA_KEL"]), kecamatan)
            married = row["STAT_KWN"] not in ("BELUM KAWIN", "")
            due = "" if married else seventeenth_birthday(row["TGL_LHR"])
            household = self.households.setdefault(row["NO_KK"], Household(row["NO_KK"]))
            household.people.append(Person(row["NIK"], place, due, row["STATUS_REKAM"]))
            self.card_of[row["NIK"]] = row["NO_KK"]
            if row["TGL_SERAH_KK"]:
                day, month, year = row["TGL_SERAH_KK"].split("-")
                self.hand_in(row["NO_KK"], (f"{year}-{month}-{day}", "", ""))

    def hand_in(self, card, papers):
        household = self.households.get(card)
        if household is None or papers[0] > self.as_of:
            return
        if household.papers is None or papers_key(papers) < papers_key(household.papers):
            household.papers = papers

    def read_papers(self, path):
        for row in rows_of(path):
            day, _, time = row["received"].partition(" ")
            card = row.get("no_kk") or self.card_of.get(row.get("nik"), "")
            self.hand_in(card, (day, time, row.get("receipt_no") or ""))

    def read_statuses(self, path):
        """One row a person. Before the first word on a recording, that word counts."""
        people = {person.nik: person for household in self.households.values()
                  for person in household.people}
        for row in rows_of(path):
            person = people[row["nik"]]
            first_word = person.status == "" and row["status"] not in GONE
            if row["date"] <= self.as_of or first_word:
                person.status = row["status"]

    def read_points(self, path):
        for row in rows_of(path):
            days = row["weekdays"] or "Mon-Fri"
            first, _, last = days.partition("-")
            weekdays = frozenset(range(WEEKDAYS.index(first), WEEKDAYS.index(last or first) + 1))
            self.points[row["service_point"]].append(
                Point(row["service_point"], tuple(row["serves"].split(";")), int(row["stations"]),
                      int(row["daily_capacity"]), minutes(row["opens"]), minutes(row["closes"]),
                      weekdays, row["from"], row["until"]))

    def read_calendar(self, path):
        self.calendar += rows_of(path)

    @functools.cache
    def point_on(self, code, day):
        rows = [row for row in self.points[code] if row.start <= day]
        row = max(rows, key=lambda row: row.start, default=None)
        return None if row is None or (row.until and row.until < day) else row

    def works(self, code, day):
        """By the calendar as known on the day of planning."""
        verdict = None
        for scope in ("all", code):
            known = [row for row in self.calendar
                     if row["date"] == day and row["scope"] == scope
                     and row["known_from"] <= self.as_of and row["kind"] != "deadline"]
            if known:
                verdict = max(known, key=lambda row: row["known_from"])["kind"]
            elif scope == "all" and day in HOLIDAYS:
                verdict = "holiday"
        if verdict in (None, "ordinary"):
            weekday = datetime.date.fromisoformat(day).weekday()
            return weekday in self.point_on(code, day).weekdays
        return verdict == "working"

    def capacity(self, code, day, people=None):
        point = self.point_on(code, day)
        return 0 if point is None else point.stations * (people or point.people)

    def is_open(self, code, day):
        return self.capacity(code, day) > 0 and self.works(code, day)

    def next_days(self, code, start, count):
        found = []
        for offset in range(7 * count + 366):
            day = plus(start, offset)
            if len(found) < count and self.is_open(code, day):
                found.append(day)
        return found

    def serves(self, code, day, place):
        return any(within(place, region) for region in self.point_on(code, day).serves)

    def sessions(self, code, day, capacity):
        """The session of each seat, as HH:MM, seat 1 first."""
        point = self.point_on(code, day)
        hours = [hour for hour in SHARES if point.opens <= hour * 60 < point.closes]
        if not hours:
            return [f"{point.opens // 60:02}:{point.opens % 60:02}"] * capacity
        total = sum(SHARES[hour] for hour in hours)
        seats = {hour: capacity * SHARES[hour] // total for hour in hours}
        by_remainder = sorted(hours, key=lambda hour: (-(capacity * SHARES[hour] % total), hour))
        for hour in by_remainder[:capacity - sum(seats.values())]:
            seats[hour] += 1
        return [f"{hour:02}:00" for hour in hours for _ in range(seats[hour])]


@dataclass
class Plan:
    """What was asked for. `published`: calls of days that stood before."""
    points: list
    start: str
    days: int
    people: int = None
    without_papers: bool = False
    seed: str = ""
    published: list = field(default_factory=list)


class Check:
    def __init__(self, world, plan, calls):
        self.world, self.plan = world, plan
        self.calls = calls
        self.problems = []
        self.person = {person.nik: (person, household) for household in world.households.values()
                       for person in household.people}
        self.by_day = defaultdict(list)
        for call in calls:
            self.by_day[call["date"], call["service_point"]].append(call)
        stands = {(call["date"], call["service_point"]) for call in plan.published}
        self.days = sorted(
            Day(day, code, world.capacity(code, day, plan.people))
            for code in plan.points for day in world.next_days(code, plan.start, plan.days)
            if (day, code) not in stands)
        self.step_of = {call["nik"]: (call["date"], call["service_point"]) for call in calls}
        self.gone = {call["nik"] for call in plan.published}  # called before this plan

    def say(self, law, where, what):
        self.problems.append(f"{law} {where[0]} {where[1]}: {what}")

    def run(self):
        self.one_call_each()
        planned = {day[:2]: day for day in self.days}
        for where in sorted(self.by_day):
            if where not in planned:
                self.say("I3", where, "calls on a day that the point does not work, or not asked")
                continue
            self.seats(planned[where])
            self.eligible(where)
            self.households_sit_together(planned[where])
        if not any(problem[:2] in ("I1", "I3") for problem in self.problems):
            for day in self.days:
                self.walk(day)
            self.bounds()
        return self.problems

    def one_call_each(self):
        seen = set()
        for call in self.plan.published + self.calls:
            if call["nik"] in seen:
                self.say("I1", (call["date"], call["service_point"]), "a person is called twice")
            seen.add(call["nik"])

    def seats(self, day):
        calls = self.by_day[day[:2]]
        if [int(call["seat"]) for call in calls] != list(range(1, len(calls) + 1)):
            self.say("I2", day, "seats are not 1 to n")
        if len(calls) > day.capacity:
            return self.say("I2", day, f"{len(calls)} calls, capacity {day.capacity}")
        sessions = self.world.sessions(day.point, day.date, day.capacity)
        if any(call["session"] != sessions[i] for i, call in enumerate(calls)):
            self.say("I2", day, "a seat is not in its session")
        stations = self.world.point_on(day.point, day.date).stations
        for station in {call["station"] for call in calls}:
            load = sum(call["station"] == station for call in calls)
            if not 1 <= int(station) <= stations or load > day.capacity // stations:
                self.say("I2", day, f"station {station} has {load} people")

    def eligible(self, where):
        for call in self.by_day[where]:
            person, household = self.person.get(call["nik"], (None, None))
            if person is None or call["no_kk"] != household.card:
                self.say("I4", where, "somebody is called whom no list has")
            elif not person.waits or person.due > call["date"]:
                self.say("I4", where, "somebody is called who need not record then")
            elif household.papers is None and not self.plan.without_papers:
                self.say("I4", where, "somebody is called whose papers are missing")
            elif not self.world.serves(where[1], where[0], person.place):
                self.say("I4", where, "somebody is called whom the point does not serve")

    def households_sit_together(self, day):
        """Adjacent, and in one session unless no set of those still to sit fills the session."""
        calls = self.by_day[day[:2]]
        blocks = []
        for call in calls:
            if not blocks or blocks[-1][0]["no_kk"] != call["no_kk"]:
                blocks.append([])
            blocks[-1].append(call)
        if len({block[0]["no_kk"] for block in blocks}) != len(blocks):
            return self.say("I6", day, "a household does not sit in adjacent seats")
        sessions = self.world.sessions(day.point, day.date, day.capacity)
        sizes = {start: sessions.count(start) for start in dict.fromkeys(sessions)}
        seat = 0
        for i, block in enumerate(blocks):
            session = sessions[seat] if seat < len(sessions) else ""
            if session and len({call["session"] for call in block}) > 1:
                first = next(j for j in range(i + 1) if blocks[j][0]["session"] == session)
                left = sum(len(b) for b in blocks[first:i]) + sessions[seat:].count(session)
                largest = max(n for start, n in sizes.items() if start >= session)
                waiting = [len(b) for b in blocks[first:]]
                if max(waiting[:i - first + 1]) <= largest and fills(waiting, left):
                    self.say("I6", day, "a household is in two sessions without need")
            seat += len(block)
        return None

    def due(self, household, date, step):
        """Members who wait on that day: due, and not called before this step."""
        return [person for person in household.people
                if person.waits and person.due <= date and person.nik not in self.gone
                and self.step_of.get(person.nik, ("9",)) >= step]

    def line(self, day):
        return self.queue(self.plan.seed or day.point)

    @functools.cache
    def queue(self, seed):
        """Households in the order of their papers, then of the draw."""
        served = [household for household in self.world.households.values()
                  if (household.papers or self.plan.without_papers)
                  and any(person.waits for person in household.people)]
        return sorted(served, key=lambda household: (
            household.papers is None, papers_key(household.papers or ("", "", "")),
            hashlib.sha256((seed + household.card).encode()).digest()))

    def walk(self, day):
        """Who had to be called, given those called before them in the order of the queue."""
        left = day.capacity
        idle = day.capacity - len(self.by_day[day[:2]])
        for household in self.line(day):
            due = self.due(household, day.date, day[:2])
            if not due or not self.world.serves(day.point, day.date,
                                                min(person.place for person in due)):
                continue
            called = sum(self.step_of.get(person.nik) == day[:2] for person in due)
            expected = left if len(due) > day.capacity else len(due) if len(due) <= left else 0
            if called == 0 and expected > 0:
                law = "I9" if idle >= min(expected, len(due)) else "I5"
                self.say(law, day, f"a household of {len(due)} waits, {left} seats were left")
            elif called > expected:
                self.say("I5", day, f"{called} of a household are called, {left} seats were left")
            elif called != expected:
                self.say("I6", day, f"{called} of the {len(due)} due of a household are called")
            left = max(0, left - called)

    def bounds(self):
        """I7 and I8, where they are promised: each place has one point, households fit a day."""
        if self.plan.published or not self.days:
            return
        served = defaultdict(set)
        for day in self.days:
            for region in self.world.point_on(day.point, day.date).serves:
                served[day.point].add(region)
        for code in self.plan.points:
            days = [day for day in self.days if day.point == code]
            others = [region for other, regions in served.items() if other != code
                      for region in regions]
            if not days or any(within(a, b) or within(b, a)
                               for a in served[code] for b in others):
                continue
            rows = {self.world.point_on(code, day.date) for day in days}
            if len(rows) > 1:
                continue
            queue = [(household.card, self.due(household, days[0].date, ("", "")))
                     for household in self.line(days[0])]
            queue = [(card, people) for card, people in queue
                     if people and self.world.serves(code, days[0].date,
                                                     min(person.place for person in people))]
            self.bounds_of(code, days, queue)

    def bounds_of(self, code, days, queue):
        grows = {household.card for household in self.world.households.values()
                 if any(person.waits and days[0].date < person.due <= days[-1].date
                        for person in household.people)}
        largest = max((len(people) for _, people in queue), default=0)
        capacity = days[0].capacity
        if grows & set(self.cards_served(code, days)) or largest > capacity:
            return
        step, left, ahead = 0, capacity, 0
        for card, people in queue:
            if len(people) > left:
                step, left = step + 1, capacity
            left -= len(people)
            last = max(self.step_of.get(person.nik, ("9",))[0] for person in people)
            if step < len(days) and last > days[step].date:
                self.say("I7", days[step], "a household is later than without backfill")
            bound = ahead // (capacity - largest + 1)
            if bound < len(days) and last > days[bound].date:
                self.say("I8", days[bound], f"a household with {ahead} people ahead is not called")
            ahead += len(people)

    def cards_served(self, code, days):
        for household in self.world.households.values():
            if any(self.world.serves(code, days[0].date, person.place)
                   for person in household.people):
                yield household.card


def fills(sizes, seats):
    reachable = {0}
    for size in sizes:
        reachable |= {total + size for total in reachable if total + size <= seats}
    return seats in reachable


def check(world, plan, calls):
    """The problems of a plan: I1 to I9."""
    return Check(world, plan, calls).run()


def same(law, what, before, after):
    """I13, I14 and I15 all say: these bytes are those."""
    with open(before, "rb") as a, open(after, "rb") as b:
        return [] if a.read() == b.read() else [f"{law} {what}: {before} and {after} differ"]


def read_roster(path):
    rows = rows_of(path)
    if rows and list(rows[0]) != COLUMNS:
        raise SystemExit(f"{path}: not the columns of a roster")
    return rows


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("plan", help="what rekam-roster plan wrote")
    parser.add_argument("--list", action="append", required=True, help="KK list, layout siak-db")
    for kind in ("papers", "statuses", "service-points", "calendar", "published"):
        parser.add_argument(f"--{kind}", action="append", default=[])
    parser.add_argument("--regions", required=True, help="the code book")
    parser.add_argument("--from", dest="start", required=True)
    parser.add_argument("--as-of")
    parser.add_argument("--days", type=int, default=5)
    parser.add_argument("--capacity", type=int)
    parser.add_argument("--without-papers", action="store_true")
    parser.add_argument("--seed", default="")
    parser.add_argument("--points", help="codes joined by commas; default all")
    for law in ("I13", "I14", "I15"):
        parser.add_argument(f"--{law.lower()}", action="append", nargs=2, default=[],
                            metavar=("BEFORE", "AFTER"))
    given = parser.parse_args()
    world = World(given.regions, given.as_of or given.start)
    for reader, paths in ((world.read_list, given.list), (world.read_papers, given.papers),
                          (world.read_statuses, given.statuses),
                          (world.read_points, given.service_points),
                          (world.read_calendar, given.calendar)):
        for path in paths:
            reader(path)
    published = [call for path in given.published for call in read_roster(path)]
    points = given.points.split(",") if given.points else sorted(world.points)
    plan = Plan(points, given.start, given.days, given.capacity, given.without_papers, given.seed,
                published)
    problems = check(world, plan, read_roster(given.plan))
    for law, pairs in (("I13", given.i13), ("I14", given.i14), ("I15", given.i15)):
        for before, after in pairs:
            problems += same(law, "bytes", before, after)
    print("\n".join(problems) if problems else "no problem found")
    return bool(problems)


if __name__ == "__main__":
    sys.exit(main())
