#!/usr/bin/env python3
"""tests/nightly/thirty_nights.py: a month of an office, night by night, with scripts/nightly.

Baturaja Timur from 5 September to 4 October 2016. Each working day the people called are served and
the operator's list goes into the inbox. One afternoon the server is down, one list is being copied
while the job runs, one is no list at all, one night the job is killed, and the night of 1 October is
lost. Nothing waits for a clock but the quiet time, which is one second here.
"""

import csv
import hashlib
import io
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BIN = os.environ.get("BIN", str(ROOT / "build/check-gcc/bin"))
FIRST, NIGHTS = date(2016, 9, 5), 30
OUTAGE = date(2016, 9, 14)
TWICE = {date(2016, 9, 7), date(2016, 9, 19), date(2016, 10, 2)}
HALF_COPIED, NO_LIST, KILLED, LOST = (date(2016, 9, 20), date(2016, 9, 22), date(2016, 9, 27),
                                      date(2016, 10, 1))
LEFT_ALONE = {"residents/~$kk.xlsx", "residents/.~lock.kk.ods#", "papers/x.part", "papers/y.tmp"}

passed = failed = 0


def check(what, right, shown=""):
    global passed, failed
    passed, failed = passed + bool(right), failed + (not right)
    if not right:
        print(f"FAIL {what} {shown}")


class Office:
    def __init__(self, scratch):
        self.folder = Path(scratch, "office")
        self.inbox = self.folder / "inbox"
        for kind in ("residents", "papers", "outcomes", "outages"):
            (self.inbox / kind).mkdir(parents=True)
        Path(scratch, "home").mkdir()
        self.environment = {"PATH": f"{BIN}:{os.environ['PATH']}", "HOME": f"{scratch}/home"}
        self.delivered = {}

    def deliver(self, name, text):
        (self.inbox / name).write_text(text)
        self.delivered[hashlib.sha256(text.encode()).hexdigest()] = name

    def tool(self, *words):
        return subprocess.run(words, cwd=self.folder, env=self.environment, text=True,
                              stdin=subprocess.DEVNULL, capture_output=True)

    def night_command(self, day):
        return [str(ROOT / "scripts/nightly"), str(self.folder), "--now", f"{day} 21:00",
                "--still", "1"]

    def night(self, day):
        return self.tool(*self.night_command(day))

    def rows(self, *words):
        return list(csv.DictReader(io.StringIO(self.tool(*words).stdout)))

    def days(self, first, last):
        return self.rows("rekam-roster", "days", "--from", str(first), "--to", str(last))

    def inbox_files(self):
        return {str(f.relative_to(self.inbox)) for f in self.inbox.rglob("*") if f.is_file()}

    def state(self):
        files = [*self.folder.glob("out/*.csv"), self.folder / "rekam.db.last-run"]
        # That a list of people was written, or a draft, is noted each time.
        events = [(r["kind"], r["subject"], r["detail"]) for r in self.rows("rekam-registry", "log")
                  if r["kind"] not in ("export", "plan")]
        return events, {f.name: f.read_bytes() for f in files}


def people_of(kecamatan):
    with open(ROOT / "samples/kk_list_oku.csv", encoding="utf-8") as file:
        lines = file.readlines()
    return lines[0] + "".join(line for line in lines[1:] if f",{kecamatan}," in line)


def papers_until(day, after=""):
    lines = (ROOT / "samples/papers.csv").read_text().splitlines(keepends=True)
    return lines[0] + "".join(x for x in lines[1:] if after < x.split(",")[1][:10] <= str(day))


def serve(office, day):
    """The operator's day: every seventh does not come; when the server is down the rest must wait."""
    lines = []
    for point in office.days(day, day):
        for call in office.rows("rekam-roster", "show", "--service-point", point["service_point"],
                                "--date", str(day), "--format", "csv"):
            seat = int(call["seat"])
            outcome = "no_show" if seat % 7 == 0 else "recorded"
            if day == OUTAGE and seat > 10:
                outcome = "deferred"
            lines.append(f"{point['service_point']},{day},{seat},{outcome}\n")
    if lines:
        office.deliver(f"outcomes/{day}.csv", "service_point,date,seat,outcome\n" + "".join(lines))
    if day == OUTAGE:
        office.deliver(f"outages/{day}.csv",
                       f"service_point,date,from,to,cause\n,{day},10:00,15:00,server\n")
    return len(lines)


def copy_slowly(path, text, stop):
    with open(path, "w", encoding="utf-8") as file:
        for at in range(0, len(text), 40):
            file.write(text[at:at + 40])
            file.flush()
            if stop.wait(0.2):
                file.write(text[at + 40:])
                return


