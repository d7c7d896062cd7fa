"""PDF files for the tests, drawn word by word: text where the test wants it, in the fonts that documents have.

In: pages of `Text` and `Box`, measured in points from the upper left corner. Out: the bytes of a PDF. All letters are
half as wide as their size. No font is embedded: what a reader needs of one is its name, its widths and its table.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

A4 = (595.0, 842.0)


class Text(NamedTuple):
    left: float
    top: float
    words: str
    size: float = 12.0
    font: str = "body"
    turn: str = "1 0 0 1"
    """The first four numbers of the text's matrix: "0 1 -1 0" is written upwards."""
    unseen: bool = False
    apart: float = 0.0
    """Points between two letters, besides their own width."""


class Box(NamedTuple):
    """A surface: a thin one is a line."""

    left: float
    top: float
    width: float
    height: float


class Ink(NamedTuple):
    """Lines and surfaces as another program draws them: the operators, measured from the lower left corner."""

    operators: str


Drawn = Text | Box | Ink


class Sheet(NamedTuple):
    drawn: Sequence[Drawn]
    size: tuple[float, float] = A4
    quarters: int = 0
    """By how many the page is shown turned clockwise."""


def _cmap(shift: int) -> bytes:
    """A table of letters that gives each code the letter `shift` behind it: 0 is right, all else a broken font."""
    rows = [f"<{first:02X}00> <{first:02X}FF> <{(first * 256 + shift):04X}>" for first in range(256 - bool(shift))]
    parts = [f"{len(part)} beginbfrange\n" + "\n".join(part) + "\nendbfrange\n" for part in _hundreds(rows)]
    head = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n1 begincodespacerange <0000> <FFFF> "
    return (head + "endcodespacerange\n" + "".join(parts) + "endcmap end end").encode("ascii")


def _hundreds(rows: list[str]) -> list[list[str]]:
    return [rows[at : at + 100] for at in range(0, len(rows), 100)]


_WIDE = {"body": ("TimesNewRoman", 0), "broken": ("TimesNewRoman", 29), "mapped": ("#2EVnTime", 0)}
"""Fonts of Unicode letters, their names and how far off their table of letters is."""
_OLD = {"old": "#2EVnTime", "capitals": "ABCDEF+#2EVnTimeH", "vni": "VNI-Times"}
"""Fonts of one byte a letter."""


def paper(*sheets: Sheet | Sequence[Drawn]) -> bytes:
    """The file with these pages."""
    pages = [sheet if isinstance(sheet, Sheet) else Sheet(sheet) for sheet in sheets]
    objects: list[bytes] = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    fonts = " ".join(f"/{name} {_font(objects, name)} 0 R" for name in (*_WIDE, *_OLD))
    kids = [_page(objects, page, fonts) for page in pages]
    listed = " ".join(f"{kid} 0 R" for kid in kids)
    objects[1] = f"<< /Type /Pages /Kids [{listed}] /Count {len(kids)} >>".encode("ascii")
    return _file(objects)


def _add(objects: list[bytes], body: str | bytes) -> int:
    objects.append(body.encode("ascii") if isinstance(body, str) else body)
    return len(objects)


def _stream(data: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(data), data)


def _font(objects: list[bytes], name: str) -> int:
    if name in _OLD:
        widths = " ".join(["500"] * 224)
        return _add(
            objects,
            f"<< /Type /Font /Subtype /TrueType /BaseFont /{_OLD[name]} /Encoding /WinAnsiEncoding /FirstChar 32 "
            f"/LastChar 255 /Widths [{widths}] >>",
        )
    base, shift = _WIDE[name]
    letters = _add(objects, _stream(_cmap(shift)))
    inner = _add(
        objects,
        f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{base} /DW 500 "
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
    )
    return _add(
        objects,
        f"<< /Type /Font /Subtype /Type0 /BaseFont /{base} /Encoding /Identity-H "
        f"/DescendantFonts [{inner} 0 R] /ToUnicode {letters} 0 R >>",
    )


def _page(objects: list[bytes], page: Sheet, fonts: str) -> int:
    width, height = page.size
    drawn = "\n".join(_drawn(thing, height) for thing in page.drawn)
    content = _add(objects, _stream(drawn.encode("ascii")))
    return _add(
        objects,
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Rotate {90 * page.quarters} "
        f"/Resources << /Font << {fonts} >> >> /Contents {content} 0 R >>",
    )


def _drawn(thing: Drawn, height: float) -> str:
    if isinstance(thing, Ink):
        return thing.operators
    if isinstance(thing, Box):
        return f"{thing.left} {height - thing.top - thing.height} {thing.width} {thing.height} re f"
    code = thing.words.encode("cp1252" if thing.font in _OLD else "utf-16-be").hex()
    place = f"{thing.turn} {thing.left} {height - thing.top - thing.size}"
    return f"BT /{thing.font} {thing.size} Tf {thing.apart} Tc {3 if thing.unseen else 0} Tr {place} Tm <{code}> Tj ET"


def _file(objects: Sequence[bytes]) -> bytes:
    data, places = b"%PDF-1.5\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1, table, len(objects) + 1, len(data),
    )  # fmt: skip


def lines(text: str, left: float = 85.0, top: float = 100.0, step: float = 16.0, size: float = 12.0) -> list[Text]:
    """The lines of a text below one another; an empty one leaves half a line free."""
    found: list[Text] = []
    for line in text.split("\n"):
        if line.strip():
            indent = len(line) - len(line.lstrip())
            found.append(Text(left + indent * size / 2, top, line.strip(), size))
        top += step if line.strip() else step / 2
    return found


def grid(across: Sequence[float], down: Sequence[float]) -> list[Box]:
    """The lines of a table."""
    level = [Box(across[0], y, across[-1] - across[0], 0.5) for y in down]
    return level + [Box(x, down[0], 0.5, down[-1] - down[0]) for x in across]
