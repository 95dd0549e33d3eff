// Version 1 of the schema as SQL. Dates are days since 1970-01-01, NIK and card numbers integers,
// region codes their digits as one integer; the views show all of them as people write them.

#pragma once

#include <string_view>

namespace rekam {

inline constexpr std::string_view kSchemaSql1 = R"sql(
CREATE TABLE office (                 -- what makes this registry this office's
  name  TEXT PRIMARY KEY,             -- 'key', 'kabupaten'
  value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE event (                  -- append-only and hash-chained: what was done, never to whom
  seq      INTEGER PRIMARY KEY,
  at       TEXT NOT NULL,             -- WIB
  kind     TEXT NOT NULL,
  subject  TEXT NOT NULL,             -- list number, service point and date, resident number
  detail   TEXT NOT NULL,             -- JSON of counts and digests, without personal values
  content  BLOB NOT NULL,             -- SHA-256 over the content sums of all vouched tables
  previous BLOB NOT NULL,
  hash     BLOB NOT NULL
) STRICT;
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
  BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
CREATE TRIGGER event_is_never_removed BEFORE DELETE ON event
  BEGIN SELECT RAISE(ABORT, 'events are never removed'); END;

CREATE TABLE content (                -- sum of the row digests of each vouched table
  table_name TEXT PRIMARY KEY,
  sum        BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE list (                   -- one imported file
  number      INTEGER PRIMARY KEY,
  kind        TEXT NOT NULL,
  file        TEXT NOT NULL,          -- its name without folders
  sha256      BLOB NOT NULL,
  bytes       INTEGER NOT NULL,       -- size of the file
  list_date   INTEGER NOT NULL,
  imported_at TEXT NOT NULL,
  layout      TEXT NOT NULL,
  header      TEXT NOT NULL,          -- the list's own columns, as one CSV line
  read        INTEGER NOT NULL,
  added       INTEGER NOT NULL,
  updated     INTEGER NOT NULL,
  unchanged   INTEGER NOT NULL,
  rejected    INTEGER NOT NULL,
  findings    TEXT NOT NULL,          -- JSON: code -> how often
  undone      INTEGER NOT NULL DEFAULT 0,  -- event that took it back; 0: it stands
  CHECK (read = added + updated + unchanged + rejected)
) STRICT;
CREATE UNIQUE INDEX list_once ON list (kind, sha256) WHERE undone = 0;

CREATE TABLE coverage (               -- which places a KK list named
  list  INTEGER NOT NULL REFERENCES list,
  place INTEGER NOT NULL,             -- desa, else kecamatan, else 0
  rows  INTEGER NOT NULL,
  PRIMARY KEY (place, list)
) STRICT, WITHOUT ROWID;

CREATE TABLE rejected_row (
  list   INTEGER NOT NULL REFERENCES list,
  number INTEGER NOT NULL,            -- 1, 2, 3 … within the list
  sheet  TEXT NOT NULL,               -- of a workbook
  line   INTEGER NOT NULL,
  codes  TEXT NOT NULL,
  digest INTEGER NOT NULL,            -- of the row as read: is it news, or known?
  cells  TEXT NOT NULL,               -- under the list's own columns, as one CSV line
  raw    BLOB NOT NULL,               -- the bytes of a row that is no row; else empty
  PRIMARY KEY (list, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX rejected_row_digest ON rejected_row (digest);

CREATE TABLE resident (               -- who: texts and provenance
  id            INTEGER PRIMARY KEY,  -- this file's own row number, shown nowhere
  resident_no   TEXT NOT NULL,        -- unique by resident_number
  nik           INTEGER,
  name          TEXT NOT NULL,
  birth_place   TEXT NOT NULL,
  relationship  INTEGER NOT NULL,
  mother_name   TEXT NOT NULL,
  father_name   TEXT NOT NULL,
  address       TEXT NOT NULL,
  evidence_date INTEGER NOT NULL,
  codes         TEXT NOT NULL,        -- findings of the row that it comes from
  list          INTEGER NOT NULL,
  line          INTEGER NOT NULL,
  salt          INTEGER NOT NULL      -- goes with the row when a person is erased
) STRICT;

CREATE TABLE resident_number (        -- its key makes resident numbers unique
  resident_no TEXT PRIMARY KEY,
  resident    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE standing (               -- narrow: all that counting and calling need
  id             INTEGER PRIMARY KEY, -- the resident's
  kecamatan      INTEGER,
  desa           INTEGER,
  rw             TEXT NOT NULL,
  rt             TEXT NOT NULL,
  no_kk          INTEGER,
  birth_date     INTEGER,
  nik_birth_date INTEGER,             -- what the NIK tells when birth_date is unknown
  sex            INTEGER NOT NULL,
  marital_status INTEGER NOT NULL,
  citizenship    INTEGER NOT NULL,
  life_status    INTEGER NOT NULL,    -- the newest run; earlier ones in evidence_run
  life_rank      INTEGER,
  life_from      INTEGER,
  life_until     INTEGER,
  status         INTEGER NOT NULL,    -- the newest run; earlier ones in evidence_run
  status_rank    INTEGER,
  status_from    INTEGER,
  status_until   INTEGER,
  provisional    INTEGER NOT NULL,    -- 1: no usable NIK yet
  reported_gone  INTEGER,             -- the day on which an outcome said so
  superseded_by  INTEGER              -- the resident who this one is as well
) STRICT;
CREATE INDEX standing_card ON standing (no_kk) WHERE no_kk IS NOT NULL;
CREATE INDEX standing_provisional ON standing (no_kk) WHERE provisional = 1;
CREATE INDEX standing_superseded ON standing (superseded_by) WHERE superseded_by IS NOT NULL;

CREATE TABLE identity (               -- what rows are recognised by
  key        INTEGER NOT NULL,        -- the NIK, or below 0 the digest of a provisional identity
  id         INTEGER NOT NULL,        -- the resident's
  row_digest INTEGER NOT NULL,        -- of the last row under this key
  list       INTEGER NOT NULL,        -- that brought it; lists that only repeat it confirm it
  sole       INTEGER NOT NULL,        -- 1: the person is just what that row under a NIK says
  PRIMARY KEY (key, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE confirmed (              -- residents whose sole row a newer list just repeats
  list  INTEGER NOT NULL REFERENCES list,
  first INTEGER NOT NULL,             -- from this id
  last  INTEGER NOT NULL,             -- to this one
  PRIMARY KEY (list, first)
) STRICT, WITHOUT ROWID;

CREATE TABLE named_again (            -- residents whom a list named without anything to be stored
  list  INTEGER NOT NULL REFERENCES list,
  first INTEGER NOT NULL,             -- from this id
  last  INTEGER NOT NULL,             -- to this one
  PRIMARY KEY (list, first)
) STRICT, WITHOUT ROWID;

CREATE TABLE leans_on (               -- a list said again what another one had brought
  list    INTEGER NOT NULL REFERENCES list,
  on_list INTEGER NOT NULL REFERENCES list,
  PRIMARY KEY (list, on_list)
) STRICT, WITHOUT ROWID;

CREATE TABLE doubtful_cell (          -- cells kept as written because they could not be read
  resident INTEGER NOT NULL REFERENCES resident ON DELETE CASCADE,
  field    INTEGER NOT NULL,
  text     TEXT NOT NULL,
  PRIMARY KEY (resident, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE older_field (            -- fields whose evidence is older than evidence_date
  resident INTEGER NOT NULL REFERENCES resident ON DELETE CASCADE,
  field    INTEGER NOT NULL,
  date     INTEGER NOT NULL,
  PRIMARY KEY (resident, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence_run (           -- recording and life statuses before the newest
  resident   INTEGER NOT NULL REFERENCES resident ON DELETE CASCADE,
  about      INTEGER NOT NULL,        -- 0 recording, 1 life
  from_date  INTEGER NOT NULL,
  rank       INTEGER NOT NULL,
  until_date INTEGER NOT NULL,
  status     INTEGER NOT NULL,
  PRIMARY KEY (resident, about, from_date, rank)
) STRICT, WITHOUT ROWID;

CREATE TABLE former_resident (        -- what a row said before an event changed it
  event    INTEGER NOT NULL,
  resident INTEGER NOT NULL,
  version  INTEGER NOT NULL,          -- counts from 1 within the event
  content  TEXT NOT NULL,             -- JSON
  PRIMARY KEY (event, resident, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE former_seen (            -- what a key's entry was before an event changed it
  event      INTEGER NOT NULL,
  key        INTEGER NOT NULL,
  id         INTEGER NOT NULL,
  row_digest INTEGER NOT NULL,
  list       INTEGER NOT NULL,        -- 0: there was none
  sole       INTEGER NOT NULL,
  PRIMARY KEY (event, key, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE receipt (                -- KK papers handed in, for a card, a NIK or a resident
  no_kk           INTEGER NOT NULL,   -- 0 where the receipt names it otherwise
  nik             INTEGER NOT NULL,
  resident_no     TEXT NOT NULL,
  received_day    INTEGER NOT NULL,
  received_minute INTEGER NOT NULL,   -- -1: only the day is known
  receipt_no      TEXT NOT NULL,
  service_point   TEXT NOT NULL,      -- that gave the number, if one did
  list            INTEGER NOT NULL REFERENCES list,
  line            INTEGER NOT NULL,
  PRIMARY KEY (no_kk, nik, resident_no, received_day, received_minute, receipt_no)
) STRICT, WITHOUT ROWID;
CREATE INDEX receipt_of_day ON receipt (received_day, service_point) WHERE receipt_no <> '';

CREATE TABLE region_row (
  edition     TEXT NOT NULL,
  code        INTEGER NOT NULL,
  decree      TEXT NOT NULL,
  valid_from  INTEGER NOT NULL,
  valid_until INTEGER,
  name        TEXT NOT NULL,
  replaces    INTEGER,
  list        INTEGER NOT NULL REFERENCES list,
  line        INTEGER NOT NULL,
  PRIMARY KEY (edition, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE calendar_row (           -- bitemporal: what a day is, as known from known_from on
  date       INTEGER NOT NULL,
  scope      TEXT NOT NULL,           -- 'all' or a service point
  known_from INTEGER NOT NULL,
  kind       TEXT NOT NULL,
  name       TEXT NOT NULL,
  decree     TEXT NOT NULL,
  opens      INTEGER,
  closes     INTEGER,
  list       INTEGER NOT NULL REFERENCES list,
  line       INTEGER NOT NULL,
  PRIMARY KEY (date, scope, known_from, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE service_point (
  code           TEXT NOT NULL,
  from_date      INTEGER NOT NULL,
  until_date     INTEGER,
  name           TEXT NOT NULL,
  kind           TEXT NOT NULL,
  serves         TEXT NOT NULL,       -- dotted codes joined by ;
  stations       INTEGER NOT NULL,
  daily_capacity INTEGER NOT NULL,
  opens          INTEGER NOT NULL,
  closes         INTEGER NOT NULL,
  weekdays       TEXT NOT NULL,
  place          TEXT NOT NULL,
  address        TEXT NOT NULL,
  list           INTEGER NOT NULL REFERENCES list,
  line           INTEGER NOT NULL,
  PRIMARY KEY (code, from_date)
) STRICT, WITHOUT ROWID;

CREATE TABLE former_reference (       -- what such a row said before a line of a list replaced it
  list       INTEGER NOT NULL REFERENCES list,
  line       INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  content    TEXT NOT NULL,           -- SQL values, columns in order
  PRIMARY KEY (list, line, table_name)
) STRICT, WITHOUT ROWID;
-- quote(), for a trigger may not call json_array() while trusted_schema is off.
CREATE TRIGGER region_row_is_kept BEFORE UPDATE ON region_row BEGIN
  INSERT INTO former_reference VALUES (new.list, new.line, 'region_row',
    quote(old.edition) || ',' || quote(old.code) || ',' || quote(old.decree) || ','
      || quote(old.valid_from) || ',' || quote(old.valid_until) || ',' || quote(old.name) || ','
      || quote(old.replaces) || ',' || quote(old.list) || ',' || quote(old.line));
END;
CREATE TRIGGER calendar_row_is_kept BEFORE UPDATE ON calendar_row BEGIN
  INSERT INTO former_reference VALUES (new.list, new.line, 'calendar_row',
    quote(old.date) || ',' || quote(old.scope) || ',' || quote(old.known_from) || ','
      || quote(old.kind) || ',' || quote(old.name) || ',' || quote(old.decree) || ','
      || quote(old.opens) || ',' || quote(old.closes) || ',' || quote(old.list) || ','
      || quote(old.line));
END;
CREATE TRIGGER service_point_is_kept BEFORE UPDATE ON service_point BEGIN
  INSERT INTO former_reference VALUES (new.list, new.line, 'service_point',
    quote(old.code) || ',' || quote(old.from_date) || ',' || quote(old.until_date) || ','
      || quote(old.name) || ',' || quote(old.kind) || ',' || quote(old.serves) || ','
      || quote(old.stations) || ',' || quote(old.daily_capacity) || ',' || quote(old.opens) || ','
      || quote(old.closes) || ',' || quote(old.weekdays) || ',' || quote(old.place) || ','
      || quote(old.address) || ',' || quote(old.list) || ',' || quote(old.line));
END;

CREATE TABLE service_day (            -- a day of a service point, planned or published
  service_point TEXT NOT NULL,
  date          INTEGER NOT NULL,
  state         TEXT NOT NULL CHECK (state IN ('draft', 'published')),
  stations      INTEGER NOT NULL,
  capacity      INTEGER NOT NULL CHECK (capacity > 0),
  opens         INTEGER NOT NULL,
  closes        INTEGER NOT NULL,
  seed          TEXT NOT NULL,        -- of the lottery among equal receipts
  without_papers INTEGER NOT NULL,    -- 1: people without papers are called after the others
  known_on      INTEGER NOT NULL,     -- the day of asking
  reserved      INTEGER NOT NULL,     -- seats kept free for people who are deferred later
  head_start_elderly  INTEGER NOT NULL,  -- days
  head_start_newly_17 INTEGER NOT NULL,
  event         INTEGER NOT NULL,
  PRIMARY KEY (service_point, date)
) STRICT, WITHOUT ROWID;

CREATE TABLE seat (                   -- there are as many rows as people can be served
  service_point TEXT NOT NULL,
  date          INTEGER NOT NULL,
  seat          INTEGER NOT NULL,
  session       INTEGER NOT NULL,     -- minutes after midnight
  station       INTEGER NOT NULL,
  PRIMARY KEY (service_point, date, seat),
  FOREIGN KEY (service_point, date) REFERENCES service_day ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE call (                   -- one person, one seat
  service_point TEXT NOT NULL,
  date          INTEGER NOT NULL,
  seat          INTEGER NOT NULL,
  resident      INTEGER NOT NULL,     -- below 0: a person who was erased since
  attempt       INTEGER NOT NULL,
  live          INTEGER NOT NULL CHECK (live IN (0, 1)),
  due_from      INTEGER NOT NULL,
  received_day    INTEGER,
  received_minute INTEGER,
  receipt_no    TEXT NOT NULL,
  printed       TEXT NOT NULL,        -- the line of the roster as published; empty in a draft
  outcome       INTEGER,              -- how the call ended; none: it is live, or was cancelled
  closed_by     INTEGER,              -- list of outcomes that ended or cancelled it
  withdrawn     INTEGER,              -- event that took it back
  not_before    INTEGER,              -- day after the last date that the person missed
  head_start    INTEGER NOT NULL,     -- days that the person's class is ahead
  PRIMARY KEY (service_point, date, seat, attempt, resident),
  FOREIGN KEY (service_point, date, seat) REFERENCES seat
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX call_one_per_seat ON call (service_point, date, seat) WHERE live = 1;
CREATE UNIQUE INDEX call_one_per_person ON call (resident) WHERE live = 1;
CREATE INDEX call_of_resident ON call (resident);

CREATE TABLE outcome (                -- what happened, as it was reported; the newest counts
  resident      INTEGER NOT NULL,
  day           INTEGER NOT NULL,
  service_point TEXT NOT NULL,        -- empty: a field check
  list          INTEGER NOT NULL REFERENCES list,
  line          INTEGER NOT NULL,     -- 0: one of the others, whom the list does not name
  outcome       INTEGER NOT NULL,
  minutes       INTEGER,              -- at the desk
  note          TEXT NOT NULL,
  called        INTEGER NOT NULL,     -- 1: the person was called to this place on this day
  PRIMARY KEY (resident, day, service_point, list, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX outcome_of_day ON outcome (service_point, day);
CREATE INDEX outcome_of_list ON outcome (list);

CREATE TABLE outage (                 -- when nothing could be recorded
  service_point TEXT NOT NULL,        -- empty: everywhere
  date          INTEGER NOT NULL,
  from_minute   INTEGER NOT NULL,
  until_minute  INTEGER,              -- none: still down when it was reported
  cause         TEXT NOT NULL,        -- server, power, device, network
  list          INTEGER NOT NULL REFERENCES list,
  line          INTEGER NOT NULL,
  PRIMARY KEY (service_point, date, from_minute, list)
) STRICT, WITHOUT ROWID;
CREATE INDEX outage_of_day ON outage (date);

CREATE TABLE publication (            -- a published roster is never rewritten
  service_point TEXT NOT NULL,
  date          INTEGER NOT NULL,
  version       INTEGER NOT NULL,
  calls         INTEGER NOT NULL,
  sha256        BLOB NOT NULL,        -- of its CSV
  event         INTEGER NOT NULL,
  PRIMARY KEY (service_point, date, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE closing (                -- a month's figures, frozen
  day         INTEGER PRIMARY KEY,
  csv         TEXT NOT NULL,          -- the backlog by kecamatan, as published
  must_record INTEGER NOT NULL,
  backlog     INTEGER NOT NULL,
  event       INTEGER NOT NULL
) STRICT;

CREATE TABLE closing_person (         -- in which class everybody was, and where
  day         INTEGER NOT NULL,
  resident_no TEXT NOT NULL,          -- of one who was erased since: # and a number of nobody
  class       INTEGER NOT NULL,
  place       INTEGER NOT NULL,       -- desa or kecamatan in force on the day; 0 unknown
  PRIMARY KEY (day, resident_no)
) STRICT, WITHOUT ROWID;

CREATE TABLE forecast (               -- what was foretold, so that it can be held against what came
  code       TEXT NOT NULL,           -- service point or kecamatan
  as_of      INTEGER NOT NULL,
  event      INTEGER NOT NULL,
  deadline   INTEGER NOT NULL,
  backlog    INTEGER NOT NULL,
  learned    INTEGER NOT NULL,        -- closed days it had learned from
  finish_p10 INTEGER,
  finish_p50 INTEGER,
  finish_p90 INTEGER,
  chance     INTEGER NOT NULL,        -- of the deadline, of 10,000
  points     TEXT NOT NULL,           -- service points, by blanks
  days       INTEGER NOT NULL,        -- working days that served_ahead is about
  last_day   INTEGER NOT NULL,        -- the last of them
  served_ahead TEXT NOT NULL,         -- JSON: 5 %, 10 % … 95 % of the people that they serve
  PRIMARY KEY (code, as_of, event)
) STRICT, WITHOUT ROWID;

CREATE TABLE duplicate_decision (     -- what a clerk decided about two records
  resident_a    TEXT NOT NULL,        -- resident numbers, the lower first
  resident_b    TEXT NOT NULL,
  verdict       INTEGER NOT NULL,     -- 0 unsure, 1 same, 2 not the same
  decided_on    INTEGER NOT NULL,
  who           TEXT NOT NULL,
  why           TEXT NOT NULL,
  fingerprint_a BLOB NOT NULL,        -- of what the records said then, under the office key
  fingerprint_b BLOB NOT NULL,
  event         INTEGER NOT NULL,
  PRIMARY KEY (resident_a, resident_b),
  CHECK (resident_a < resident_b)
) STRICT, WITHOUT ROWID;

CREATE TABLE former_decision (        -- what was decided before
  event         INTEGER NOT NULL,     -- that replaced it
  resident_a    TEXT NOT NULL,
  resident_b    TEXT NOT NULL,
  content       TEXT NOT NULL,        -- JSON
  PRIMARY KEY (event, resident_a, resident_b)
) STRICT, WITHOUT ROWID;

CREATE TABLE listed_pair (            -- pairs that were shown, so that new ones are news
  resident_a    TEXT NOT NULL,
  resident_b    TEXT NOT NULL,
  event         INTEGER NOT NULL,
  PRIMARY KEY (resident_a, resident_b),
  CHECK (resident_a < resident_b)
) STRICT, WITHOUT ROWID;

CREATE TABLE settled_call (           -- calls that ended or moved because two records are one
  service_point TEXT NOT NULL,
  date          INTEGER NOT NULL,
  seat          INTEGER NOT NULL,
  attempt       INTEGER NOT NULL,
  resident      INTEGER NOT NULL REFERENCES resident,  -- whose call it was
  now_of        INTEGER,              -- who has it now; empty: it was cancelled
  PRIMARY KEY (service_point, date, seat, attempt, resident)
) STRICT, WITHOUT ROWID;

CREATE TABLE tombstone (              -- of a person who was erased: nothing that tells who
  resident INTEGER PRIMARY KEY,       -- this file's own row number, given to nobody else
  event    INTEGER NOT NULL,
  lists    TEXT NOT NULL,             -- JSON: lists that told of the person; never undone any more
  digest   BLOB NOT NULL              -- over what the tables lost, salt included
) STRICT;

CREATE TABLE purged (                 -- rows that were removed because their time was over
  subject TEXT PRIMARY KEY,           -- 'list 3', '16.01.14 2016-09-06'
  event   INTEGER NOT NULL,
  rows    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIEW confirmation AS           -- the day on which a list last repeated a person's sole row
SELECT i.id, (SELECT max(l.list_date) FROM list l WHERE l.undone = 0 AND i.id <=
              (SELECT c.last FROM confirmed c WHERE c.list = l.number AND c.first <= i.id
               ORDER BY c.first DESC LIMIT 1)) AS newest
FROM resident r JOIN identity i ON i.key = r.nik AND i.id = r.id
WHERE i.sole = 1;

CREATE VIEW status_word (status, word) AS  -- the words of record/enrolment_status
VALUES (0, NULL), (1, 'UNREGISTERED'), (2, 'BELUM_REKAM'), (3, 'BELUM_WAJIB'), (4, 'SUDAH_REKAM'),
       (5, 'BIO_CAPTURED'), (6, 'PROCESSING'), (7, 'SENT_FOR_ENROLLMENT'),
       (8, 'RECEIVED_AT_CENTRAL'), (9, 'ENROLL_FAILURE_AT_CENTRAL'),
       (10, 'SEARCH_FAILURE_AT_CENTRAL'), (11, 'ENROLL_FAILURE_AT_REGIONAL'), (12, 'FAILURE'),
       (13, 'DUPLICATE_RECORD'), (14, 'PRINT_READY_RECORD'), (15, 'SENT_FOR_CARD_PRINTING'),
       (16, 'CARD_PRINTED'), (17, 'CARD_SHIPPED'), (18, 'CARD_ISSUED'), (19, 'CARD'), (20, '?');

CREATE VIEW residents AS
SELECT r.resident_no, CASE WHEN r.nik IS NULL THEN NULL ELSE printf('%016d', r.nik) END AS nik,
       CASE WHEN s.no_kk IS NULL THEN NULL ELSE printf('%016d', s.no_kk) END AS no_kk, r.name,
       CASE s.sex WHEN 1 THEN 'LAKI-LAKI' WHEN 2 THEN 'PEREMPUAN' END AS sex, r.birth_place,
       date(s.birth_date * 86400, 'unixepoch') AS birth_date,
       CASE WHEN s.kecamatan IS NULL THEN NULL
            ELSE substr(s.kecamatan, 1, 2) || '.' || substr(s.kecamatan, 3, 2) || '.' ||
                 substr(s.kecamatan, 5, 2) END AS kecamatan_code,
       CASE WHEN s.desa IS NULL THEN NULL
            ELSE substr(s.desa, 1, 2) || '.' || substr(s.desa, 3, 2) || '.' ||
                 substr(s.desa, 5, 2) || '.' || substr(s.desa, 7, 4) END AS desa_code,
       s.rw, s.rt, r.address,
       (SELECT word FROM status_word w WHERE w.status = s.status) AS status,
       date(CASE WHEN s.status_rank = 1 THEN max(s.status_until, r.confirmed_on)
                 ELSE s.status_until END * 86400, 'unixepoch') AS status_date,
       date(max(r.evidence_date, r.confirmed_on) * 86400, 'unixepoch') AS evidence_date,
       r.codes AS findings, r.list, r.line
FROM (SELECT resident.*, coalesce(confirmation.newest, evidence_date) AS confirmed_on
      FROM resident LEFT JOIN confirmation USING (id)) r
JOIN standing s ON s.id = r.id;

CREATE VIEW households AS
SELECT printf('%016d', no_kk) AS no_kk, members,
       CASE WHEN kecamatan IS NULL THEN NULL
            ELSE substr(kecamatan, 1, 2) || '.' || substr(kecamatan, 3, 2) || '.' ||
                 substr(kecamatan, 5, 2) END AS kecamatan_code,
       CASE WHEN desa IS NULL THEN NULL
            ELSE substr(desa, 1, 2) || '.' || substr(desa, 3, 2) || '.' ||
                 substr(desa, 5, 2) || '.' || substr(desa, 7, 4) END AS desa_code
FROM (SELECT no_kk, count(*) AS members, min(kecamatan) AS kecamatan, min(desa) AS desa
      FROM standing WHERE no_kk IS NOT NULL GROUP BY no_kk);

CREATE VIEW papers AS
SELECT CASE no_kk WHEN 0 THEN NULL ELSE printf('%016d', no_kk) END AS no_kk,
       CASE nik WHEN 0 THEN NULL ELSE printf('%016d', nik) END AS nik,
       CASE resident_no WHEN '' THEN NULL ELSE resident_no END AS resident_no,
       date(received_day * 86400, 'unixepoch') AS received,
       CASE WHEN received_minute < 0 THEN NULL
            ELSE printf('%02d:%02d', received_minute / 60, received_minute % 60) END AS time,
       receipt_no, list, line
FROM receipt;

CREATE VIEW calls AS
SELECT c.service_point, date(c.date * 86400, 'unixepoch') AS date,
       printf('%02d:%02d', t.session / 60, t.session % 60) AS session, c.seat, r.resident_no,
       c.attempt, d.state AS status, c.live
FROM call c
JOIN seat t USING (service_point, date, seat)
JOIN service_day d USING (service_point, date)
LEFT JOIN resident r ON r.id = c.resident;

CREATE VIEW events AS
SELECT seq, at, kind, subject, detail, lower(hex(hash)) AS hash FROM event;

CREATE VIEW imports AS
SELECT number, kind, file, lower(hex(sha256)) AS sha256,
       date(list_date * 86400, 'unixepoch') AS list_date, imported_at, layout, read, added,
       updated, unchanged, rejected, findings, undone
FROM list;

CREATE VIEW rejected_rows AS SELECT list, sheet, line, codes, cells FROM rejected_row;
)sql";

}  // namespace rekam
