#!/usr/bin/env python3
"""simulated_days.py [--days N] [--seed S] [--keep FOLDER]: an office, evening by evening, with the
tools in BIN.

Every evening: outcomes of the day come in (outages, no-shows, missing papers, walk-ins), now and then
a day is withdrawn, new papers are handed in, the next days are planned and published. After each step
these laws are checked on what the tools wrote, by code that shares nothing with them:

  I1  at most one call of a person to come       I2  seats 1 to n without gap, within the capacity
  I3  no call on a weekend or holiday            I10 a day's calls are the sum of its ends
  I11 nobody deferred is lost                    I12 the deferred are called again first, and soon
  I13 what was published changes only by         I19 a missed date never gives an earlier one
      further calls and cancellations            end nobody with papers is left unrecorded
                                                     or recorded twice
Prints one line a problem, the mean waiting times of hourly sessions and of all at opening, and
"N passed, N failed" at the end.
"""

import argparse
import csv
import datetime
import io
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
BIN = Path(os.environ.get("BIN", ROOT / "build/check-gcc/bin"))
POINT, CAPACITY, START = "16.01.14", 6, datetime.date(2017, 1, 2)
NORMAL, OUTAGE = 11, 30  # minutes a person


class Broken(Exception):
    pass


class Office:
    def __init__(self, folder, seed, days):
        self.folder, self.random = folder, random.Random(seed)
        self.today, self.last = START, START + datetime.timedelta(days=days * 7 // 5)
        self.households = self.make_people(max(20, days * CAPACITY // 3))
        self.to_hand_in = list(self.households)
        self.published = {}                 # date: rows as last seen, by seat
        self.deferred, self.missed = {}, {}  # resident: the day
        self.recorded, self.incomplete = set(), set()
        self.papers_again, self.waits = [], Counter()
        self.checks = 0
        self.closed = 0

    def make_people(self, count):
        households, lines = [], ["no_kk,nik,name,sex,birth_date,kecamatan,desa,status"]
        for i in range(count):
            card = f"16011401011{i // 9000 + 1:01d}{i % 9000 + 1:04d}"
            households.append(card)
            for member in range(self.random.choice([1, 1, 1, 2, 2, 3, 4])):
                day = self.random.randint(1, 28)
                nik = f"160114{day:02d}{self.random.randint(1, 12):02d}{i // 2000 + 60:02d}" \
                      f"{(i % 2000) * 4 + member + 1:04d}"
                lines.append(f"{card},{nik},ORANG {i} {'ABCD'[member]},L,"
                             f"19{nik[10:12]}-{nik[8:10]}-{nik[6:8]},Baturaja Timur,Tanjung Baru,"
                             "BELUM REKAM")
        (self.folder / "kk.csv").write_text("\n".join(lines) + "\n")
        return households

    def run(self, *command, hour="17:00", may=(0,)):
        now = [] if command[1] in ("days", "verify", "show") else ["--now", f"{self.today}T{hour}"]
        made = subprocess.run([BIN / command[0], *command[1:], "--db", "r.db", *now],
                              cwd=self.folder, text=True, capture_output=True,
                              stdin=subprocess.DEVNULL)
        if made.returncode not in may:
            raise Broken(f"{' '.join(map(str, command))}: exit {made.returncode}: {made.stderr}")
        return made.stdout

    def check(self, law, true, what):
        self.checks += 1
        if not true:
            raise Broken(f"{law} on {self.today}: {what}")

    # --- an evening ---

    def hand_in(self):
        cards = self.papers_again
        self.papers_again = []
        if self.to_hand_in:
            wanted = self.random.randint(0, 6)
            cards, self.to_hand_in = cards + self.to_hand_in[:wanted], self.to_hand_in[wanted:]
        if not cards:
            return
        rows = "".join(f"{card},{self.today} 09:{i:02d}\n" for i, card in enumerate(cards))
        (self.folder / "papers.csv").write_text("no_kk,received\n" + rows)
        self.run("rekam-import", "papers", "papers.csv")

    def outcomes(self):
        rows = self.published.get(self.today, {})
        if not rows:
            return
        down_from = self.random.randint(1, CAPACITY) if self.random.random() < 0.2 else None
        lines = ["service_point,date,seat,outcome"]
        ends = Counter()
        for seat, row in sorted(rows.items()):
            end = self.end_of(seat, down_from)
            ends[end] += 1
            self.note(row, end)
            lines.append(f"{POINT},{self.today},{seat},{end}")
        (self.folder / "outcomes.csv").write_text("\n".join(lines) + "\n")
        self.run("rekam-import", "outcomes", "outcomes.csv", may=(0, 1))
        self.measure(len(rows) - ends["no_show"], ends["deferred"])
        day = next(csv.DictReader(io.StringIO(
            self.run("rekam-roster", "days", "--from", str(self.today), "--to", str(self.today)))))
        told = {name: int(day[name]) for name in ("recorded", "no_show", "incomplete", "deferred")}
        self.check("I10", int(day["called"]) == len(rows) == sum(told.values()) and
                   int(day["unresolved"]) == 0 and all(told[e] == ends[e] for e in told), f"{day}")
        self.closed += 1

    def end_of(self, seat, down_from):
        if down_from is not None and seat >= down_from:
            return "deferred"
        return self.random.choices(["recorded", "no_show", "incomplete"], [88, 9, 3])[0]

    def note(self, row, end):
        person = row["resident_no"]
        self.deferred.pop(person, None)
        self.missed.pop(person, None)
        if end == "recorded":
            self.check("end", person not in self.recorded, f"{person} is recorded twice")
            self.recorded.add(person)
        elif end == "no_show":
            self.missed[person] = self.today
        elif end == "incomplete":
            self.papers_again.append(row["no_kk"])
        else:
            self.deferred[person] = self.today

    def measure(self, came, deferred):
        """Minutes that those who came wait, who are served one after another."""
        served = max(0, came - deferred)
        starts = [480, 540, 600, 660, 780, 840, 900]
        minutes = [OUTAGE if self.random.random() < 0.16 else NORMAL for _ in range(served)]
        for how in ("sessions", "opening"):
            free = 480
            for i in range(served):
                due = starts[i * len(starts) // CAPACITY] if how == "sessions" else 480
                begin = max(free, due)
                self.waits[how] += begin - due
                free = begin + minutes[i] * 30 // CAPACITY
        self.waits["people"] += served

    def withdraw(self):
        coming = [date for date in self.published if date > self.today and self.published[date]]
        if not coming or self.random.random() > 0.04:
            return
        date = min(coming)
        self.run("rekam-roster", "withdraw", "--service-point", POINT, "--date", str(date),
                 "--reason", "banjir", may=(0, 1))
        for row in self.published[date].values():
            self.deferred[row["resident_no"]] = date
        self.published[date] = {}

    def plan(self):
        tomorrow = self.today + datetime.timedelta(days=1)
        draft = self.run("rekam-roster", "plan", "--all", "--from", str(tomorrow), "--capacity",
                         str(CAPACITY), "--days", "6", "-o", "-", may=(0, 1))
        self.run("rekam-roster", "publish", "--all", "--ahead", "2")
        drafts = defaultdict(dict)
        for row in csv.DictReader(io.StringIO(draft)):
            drafts[datetime.date.fromisoformat(row["date"])][int(row["seat"])] = row
        for date in sorted(set(drafts) | {d for d in self.published if d > self.today}):
            self.look_at(date, drafts)
        self.check_future(drafts)

    def look_at(self, date, drafts):
        shown = self.run("rekam-roster", "show", "--service-point", POINT, "--date", str(date),
                         may=(0, 3))
        rows = {int(r["seat"]): r for r in csv.DictReader(io.StringIO(shown))}
        if not rows or next(iter(rows.values()))["status"] != "published":
            return
        before = self.published.get(date, {})
        kept = all(rows.get(seat) == row for seat, row in before.items())
        self.check("I13", kept, f"the roster of {date} was rewritten")
        self.published[date] = rows
        drafts.pop(date, None)

    def check_future(self, drafts):
        coming = [row for date, rows in self.published.items() if date > self.today
                  for row in rows.values()] + [row for rows in drafts.values()
                                               for row in rows.values()]
        people = Counter(row["resident_no"] for row in coming)
        self.check("I1", not people or max(people.values()) == 1, f"{people.most_common(1)}")
        for person in people:
            self.check("end", person not in self.recorded, f"{person} is called, but recorded")
        days = defaultdict(list)
        for row in coming:
            days[datetime.date.fromisoformat(row["date"])].append(int(row["seat"]))
        for date, seats in days.items():
            self.check("I2", sorted(seats) == list(range(1, len(seats) + 1)) and
                       len(seats) <= CAPACITY, f"{date}: {sorted(seats)}")
            self.check("I3", date.weekday() < 5, f"{date} is a weekend")
        self.check_again(coming)

    def check_again(self, coming):
        dates = {row["resident_no"]: datetime.date.fromisoformat(row["date"]) for row in coming}
        order = sorted({date for date in dates.values()} |
                       {date for date in self.published if date > self.today})
        for person, day in self.deferred.items():
            self.check("I11", person in dates, f"{person}, deferred on {day}, has no call")
            # Two days are published; then the deferred come first, CAPACITY / 2 a day at least.
            bound = 2 + -(-len(self.deferred) * 2 // CAPACITY)
            self.check("I12", order.index(dates[person]) <= bound,
                       f"{person}, deferred on {day}, waits until {dates[person]}")
        for person, day in self.missed.items():
            if person in dates:
                self.check("I19", dates[person] > day, f"{person} gains by missing {day}")

    def live(self):
        self.run("rekam-import", "residents", "kk.csv", "--as-of", str(START), may=(0, 1))
        while True:
            if self.today.weekday() < 5:
                self.outcomes()
                self.hand_in()
                self.withdraw()
                self.plan()
            if self.today >= self.last and self.is_done():
                return
            if self.today >= self.last + datetime.timedelta(days=2000):
                raise Broken("end: it never ends")
            if self.today >= self.last:
                self.to_hand_in = []
            self.today += datetime.timedelta(days=1)

    def is_done(self):
        waiting = any(date > self.today and rows for date, rows in self.published.items())
        return not waiting and not self.papers_again and not self.deferred and not self.missed

    def end(self):
        self.run("rekam-roster", "verify", may=(0,))
        self.run("rekam-registry", "verify", may=(0,))
        self.check("end", not self.deferred and not self.missed, "somebody is left")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--days", type=int, default=40)
    options.add_argument("--seed", type=int, default=2016)
    options.add_argument("--keep")
    options = options.parse_args()
    folder = Path(options.keep or tempfile.mkdtemp())
    folder.mkdir(exist_ok=True)
    os.environ.update(HOME=str(folder))
    office = Office(folder, options.seed, options.days)
    failed = 0
    try:
        office.live()
        office.end()
    except Broken as broken:
        failed = 1
        print(f"FAILED {broken}")
    people = max(1, office.waits["people"])
    print(f"{office.closed} days, {len(office.recorded)} people recorded; those who came waited "
          f"{office.waits['sessions'] / people:.0f} minutes in sessions, "
          f"{office.waits['opening'] / people:.0f} when all come at opening")
    print(f"{office.checks} passed, {failed} failed")
    if not options.keep:
        shutil.rmtree(folder)
    return failed


sys.exit(main())
