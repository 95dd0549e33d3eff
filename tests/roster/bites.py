#!/usr/bin/env python3
"""bites.py: check_roster.py and check_sheets.py find each broken law. One good plan of the real tools
(from BIN), and the sheets of one published day, are spoiled in one way at a time. Ends with
"N passed, N failed"."""

import copy
import re
import shutil
import sys
import tempfile
from pathlib import Path

import check_roster
import check_sheets
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
            self.people.append(person | {"STAT_KWN": "KAWIN", "STATUS_REKAM": "BELUM REKAM",
                                         "NAMA_LGKP": f"SITI ANAK {self.serial}"})

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


# Which law each change of a sheet breaks: the file, what is looked for in it, what stands there then.
SPOILT_SHEETS = [
    ("I13", "roster.csv", ",published,", ",draft,"),
    ("I20", "wall.html", r"<td>[^<]+</td>", "<td>{nik}</td>"),
    ("I20", "wall.html", r"<td>[^<]+</td>", "<td>{name}</td>"),
    ("I20", "wall.html", r"Bawa Kartu", "{birth_date} Kartu"),
    ("I20", "letters.html", r"Kepada Yth", "{no_kk} Kepada Yth"),
    ("I21", "sms.csv", "Gratis", "Gratis " + "x" * 80),
    ("I21", "sms.csv", "Gratis", "Gratis ☎"),
    ("I21", "sms.csv", "Gratis", "{nik}"),
    ("I24", "wall.html", "Pukul 08.00", "Pukul 09.00"),
    ("I24", "operator.html", "{nik}", "1601280101800009"),
    ("I24", "letters.html", "{resident_no}", "XXXXXXXXXX"),
    ("I24", "sms.csv", "no. urut 1,", "no. urut 2,"),
    ("I24", "standby.html", "Bawa", "bawa"),
    ("I24", "manifest.json", '"calls": ', '"calls": 1'),
]


def spoil_sheet(folder, name, pattern, text):
    path = next(Path(folder).glob("*_" + name))
    call = check_sheets.Sheets(folder).calls[0]
    changed, times = re.subn(pattern.format(**call) if "{" in pattern else pattern,
                             text.format(**call) if "{" in text else text,
                             path.read_text(), count=1)
    path.write_text(changed)
    return times == 1


def bites_of_sheets(office, day):
    """How many spoilt sheets were found, and how many were not."""
    db, folder = ("--db", "a.db"), office.folder / "sheets"
    office.run("rekam-roster", "publish", "--service-point", "16.01.28", "--date", day, *db)
    office.run("rekam-roster", "show", "--service-point", "16.01.28", "--date", day, "--format",
               "all", "-o", "sheets", *db)
    laws = lambda path: {problem.split()[0]
                         for problem in check_sheets.check(path, office.folder / "a.db")}
    missed = [f"the sheets themselves: {laws(folder)}"] if laws(folder) else []
    for number, (law, *change) in enumerate(SPOILT_SHEETS):
        spoilt = office.folder / f"spoilt-{number}"
        shutil.copytree(folder, spoilt)
        if not spoil_sheet(spoilt, *change) or law not in laws(spoilt):
            missed.append(f"{law} is broken in {change}, found {sorted(laws(spoilt))}")
    for miss in missed:
        print(f"FAIL {miss}")
    return len(SPOILT_SHEETS) - len(missed), len(missed)


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
        found, missed = bites_of_sheets(office, calls[0]["date"])
    print(f"{passed + found} passed, {failed + missed} failed")
    return failed + missed > 0


sys.exit(main())
