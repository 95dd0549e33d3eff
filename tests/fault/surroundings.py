"""What surrounds a tool and may fail it: memory, disk, signals, closed streams, rights, locks, clock.

Each function is a part of scripts/fault, takes its runner and judges every run by the same rule:
exit 0 means stored, exit 1 that it is stored and something is missing, anything else that nothing
is stored, and the registry is whole in any case.
"""

import os
import random
import resource
import shutil
import signal
import sqlite3
import stat
import subprocess
import threading

NOBODY = 65534
WORDS = {True: "stored", False: "not stored"}


def trouble(case, done, seen, allowed):
    """`allowed`: the exit codes of a command that failed and stored nothing."""
    said = done.stderr.decode(errors="replace")[-300:]
    if seen.troubles:
        return list(seen.troubles)
    if seen.state not in (case.old, case.new):
        return ["neither the old state nor the new one"]
    if case.old == case.new:
        return [] if done.returncode in (0, *allowed) else [f"exit {done.returncode}: {said}"]
    stored = seen.state == case.new
    if done.returncode in (-signal.SIGINT, -signal.SIGTERM):
        truthful = stored == ("everything is stored already" in said)
        return [] if truthful else [f"{WORDS[stored]}, but: {said}"]
    if done.returncode == 0:
        return [] if stored else ["exit 0, but not stored"]
    if done.returncode == 1:
        return [] if stored and "everything is stored" in said else [f"exit 1, {WORDS[stored]}: {said}"]
    if done.returncode not in allowed:
        return [f"exit {done.returncode}: {said}"]
    return [f"exit {done.returncode}, but stored: {said}"] if stored else []


def run(desk, command, environment=(), **how):
    streams = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.run([str(desk.binaries / command[0]), *command[1:]], cwd=desk.folder,
                          env={**desk.environment, **dict(environment)}, timeout=60, check=False,
                          **{**streams, **how})


def memory(runner):
    """Each allocation of an import of 20 rows that makes the registry fails once."""
    desk = runner.desks[0]
    case = runner.small_case
    library = str(runner.options.bin.parent / "tests/failing-memory.so")
    desk.clear(case.start)
    run(desk, case.command, {"LD_PRELOAD": library, "COUNT_ALLOCATIONS": "count"})
    total = int((desk.folder / "count").read_text())
    step = runner.options.every_allocation
    points = [*range(1, min(300, total) + 1), *range(301, total + 1, step)]
    codes = {}

    def fail(one, number):
        one.clear(case.start)
        done = run(one, case.command, {"LD_PRELOAD": library, "FAIL_ALLOCATION": str(number)})
        found = trouble(case, done, one.look(), (3,))
        if done.returncode == 3 and not done.stderr.strip():
            found.append("exit 3 without a word")
        runner.tally.count(f"memory, allocation {number} of {total}", found)
        with runner.tally.lock:
            codes[done.returncode] = codes.get(done.returncode, 0) + 1

    runner.share(fail, points)
    told = ", ".join(f"exit {code}: {count}" for code, count in sorted(codes.items()))
    print(f"memory: {len(points)} of {total} allocations failed ({told})")


def disk(runner):
    """A file system that is really full: page by page more of it, until the command has enough."""
    folder = runner.folder / "small-disk"
    folder.mkdir()
    if not mount(folder, 1):
        print("disk: SKIPPED, NO FILE SYSTEM MAY BE MOUNTED HERE; no disk was full")
        return
    desk, sizes = Mounted(runner.desks[0], folder), {}
    subprocess.run(["umount", folder], check=True)
    for case in runner.cases():
        for pages in range(needed_pages(case.start), 4000, runner.options.pages):
            mount(folder, pages)
            done = desk.run_on(case)
            seen = desk.look()
            runner.tally.count(f"{case.name} on {pages} pages of disk", trouble(case, done, seen, (3,)) + (
                [] if done.stderr.strip() or done.returncode == 0 else ["not a word"]))
            subprocess.run(["umount", folder], check=True)
            if done.returncode == 0:
                break
            sizes[case.name] = sizes.get(case.name, 0) + 1
    print("disk: full for " + ", ".join(f"{name} at {count} sizes" for name, count in sizes.items()))


def mount(folder, pages):
    return os.geteuid() == 0 and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={pages * 4}k,nr_inodes=100,mode=700", "tmpfs", folder],
        stderr=subprocess.DEVNULL, check=False).returncode == 0


