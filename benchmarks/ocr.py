"""What text recognition costs, and what is lost by it: specimens printed, scanned askew with noise, read, compared.

    python benchmarks/ocr.py [--dpi 200] [--clean] [FILE.pdf ...]

Without files: for each specimen its pages; seconds a page by the clock, and of all processors together; letters that
differ (of the body, blanks folded); and how much of what the parser finds in the specimen's own text it finds in the
scan: metadata, labels of sections, targets (value, comparator, unit and year together). With files: those seconds of
each. Pages are read side by side, one on each core. Needs the extra `ocr`, tesseract with Vietnamese, and for
specimens Chromium.
"""

from __future__ import annotations

import os
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from options import options

import scans
from xhht_parse import Document, parse
from xhht_parse.pipeline import parsed
from xhht_parse.readers import read_bytes

SPECIMENS = (
    "budget-plan-2026",
    "commune-learning-2025",
    "department-plan-2025",
    "directive-2023",
    "every-target-form-2025",
    "long-plan-2024",
    "results-first-2021",
    "words-and-fractions-2013",
)
FIELDS = ("number", "issued_date", "issuer", "doc_type", "place", "signer")


def main() -> None:
    """Measure and print."""
    parser = options(__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="scans, instead of the specimens")
    parser.add_argument("--dpi", type=int, default=200, help="of the pages that are made (default 200)")
    parser.add_argument("--clean", action="store_true", help="no skew, no noise")
    given = parser.parse_args()
    if given.files:
        for path in given.files:
            _, seconds, busy = _timed(path.read_bytes())
            print(f"{path.name:40} {seconds:6.2f} s/page  {busy:6.2f} s/page of all processors")
        return
    print(f"{'':26} pages  s/page     CPU  letters  metadata  labels  targets")
    rows = [_row(name, given.dpi, given.clean) for name in SPECIMENS]
    for name, row in zip(SPECIMENS, rows, strict=True):
        _print(name, row)
    pages = sum(row[0] for row in rows)
    _print("all", [pages, *(sum(row[at] * row[0] for row in rows) / pages for at in range(1, 7))])


def _print(name: str, row: list[float]) -> None:
    pages, seconds, busy, letters, *found = row
    shares = "  ".join(f"{share:7.3f}" for share in found)
    print(f"{name:26} {pages:5.0f}  {seconds:6.2f}  {busy:6.2f}  {letters:6.2%}  {shares}")


def _row(name: str, dpi: int, clean: bool) -> list[float]:
    plan = scans.specimen(name)
    spoiled = {"skew": 0.0, "noise": 0, "quality": 95} if clean else {}
    pages = scans.scanned(scans.printed(scans.page(plan)), dpi, **spoiled)
    document, seconds, busy = _timed(scans.pdf_of(pages, dpi))
    own = parse("\n".join(filter(None, plan)))
    return [len(pages), seconds, busy, _differ(plan.body, document.text), *_agreement(own, document)]


def _timed(data: bytes) -> tuple[Document, float, float]:
    """The document; for each of its pages seconds by the clock, and of all processors, tesseract's with ours."""
    begun, busy = perf_counter(), sum(os.times()[:4])
    read = read_bytes(data, "scan.pdf")
    pages = max(1, len(read.pages))
    return parsed(read), (perf_counter() - begun) / pages, (sum(os.times()[:4]) - busy) / pages


def _differ(body: str, text: str) -> float:
    """The share of letters that were misread, added or lost."""
    wanted, found = (re.sub(r"[\s|]+", " ", each).strip() for each in (body, text))
    start, end = found.find(wanted[:12]), found.rfind(wanted[-12:])
    found = found[max(0, start) : end + 12 if end > 0 else len(found)]
    return edits(wanted, found) / len(wanted)


def edits(a: str, b: str) -> int:
    """Letters to put in, take out or change (Myers 1999, one big number for a column)."""
    places: dict[str, int] = {}
    for at, letter in enumerate(b):
        places[letter] = places.get(letter, 0) | 1 << at
    full, top = (1 << len(b)) - 1, 1 << (len(b) - 1)
    plus, minus, count = full, 0, len(b)
    for letter in a:
        same = places.get(letter, 0)
        level = same | minus
        across = (((same & plus) + plus) ^ plus) | same
        up, down = minus | ~(across | plus) & full, plus & across
        count += bool(up & top) - bool(down & top)
        up, down = (up << 1 | 1) & full, down << 1 & full
        plus, minus = down | ~(level | up) & full, up & level
    return count


def _agreement(own: Document, found: Document) -> Iterator[float]:
    """Of metadata, labels and targets: the share that both have."""
    yield sum(getattr(own.metadata, f) == getattr(found.metadata, f) for f in FIELDS) / len(FIELDS)
    yield _shared(_labels(own.sections), _labels(found.sections))
    yield _shared(*([_target(target) for target in document.targets] for document in (own, found)))


def _target(target: object) -> str:
    deadline = getattr(target, "deadline", None)
    values = [getattr(target, name, None) for name in ("value", "value_max", "comparator", "unit")]
    return repr([*values, deadline and deadline.year])


def _labels(sections: Iterable[object]) -> list[str]:
    found: list[str] = []
    waiting = list(sections)
    while waiting:
        section = waiting.pop()
        found.append(str(getattr(section, "label", "")))
        waiting.extend(getattr(section, "children", ()))
    return found


def _shared(own: Iterable[str], found: Iterable[str]) -> float:
    """F1 of two bags."""
    a, b = Counter(own), Counter(found)
    return 2 * (a & b).total() / ((a + b).total() or 1) if a or b else 1.0


if __name__ == "__main__":
    main()
