#!/usr/bin/env python3
"""Writes the seeds of the fuzzing programs, small whole inputs each, into tests/fuzz/seeds/NAME/. Run from the root of the tree.

The sheets, catalogues and labels are cut from the sample content and the development keys; the rest is written here."""
import io
import pathlib
import zipfile

root = pathlib.Path("tests/fuzz/seeds")


def put(program, name, data):
    folder = root / program
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(data if isinstance(data, bytes) else data.encode())


def first_lines(path, count):
    return "".join(pathlib.Path(path).read_text(encoding="utf-8").splitlines(keepends=True)[:count])


manifest = ("id=fr.test\nseq=42\ncreated=2026-11-20\nexpires=2027-05-20\nmin_app=1\nschema=1\nsize=5000\nblake2b="
            + "0123456789abcdef" * 8 + "\n")
put("manifest", "plain", manifest)
put("manifest", "long", manifest.replace("fr.test", "fr." + "a-b." * 15).replace("seq=42", "seq=9007199254740992"))

keys = pathlib.Path("tests/keys")
put("signature", "public", (keys / "development.pub").read_bytes())
put("signature", "secret", (keys / "development-root.key").read_bytes())
keyring = (keys / "development.keyring").read_text()
put("signature", "block", keyring.split("\n\n")[1])

lines = keyring.split("\n\n")[0] + "\n"
put("keyring", "development", lines)
put("keyring", "every-line", lines + "revoked=7605E44D03A65A97\nfloor=fr.test:40\nreset=fr.test:12\nwithdraw=fr.test:41\n")
put("keyring", "signed", keyring)

block = keyring.split("\n\n")[1]
put("trailer", "whole", "SOCLE-PACK-1\n" + manifest + "\n" + block + "\n" + keyring)
put("trailer", "two-signatures", "SOCLE-PACK-1\n" + manifest + "\n" + block + block + "\n" + keyring)
put("trailer", "without-keyring", "SOCLE-PACK-1\n" + manifest + "\n" + block + "\n")

put("state", "full", "SOCLE-STATE-1\nchosen=2-0123456789abcdef\ntrial=-\ntries=2\nconfirmed=2\n"
    "blocked=3-0123456789abcdef\nblocked=4-0123456789abcdef\nend\n")
put("state", "empty", "SOCLE-STATE-1\nchosen=-\ntrial=-\ntries=0\nconfirmed=0\nend\n")

sheets = ["layer", "topics", "facts", "options", "questions", "cards", "rights", "services", "bodies", "events", "memories",
          "holidays"]
for number, sheet in enumerate(sheets):
    for layer in ("content/fr", "content/fr-montreuil"):
        path = pathlib.Path(layer) / (sheet + ".csv")
        if path.is_file() and number:
            put("sheet", sheet, bytes([number]) + first_lines(path, 3).encode())
            break
put("sheet", "quotes", bytes([2]) + b'id,sort,type,question\r\n"a ""b""",1,choice,"two\nlines"\r\n')
put("sheet", "semicolons", bytes([5]) + "\ufefftopic;sort;record\na;1;rights:b\n".encode())

put("catalogue", "sample", first_lines("assets/translations/ar.po", 60))
put("catalogue", "everything", 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"X-Socle-Status: human\\n"\n\n'
    '# by hand\n#. status: reviewed\n#: a.csv:3\n#, fuzzy, c-format\n#| msgid "old"\nmsgctxt "home.title"\nmsgid "one"\n'
    'msgid_plural "many"\nmsgstr[0] "a"\nmsgstr[1] "b\\n"\n"c\\t"\n\n#~ msgid "gone"\n#~ msgstr "parti"\n')

for number, text in enumerate([
        "Mo-Fr 09:00-12:00,14:00-17:30; Sa 10:00-12:00; PH off", "24/7", "Jul-Aug Th[1,-1] 22:00-02:00 \"sur rendez-vous\"",
        "2026 Dec 24-2027 Jan 02 closed || unknown \"?\"", "Mo,We 08:00-26:00, PH 10:00-11:00 open \"x\";",
        "sunrise-sunset", "week 1-53/2 Mo 10:00+", "easter -2 days off"]):
    put("opening_hours", str(number), text)

put("condition", "lines", b"\x00cover = none|basic\n1: age >= 18\n2: papers known\nage<65\ncover != full")
put("condition", "wrong", b"\x01papers = yes\ncover > 3\nage < 40\n9: nothing = x\ncover.none = 1")

put("config", "whole", "# a kiosk\nscreen_diagonal_inches = 32\nreading_distance_mm = 600\ncontent = /srv/a.socle\n"
    "fonts = /srv/fonts.list\nidle_seconds = 90\ntime_zone = Europe/Paris\n")
put("config", "wrong", "idle_seconds = 1e3\r\nscreen_diagonal_mm = nan\nreading_distance_mm=0x1p9\ncolour\n= 3\ncontent =\n")

put("message", "plural", "{0, plural, =0 {rien} one {# jour de {1}} other {# jours, '{'{2}'}'}}")
put("message", "select", "l'aide {1, select, female {elle} other {{0, number}}} ''")
put("message", "deep", "{0, plural, other {{1, select, a {{0, plural, one {#} other {##}}} other {x}}}}")

samples = {"arabic": (1, "السلام عليكم 112 abc (١٢٣)"), "urdu": (2, "آپ کا شہر"), "mixed": (0, "l’aide\u00a0: \u2067עברית\u2069 x\u0301 👨‍👩‍👧"),
           "thai": (5, "ภาษาไทยไม่มีช่องว่าง"), "khmer": (7, "ភាសាខ្មែរ"), "chinese": (3, "我们的城市，你好。"), "hindi": (9, "क्षत्रिय हिन्दी"),
           "soft": (0, "Rechts\u00adschutz\nfin\u2028\t—")}
