"""Hostile lists: bytes, and how rekam-import must take them.

Each is (name, bytes, rows). `rows` is the number of rows that the list has whatever they are worth:
read must be just that. None: the file must be refused (exit 3). ANY: it may be refused, or its rows
counted, as long as the counts add up.
"""

import io
import random
import zipfile

ANY = "any"
HEADER = ("NO_KK,NIK,NAMA_LGKP,JENIS_KLMIN,TGL_LHR,STAT_KWN,STAT_HBKEL,ALAMAT,RT,RW,NAMA_KEL,"
          "NAMA_KEC,STATUS_REKAM\n")


def row(number, **changed):
    cells = {"no_kk": f"160114010110{number:04}", "nik": f"160114520385{number:04}",
             "name": "SITI AMINAH", "sex": "PEREMPUAN", "birth": "12-03-1985", "married": "KAWIN",
             "role": "KEPALA KELUARGA", "address": "JL. A", "rt": "001", "rw": "002",
             "desa": "Pasar Baru", "kecamatan": "Baturaja Timur", "status": "BELUM REKAM"}
    return ",".join((cells | changed).values()) + "\n"


def text(*rows):
    return (HEADER + "".join(rows)).encode()


GOOD = [row(n) for n in range(1, 21)]


def workbook(parts, compression=zipfile.ZIP_DEFLATED):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", compression) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return packed.getvalue()


CONTENT_TYPES = """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"""
RELATIONS = """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}" Target="{}"/></Relationships>"""
BOOK = """<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>"""


def sheet(rows, before="", extra=""):
    body = "".join("<row>" + "".join(f'<c t="inlineStr"><is><t>{cell}</t></is></c>'
                                     for cell in line.rstrip("\n").split(",")) + "</row>"
                   for line in rows)
    return ('<?xml version="1.0"?>' + before +
            '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
            + body + extra + "</sheetData></worksheet>")


def xlsx(sheet_xml):
    return workbook({"[Content_Types].xml": CONTENT_TYPES,
                     "_rels/.rels": RELATIONS.format("officeDocument", "/xl/workbook.xml"),
                     "xl/workbook.xml": BOOK,
                     "xl/_rels/workbook.xml.rels": RELATIONS.format("worksheet",
                                                                    "worksheets/sheet1.xml"),
                     "xl/worksheets/sheet1.xml": sheet_xml})


def compound_file(stream):
    """Enough of an old Office file to be known by its first bytes and the name of a stream."""
    head = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)
    return head + stream.encode("utf-16-le").ljust(128, b"\0") + bytes(4096)


def random_bytes(seed, size):
    return random.Random(seed).randbytes(size)


def spoiled(data, seed, times):
    """Some bytes replaced by other ones."""
    chance = random.Random(seed)
    spoilt = bytearray(data)
    for _ in range(times):
        spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
    return bytes(spoilt)