def needed_pages(folder):
    return 1 + sum(-(-path.stat().st_size // 4096) for path in folder.iterdir())


class Mounted:
    """A desk whose folder is a disk of its own; what it finds is looked at elsewhere."""

    def __init__(self, desk, folder):
        self.desk, self.folder = desk, folder

    def run_on(self, case):
        for path in case.start.iterdir():
            shutil.copy2(path, self.folder)
        return subprocess.run([str(self.desk.binaries / case.command[0]), *case.command[1:]],
                              cwd=self.folder, env={**self.desk.environment, "HOME": str(self.folder),
                                                    "REKAM_OFFICE_KEY_FILE": str(self.folder / "key")},
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False)

    def look(self):
        self.desk.clear()
        for name in ("r.db", "r.db-journal"):
            if (self.folder / name).exists():
                shutil.copy2(self.folder / name, self.desk.folder)
        return self.desk.look()


def clock(runner):
    """A clock that was set back: the chain holds, and nothing is stored twice or in part."""
    desk, count = runner.desks[0], 0
    for case in (*runner.cases(), *runner.later_cases):
        for moment in ("2016-09-18 08:00", "2016-08-01 08:00", "1999-12-31 23:59"):
            desk.clear(case.start)
            at = case.command.index("--now") + 1
            done = run(desk, [*case.command[:at], moment, *case.command[at + 1:]])
            found = list(desk.look().troubles)
            if done.returncode not in (0, 1, 2, 3) or (done.returncode > 0 and not done.stderr.strip()):
                found.append(f"exit {done.returncode}: {done.stderr.decode()[-300:]}")
            if (desk.folder / "r.db").exists():
                verified = run(desk, ["rekam-registry", "verify", "--db", "r.db"])
                if verified.returncode != 0:
                    found.append(f"verify: {verified.stderr.decode()[-300:]}")
            runner.tally.count(f"{case.name} at {moment}", found)
            count += 1
    print(f"clock: {count} commands in the past")


def millions(runner):
    """A list that is larger than the memory that may be used is read nevertheless."""
    desk, rows, limit = runner.desks[0], runner.options.rows, 320 << 20
    desk.clear()
    with open(desk.folder / "large.csv", "w", encoding="utf-8") as large:
        large.write("NO_KK,NIK,NAMA_LGKP,JENIS_KLMIN,TGL_LHR,NAMA_KEC,STATUS_REKAM,TGL_SERAH_KK\n")
        for i in range(rows):
            day, month, year = 1 + i % 28, 1 + i // 28 % 12, 50 + i // 336 % 40
            large.write(f"160114{day:02}0110{i // 4 % 9999 + 1:04},160114{day:02}{month:02}{year}"
                        f"{1 + i // 13440:04},ORANG {i % 9973},LAKI-LAKI,{day:02}-{month:02}-19{year},"
                        "Baturaja Timur,BELUM REKAM,01-09-2016\n")
    done = run(desk, ["rekam-import", "residents", "large.csv", "--db", "r.db", "--as-of", "2016-08-31",
                      "--now", "2016-09-19 08:00", "--summary-json", "-"],
               preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (limit, limit)))
    added = b'"added":%d,' % rows in done.stdout
    runner.tally.count(f"{rows} rows", [] if done.returncode in (0, 1) and added else [
        f"exit {done.returncode}: {done.stderr.decode()[-300:]}"])
    desk.clear()
    print(f"millions: {rows} rows in {limit >> 20} MB")


def signals(runner):
    """SIGINT and SIGTERM at random moments, SIGPIPE by a reader that has gone."""
    dice, codes = random.Random(runner.options.seed), {}
    for case in runner.cases():
        points = [(number, dice.uniform(0.003, 0.03), kind)
                  for number, kind in enumerate([signal.SIGINT, signal.SIGTERM] * runner.options.signals)]

        def stop(desk, point, case=case):
            _, delay, kind = point
            desk.clear(case.start)
            child = subprocess.Popen([str(desk.binaries / case.command[0]), *case.command[1:]],
                                     cwd=desk.folder, env=desk.environment, stdin=subprocess.DEVNULL,
                                     stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            try:
                child.wait(delay)
            except subprocess.TimeoutExpired:
                child.send_signal(kind)
            said = child.communicate(timeout=60)[1]
            done = subprocess.CompletedProcess(case.command, child.returncode, b"", said)
            allowed = (-kind,)
            runner.tally.count(f"{kind.name} to {case.name} after {delay * 1000:.1f} ms",
                               trouble(case, done, desk.look(), allowed))
            with runner.tally.lock:
                codes[child.returncode] = codes.get(child.returncode, 0) + 1

        runner.share(stop, points)
    gone(runner)
    told = ", ".join(f"{code}: {count}" for code, count in sorted(codes.items()))
    print(f"signals: by exit status {told}; and a reader that has gone")


def gone(runner):
    desk, plan = runner.desks[0], runner.cases()[1]
    for command in ([*plan.command[:-2]], ["rekam-backlog", "names", "--db", "r.db"]):
        desk.clear(plan.start)
        read, write = os.pipe()
        os.close(read)
        done = run(desk, command, stdout=write)
        os.close(write)
        seen = desk.look()
        runner.tally.count(f"SIGPIPE to {command[0]}", seen.troubles + (
            [] if done.returncode == -signal.SIGPIPE else [f"exit {done.returncode}"]) + (
            [] if seen.state == plan.old else ["something was stored"]))


def streams(runner):
    """Every choice of closed descriptors 0 to 2: no message may land in the registry."""
    desk, count = runner.desks[0], 0
    for case in runner.cases():
        for closed in range(1, 8):
            shut = [number for number in range(3) if closed >> number & 1]

            def close(shut=tuple(shut)):
                for number in shut:
                    os.close(number)

            desk.clear(case.start)
            done = run(desk, case.command, preexec_fn=close)
            runner.tally.count(f"{case.name} without descriptors {shut}",
                               trouble(case, done, desk.look(), (3,)))
            count += 1
    print(f"streams: {count} commands with closed descriptors")


def rights(runner):
    """A registry that may not be written, one that somebody else holds, one that others may read."""
    desk, count = runner.desks[0], 0
    for case in runner.cases()[1:]:
        for mode, folder_mode in ((0o400, 0o500), (0o600, 0o500), (0o400, 0o700), (0o644, 0o700)):
            desk.clear(case.start)
            for path in (desk.folder, *desk.folder.iterdir()):
                if os.geteuid() == 0:
                    os.chown(path, NOBODY, NOBODY)
            (desk.folder / "r.db").chmod(mode)
            desk.folder.chmod(folder_mode)
            command = [part if part != "plan.csv" else "-" for part in case.command]
            nobody = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.geteuid() == 0 else {}
            runner.folder.chmod(0o711)
            done = run(desk, command, **nobody)
            runner.folder.chmod(0o700)
            desk.folder.chmod(0o700)
            seen, said = desk.look(), done.stderr.decode()
            runner.tally.count(f"{case.name} with r.db {mode:o} in a folder {folder_mode:o}",
                               seen.troubles + ([] if done.returncode == 3 and "r.db" in said
                                                else [f"exit {done.returncode}: {said}"]) + (
                                   [] if seen.state == case.old else ["something was stored"]))
            count += 1
    print(f"rights: {count} registries that may not be written")


def start_waiting(runner):
    """Commands that find their registry held; they wait ten seconds, so other parts go on beside."""
    cases = runner.cases()[1:]

    def wait(desk, case):
        desk.clear(case.start)
        holder = sqlite3.connect(desk.folder / "r.db", isolation_level=None)
        holder.execute("BEGIN EXCLUSIVE")
        done = run(desk, case.command)
        holder.close()
        seen = desk.look()
        runner.tally.count(f"{case.name} of a held registry", seen.troubles + (
            [] if done.returncode == 75 else [f"exit {done.returncode}: {done.stderr.decode()}"]) + (
            [] if seen.state == case.old else ["something was stored"]))

    def all_of_them():
        desks = [runner.another_desk(f"held-{case.name}") for case in cases]
        threads = [threading.Thread(target=wait, args=pair) for pair in zip(desks, cases)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    waiting = threading.Thread(target=all_of_them)
    waiting.start()
    return waiting


def matrix(runner):
    """Time zones, languages, umasks, homes: the same bytes, and 0600."""
    desk, first, count = runner.desks[0], None, 0
    plan = runner.cases()[1]
    for zone in ("UTC", "Asia/Jakarta", "America/New_York", "Pacific/Kiritimati"):
        for language in ("C", "id_ID.UTF-8", "tr_TR.UTF-8"):
            for mask in (0o000, 0o777):
                for home in (str(desk.folder), "/nowhere"):
                    desk.clear(plan.start)
                    done = run(desk, plan.command, {"TZ": zone, "LC_ALL": language, "LANG": language,
                                                    "HOME": home}, umask=mask)
                    named = run(desk, ["rekam-backlog", "--db", "r.db", "--as-of", "2016-09-19"],
                                {"TZ": zone, "LC_ALL": language})
                    seen = desk.look()
                    bytes_now = ((desk.folder / "plan.csv").read_bytes(), named.stdout, seen.state)
                    first = first or bytes_now
                    mode = stat.S_IMODE((desk.folder / "plan.csv").stat().st_mode)
                    runner.tally.count(f"plan under {zone} {language} {mask:o} {home}",
                                       seen.troubles + (
                                           [] if done.returncode == 0 else [done.stderr.decode()]) + (
                                           [] if bytes_now == first else ["other bytes"]) + (
                                           [] if mode == 0o600 else [f"mode {mode:o}"]))
                    count += 1
    print(f"matrix: {count} surroundings")
