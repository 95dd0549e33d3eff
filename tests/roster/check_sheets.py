#!/usr/bin/env python3
"""check_sheets.py FOLDER [REGISTRY]: whether the sheets of one day say the same, and no more than
they may. FOLDER is what `rekam-roster show --format all` wrote; each file is read anew, without a
line of the tools' code. Prints one line a problem, and exits 1 if there is one.

  I13 what is shown has the digest under which the day was published (with REGISTRY)
  I20 on the wall and the stand-by list no two rows of a day read alike, and no digit of a NIK or
      card number, no birth date, and of a name not more than one word whole
  I21 a short message has at most 160 letters that every telephone knows, and no NIK
  I24 roster, workbook, wall list, operator's sheet, letters and messages name the same people in the
      same seats and hours; the manifest vouches for each file
"""

import csv
import hashlib
import html.parser
import io
import json
import re
import sqlite3
import sys
import xml.etree.ElementTree
import zipfile
from datetime import date
from pathlib import Path

GSM = set("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
          "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà")
MONTHS = ("Januari Februari Maret April Mei Juni Juli Agustus September Oktober November "
          "Desember").split()
FILES = ("roster.csv", "roster.xlsx", "wall.html", "operator.html", "letters.html", "sms.csv",
         "standby.html")
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


class Page(html.parser.HTMLParser):
    """Rows of cells, each with the hour that stands above it; and the words of the whole page."""

    def __init__(self, text):
        super().__init__()
        self.rows, self.words, self.hour = [], [], ""
        self.cell, self.kind = None, ""
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.kind = dict(attributes).get("class") or ""
        if tag == "tr":
            self.rows.append((self.hour, []))
        elif tag == "td":
            self.cell = []

    def handle_endtag(self, tag):
        if tag == "td":
            self.rows[-1][1].append("".join(self.cell))
            self.cell = None
        elif tag == "tr" and len(self.rows[-1][1]) <= 1:
            self.take_hour("".join(self.rows.pop()[1]))

    def handle_data(self, text):
        self.words.append(text)
        if self.cell is not None:
            self.cell.append(text)
        elif self.kind == "hour":
            self.take_hour(text)

    def take_hour(self, text):
        found = re.search(r"Pukul (\d\d)\.(\d\d)", text)
        if found:
            self.hour = ":".join(found.groups())

    def text(self):
        return " ".join(self.words)


def workbook_rows(path):
    """Of the first sheet, as lists of texts; a cell that is a number is an error."""
    with zipfile.ZipFile(path) as book:
        sheet = xml.etree.ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
        shared = []
        if "xl/sharedStrings.xml" in book.namelist():
            table = xml.etree.ElementTree.fromstring(book.read("xl/sharedStrings.xml"))
            shared = ["".join(part.text or "" for part in entry.iter(MAIN + "t")) for entry in table]
    for row in sheet.iter(MAIN + "row"):
        cells = {}
        for cell in row.iter(MAIN + "c"):
            letters = re.match("[A-Z]+", cell.get("r")).group()
            kind, value = cell.get("t"), cell.find(MAIN + "v")
            if kind == "s":
                cells[letters] = shared[int(value.text)]
            elif kind == "inlineStr":
                cells[letters] = "".join(part.text or "" for part in cell.iter(MAIN + "t"))
            elif value is not None:
                raise ValueError(f"{cell.get('r')} is no text")
        yield cells


def date_forms(iso):
    """The ways in which the tools, and offices, write a date."""
    day = date.fromisoformat(iso)
    return {iso, f"{day:%d-%m-%Y}", f"{day:%d/%m/%Y}", f"{day.day}/{day.month}/{day.year}",
            f"{day.day} {MONTHS[day.month - 1]} {day.year}"}


