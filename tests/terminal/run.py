#!/usr/bin/env python3
"""tests/terminal/run.py: what tools show to a person at a terminal, and that cron sees nothing.

Each case runs a tool with a pseudo terminal as standard error, some as standard output too, or without
any.
"""

import os
import pty
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BIN = os.environ.get("BIN", str(ROOT / "build/check-gcc/bin"))
LIST = (ROOT / "samples/kk_list_oku.csv").read_text().splitlines(keepends=True)

passed = failed = 0


def check(what, right, shown=""):
    global passed, failed
    passed, failed = passed + bool(right), failed + (not right)
    if not right:
        print(f"FAIL {what}: {shown!r}")


def read_all(descriptor, pieces):
    while True:
        try:
            piece = os.read(descriptor, 65536)
        except OSError:  # the other side is closed
            return
        if not piece:
            return
        pieces.append((time.monotonic(), piece.decode(errors="replace")))


class Shown:
    """What a tool wrote to the terminal, with the seconds after its start."""

    def __init__(self, words, folder, variables=(), feed=None, output="nowhere"):
        environment = {"PATH": f"{BIN}:{os.environ['PATH']}", "HOME": folder, "TERM": "xterm",
                       **dict(variables)}
        ours, theirs = pty.openpty()
        start = time.monotonic()
        job = subprocess.Popen(words, cwd=folder, env=environment, stderr=theirs,
                               stdin=subprocess.PIPE if feed else subprocess.DEVNULL,
                               stdout=theirs if output == "here" else subprocess.DEVNULL)
        os.close(theirs)
        pieces = []
        reader = threading.Thread(target=read_all, args=(ours, pieces))
        reader.start()
        if feed:
            feed(job.stdin)
            job.stdin.close()
        self.status = job.wait()
        reader.join()
        os.close(ours)
        self.text = "".join(text for _, text in pieces)
        self.bars = [at - start for at, text in pieces if "\x1b[K" in text]

    def lines(self):
        return [line for line in self.text.replace("\r\n", "\n").split("\n") if line]


def whole(pipe):
    pipe.write("".join(LIST).encode())


def slow(pipe):
    for at in range(0, 3000, 100):
        pipe.write("".join(LIST[at:at + 100]).encode())
        pipe.flush()
        time.sleep(0.08)


def import_words(*more):
    return ["rekam-import", "residents", "-", "--as-of", "2016-08-31", "--exit-zero", *more]


def init(folder):
    subprocess.run([f"{BIN}/rekam-registry", "init", "--db", "r.db"], cwd=folder, check=True,
                   env={"HOME": folder}, stderr=subprocess.DEVNULL)


def at_a_terminal(folder):
    shown = Shown(["rekam-registry", "verify", "--db", "r.db"], folder)
    check("one summary line and the next command", len(shown.lines()) == 1 or
          (len(shown.lines()) == 2 and "next: " in shown.lines()[1]), shown.text)
    check("a short job draws no bar", not shown.bars, shown.text)
    quiet = Shown(["rekam-registry", "verify", "--db", "r.db", "--quiet"], folder)
    check("--quiet says nothing", quiet.text == "", quiet.text)


def colours(folder):
    words = import_words("--db", "c.db")
    check("the next command is faint", "\x1b[2m" in Shown(words, folder, feed=whole).text)
    for variables in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
        text = Shown(words, folder, variables, feed=whole).text
        check(f"no escape with {variables}", "\x1b" not in text, text)
        check(f"the next command all the same with {variables}", "next: " in text, text)
    check("--color never", "\x1b[2m" not in Shown([*words, "--color", "never"], folder, feed=whole).text)


def hostile_cells(folder):
    """What a cell holds cannot steer the terminal that a table is shown on."""
    Path(folder, "hostile.csv").write_text(
        "no_kk,nik,name,sex,birth_date,kecamatan,desa,status\n"
        "1601140107100001,1601141808700001,SITI \u202eAMINAH,L,1970-08-18,Baturaja Timur,"
        "\x1b[31mNEG\u009b1m,BELUM REKAM\n")
    for form in ("csv", "json"):
        words = ["rekam-validate", "hostile.csv", "--format", form, "--as-of", "2016-08-31"]
        text = Shown(words, folder, {"NO_COLOR": "1"}, output="here").text
        check(f"{form} is shown", "hostile.csv" in text, text)
        check(f"{form} has no escape and turns nothing",
              not any(mark in text for mark in "\x1b\u202e\u009b"), text)
    subprocess.run([f"{BIN}/rekam-import", "residents", "hostile.csv", "--db", "h.db", "--as-of",
                    "2016-08-31", "--exit-zero"], cwd=folder, env={"HOME": folder}, check=True,
                   stderr=subprocess.DEVNULL)
    words = ["rekam-backlog", "names", "--db", "h.db", "--as-of", "2016-08-31"]
    text = Shown(words, folder, {"NO_COLOR": "1"}, output="here").text
    check("names are shown", "1601141808700001" in text and "\u202e" not in text, text)


def bars(folder):
    shown = Shown(import_words("--db", "b.db"), folder, feed=slow)
    check("a job of seconds draws a bar", len(shown.bars) > 1, shown.text)
    check("not before one second", min(shown.bars, default=0) >= 0.95, shown.bars)
    check("and takes it away", "\r\x1b[K" in shown.text, shown.text)
    for more in (["--quiet"], ["--progress", "never"]):
        shown = Shown(import_words("--db", f"{more[-1]}.db", *more), folder, feed=slow)
        check(f"no bar with {more}", not shown.bars, shown.text)


def under_cron(folder):
    for words in (["rekam-registry", "verify"], ["rekam-registry", "doctor", "--now", "2016-09-06"],
                  ["rekam-roster", "publish", "--all", "--ahead", "2", "--now", "2016-09-05"]):
        done = subprocess.run([f"{BIN}/{words[0]}", *words[1:], "--db", "r.db"], cwd=folder,
                              env={"HOME": folder}, capture_output=True, stdin=subprocess.DEVNULL,
                              check=False)
        said = done.stdout + done.stderr
        check(f"{words[:2]} is silent under cron", done.returncode == 0 and not said, said)


def main():
    with tempfile.TemporaryDirectory() as folder:
        init(folder)
        for case in (at_a_terminal, colours, hostile_cells, bars, under_cron):
            case(folder)
    print(f"{passed} passed, {failed} failed")
    return failed > 0


sys.exit(main())
