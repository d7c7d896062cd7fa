"""How fast each reader turns files into text on one core: a table with the goal of each.

    python benchmarks/readers.py

The files are made of the specimens of corpus/: Word files by python-docx (each line a paragraph, each row of pipes a
row of a table), web pages in four shapes, texts in TCVN3, a PDF by LibreOffice where it is here. Shown is the best of
five rounds, in the time of the process. Scans: benchmarks/ocr.py. Old Word files: benchmarks/office.py.
"""

from __future__ import annotations

import sys
import tempfile
import unicodedata
from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path
from time import process_time
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from options import options
from text import documents

from libreoffice import SOFFICE, saved
from plans import SPECIMENS
from word import Word
from xhht_parse.readers import read_bytes
from xhht_parse.readers.encodings import tcvn3

ROUNDS = 5
SHAPES = {
    "a law portal's page": "",
    "as Word saves a page": (
        '<p class=MsoNormal style="margin-top:6.0pt;text-align:justify"><span style="font-size:14.0pt;'
        "font-family:'Times New Roman',serif\">{}</span></p>\n"
    ),
    "bare paragraphs": "<p>{}</p>\n",
    "a tag every few words": "<p>&nbsp;&nbsp; <b>{}</b><br>\n<a href=#x><i>x</i></a></p>\n",
}
MENU = '<li class="nav-item"><a class="nav-link" href="/van-ban/{0}" title="Văn bản {0}">Văn bản số {0}</a></li>\n'
SCRIPT = "<script>window.dataLayer=window.dataLayer||[];function f{0}(a){{return a<b&&c>d?e[{0}]:null}}</script>\n"
STYLE = ".c{0} .item > a {{ color: #0b5394; padding: 4px {0}px; background: url(/img/{0}.png) }}\n"
PORTAL = (
    "<!DOCTYPE html><html lang=vi><head><meta charset=utf-8><title>Văn bản pháp luật</title><style>"
    + "".join(map(STYLE.format, range(150)))
    + "</style>"
    + "".join(map(SCRIPT.format, range(120)))
    + "</head><body><nav><ul>"
    + "".join(map(MENU.format, range(80)))
    + '</ul></nav><div class="content">{}</div><footer><ul>'
    + "".join(map(MENU.format, range(40)))
    + "</ul></footer></body></html>"
)


class Row(NamedTuple):
    what: str
    files: Sequence[bytes]
    name: str
    unit: str
    amount: float
    """Of all files together, in the unit."""
    goal: float | None = None


def as_word(text: str) -> bytes:
    word, rows = Word(), list[list[str]]()
    for line in [*text.split("\n"), ""]:
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if line.startswith("|") and len(cells) > 2:
            rows.append(cells)
            continue
        if rows:
            width = max(len(row) for row in rows)
            word.table([[*row, *[""] * (width - len(row))] for row in rows])
            rows = []
        if line.strip():
            word.paragraph(line)
    return word.save()


def page(text: str, shape: str) -> bytes:
    """Some 60 KB of a portal's page lie around 15 KB of text, as on the pages that people save."""
    kind = SHAPES[shape] or SHAPES["as Word saves a page"]
    body = "".join(kind.format(escape(line)) for line in text.split("\n") if line.strip())
    return (PORTAL.replace("{}", body) if not SHAPES[shape] else f"<html><meta charset=utf-8>{body}</html>").encode()


def in_tcvn3(text: str) -> bytes:
    """As typed in .VnTime: the font has the capitals with marks, so small letters stand for them."""
    table = {tcvn3(bytes((code,)).decode("cp1252", "replace")): code for code in range(0xFF, 0x9F, -1)}
    letters = unicodedata.normalize("NFC", text)
    return bytes(ord(c) if c < "\x80" else table.get(c, table.get(c.lower(), ord("-"))) for c in letters)


def rows() -> list[Row]:
    texts = [path.read_bytes().decode("utf-8").replace("\r\n", "\n") for path in SPECIMENS]
    many = documents(1)
    word = [as_word(text) for text in texts]
    made = [Row("Word (.docx)", word, "a.docx", "plans/s", len(word), 150)]
    for shape in SHAPES:
        pages = [page(text, shape) for text in many[:80]]
        made.append(Row(f"HTML: {shape}", pages, "a.html", "MB/s", _megabytes(pages), None if made[2:] else 20))
    old = [in_tcvn3(text) for text in many[:80]]
    made.append(Row("text in TCVN3", old, "a.txt", "MB/s", _megabytes(old)))
    if SOFFICE:
        with tempfile.TemporaryDirectory() as folder:
            pdf = saved(Path(folder), as_word("\n".join(texts)), "docx", ["pdf"])["pdf"]
        count = len(read_bytes(pdf, "a.pdf").pages)
        made.append(Row(f"PDF with text, {count} pages", [pdf], "a.pdf", "pages/s", count, 300))
    return made


def _megabytes(files: Sequence[bytes]) -> float:
    return sum(map(len, files)) / 1e6


def best(work: Callable[[], object]) -> float:
    seconds = []
    for _ in range(ROUNDS):
        begun = process_time()
        work()
        seconds.append(process_time() - begun)
    return min(seconds)


def main() -> None:
    print(f"{'':32}{'files':>6}{'KB each':>9}{'speed':>18}{'goal':>8}")
    for row in rows():
        speed = row.amount / best(lambda: [read_bytes(data, row.name) for data in row.files])  # noqa: B023
        size = sum(map(len, row.files)) / len(row.files) / 1000
        goal = "" if row.goal is None else f"{row.goal:.0f}"
        print(f"{row.what:32}{len(row.files):6}{size:9.0f}{speed:10.1f} {row.unit:7}{goal:>8}")


if __name__ == "__main__":
    options(__doc__).parse_args()
    main()
