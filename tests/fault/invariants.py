"""What must hold of a registry after any fault, found without a line of the tools' own code.

I1 the file is whole for SQLite; I2 no import is there in part; I3 no roster is there in part, none
is over its capacity, nobody has two live calls; I4 the chain of events holds and has one event for
every import and publication; I6 the contents are those that the chain vouches for. The runner adds
I5 (what was acknowledged is there) and I7 (again, and it ends as without the fault).
"""

import functools
import hashlib
import shutil
import sqlite3
import struct

MASK = (1 << 64) - 1
NOT_COMPARED = {"salt", "event"}  # random, and counted anew by a command that is given again


def sip_round(a, b, c, d):
    a = (a + b) & MASK
    b = ((b << 13) | (b >> 51)) & MASK ^ a
    a = (a << 32 | a >> 32) & MASK
    c = (c + d) & MASK
    d = ((d << 16) | (d >> 48)) & MASK ^ c
    a = (a + d) & MASK
    d = ((d << 21) | (d >> 43)) & MASK ^ a
    c = (c + b) & MASK
    b = ((b << 17) | (b >> 47)) & MASK ^ c
    return a, b, (c << 32 | c >> 32) & MASK, d


def sip_rounds(state, count):
    for _ in range(count):
        state = sip_round(*state)
    return state


@functools.lru_cache(maxsize=1 << 18)
def sip_128(data):
    """SipHash-2-4 of 128 bits under a key of zeros, as a number."""
    state = (0x736F6D6570736575, 0x646F72616E646F6D ^ 0xEE, 0x6C7967656E657261, 0x7465646279746573)
    padded = data + bytes(7 - len(data) % 8) + bytes([len(data) & 255])
    for (word,) in struct.iter_unpack("<Q", padded):
        a, b, c, d = sip_rounds((state[0], state[1], state[2], state[3] ^ word), 2)
        state = (a ^ word, b, c, d)
    a, b, c, d = sip_rounds((state[0], state[1], state[2] ^ 0xEE, state[3]), 4)
    low = a ^ b ^ c ^ d
    a, b, c, d = sip_rounds((a, b ^ 0xDD, c, d), 4)
    return low | (a ^ b ^ c ^ d) << 64


def encoded(value):
    if value is None:
        return b"n"
    if isinstance(value, int):
        return b"i" + struct.pack("<q", value)
    if isinstance(value, float):
        return b"r" + struct.pack("<d", value)
    letter, data = (b"t", value.encode()) if isinstance(value, str) else (b"b", bytes(value))
    return letter + struct.pack("<Q", len(data)) + data


def content_sum(database, table):
    head = table.encode() + b"\0"
    return sum(sip_128(head + b"".join(map(encoded, row)))
               for row in database.execute(f"SELECT * FROM {table}")) % (1 << 128)


def trouble_of_sqlite(database):
    found = [row[0] for row in database.execute("PRAGMA integrity_check") if row[0] != "ok"]
    found += [f"stray row {row}" for row in database.execute("PRAGMA foreign_key_check")]
    return [f"I1 {each}" for each in found]


def trouble_of_lists(database):
    found = []
    for number, kind, read, added, updated, unchanged, rejected, undone in database.execute(
            "SELECT number, kind, read, added, updated, unchanged, rejected, undone FROM list"):
        if read != added + updated + unchanged + rejected:
            found.append(f"I2 list {number} breaks the row law")
        if undone:
            added = rejected = 0
        if kind != "residents":
            added = 0
        people, = database.execute("SELECT count(*) FROM resident WHERE list = ?", (number,)).fetchone()
        kept, = database.execute("SELECT count(*) FROM rejected_row WHERE list = ?",
                                 (number,)).fetchone()
        if (people, kept) != (added, rejected):
            found.append(f"I2 list {number}: {people} people of {added}, {kept} of {rejected} rejected")
    for one, other in (("resident", "standing"), ("resident", "resident_number"),
                       ("resident", "identity")):
        counts = [database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
                  for table in (one, other)]
        if counts[0] != counts[1]:
            found.append(f"I2 {one} and {other} differ: {counts}")
    strays, = database.execute("SELECT count(*) FROM resident WHERE list NOT IN "
                               "(SELECT number FROM list)").fetchone()
    return found + ([f"I2 {strays} people of no list"] if strays else [])


