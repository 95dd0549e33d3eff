#!/usr/bin/env python3
"""random_instances.py [--count 200] [--seed 2016] [--keep FOLDER]: random small offices through the
real tools (from BIN), each roster judged by check_roster.py. Ends with "N passed, N failed".

An instance has 50 to 400 people, papers with times and receipt numbers, points that overlap, break
and move, capacities of 5 to 40, closed days, households larger than a day, 17th birthdays within the
plan. Its list is planned, planned again, planned from shuffled rows, published in part, and planned
again after more papers came in.
"""

import argparse
import csv
import os
import random
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from pathlib import Path

import check_roster

ROOT = Path(__file__).resolve().parent.parent.parent
BIN = Path(os.environ.get("BIN", ROOT / "build/check-gcc/bin")).resolve()
REGIONS = ROOT / "lib/data/regions.csv"
LIST = ("NO_KK,NIK,NAMA_LGKP,JENIS_KLMIN,TMPT_LHR,TGL_LHR,AGAMA,STAT_KWN,STAT_HBKEL,NAMA_LGKP_IBU,"
        "NAMA_LGKP_AYAH,ALAMAT,RT,RW,NAMA_KEL,NAMA_KEC,STATUS_REKAM,TGL_SERAH_KK").split(",")
POINTS = ("service_point,name,kind,serves,stations,daily_capacity,opens,closes,weekdays,from,until,"
          "place,address").split(",")
PLACES = {"16.01.14": ("BATURAJA TIMUR", ["BATURAJA LAMA", "SUKARAYA", "TERUSAN"]),
          "16.01.13": ("BATURAJA BARAT", ["BATU KUNING"]),
          "16.01.28": ("LENGKITI", [""])}
NAMES = "AMIR BUDI CITRA DEWI EKO FITRI GUNAWAN HASAN INDAH JOKO KARTINI LUKMAN MAYA NUR".split()
STATUSES = ["BELUM REKAM"] * 8 + ["UNREGISTERED", "", "ENROLL_FAILURE_AT_CENTRAL", "CARD_ISSUED",
                                  "PRINT_READY_RECORD", "BIO_CAPTURED", "DUPLICATE_RECORD"]


def iso(day):
    return day.isoformat()


def dmy(day):
    return day.strftime("%d-%m-%Y")


def write(path, columns, rows):
    with open(path, "w", newline="") as file:
        out = csv.DictWriter(file, columns, lineterminator="\n")
        out.writeheader()
        out.writerows(rows)