def all_lists():
    good = text(*GOOD)
    book = xlsx(sheet([HEADER] + GOOD))
    yield "good list", good, 20
    yield "empty file", b"", None
    yield "one line break", b"\n", None
    yield "only a byte order mark", b"\xef\xbb\xbf", None
    yield "only headings", HEADER.encode(), 0
    yield "headings and blank lines", (HEADER + "\n\n\r\n").encode(), 0
    yield "no headings", "".join(GOOD).encode(), None
    yield "two rows of headings", text(HEADER, *GOOD), ANY
    yield "titles above the headings", b"DAFTAR PENDUDUK\n\nKECAMATAN BATURAJA TIMUR\n" + good, 20
    yield "line ends of Windows", good.replace(b"\n", b"\r\n"), 20
    yield "line ends of old Macs", good.replace(b"\n", b"\r"), 20
    yield "mixed line ends", good.replace(b"\n", b"\r\n", 9), 20
    yield "semicolons", good.replace(b",", b";"), 20
    yield "tabs", good.replace(b",", b"\t"), 20
    yield "sep= line", b"sep=;\r\n" + good.replace(b",", b";"), 20
    yield "byte order mark", b"\xef\xbb\xbf" + good, 20
    yield "UTF-16 little", good.decode().encode("utf-16"), 20
    yield "UTF-16 big", b"\xfe\xff" + good.decode().encode("utf-16-be"), 20
    yield "Windows-1252", text(*[row(n, name="NI\u00d1O \u2013 D\u2019ANGELO") for n in range(1, 11)]
                               ).decode().encode("cp1252"), 10
    yield "UTF-8 with one broken row", text(*[row(n, name="NI\u00d1O") for n in range(1, 11)]
                                            ) + row(11).encode().replace(b"SITI", b"S\xffTI"), 11
    yield "NUL bytes in a row", text(*GOOD[:5], row(6, name="SI\0TI"), *GOOD[6:10]), 10
    yield "stray quote", text(*GOOD[:5], row(6, name='SITI "ATI" AMINAH'), *GOOD[6:10]), 10
    yield "quote that never closes", text(*GOOD[:5], row(6, name='"SITI'), *GOOD[6:10]), 10
    yield "quoted cells with commas", text(row(1, name='"SITI, H"'), row(2, address='"JL ""A"""')), 2
    yield "line break in a cell", text(row(1, address='"JL. A\nDUSUN B"'), row(2)), 2
    yield "too many cells", text(*GOOD[:3], row(4).rstrip("\n") + ",x,y\n", *GOOD[4:6]), 6
    yield "too few cells", text(*GOOD[:3], "1601140101100004,1601145203850004,BUDI\n", GOOD[4]), 5
    yield "rows of commas", text(GOOD[0], ",,,,,,,,,,,,\n", GOOD[1]), 3
    yield "a total row", text(*GOOD[:3], "JUMLAH,,3,,,,,,,,,,\n"), 4
    yield "half of a list", good[:-40], None
    yield "same column twice", (HEADER.rstrip("\n") + ",NIK\n").encode() + b"".join(
        line.encode().rstrip(b"\n") + b",x\n" for line in GOOD), 20
    yield "16,384 columns", (HEADER.rstrip("\n") + ",x" * 16371 + "\n" +
                             GOOD[0].rstrip("\n") + "," * 16371 + "\n").encode(), ANY
    yield "cell of a megabyte", text(GOOD[0], row(2, name="A" * (1 << 20)), GOOD[2]), 3
    yield "line of four megabytes", text(GOOD[0], "x" * (4 << 20) + "\n", GOOD[2]), 3
    yield "formulas", text(row(1, name="=cmd|' /C calc'!A0"), row(2, address="@SUM(1)"),
                           row(3, name="+62811"), row(4, name="-")), 4
    yield "control characters", text(row(1, name="SITI\x1b[31m"), row(2, name="\x07")), 2
    yield "every byte in a name", HEADER.encode() + b"".join(
        row(n + 1, name="?").encode().replace(b"?", bytes([n])) for n in range(256)), ANY
    yield "odd digits", text(row(1, nik="\uff11\uff16" * 8), row(2, nik="١٦٠١١٤٥٢٠٣٨٥٠٠٠١")), 2
    yield "damaged numbers", text(row(1, nik="1.60114E+15"), row(2, nik="1601145203850000"),
                                  row(3, nik="'1601145203850003"), row(4, nik="160114520385000"),
                                  row(5, nik="0"), row(6, nik="-"), row(7, nik="")), 7
    yield "odd dates", text(*[row(n + 1, birth=date) for n, date in enumerate(
        ["31-02-1985", "00-00-0000", "12/31/1990", "1990", "34119", "17 Mei 1990", "17-AGT-1990",
         "30-JUN-57", "99999999999999999999", "-1-1-1", "1e9", "0000-00-00", "29-02-1900"])]), 13
    yield "list of another kabupaten", text(*[row(
        n, kecamatan="Muaradua", no_kk=f"160901010110{n:04}") for n in range(1, 11)]), None
    yield "old Excel", compound_file("Workbook"), None
    yield "workbook with a password", compound_file("EncryptedPackage"), None
    yield "web page named .xls", b"<html><table><tr><td>NIK</td></tr></table></html>", None
    yield "PDF", b"%PDF-1.4\n" + random_bytes(1, 500), None
    yield "picture", b"\x89PNG\r\n\x1a\n" + random_bytes(2, 500), None
    yield "random bytes", random_bytes(3, 100_000), None
    yield "workbook", book, 20
    yield "workbook cut in half", book[:len(book) // 2], None
    yield "workbook without its end", book[:-10], None
    yield "archive that is no workbook", workbook({"a.txt": "NIK"}), None
    yield "archive of nothing", workbook({}), None
    yield "workbook with a DTD", xlsx(sheet(
        [HEADER] + GOOD, before='<!DOCTYPE x [<!ENTITY a "b">]>')), None
    yield "workbook with a bomb", xlsx(sheet(
        [HEADER] + GOOD, extra="<row><c/></row>" * 8_000_000)), ANY
    yield "workbook whose XML stops", xlsx(sheet([HEADER] + GOOD)[:-40]), None
    yield "workbook with a row far below", xlsx(sheet(
        [HEADER] + GOOD, extra='<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')), ANY
    for seed in range(40):
        yield f"good list with spoilt bytes {seed}", spoiled(good, seed, 1 + seed), ANY
        yield f"workbook with spoilt bytes {seed}", spoiled(book, seed, 1 + seed), ANY
        yield f"list cut at a random place {seed}", good[:random.Random(seed).randrange(
            len(HEADER), len(good))], ANY
