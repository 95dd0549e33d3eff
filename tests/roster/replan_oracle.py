#!/usr/bin/env python3
"""replan_oracle.py [--count N] [--seed S] [--first K]: what a change of the world takes back, against
an oracle that tries every subset.

Each of N small offices has one service point, households of 1 to 5 and a few published days. Then
something changes: stations break down, a day is closed, a holiday is decreed, the point moves to other
weekdays, or several of these. The tools in BIN take back what can no longer stand and plan anew; and
of what was published and what stands after it, this holds:

  only who must   of each day the fewest people move, with their households; among equal choices the
                  households stay that are earliest
  nobody is lost  each of them has a call again, and the list of changes names old and new date
  places          a day calls nobody beyond the places that it has now, after amendments, too
  the rest        stands as it was printed, word for word

Ends with "N passed, N failed".
"""

import argparse
import csv
import io
import itertools
import os
import random
import subprocess
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
BIN = Path(os.environ.get("BIN", ROOT / "build/check-gcc/bin")).resolve()
POINT, TODAY = "16.01.14", date(2016, 9, 5)  # a Monday
DAYS = 4
POINT_COLUMNS = "service_point,name,kind,serves,stations,daily_capacity,opens,closes,weekdays,from"


class Office:
    def __init__(self, seed, folder):
        self.random, self.folder = random.Random(seed), Path(folder)
        self.stations, self.capacity = self.random.randint(1, 4), self.random.randint(2, 4)
        self.folder.joinpath("office.key").write_text(f"{7:064}\n")
        self.folder.joinpath("office.key").chmod(0o600)
        self.received = {}  # by card
        self.calendar, self.points = [], {TODAY: (self.stations, "Mon-Fri")}
        places = self.stations * self.capacity * DAYS
        self.make_people(self.random.randint(places // 2, places + 4))

    def make_people(self, people):
        rows, papers, count = [], [], 0
        while count < people:
            card = f"160114010116{len(papers) + 1:04}"
            for _ in range(self.random.choice([1, 1, 2, 2, 3, 4, 5])):
                count += 1
                rows.append(f"{card},160114010161{count:04},ORANG {count},L,1961-01-01,Baturaja Timur,"
                            "BELUM REKAM")
            self.received[card] = f"2016-09-01 {8 + len(papers) // 60:02}:{len(papers) % 60:02}"
            papers.append(f"{card},{self.received[card]}")
        self.write("kk.csv", "no_kk,nik,name,sex,birth_date,kecamatan,status", rows)
        self.write("papers.csv", "no_kk,received", papers)

    def write(self, name, header, rows):
        self.folder.joinpath(name).write_text("\n".join([header, *rows]) + "\n")

    def run(self, *command, expect=(0,), now=TODAY):
        moment = [] if command[1] in ("show", "changes") else ["--now", f"{now}T17:00"]
        done = subprocess.run([BIN / command[0], *command[1:], "--db", "r.db", *moment],
                              cwd=self.folder, stdin=subprocess.DEVNULL, capture_output=True, text=True,
                              env={"HOME": str(self.folder), "PATH": os.environ["PATH"], "LC_ALL": "C",
                                   "REKAM_OFFICE_KEY_FILE": str(self.folder / "office.key")})
        if done.returncode not in expect:
            raise RuntimeError(f"exit {done.returncode}: {' '.join(command)}: {done.stderr}")
        return done.stdout

    def import_points(self):
        self.write("points.csv", POINT_COLUMNS, [
            f"{POINT},Kantor,fixed,{POINT},{stations},{self.capacity},08:00,16:00,{weekdays},{day}"
            for day, (stations, weekdays) in sorted(self.points.items())])
        self.run("rekam-import", "service-points", "points.csv", expect=(0, 1))

    def plan(self):
        """What is wrong with the rows of a plan."""
        planned = self.run("rekam-roster", "plan", "--all", "--from", str(TODAY + timedelta(1)),
                           "--days", str(DAYS + 12), expect=(0, 1))
        return [f"{row['resident_no']} is called with papers of {row['papers_received']}"
                for row in csv.DictReader(io.StringIO(planned))
                if row["papers_received"] != self.received[row["no_kk"]]]

    def published(self):
        """Date: its live rows in order of seats."""
        found = {}
        for day in (TODAY + timedelta(n) for n in range(1, 8)):
            shown = self.run("rekam-roster", "show", "--service-point", POINT, "--date", str(day),
                             expect=(0, 3))
            rows = list(csv.DictReader(io.StringIO(shown)))
            if rows and rows[0]["status"] == "published":
                found[day] = rows
        return found

    # --- the change ---

    def change(self):
        """Something that is known from today on; a week later the office is as it was."""
        self.points[TODAY + timedelta(7)] = self.points[TODAY]
        for _ in range(self.random.randint(1, 3)):
            day = TODAY + timedelta(self.random.randint(1, 4))
            kind = self.random.choice(["stations", "stations", "closed", "holiday", "weekdays"])
            if kind == "stations":
                self.points[day] = (self.random.randint(0, self.stations), "Mon-Fri")
            elif kind == "weekdays":
                self.points[day] = (self.stations, self.random.choice(["Tue", "Mon-Wed", "Wed-Fri"]))
            else:
                scope = POINT if kind == "closed" else "all"
                self.calendar.append(f"{day},{kind},{scope},x,unverified,{TODAY}")
        self.import_points()
        if self.calendar:
            self.write("calendar.csv", "date,kind,scope,name,decree,known_from", self.calendar)
            self.run("rekam-import", "calendar", "calendar.csv", expect=(0, 1))

    def places(self, day):
        """That the office has on a day as it is known now."""
        stations, weekdays = self.points[max(start for start in self.points if start <= day)]
        first, _, last = weekdays.partition("-")
        names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        open_days = range(names.index(first), names.index(last or first) + 1)
        if day.weekday() not in open_days or any(row.startswith(str(day)) for row in self.calendar):
            return 0
        return stations * self.capacity

    def must_move(self, day, rows):
        """Residents of the best subset of households: every one is tried."""
        places = self.places(day)
        households = [list(group) for _, group in itertools.groupby(rows, lambda row: row["no_kk"])]
        best, stay = (-1,), ()
        for chosen in itertools.product((1, 0), repeat=len(households)):
            people = sum(len(h) for h, keeps in zip(households, chosen) if keeps)
            if people <= places and (people, chosen) > best:
                best, stay = (people, chosen), chosen
        return {row["resident_no"] for household, keeps in zip(households, stay) if not keeps
                for row in household}

    def problems(self):
        self.run("rekam-import", "residents", "kk.csv", "--as-of", str(TODAY))
        self.import_points()
        self.run("rekam-import", "papers", "papers.csv")
        self.plan()
        self.run("rekam-roster", "publish", "--all", "--ahead", str(DAYS))
        before = self.published()
        self.change()
        wanted = {day: self.must_move(day, rows) for day, rows in before.items()}
        self.run("rekam-roster", "verify", expect=(1,) if any(wanted.values()) else (0,))
        self.run("rekam-roster", "withdraw", "--fallen", expect=(0, 1))
        return self.standing_problems(before, wanted) + self.lost_problems(before, wanted)

    def standing_problems(self, before, wanted):
        after, found = self.published(), []
        for day, rows in before.items():
            stands = [row for row in rows if row["resident_no"] not in wanted[day]]
            now = [row for row in after.get(day, [])]
            if now != stands:
                found.append(f"{day}: {len(rows)} called, {self.places(day)} places: stay "
                             f"{[row['seat'] for row in now]}, not {[row['seat'] for row in stands]}")
        return found

    def lost_problems(self, before, wanted):
        found = self.plan()
        self.run("rekam-roster", "verify")
        self.run("rekam-roster", "publish", "--all", "--ahead", str(DAYS))
        self.run("rekam-roster", "verify")
        found += [f"{day}: {len(rows)} called on {self.places(day)} places"
                  for day, rows in self.published().items() if len(rows) > self.places(day)]
        told = {row["resident_no"]: row for row in csv.DictReader(io.StringIO(self.run(
            "rekam-roster", "changes", "--from", str(TODAY), "--to", str(TODAY + timedelta(60)))))}
        moved = {person: day for day, people in wanted.items() for person in people}
        if set(told) != set(moved):
            return found + [f"{len(moved)} people move, the list of changes names {len(told)}"]
        return found + [f"{person} of {moved[person]} has no new date" for person, row in told.items()
                        if not row["new_date"] or not row["reason"]
                        or row["old_date"] != str(moved[person])]


def judge(seed):
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        try:
            return Office(seed, folder).problems()
        except RuntimeError as error:
            return [str(error)]


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=40)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--seed", default="2016")
    given = parser.parse_args()
    failed = 0
    for number in range(given.first, given.first + given.count):
        problems = judge(f"{given.seed}-{number}")
        failed += bool(problems)
        for problem in problems:
            print(f"office {number} of seed {given.seed}: {problem}")
    print(f"{given.count - failed} passed, {failed} failed")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