class Sheets:
    def __init__(self, folder, registry=None):
        self.problems = []
        manifests = sorted(Path(folder).glob("*_manifest.json"))
        if len(manifests) != 1:
            raise SystemExit(f"{folder}: {len(manifests)} manifests")
        self.manifest = json.loads(manifests[0].read_text())
        self.stem = str(manifests[0])[:-len("manifest.json")]
        self.calls = list(csv.DictReader(io.StringIO(self.read("roster.csv"), newline="")))
        self.people = sorted((int(call["seat"]), call["session"], call["name"])
                             for call in self.calls)
        self.registry = registry

    def read(self, name):
        with open(self.stem + name, encoding="utf-8", newline="") as file:
            return file.read()

    def say(self, law, true, what):
        if not true:
            self.problems.append(f"{law} {self.manifest['service_point']} {self.manifest['date']}: "
                                 f"{what}")

    def run(self):
        self.files()
        self.digest()
        self.workbook()
        self.wall()
        self.stand_by()
        self.operator()
        self.letters()
        self.messages()
        return self.problems

    def files(self):
        told = {entry["file"]: entry["sha256"] for entry in self.manifest["files"]}
        there = {Path(self.stem + name).name: hashlib.sha256(Path(self.stem + name).read_bytes())
                 .hexdigest() for name in FILES}
        self.say("I24", told == there, "the manifest does not vouch for the files")
        self.say("I24", self.manifest["calls"] == len(self.calls), "the manifest counts others")

    def digest(self):
        if self.registry is None or self.manifest["status"] != "published":
            return
        database = sqlite3.connect(f"file:{self.registry}?mode=ro", uri=True)
        days = (date.fromisoformat(self.manifest["date"]) - date(1970, 1, 1)).days
        row = database.execute("SELECT sha256, calls FROM publication WHERE service_point = ? AND "
                               "date = ? ORDER BY version DESC LIMIT 1",
                               (self.manifest["service_point"], days)).fetchone()
        database.close()
        shown = hashlib.sha256(Path(self.stem + "roster.csv").read_bytes()).hexdigest()
        self.say("I13", row and row[0].hex() == self.manifest["roster_sha256"],
                 "the manifest has another digest than the publication")
        if row and row[1] == len(self.calls):  # else a call was cancelled since
            self.say("I13", row[0].hex() == shown, "the roster is not the published one")

    def same_people(self, sheet, found):
        found = sorted(found)
        self.say("I24", found == self.people, f"{sheet} names others: "
                 f"{sorted(set(found) ^ set(self.people))[:2]}")

    def workbook(self):
        rows = list(workbook_rows(self.stem + "roster.xlsx"))
        head = {title: letters for letters, title in rows[0].items()}
        named = [{title: row.get(letters, "") for title, letters in head.items()}
                 for row in rows[1:] if row.get(head["seat"])]
        self.same_people("the workbook",
                         ((int(row["seat"]), row["session"], row["name"]) for row in named))
        kept = {(call["nik"], call["resident_no"]) for call in self.calls}
        self.say("I24", {(row["nik"], row["resident_no"]) for row in named} == kept,
                 "the workbook has other numbers")
        self.say("I24", len(rows) - 1 - len(named) > 0, "the workbook has no empty rows")

    def wall(self):
        page = Page(self.read("wall.html"))
        seats = {int(call["seat"]): call for call in self.calls}
        self.say("I24", sorted((int(cells[0]), hour) for hour, cells in page.rows) ==
                 [(seat, hour) for seat, hour, _ in self.people], "the wall list has other seats")
        self.all_differ("the wall list", [cells[1:] for _, cells in page.rows])
        for _, cells in page.rows:
            if int(cells[0]) in seats:
                self.masked("the wall list", cells[1:], seats[int(cells[0])])
        self.nothing_private("the wall list", page.text(), self.calls)

    def stand_by(self):
        page = Page(self.read("standby.html"))
        self.all_differ("the stand-by list", [cells[1:] for _, cells in page.rows])
        self.nothing_private("the stand-by list", page.text(), self.calls)

    def all_differ(self, sheet, rows):
        rows = [tuple(row) for row in rows]
        self.say("I20", len(set(rows)) == len(rows), f"two rows of {sheet} read alike: "
                 f"{sorted(row for row in rows if rows.count(row) > 1)[:1]}")

    def masked(self, sheet, cells, call):
        text = " ".join(cells)
        digits = re.findall(r"\d{4,}", text)
        numbers = call["nik"] + " " + call["no_kk"]
        self.say("I20", not any(run in numbers for run in digits),
                 f"{sheet} shows digits of a number in seat {call['seat']}")
        words = call["name"].split(",")[0].split()
        while words and (len(words[0]) == 1 or words[0].endswith(".")):
            del words[0]  # a title or an initial
        longer = any(len(word.strip(".")) > 1 for word in words[1:])
        self.say("I20", not longer or call["name"] not in text,
                 f"{sheet} shows the whole name of seat {call['seat']}")

    def nothing_private(self, sheet, text, calls):
        self.say("I20", not re.search(r"\d{16}", text), f"{sheet} has a number of sixteen digits")
        for call in calls:
            kept = [call["nik"], call["no_kk"]]
            if call["birth_date"]:
                kept += date_forms(call["birth_date"])
            self.say("I20", not any(each and each in text for each in kept),
                     f"{sheet} shows what is private of seat {call['seat']}")

    def operator(self):
        page = Page(self.read("operator.html"))
        rows = [(hour, cells) for hour, cells in page.rows if cells[0]]
        self.same_people("the operator's sheet",
                         ((int(cells[0]), hour, cells[1]) for hour, cells in rows))
        kept = [(call["nik"], call["no_kk"], call["attempt"]) for call in self.calls]
        self.say("I24", [(cells[4], cells[5], cells[10]) for _, cells in rows] == kept,
                 "the operator's sheet has other numbers")

    def letters(self):
        page = Page(self.read("letters.html"))
        rows = [cells for _, cells in page.rows if len(cells) == 4]
        self.same_people("the letters", ((int(cells[2]), cells[1].replace(".", ":"), cells[0])
                                         for cells in rows))
        kept = {(call["seat"], call["resident_no"]) for call in self.calls}
        self.say("I24", {(cells[2], cells[3]) for cells in rows} == kept,
                 "the letters have other codes")
        self.nothing_private("a letter", page.text(), self.calls)

    def messages(self):
        rows = list(csv.DictReader(io.StringIO(self.read("sms.csv"), newline="")))
        kept = [(call["seat"], call["session"], call["resident_no"]) for call in self.calls]
        self.say("I24", [(row["seat"], row["session"], row["resident_no"]) for row in rows] == kept,
                 "the messages name others")
        for row in rows:
            text = row["text"]
            self.say("I21", len(text) <= 160 and set(text) <= GSM,
                     f"the message of seat {row['seat']} has {len(text)} letters, or foreign ones")
            self.say("I21", not re.search(r"\d{6}", text),
                     f"the message of seat {row['seat']} has a long number")
            self.say("I24", row["session"].replace(":", ".") in text and f"no. urut {row['seat']}," in
                     text, f"the message of seat {row['seat']} has another hour or seat")
        self.nothing_private("a message", " ".join(row["text"] for row in rows), self.calls)


def check(folder, registry=None):
    return Sheets(folder, registry).run()


def main():
    if len(sys.argv) not in (2, 3):
        raise SystemExit(__doc__)
    problems = check(*sys.argv[1:])
    print("\n".join(problems) if problems else "no problem found")
    return bool(problems)


if __name__ == "__main__":
    sys.exit(main())