LAWS_OF_ROSTERS = {
    "a day over its capacity": """SELECT d.service_point, d.date FROM service_day d
        JOIN call c USING (service_point, date) WHERE c.live = 1
        GROUP BY d.service_point, d.date HAVING count(*) > d.capacity * d.stations""",
    "a person with two live calls":
        "SELECT resident FROM call WHERE live = 1 GROUP BY resident HAVING count(*) > 1",
    "a seat with two live calls": """SELECT service_point, date, seat FROM call WHERE live = 1
        GROUP BY 1, 2, 3 HAVING count(*) > 1""",
    "a published day in part": """SELECT d.service_point, d.date FROM service_day d
        LEFT JOIN publication p ON p.service_point = d.service_point AND p.date = d.date
        AND p.version = (SELECT max(version) FROM publication o WHERE
                         o.service_point = d.service_point AND o.date = d.date)
        WHERE d.state = 'published' AND p.calls IS NOT (
          SELECT count(*) FROM call c WHERE c.service_point = d.service_point AND c.date = d.date
          AND c.printed <> '' AND (c.live = 1 OR c.outcome IS NOT NULL))""",
    "a publication of a day that is none": """SELECT service_point, date FROM publication
        EXCEPT SELECT service_point, date FROM service_day WHERE state = 'published'""",
    "a day without its event": "SELECT event FROM service_day EXCEPT SELECT seq FROM event",
}


def trouble_of_rosters(database):
    return [f"I3 {law}: {row}" for law, query in LAWS_OF_ROSTERS.items()
            for row in database.execute(query)]


def event_hash(seq, at, kind, subject, detail, content, previous):
    parts = [part.encode() for part in (str(seq), at, kind, subject, detail)]
    return hashlib.sha256(previous + b"".join(b"%d:%s" % (len(part), part) for part in parts)
                          + content).digest()


def trouble_of_chain(database):
    found, previous = [], bytes(32)
    events = database.execute("SELECT seq, at, kind, subject, detail, content, previous, hash "
                              "FROM event ORDER BY seq").fetchall()
    for place, event in enumerate(events, 1):
        if event[0] != place or event[6] != previous or event_hash(*event[:7]) != event[7]:
            found.append(f"I4 the chain breaks at event {place}")
        previous = event[7]
    lists = {f"list {number}" for number, in database.execute("SELECT number FROM list")}
    if lists != {event[3] for event in events if event[2] == "import"}:
        found.append("I4 the imports are not those of the chain")
    publications = {seq for seq, in database.execute(
        "SELECT event FROM publication WHERE version = 1 OR event IN "
        "(SELECT seq FROM event WHERE kind = 'publish')")}
    if publications != {event[0] for event in events if event[2] == "publish"}:
        found.append("I4 the publications are not those of the chain")
    return found


def trouble_of_content(database):
    hashed, found = hashlib.sha256(), []
    for table, stored in database.execute("SELECT table_name, sum FROM content ORDER BY 1").fetchall():
        hashed.update(table.encode() + stored)
        if content_sum(database, table) != int.from_bytes(stored, "little"):
            found.append(f"I6 {table} is not what its sum says")
    head = database.execute("SELECT content FROM event ORDER BY seq DESC LIMIT 1").fetchone()
    if head and head[0] != hashed.digest():
        found.append("I6 the sums are not those of the last event")
    return found


def tables_of(database):
    return [row[0] for row in database.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]


def state_of(database):
    """A digest of all that a command stores, but for what differs each time it is given."""
    hashed = hashlib.sha256()
    for table in tables_of(database):
        if table in ("event", "content"):
            continue
        columns = [row[1] for row in database.execute(f"PRAGMA table_info({table})")
                   if row[1] not in NOT_COMPARED]
        rows = sorted(map(repr, database.execute(f"SELECT {', '.join(columns)} FROM {table}")))
        hashed.update(repr((table, rows)).encode())
    return hashed.hexdigest()


class Seen:
    """A registry as it was found: what is wrong with it, its state, its acknowledged lists."""

    def __init__(self, troubles, state, lists):
        self.troubles, self.state, self.lists = troubles, state, lists


def look(path, scratch):
    """Looks at a copy, so that the tools find the journal that the fault left, not what SQLite made
    of it here. A file that is missing or empty is a registry that nobody has made yet."""
    for end in ("", "-journal"):
        (scratch.parent / (scratch.name + end)).unlink(missing_ok=True)
        source = path.parent / (path.name + end)
        if source.exists():
            shutil.copyfile(source, scratch.parent / (scratch.name + end))
    if not scratch.exists():
        return Seen([], "none", set())
    database = sqlite3.connect(scratch)
    try:
        if not tables_of(database):
            return Seen([], "none", set())
        troubles = [found for check in (trouble_of_sqlite, trouble_of_lists, trouble_of_rosters,
                                        trouble_of_chain, trouble_of_content)
                    for found in check(database)]
        lists = {row[0].hex() for row in database.execute("SELECT sha256 FROM list")}
        return Seen(troubles, state_of(database), lists)
    except sqlite3.DatabaseError as error:
        return Seen([f"I1 {error}"], "damaged", set())
    finally:
        database.close()
