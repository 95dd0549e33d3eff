"""An office made of samples/, and the tools of BIN at work in it. For the tests of rekam-report."""

import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
BIN = Path(os.environ.get("BIN", ROOT / "build/check-gcc/bin"))
SAMPLES = ROOT / "samples"


def run(folder, *command, may=(0, 1)):
    made = subprocess.run([BIN / command[0], *command[1:], "--db", "r.db"], cwd=folder, text=True,
                          capture_output=True, stdin=subprocess.DEVNULL, env={"HOME": str(folder)})
    if made.returncode not in may:
        raise RuntimeError(f"{command[0]} exits with {made.returncode}: {made.stderr[:2000]}")
    return made


def make_office(folder):
    run(folder, "rekam-import", "residents", SAMPLES / "kk_list_oku.csv", "--as-of", "2016-07-31",
        "--now", "2016-08-01T08:00")
    run(folder, "rekam-backlog", "close", "--as-of", "2016-07-31", "--now", "2016-08-01T18:00")
    run(folder, "rekam-import", "papers", SAMPLES / "papers.csv", "--now", "2016-09-04T08:00")
    (folder / "deadline.csv").write_text("date,kind,scope,name,decree,known_from\n"
                                         "2016-09-30,deadline,all,Tenggat,unverified,2016-08-01\n")
    run(folder, "rekam-import", "calendar", "deadline.csv", "--now", "2016-09-04T08:00")
    run(folder, "rekam-dedup", "-o", "pairs.csv", "--now", "2016-09-04T08:00")
    run(folder, "rekam-backlog", "close", "--as-of", "2016-08-31", "--now", "2016-09-04T18:00")
    publish(folder, "2016-09-05")


def publish(folder, date):
    run(folder, "rekam-roster", "plan", "--all", "--from", date, "-o", "plan.csv", "--now",
        "2016-09-04T17:00")
    run(folder, "rekam-roster", "publish", "--all", "--date", date, "--now", "2016-09-04T17:00")


def serve_first_day(folder):
    """Everybody called on 5 September in Baturaja Timur came but two; the next day is published."""
    (folder / "outcomes.csv").write_text(
        "service_point,date,seat,outcome\n16.01.14,2016-09-05,1,no_show\n"
        "16.01.14,2016-09-05,2,incomplete\n")
    run(folder, "rekam-import", "outcomes", "outcomes.csv", "--others", "recorded", "--now",
        "2016-09-05T16:00")
    publish(folder, "2016-09-06")


def report(folder, as_of, name, *options):
    run(folder, "rekam-report", "--as-of", as_of, "--now", as_of + "T18:00", "-o", name, *options)
    return folder / name