def night_of_a_copy(office, day):
    text = "no_kk,received,receipt_no\n" + "1601141111111111,2016-09-19,\n" * 200
    stop = threading.Event()
    copying = threading.Thread(target=copy_slowly, args=(office.inbox / "papers/slow.csv", text, stop))
    copying.start()
    time.sleep(0.3)
    done = office.night(day)
    check("a list that is being copied is left", "papers/slow.csv" in office.inbox_files())
    check("and that is said", "slow.csv is still being written" in done.stderr, done.stderr)
    stop.set()
    copying.join()
    office.delivered[hashlib.sha256(text.encode()).hexdigest()] = "papers/slow.csv"
    return done


def killed_night(office, day):
    job = subprocess.Popen(office.night_command(day), env=office.environment, text=True,
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                           start_new_session=True)
    time.sleep(2.2)
    os.killpg(job.pid, signal.SIGKILL)
    job.wait()
    return office.night(day)


def differences(before, after):
    files = [name for name in before[1] | after[1] if before[1].get(name) != after[1].get(name)]
    return [event for event in after[0] if event not in before[0]], files


def run_night(office, day):
    if day == HALF_COPIED:
        return night_of_a_copy(office, day)
    if day == NO_LIST:
        office.deliver("residents/photo.csv", "\x89PNG\x00\x01\x02 no list at all\x00\n")
    if day == KILLED:
        return killed_night(office, day)
    done = office.night(day)
    if day in TWICE:
        before = office.state()
        again = office.night(day)
        check(f"{day}: a second run is quiet or says the same", again.returncode in (0, 1), again.stderr)
        check(f"{day}: a second run changes nothing", office.state() == before,
              differences(before, office.state()))
    return done


def check_night(office, day, done):
    expected = {3} if day == NO_LIST else {0, 1}
    check(f"{day}: exit {done.returncode}", done.returncode in expected, done.stderr)
    check(f"{day}: nothing on standard output", done.stdout == "", done.stdout)
    left = office.inbox_files() - LEFT_ALONE
    check(f"{day}: the inbox is empty", left == ({"papers/slow.csv"} if day == HALF_COPIED else set()), left)
    for row in office.days(day + timedelta(1), day + timedelta(14)):
        check(f"{day}: no day is overfull", int(row["called"]) <= int(row["capacity"]), row)


def doctor(office, moment):
    return office.tool("rekam-registry", "doctor", "--max-age", "26h", "--now", moment)


def check_the_end(office, called):
    check("people were called", called > 60, called)
    check("every roster is sound", office.tool("rekam-roster", "verify").returncode == 0)
    check("the registry is whole", office.tool("rekam-registry", "verify").returncode == 0)
    kept = [f for where in ("done", "failed") for f in (office.folder / where).rglob("*")
            if f.is_file() and not f.name.endswith((".findings.txt", ".rejects.csv"))]
    digests = sorted(hashlib.sha256(f.read_bytes()).hexdigest() for f in kept)
    check("every list delivered is put away once", digests == sorted(office.delivered), len(kept))
    check("what is no list is in failed/, with the reason",
          [f.name for f in (office.folder / "failed").rglob("photo*")] and
          list((office.folder / "failed").rglob("photo.csv.findings.txt")))
    check("what a spreadsheet or a copy left lying is where it was",
          LEFT_ALONE <= office.inbox_files(), office.inbox_files())
    check("no scratch folder stays, not even of the killed night",
          not [f for f in office.folder.glob(".nightly.*") if f.is_dir()])
    unresolved = sum(int(r["unresolved"]) for r in office.days(FIRST, FIRST + timedelta(NIGHTS - 1)))
    check("every call has an outcome", unresolved == 0, unresolved)
    closes = "\n  close " in office.tool("rekam-backlog", "--help").stdout
    closed = sorted(f.name for f in office.folder.glob("out/closed-*"))
    check("each month is closed, though its first night was lost",
          closed == (["closed-2016-08", "closed-2016-09"] if closes else []), closed)


def main():
    with tempfile.TemporaryDirectory() as scratch:
        office = Office(scratch)
        for name in LEFT_ALONE:
            (office.inbox / name).write_text("not a list")
        office.deliver("residents/kk.csv", people_of("BATURAJA TIMUR"))
        office.deliver("papers/first.csv", papers_until("2016-09-05"))
        called = 0
        for day in (FIRST + timedelta(n) for n in range(NIGHTS)):
            called += serve(office, day) if day > FIRST else 0
            if day == date(2016, 9, 12):
                office.deliver("papers/second.csv", papers_until(day, "2016-09-05"))
            if day != LOST:
                check_night(office, day, run_night(office, day))
            morning = doctor(office, f"{day + timedelta(1)} 07:00")
            noticed = "nightly run" in morning.stderr
            unwell = day == LOST or day == NO_LIST
            check(f"{day}: the doctor {'notices' if unwell else 'sees no'} lost night",
                  noticed == unwell, morning.stderr)
        check_the_end(office, called)
    print(f"{passed} passed, {failed} failed")
    return failed > 0


sys.exit(main())
