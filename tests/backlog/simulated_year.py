#!/usr/bin/env python3
"""tests/backlog/simulated_year.py [--seed S]: an office through twelve months, with the
tools in BIN, on the list of samples/.

Every month people are recorded, die, move, marry, come for the first time and are told wrongly; now and
then a list is undone; the first month of 2018 brings new region codes. Each month is closed. Then, reckoned
here from the CSV files alone: opening + terms = closing in every cell, openings and closings are those that
were published, whatever came later, and the people behind a cell are as many as it says. Ends with
"N passed, N failed".
"""

import argparse
import csv
import io
import os
import random
import subprocess
import sys
import tempfile
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
BIN = Path(os.environ.get("BIN", ROOT / "build/check-gcc/bin"))
PLUS = ["newly_17", "newly_married", "moved_in", "first_listed", "failed_again", "recoded", "corrected"]
MINUS = ["recorded", "moved_out", "died", "duplicates_closed"]
WORDS = ["CARD ISSUED", "PRINT_READY_RECORD", "MATI", "PINDAH", "FAILURE", "DUPLICATE_RECORD"]
passed = failed = 0


def check(sentence, true, shown=""):
    global passed, failed
    if true:
        passed += 1
    else:
        failed += 1
        print(f"FAILED: {sentence} {shown}"[:1500])


class Office:
    def __init__(self, folder):
        self.folder = folder

    def run(self, tool, *words, may=(0, 1)):
        made = subprocess.run([BIN / tool, *words, "--db", "r.db"], cwd=self.folder, text=True,
                              capture_output=True, stdin=subprocess.DEVNULL,
                              env={"HOME": str(self.folder)})
        if made.returncode not in may:
            raise RuntimeError(f"{tool} {words[:4]}: exit {made.returncode}: {made.stderr[:1000]}")
        return made.stdout

    def table(self, *words):
        return list(csv.DictReader(io.StringIO(self.run("rekam-backlog", *words))))

    def write(self, name, header, rows):
        with open(self.folder / name, "w", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([header, *rows])


def month_ends(first, count):
    for _ in range(count):
        following = (first.replace(day=28) + timedelta(days=4)).replace(day=1)
        yield following - timedelta(days=1)
        first = following


def a_month_passes(office, people, header, dice, end, number):
    """What the office hears of in a month: a list of statuses and a KK list."""
    told = dice.sample(people, 60)
    office.write("statuses.csv", ["nik", "status", "date"],
                 [[row["NIK"], dice.choice(WORDS), end - timedelta(days=dice.randrange(1, 40))]
                  for row in told if len(row["NIK"]) == 16])
    office.run("rekam-import", "statuses", "statuses.csv", "--now", f"{end}T10:00")
    listed = []
    for row in dice.sample(people, 40):
        elsewhere = dice.choice(people)
        what = dice.randrange(4)
        if what == 0:  # moves within the kabupaten
            row.update({name: elsewhere[name] for name in ("NAMA_KEL", "NAMA_KEC", "RT", "RW")})
        elif what == 1:
            row["STAT_KWN"] = "KAWIN"
        elif what == 2:
            row["STATUS_REKAM"] = dice.choice(["BELUM REKAM", "SUDAH REKAM", "FAILURE"])
        listed.append(dict(row))
    for one in range(8):  # whom no list knew
        row = dict(dice.choice(people))
        row["NIK"] = f"{row['NIK'][:12]}{5000 + 10 * number + one}"
        row["NO_KK"] = f"{row['NO_KK'][:12]}{5000 + 10 * number + one}"
        row["NAMA_LGKP"] = f"{row['NAMA_LGKP']} {chr(65 + one)}{chr(65 + number)}"
        people.append(row)
        listed.append(row)
    office.write("list.csv", header, [[row[name] for name in header] for row in listed])
    office.run("rekam-import", "residents", "list.csv", "--as-of", str(end - timedelta(days=2)),
               "--now", f"{end}T11:00")
    if number % 4 == 3:  # the last one was a mistake
        last = list(csv.DictReader(io.StringIO(office.run("rekam-registry", "log"))))
        newest = [row for row in last if row["kind"] == "import"][-1]["subject"].split()[-1]
        office.run("rekam-registry", "undo", newest, "--now", f"{end}T12:00", may=(0, 1, 65))


def check_cells(office, since, to, is_published):
    rows = office.table("--since", since, "--as-of", to)
    names = Counter()
    for row in office.table("--since", since, "--as-of", to, "--names"):
        names[row["kecamatan_code"], row["term"]] += int(row["change"])
    opened = {r["kecamatan_code"]: int(r["backlog"]) for r in office.table("--as-published", since)}
    closes = office.table("--as-published", to) if is_published else office.table("--as-of", to)
    closed = {r["kecamatan_code"]: int(r["backlog"]) for r in closes}
    for row in rows:
        code = row["kecamatan_code"]
        at = f"{since} to {to}, {code or 'unknown'}"
        total = int(row["opening"]) + sum(int(row[t]) for t in PLUS) - sum(int(row[t]) for t in MINUS)
        check(f"{at}: opening + terms = closing", total == int(row["closing"]), row)
        check(f"{at}: the opening was published", int(row["opening"]) == opened.get(code, 0), row)
        check(f"{at}: the closing is the backlog", int(row["closing"]) == closed.get(code, 0), row)
        wrong = [t for t in PLUS + MINUS
                 if names[code, t] != int(row[t]) * (-1 if t in MINUS else 1)]
        check(f"{at}: the people behind each cell", not wrong, wrong)
    check(f"{since} to {to}: recoded is 0 over the kabupaten", sum(int(r["recoded"]) for r in rows) == 0)
    return Counter({t: sum(abs(int(row[t])) for row in rows) for t in PLUS + MINUS})


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--seed", type=int, default=2017)
    seed = options.parse_args().seed
    dice = random.Random(seed)
    with open(ROOT / "samples/kk_list_oku.csv", newline="") as file:
        reader = csv.DictReader(file)
        header, people = reader.fieldnames, [row for row in reader if row["NIK"].isdigit()]
    seen = Counter()
    with tempfile.TemporaryDirectory() as name:
        office = Office(Path(name))
        office.run("rekam-import", "residents", ROOT / "samples/kk_list_oku.csv", "--as-of",
                   "2016-08-31", "--now", "2017-02-28T08:00")
        office.run("rekam-backlog", "close", "--as-of", "2017-02-28", "--now", "2017-02-28T22:00")
        ends = list(month_ends(date(2017, 3, 1), 12))
        before, published = "2017-02-28", {}
        for number, end in enumerate(ends):
            a_month_passes(office, people, header, dice, end, number)
            office.run("rekam-backlog", "close", "--as-of", str(end), "--now", f"{end}T22:00")
            published[str(end)] = office.run("rekam-backlog", "--as-published", str(end))
            seen += check_cells(office, before, str(end), is_published=True)
            before = str(end)
        for end, text in published.items():
            check(f"{end} is as it was published",
                  office.run("rekam-backlog", "--as-published", end) == text)
        seen += check_cells(office, "2017-02-28", before, is_published=True)
        made = office.run("rekam-registry", "verify", may=(0,))
        check("the registry is whole", True, made)
    never = [term for term in PLUS + MINUS if seen[term] == 0]
    check("every term had people in the year", not never, never)
    print(f"{passed} passed, {failed} failed")
    return failed > 0


sys.exit(main())