for name, (language, text) in samples.items():
    put("text", name, bytes([language, 3, 24, 40, 2]) + text.encode())

put("pack", "nothing", b"\x00")
put("pack", "bytes", b"\x00\x00\x00\x04\x00\x04\xff\xff\xff\xff")
put("pack", "pages", b"\x00\x02\x03\x09\x02\x05\x01")
put("pack", "header", b"\x01\x01\x00\x00\x10\x02")
put("pack", "zeros", b"\x00\x03\x00\x20\x00\xff\x00\x03\x00\x40\x10\xff\xff")

flat = ('<?xml version="1.0" encoding="UTF-8"?>\n<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
        '<office:body><office:spreadsheet><table:table table:name="cards"><table:table-row table:number-rows-repeated="2">'
        '<table:table-cell office:value-type="string"><text:p>a<text:s text:c="3"/>b</text:p><text:p>c</text:p></table:table-cell>'
        '<table:table-cell table:number-columns-repeated="3"/><table:table-cell office:value-type="float" office:value="3">'
        '<text:p>3 &amp; 4</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body>'
        '</office:document>')
put("spreadsheet", "flat", b"\x01" + flat.encode())
put("spreadsheet", "pieces", b"\x03\x06" + flat.encode())
put("spreadsheet", "entities", b"\x01" + flat.replace("<office:document ", '<!DOCTYPE x [<!ENTITY a "aaaa">]><office:document ').encode())
put("spreadsheet", "comma", b'\x00\xef\xbb\xbfid,name\r\n1,"a ""b""\nc"\r\n')
put("spreadsheet", "windows", b"\x00id;name\n1;caf\xe9\n")
for packed in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", packed) as book:
        for name, text in (("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", flat)):
            book.writestr(zipfile.ZipInfo(name), text, packed)
    put("spreadsheet", "zip-%d" % packed, b"\x02" + whole.getvalue())

put("hsds", "json", b'\x03{"contents":[{"id":"a","name":"B","organization":{"id":"o","name":"O"},"phones":[{"number":"112"}],'
    b'"service_at_locations":[{"location":{"name":"L","latitude":1.5,"addresses":[{"city":"M"}]}}],"schedules":'
    b'[{"opens_at":"09:00","byday":"MO,TU"}],"x":[true,null,{"y":-1e9}]}],"socle":{"socle_cards":[{"topic":"t"}]}}')
put("hsds", "array", b'\x03[{"name":"\\u00e9"},{"name":1},[],"x"]')
put("hsds", "service", b"\x00id,name,organization_id,url\na,B,o,https://example.org\n")
put("hsds", "cards", b"\x01topic,sort,record\nt,1,services:a\n")
put("hsds", "description", b'\x02{"licenses":[{"name":"CC0-1.0"}],"contributors":[{"title":"V"}]}')

words = pathlib.Path("tests/fuzz/words")
words.mkdir(exist_ok=True)


def put_words(program, items):
    escaped = [item.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\x0a") for item in items]
    (words / (program + ".dict")).write_text("".join(f'"{item}"\n' for item in escaped))


put_words("spreadsheet", ["<table:table table:name=", "<table:table-row table:number-rows-repeated=", "<table:table-cell ",
                          "table:number-columns-repeated=", "office:value-type=", "<text:p>", "</text:p>", "<text:s text:c=", "<text:tab/>",
                          "<text:line-break/>", "<!DOCTYPE", "<!ENTITY a 'b'>", "&a;", "&#0;", "&amp;", "<![CDATA[", "]]>", "PK"])
put_words("hsds", ['"contents"', '"organization"', '"phones"', '"service_at_locations"', '"location"', '"addresses"', '"schedules"',
                   '"socle"', '"id"', '"name"', "[{", "}]", "\\u0000", "\\ud800", "1e999", "null"])
put_words("opening_hours", ["Mo", "Su", "Th[", "PH", "SH", "24/7", "off", "closed", "unknown", "open", "||", "; ", "Jan 01", "Dec",
                            "2026 ", "09:00-12:00", "26:00", "week ", '"', "-", ","])
put_words("catalogue", ["msgid ", "msgstr ", "msgctxt ", "msgid_plural ", "msgstr[0] ", "#, fuzzy\n", "#~ ", "#| ", "#. status: ",
                        '""\n', '"\n', "charset=UTF-8\\n", "X-Socle-Status: ", "\\x", "\\0"])
put_words("message", ["{0", "plural, ", "select, ", "number", "other {", "one {", "=0 {", "#", "'{'", "}", "offset:1"])
put_words("manifest", ["id=", "\nseq=", "\ncreated=", "\nexpires=", "\nmin_app=", "\nschema=", "\nsize=", "\nblake2b="])
put_words("keyring", ["SOCLE-KEYRING-1\n", "seq=", "key=", "revoked=", "floor=", "reset=", "withdraw=", "untrusted comment: "])
put_words("trailer", ["SOCLE-PACK-1\n", "SOCLE-KEYRING-1\n", "untrusted comment: ", "trusted comment: ", "\n\n", "seq=", "key="])
put_words("condition", [" = ", " != ", " <= ", " >= ", " known", "1: ", "|", "cover", "age", "papers", "none", "\n"])
put_words("config", ["content", "fonts", "time_zone", "screen_diagonal_mm", "screen_diagonal_inches", "reading_distance_mm",
                     "idle_seconds", " = ", "1e9", "nan", "inf", "#"])
put_words("sheet", ['"', '""', ",", "\n", ";", "\r\n", "Mo-Fr 09:00-12:00", "yes", "no", "=>", " | ", "2026-01-01", "https://"])
