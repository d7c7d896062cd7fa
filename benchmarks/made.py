"""Documents for long runs: those of the corpus (and of ../shared/realdocs, where it is) with other numbers and names.

The same number of documents gives the same documents; no two are the same.
"""

from __future__ import annotations

import random
import re
from pathlib import Path

from text import CORPUS, SHARED

from xhht_parse.vocab.words import standard

REAL = SHARED / "realdocs"
FOLDER = 500  # documents in one folder

_NUMBER = re.compile(r"(?<![0-9])[0-9]{2,3}(?![0-9])")
_PLACE = re.compile("|".join(sorted({place.name for place in standard().provinces}, key=len, reverse=True)))
_NAME = re.compile(r"\b(Nguyễn|Trần|Lê|Phạm|Hoàng|Vũ|Đặng|Bùi|Đỗ)( (?:Văn|Thị|Minh|Đức|Thanh|Quang))?\b")
_SURNAMES = "Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý".split()


def write(folder: Path, count: int) -> int:
    """Write so many documents below the folder; gives their bytes. What is there already is left as it is."""
    sources = _sources()
    size = 0
    for number in range(count):
        name, text = sources[number % len(sources)]
        path = folder / f"{number // FOLDER:03}" / f"{number:06} {name}"
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(varied(text, number), "utf-8", newline="")
        size += path.stat().st_size
    return size


def varied(text: str, number: int) -> str:
    """The same text with other numbers, places and surnames."""
    chance = random.Random(number)
    places = sorted({place.name for place in standard().provinces})
    text = _NUMBER.sub(lambda match: match[0][0] + "".join(chance.choice("0123456789") for _ in match[0][1:]), text)
    text = _PLACE.sub(lambda match: chance.choice(places), text)
    return _NAME.sub(lambda match: chance.choice(_SURNAMES) + (match[2] or ""), text)


def _sources() -> list[tuple[str, str]]:
    """Names and texts, in the same order everywhere."""
    paths = sorted(CORPUS.glob("*/source.*")) + sorted(p for p in REAL.glob("*") if p.suffix in (".md", ".txt"))
    plain = [path for path in paths if path.suffix in (".md", ".txt") and path.name != "README.md"]
    names = (f"{path.parent.name if path.stem == 'source' else path.stem}{path.suffix}" for path in plain)
    return [(name, _text(path)) for name, path in zip(names, plain, strict=True)]


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8-sig", "replace")
