#!/usr/bin/env python3
"""simulated_days.py [--days N] [--offices N] [--seed S] [--keep FOLDER]: an office, evening by evening,
with the tools in BIN; with --offices so many, one after another.

Every evening: outcomes of the day come in (outages, no-shows, missing papers), some evenings only of
those who did not come; now and then a day is withdrawn, new papers are handed in, the next days are
planned and published. Now and then the tool is killed at its work and asked again. After each step
these laws are checked on what the tools wrote, by code that shares nothing with them:

  I1  at most one call of a person to come       I2  seats 1 to n without gap, within the capacity
  I3  no call on a weekend or holiday            I10 a day's calls are the sum of its ends
  I11 nobody deferred is lost                    I12 the deferred are called again first, and soon
  I13 what was published changes only by         I19 a missed date never gives an earlier one
      further calls and cancellations            I20 I21 I24 all sheets of the day say the same, and
  I18 nothing changes without an event; the          no more than they may (check_sheets.py)
      chain holds; nobody has missed a day but   I25 after a kill the registry is whole, and the same
      by somebody's word                             command ends as without it
                                                 end nobody with papers is left unrecorded
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
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tests/fault"))
sys.dont_write_bytecode = True
import check_sheets  # noqa: E402  (the folder of the faults is needed first)
import invariants  # noqa: E402

BIN = Path(os.environ.get("BIN", ROOT / "build/check-gcc/bin"))
POINT, CAPACITY, START = "16.01.14", 6, datetime.date(2017, 1, 2)
NORMAL, OUTAGE = 11, 30  # minutes a person
# Of those who must be told apart, and of such as sheets and telephones have trouble with.
NAMES = ("SITI AMINAH;SITI AISYAH;M. YUSUF;NUR'AINI;Ria;ZOË ÇELIK;R. A. KARTINI BINTI SOSRONINGRAT;"
         "=CMD|A1;<b>BUDI</b> SANTOSO;MUHAMMAD ABDURRAHMAN WAHIDUDDIN SYARIFUDIN HIDAYATULLAH AL HAJJ;"
         "Drs. AMIR, S.Pd;DEWI-SRI;I GEDE ŁUKASZ ÑUSA;WATI 2;O").split(";")
MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
STATE = ("call", "outcome", "service_day", "seat", "receipt", "publication", "standing")


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
        self.checks = self.closed = self.kills = self.events = 0
        self.state = None

    def make_people(self, count):
        households = []
        lines = ["no_kk,nik,name,sex,birth_date,kecamatan,desa,rt,rw,status".split(",")]
        for i in range(count):
            card = f"16011401011{i // 9000 + 1:01d}{i % 9000 + 1:04d}"
            households.append(card)
            for member in range(self.random.choice([1, 1, 1, 2, 2, 3, 4])):
                day = self.random.randint(1, 28)
                nik = f"160114{day:02d}{self.random.randint(1, 12):02d}{i // 2000 + 60:02d}" \
                      f"{(i % 2000) * 4 + member + 1:04d}"
                lines.append([card, nik, self.random.choice(NAMES), "L",
                              f"19{nik[10:12]}-{nik[8:10]}-{nik[6:8]}", "Baturaja Timur",
                              "Tanjung Baru", self.random.choice(["", "001", "002"]), "",
                              "BELUM REKAM"])
        with open(self.folder / "kk.csv", "w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows(lines)
        return households

    def run(self, *command, hour="17:00", may=(0,)):
        reads = command[1] in ("days", "verify", "show")
        now = [] if reads else ["--now", f"{self.today}T{hour}"]
        whole = [BIN / command[0], *command[1:], "--db", "r.db", *now]
        if command[1] in ("plan", "publish", "papers", "outcomes") and self.random.random() < 0.03:
            self.kill_at(whole, 0.05 * self.random.random() ** 2)
        made = subprocess.run(whole, cwd=self.folder, text=True, capture_output=True,
                              stdin=subprocess.DEVNULL)
        if made.returncode not in may:
            raise Broken(f"{' '.join(map(str, command))}: exit {made.returncode}: {made.stderr}")
        if not reads:
            self.check_events(command)
        return made.stdout

    def kill_at(self, command, seconds):
        """Kills the command, unless it was quicker. The caller gives it again."""
        child = subprocess.Popen(command, cwd=self.folder, stdin=subprocess.DEVNULL,
                                 stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(seconds)
        child.kill()
        self.kills += child.wait() == -9
        troubles = invariants.look(self.folder / "r.db", self.folder / "looked-at").troubles
        self.check("I25", not troubles, f"{troubles}")

    def check_events(self, command):
        with sqlite3.connect(f"file:{self.folder / 'r.db'}?mode=ro", uri=True) as database:
            state = [hash(tuple(database.execute(f"SELECT * FROM {table}"))) for table in STATE]
            events, = database.execute("SELECT count(*) FROM event").fetchone()
        database.close()
        self.check("I18", state == self.state or events > self.events, f"no event of {command[1]}")
        self.state, self.events = state, events

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
        end_of = {seat: self.end_of(seat, down_from) for seat in sorted(rows)}
        ends = Counter(end_of.values())
        others = len(rows) > ends["recorded"] and self.random.random() < 0.3
        for seat, end in end_of.items():
            self.note(rows[seat], end)
            if not others or end != "recorded":
                lines.append(f"{POINT},{self.today},{seat},{end}")
        (self.folder / "outcomes.csv").write_text("\n".join(lines) + "\n")
        rest = ["--others", "recorded"] if others else []
        self.run("rekam-import", "outcomes", "outcomes.csv", *rest, may=(0, 1))
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
        if rows != before:
            self.look_at_sheets(date)

    def look_at_sheets(self, date):
        folder = self.folder / "sheets"
        shutil.rmtree(folder, ignore_errors=True)
        self.run("rekam-roster", "show", "--service-point", POINT, "--date", str(date), "--format",
                 "all", "-o", "sheets")
        problems = check_sheets.check(folder, self.folder / "r.db")
        self.check("I20 I21 I24", not problems, f"{problems}")

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
        seen = invariants.look(self.folder / "r.db", self.folder / "looked-at")
        self.check("I18", not seen.troubles, f"{seen.troubles}")
        with sqlite3.connect(self.folder / "r.db") as database:
            unsaid, = database.execute(
                "SELECT count(*) FROM call WHERE outcome IS NOT NULL AND NOT EXISTS (SELECT * FROM "
                "outcome WHERE resident = call.resident AND day = call.date AND outcome = "
                "call.outcome AND called = 1)").fetchone()
        self.check("I18", unsaid == 0, f"{unsaid} calls ended without anybody's word")


def live_through(folder, seed, days):
    """The office, and whether a law was broken in it."""
    office = Office(folder, seed, days)
    try:
        office.live()
        office.end()
        return office, False
    except Broken as broken:
        print(f"FAILED seed {seed}: {broken}", flush=True)
        return office, True


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--days", type=int, default=40)
    options.add_argument("--offices", type=int, default=1)
    options.add_argument("--seed", type=int, default=2016)
    options.add_argument("--keep", help="the folder of the last office stays")
    options = options.parse_args()
    folder = Path(options.keep or tempfile.mkdtemp(dir=MEMORY))
    os.environ.update(HOME=str(folder))
    sums, waits, failed = Counter(), Counter(), 0
    for seed in range(options.seed, options.seed + options.offices):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        office, broken = live_through(folder, seed, options.days)
        failed += broken
        waits += office.waits
        sums.update(days=office.closed, recorded=len(office.recorded), checks=office.checks,
                    kills=office.kills)
        print(f"seed {seed}: {office.closed} days", file=sys.stderr, flush=True)
    people = max(1, waits["people"])
    print(f"{sums['days']} days, {sums['recorded']} people recorded, {sums['kills']} kills; those who "
          f"came waited {waits['sessions'] / people:.0f} minutes in sessions, "
          f"{waits['opening'] / people:.0f} when all come at opening")
    print(f"{sums['checks']} passed, {failed} failed")
    if not options.keep:
        shutil.rmtree(folder)
    return failed > 0


sys.exit(main())