class Instance:
    """The files of one office, and what is asked of the planner."""

    def __init__(self, seed, folder):
        self.random = random.Random(seed)
        self.folder = Path(folder)
        self.start = date(2016, 9, 1) + timedelta(self.pick(9))
        self.serial = 0
        self.people, self.papers, self.statuses, self.calendar = [], [], [], []
        size = 50 + self.pick(351) if self.one_in(4) else 50 + self.pick(120)
        self.largest = self.random.choice([1, 4, 4, 6])
        while len(self.people) < size:
            self.add_household()
        self.more_papers = [row for row in self.papers if self.one_in(6)]
        self.papers = [row for row in self.papers if row not in self.more_papers]
        self.add_points()
        for _ in range(self.pick(4)):
            self.add_calendar_row()
        self.choose_plan()
        self.write_files()

    def pick(self, n):
        return self.random.randrange(n)

    def one_in(self, n):
        return self.pick(n) == 0

    def some_birth_date(self):
        if self.one_in(3):  # 17 within the plan
            return self.start.replace(year=self.start.year - 17) + timedelta(self.pick(16) - 4)
        return date(1950, 1, 1) + timedelta(self.pick(365 * 55))

    def add_household(self):
        kecamatan = self.random.choice(list(PLACES))
        name, desa = PLACES[kecamatan]
        self.serial += 1
        card = f"{kecamatan.replace('.', '')}010115{self.serial:04}"
        size = 1 + self.pick(self.largest)
        if self.one_in(60):
            size = 8 + self.pick(38)
        where = {"NO_KK": card, "NAMA_KEL": self.random.choice(desa), "NAMA_KEC": name,
                 "RT": "001", "RW": "002", "ALAMAT": "JALAN SATU", "TMPT_LHR": "OKU"}
        if self.one_in(5):
            where["TGL_SERAH_KK"] = dmy(date(2016, 8, 1) + timedelta(self.pick(4)))
        members = [self.member(i, where) for i in range(size)]
        self.people += members
        if not self.one_in(4):
            self.add_papers(self.random.choice(members))
        if self.one_in(12):
            self.add_papers(self.random.choice(members))

    def member(self, i, where):
        born = self.some_birth_date()
        woman = self.one_in(2)
        self.serial += 1
        nik = (f"{where['NO_KK'][:6]}{born.day + 40 * woman:02}{born.month:02}{born.year % 100:02}"
               f"{self.serial:04}")
        person = {"NIK": nik, "NAMA_LGKP": f"{self.random.choice(NAMES)} {self.serial}",
                  "JENIS_KLMIN": "PEREMPUAN" if woman else "LAKI-LAKI", "TGL_LHR": dmy(born),
                  "AGAMA": "ISLAM", "STAT_KWN": "KAWIN" if self.one_in(3) else "BELUM KAWIN",
                  "STAT_HBKEL": "KEPALA KELUARGA" if i == 0 else "ANAK",
                  "STATUS_REKAM": self.random.choice(STATUSES)}
        if self.one_in(25):
            self.statuses.append(
                {"nik": nik, "date": iso(date(2016, 9, 1) + timedelta(self.pick(12))),
                 "status": self.random.choice(["MATI", "PINDAH", "SUDAH REKAM", "BELUM REKAM"])})
        return where | person

    def add_papers(self, member):
        day = iso(date(2016, 8, 1) + timedelta(self.pick(40)))
        time = f" {8 + self.pick(3):02}:{15 * self.pick(4):02}" if not self.one_in(4) else ""
        by_nik = self.one_in(3)
        self.papers.append({"no_kk": "" if by_nik else member["NO_KK"],
                            "nik": member["NIK"] if by_nik else "", "received": day + time,
                            "receipt_no": self.random.choice(["7", "07", "12", "A-3", "A-11"])})

    def some_point(self, code, serves, start="2016-08-01"):
        opens, closes = self.random.choice([("08:00", "16:00"), ("08:00", "15:00"),
                                            ("09:00", "12:00"), ("07:30", "08:00")])
        return {"service_point": code, "name": code, "kind": "fixed", "serves": ";".join(serves),
                "stations": self.random.choice([0, 1, 1, 1, 2, 3]),
                "daily_capacity": 5 + self.pick(36), "opens": opens, "closes": closes,
                "weekdays": self.random.choice(["Mon-Fri", "Mon-Fri", "Mon-Sat", "Tue"]),
                "from": start}

    def add_points(self):
        regions = ["16.01.14", "16.01.13", "16.01.28", "16.01.14.1001", "16.01.14.1005"]
        self.points = []
        for code in ("16.01.14", "16.01.13", "MOBIL"):
            if self.one_in(2):
                serves = self.random.sample(regions, 1 + self.pick(3))
                self.points.append(self.some_point(code, serves if self.one_in(2) else
                                                   ["16.01.28" if code == "MOBIL" else code]))
                if self.one_in(4):
                    later = iso(self.start + timedelta(1 + self.pick(7)))
                    self.points.append(self.some_point(code, self.random.sample(regions, 2), later))

    def add_calendar_row(self):
        day = self.start + timedelta(self.pick(12))
        self.calendar.append(
            {"date": iso(day), "kind": self.random.choice(["holiday", "closed", "working",
                                                           "working", "ordinary"]),
             "scope": self.random.choice(["all", "all", "16.01.14"]), "name": "x",
             "decree": "unverified",
             "known_from": iso(self.start + timedelta(self.pick(9) - 6 - len(self.calendar)))})

    def choose_plan(self):
        codes = sorted({row["service_point"] for row in self.points} | set(PLACES))
        self.days = 1 + self.pick(7)
        self.capacity = 5 + self.pick(36) if self.one_in(4) else None
        self.without_papers = self.one_in(5)
        self.seed = "undian" if self.one_in(4) else ""
        self.chosen = self.random.choice(codes) if self.one_in(5) else None

    def write_files(self):
        def shuffled(rows):
            return self.random.sample(rows, len(rows))
        for folder, order in (("a", list), ("b", shuffled)):
            (self.folder / folder).mkdir()
            put = lambda name, columns, rows: write(self.folder / folder / name, columns, rows)
            put("residents.csv", LIST, order(self.people))
            put("statuses.csv", ["nik", "status", "date"], order(self.statuses))
            put("service-points.csv", POINTS, order(self.points))
            put("calendar.csv", ["date", "kind", "scope", "name", "decree", "known_from"],
                order(self.calendar))
            for name, rows in (("papers", self.papers), ("more", self.more_papers)):
                put(f"{name}.csv", ["no_kk", "nik", "received", "receipt_no"], rows)
        key = self.folder / ".config/rekam/office.key"
        key.parent.mkdir(parents=True)
        key.write_text(f"{7:064}\n")
        key.chmod(0o600)

    def run(self, *command, expect=(0,)):
        environment = {"HOME": str(self.folder), "PATH": os.environ["PATH"], "LC_ALL": "C",
                       "REKAM_ROSTER_SEED": self.seed}
        if not self.seed:
            del environment["REKAM_ROSTER_SEED"]
        done = subprocess.run([BIN / command[0], *command[1:]], cwd=self.folder, env=environment,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if done.returncode not in expect:
            raise RuntimeError(f"exit {done.returncode}: {' '.join(command)}: {done.stderr}")
        return done.stdout

    def import_all(self, folder):
        db = ("--db", f"{folder}.db")
        self.run("rekam-import", "residents", f"{folder}/residents.csv", *db,
                 "--as-of", "2016-08-31", expect=(0, 1))
        for kind in ("papers", "statuses", "service-points", "calendar"):
            self.run("rekam-import", kind, f"{folder}/{kind}.csv", *db, expect=(0, 1))

    def plan(self, folder, output):
        asked = ["--from", iso(self.start), "--days", str(self.days), "-o", output]
        asked += ["--service-point", self.chosen] if self.chosen else ["--all"]
        asked += ["--capacity", str(self.capacity)] if self.capacity else []
        asked += ["--without-papers"] if self.without_papers else []
        self.run("rekam-roster", "plan", "--db", f"{folder}.db", *asked)
        return check_roster.read_roster(self.folder / output)

    def world(self, *papers):
        world = check_roster.World(REGIONS, iso(self.start))
        world.read_list(self.folder / "a/residents.csv")
        for name in papers:
            world.read_papers(self.folder / "a" / name)
        world.read_statuses(self.folder / "a/statuses.csv")
        world.read_points(self.folder / "a/service-points.csv")
        world.read_calendar(self.folder / "a/calendar.csv")
        return world

    def asked(self, world, published=()):
        points = [self.chosen] if self.chosen else sorted(world.points)
        return check_roster.Plan(points, iso(self.start), self.days, self.capacity,
                                 self.without_papers, self.seed, list(published))

    def same(self, law, what, before, after):
        return check_roster.same(law, what, self.folder / before, self.folder / after)

    def publish(self, calls):
        """Publishes some first days, and returns which. Refused days (somebody was
        recorded, or a holiday decreed, between the day of planning and them) stay drafts."""
        done = []
        days = sorted({(call["date"], call["service_point"]) for call in calls})
        for day, point in days[:1 + self.pick(3)]:
            try:
                self.run("rekam-roster", "publish", "--db", "a.db", "--date", day,
                         "--service-point", point)
                done.append((point, day))
            except RuntimeError:
                continue
        return sorted(done)

    def show(self, days, name):
        text = ",".join(check_roster.COLUMNS) + "\n"
        for point, day in days:
            shown = self.run("rekam-roster", "show", "--db", "a.db", "--service-point", point,
                             "--date", day)
            text += shown.partition("\n")[2]
        (self.folder / name).write_text(text)
        return check_roster.read_roster(self.folder / name)

    def problems(self):
        self.import_all("a")
        world = self.world("papers.csv")
        calls = self.plan("a", "plan.csv")
        found = check_roster.check(world, self.asked(world), calls)
        self.plan("a", "again.csv")
        found += self.same("I15", "planned again", "plan.csv", "again.csv")
        if self.one_in(2):
            self.import_all("b")
            self.plan("b", "shuffled.csv")
            found += self.same("I14", "shuffled rows", "plan.csv", "shuffled.csv")
        if not calls:
            return found
        days = self.publish(calls)
        published = self.show(days, "published.csv")
        drafts = [call for call in calls if call["status"] == "draft"
                  and (call["service_point"], call["date"]) not in days]
        if drafts != self.plan("a", "after.csv"):
            found.append("I15 planned again after publishing: other days changed")
        self.run("rekam-import", "papers", "a/more.csv", "--db", "a.db", expect=(0, 1))
        calls = self.plan("a", "more.csv")
        world = self.world("papers.csv", "more.csv")
        found += check_roster.check(world, self.asked(world, published), calls)
        self.show(days, "published-later.csv")
        found += self.same("I13", "published days", "published.csv", "published-later.csv")
        self.run("rekam-roster", "verify", "--db", "a.db")
        return found


def judge(number, seed, keep):
    # In memory where that is possible: thousands of commits wait for no disk.
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=memory) as scratch:
        folder = Path(keep, f"{seed}-{number}") if keep else Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        try:
            return Instance(f"{seed}-{number}", folder).problems()
        except (RuntimeError, SystemExit) as error:
            return [str(error)]


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--seed", default="2016")
    parser.add_argument("--keep", help="keeps the files of each instance under this new folder")
    given = parser.parse_args()
    failed = 0
    numbers = range(given.first, given.first + given.count)
    with ThreadPoolExecutor(2) as pool:
        for number, problems in zip(numbers, pool.map(
                lambda n: judge(n, given.seed, given.keep), numbers)):
            failed += bool(problems)
            for problem in problems[:5]:
                print(f"instance {number} of seed {given.seed}: {problem}")
    print(f"{given.count - failed} passed, {failed} failed")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
