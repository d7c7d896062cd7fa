"""PDF files as offices publish them, where they are at hand."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from xhht_parse import Document, parse_file

pytest.importorskip("pypdfium2", reason="the extra pdf is not here")

FOLDER = Path(__file__).parents[3] / "shared" / "realdocs"
pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="../shared/realdocs is not there")

GAZETTES = {
    "hr-quyet-dinh-so-893-qd-ttg-469593.pdf": ("893/QĐ-TTg", date(2026, 5, 20), 16, 11, "CÔNG BÁO/Số 302", 7),
    "hr-quyet-dinh-so-982-qd-ttg-469699.pdf": ("982/QĐ-TTg", date(2026, 6, 4), 23, 10, "CÔNG BÁO/Số 333", 8),
}
"""For each its number, day, pages, targets, running head, and the rows of its annex that are numbered 1, 2, 3 …"""


def ink(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text).casefold().split())


def distance(one: str, other: str) -> int:
    """How many letters are to be put in, left out or changed."""
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        above, row[0] = row[0], at
        for place, wanted in enumerate(other, 1):
            above, row[place] = row[place], min(row[place] + 1, row[place - 1] + 1, above + (letter != wanted))
    return row[-1]


def test_old_fonts_differ_from_the_transcript_by_less_than_a_letter_in_a_hundred() -> None:
    path = next(FOLDER.glob("vip-2006-*.pdf"))
    typed = ink(path.with_suffix(".transcript.txt").read_text("utf-8"))
    assert distance(ink(parse_file(path).text), typed) <= len(typed) / 100


@pytest.mark.parametrize("name", GAZETTES)
def test_gazette_is_read_as_it_shows(name: str) -> None:
    number, day, pages, targets, head, _ = GAZETTES[name]
    document = parse_file(FOLDER / name)
    said = document.metadata
    assert (said.number, said.issued_date) == (number, day.isoformat())
    assert (said.issuer and said.issuer.name, said.signer and said.signer.name) == (
        "Thủ tướng Chính phủ",
        "Hồ Quốc Dũng",
    )
    assert len(document.targets) == targets
    assert [each.text[: len(head)] for each in document.source.running] == [head]
    assert "CÔNG BÁO" not in document.text
    assert [page.number for page in document.source.pages if page.lines] == list(range(1, pages + 1))


@pytest.mark.parametrize("name", GAZETTES)
def test_annex_over_many_pages_is_one_table_with_every_row(name: str) -> None:
    document = parse_file(FOLDER / name)
    assert len(document.tables) == 1
    first = [line.split("|")[1].strip() for line in document.text.split("\n") if line.startswith("| ")]
    assert first[0] in ("TT", "STT")
    assert "" not in first  # no row that the page cut is left in two
    whole = [cell.rstrip(".") for cell in first if cell.rstrip(".").isdigit()]
    assert whole == [str(number) for number in range(1, GAZETTES[name][5] + 1)]


def test_labels_that_the_page_shows_are_all_there() -> None:
    document = parse_file(FOLDER / "hr-quyet-dinh-so-893-qd-ttg-469593.pdf")
    shown = [label for label in _labels(document) if label.rstrip(".").isupper()]
    assert [label for label in shown if label[0] in "IVX"] == ["I.", "II.", "III.", "IV.", "V.", "VI."]
    assert [label for label in _labels(document) if label.startswith("Điều")] == ["Điều 1.", "Điều 2.", "Điều 3."]


def test_number_and_day_that_were_laid_on_the_page_are_read() -> None:
    document = parse_file(FOLDER / "nom-hanoi-kh-173-festival.pdf")
    said = document.metadata
    assert (said.number, said.issued_date) == ("173/KH-UBND", "2026-04-28")
    assert said.signer is not None
    assert (said.signer.name, said.signer.position) == ("Vũ Đại Thắng", "CHỦ TỊCH")
    assert said.recipients[-1] == "Lưu: VT, KGVX"


def _labels(document: Document) -> Iterator[str]:
    waiting = list(reversed(document.sections))
    while waiting:
        node = waiting.pop()
        if node.label:
            yield node.label
        waiting += reversed(node.children)
