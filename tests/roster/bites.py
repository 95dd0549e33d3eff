#!/usr/bin/env python3
"""bites.py: check_roster.py finds each broken law. One good plan of the real tools (from BIN) is
spoiled in one way at a time. Ends with "N passed, N failed"."""

import copy
import sys
import tempfile
from pathlib import Path

import check_roster
import random_instances


class Office(random_instances.Instance):
    """Lengkiti alone: single people whose papers came in one by one, ten a day, and one family."""

    def __init__(self, folder):
        super().__init__("bites", folder)

    def add_household(self):
        while self.serial < 120:
            self.add_card(1)
        self.add_card(3)
        self.add_card(1)

    def add_card(self, size):
        self.serial += 1
        card = f"160128010115{self.serial:04}"
        where = {"NO_KK": card, "NAMA_KEL": "", "NAMA_KEC": "LENGKITI"}
        for i in range(size):
            person = self.member(i, where)
            self.people.append(person | {"STAT_KWN": "KAWIN", "STATUS_REKAM": "BELUM REKAM"})

    def add_points(self):
        self.more_papers, self.statuses = [], []
        cards = dict.fromkeys(person["NO_KK"] for person in self.people)
        self.papers = [{"no_kk": card, "received": f"2016-08-01 {8 + i // 60:02}:{i % 60:02}"}
                       for i, card in enumerate(cards)]
        self.points = [self.some_point("16.01.28", ["16.01.28"]) | {
            "stations": 1, "daily_capacity": 10, "weekdays": "Mon-Fri", "opens": "08:00",
            "closes": "16:00"}]

    def add_calendar_row(self):
        pass

    def choose_plan(self):
        self.days, self.capacity, self.without_papers = 8, None, False
        self.seed, self.chosen = "", "16.01.28"


def on(calls, date):
    return [call for call in calls if call["date"] == date]


def spoil(calls, law):
    """The plan with one law broken; the rows stay in order."""
    days = sorted({call["date"] for call in calls})
    first, second = on(calls, days[0]), on(calls, days[1])
    if law == "I1":
        second[0].update(nik=first[0]["nik"], no_kk=first[0]["no_kk"])
    elif law == "I2":
        first[3]["seat"] = "5"
    elif law == "I2 station":
        first[3]["station"] = "2"
    elif law == "I2 session":
        first[0]["session"] = "15:00"
    elif law == "I3":
        for call in first:
            call["date"] = "2016-09-04"  # a Sunday
    elif law == "I4":
        first[0].update(nik="1601280101800009", no_kk="1601280101800009")
    elif law == "I5":
        for key in ("nik", "no_kk"):
            first[0][key], second[0][key] = second[0][key], first[0][key]
    elif law == "I6":
        family = next(call["no_kk"] for call in calls
                      if sum(c["no_kk"] == call["no_kk"] for c in calls) == 3)
        day = on(calls, next(call["date"] for call in calls if call["no_kk"] == family))
        outside = next(call for call in day if call["no_kk"] != family)
        other = [call for call in day if call["no_kk"] == family][1]
        for key in ("nik", "no_kk"):
            outside[key], other[key] = other[key], outside[key]
    elif law == "I9":
        calls.remove(first[-1])
    elif law in ("I7", "I8"):
        last = on(calls, days[-1])
        for key in ("nik", "no_kk"):
            first[0][key], last[-1][key] = last[-1][key], first[0][key]
    return calls


def main():
    passed = failed = 0
    with tempfile.TemporaryDirectory() as folder:
        office = Office(folder)
        office.import_all("a")
        calls = office.plan("a", "plan.csv")
        world = office.world("papers.csv")

        def laws(changed):
            return {problem.split()[0]
                    for problem in check_roster.check(world, office.asked(world), changed)}

        sound = laws(calls)
        if sound or len({call["date"] for call in calls}) < 8:
            print(f"FAIL the plan itself: {sound}, {len(calls)} calls")
            failed += 1
        for law in ("I1", "I2", "I2 station", "I2 session", "I3", "I4", "I5", "I6", "I7", "I8",
                    "I9"):
            found = laws(spoil(copy.deepcopy(calls), law))
            if law[:2] in found:
                passed += 1
            else:
                failed += 1
                print(f"FAIL {law} is broken, found {sorted(found)}")
        text = Path(folder, "plan.csv").read_text()
        Path(folder, "spoiled.csv").write_text(text.replace(",08:00,1,", ",09:00,1,", 1))
        for law in ("I13", "I14", "I15"):
            good = check_roster.same(law, "bytes", f"{folder}/plan.csv", f"{folder}/plan.csv")
            bad = check_roster.same(law, "bytes", f"{folder}/plan.csv", f"{folder}/spoiled.csv")
            if not good and bad and bad[0].startswith(law):
                passed += 1
            else:
                failed += 1
                print(f"FAIL {law}")
    print(f"{passed} passed, {failed} failed")
    return failed > 0


sys.exit(main())
