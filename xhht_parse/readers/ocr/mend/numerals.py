"""Lines of the text -> the headings with a Roman numeral among them, and which numeral each really has.

Tesseract loses strokes: "I." becomes "L" or "IL", "II." becomes "I.", "III." becomes "II." or "1H.", and now and then a
numeral is lost whole. One such label says little; all of them together say which they are. Of all ways to read the
sequence the cheapest is taken: what reads well costs nothing, a known misreading little; a gap, a second "I." and a
heading that is none cost more. "L, I., II, IV." can only be "I, II, III, IV".
To add a misreading: `_STROKES`; what lets the numerals begin anew: `_ANEW`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ...roman import roman
from .signs import MARKED_CAPITALS

_STROKES = {
    "I": "L IL U l 1 | ! ] J lệ lễ",
    "II": "I H IL Il lI 11 I] 1I TI",
    "III": "II HI IH 1H lH IIL lII IIl TII II] 1II",
    "IV": "TV 1V lV IY",
    "VI": "VL Vl V1",
}
"""What the strokes of these are read as; met on scans. The end of "VII" and "XII" is read as "II" is."""
_MOST = 20
_EXACT = {roman(place): place for place in range(1, _MOST + 1)}

_CAPITAL = f"[A-ZĐ{MARKED_CAPITALS}]"
_HEAD = re.compile(
    rf"(?P<read>[IVXHTLUYlJ1!|\]]{{1,5}}|l[ệễ](?=\t))(?P<close>[.,/:-]?)[ \t_]+(?P<title>{_CAPITAL}[^\t|]*)"
)
_ANEW = re.compile(rf"[A-GĐ][.,/][ _\t]*{_CAPITAL}|(?:PHẦN|Phần|CHƯƠNG|Chương|PHỤ LỤC|Phụ lục)\b|(?:KẾ HOẠCH|ĐỀ ÁN)$")
"""Behind such a line the numerals may begin with "I" again: "B. MỤC TIÊU"."""
_OTHER = re.compile(r"(?P<label>[0-9]{1,2}|[IVX]{1,5})[.,)/-]?[ \t_]+|[0-9]\.[0-9]")
_FEW, _LONG, _FAR = 3, 90, 100
"""Letters of a title in capitals, its signs at most; lines that are looked through for the next label."""

_MISREAD, _FILLED, _AGAIN, _LATE, _GAP, _LEFT_OUT = 2, 2, 6, 7, 8, 12
"""What a reading costs: a misreading; a gap where a title without label stands; "I" again without reason; "II" as the
first; another gap; a line left out that looks like a heading."""


class Numeral(NamedTuple):
    """A heading, the label that it has, and the text behind it."""

    line: int
    label: str
    title: str


class _Heading(NamedTuple):
    """A line that may be a heading: what it may be and what each costs, and what if it is none."""

    line: int
    places: Mapping[int, int]
    left_out: int
    match: re.Match[str]


class _Chain(NamedTuple):
    """One way to read the headings so far: its cost, the place of the last, that heading, and the way to it."""

    cost: int
    place: int
    last: _Heading | None
    before: _Chain | None


def _misread() -> dict[str, list[int]]:
    """What is read -> the places that it may stand for."""
    found: dict[str, list[int]] = {}
    for text, place in _EXACT.items():
        strokes = next((end for end in ("VI", "III", "II", "IV", "I") if text.endswith(end)), "")
        for read in _STROKES.get(strokes, "").split():
            found.setdefault(text.removesuffix(strokes) + read, []).append(place)
    return found


_MISREAD_AS = _misread()


def numerals(lines: Sequence[str]) -> list[Numeral]:
    """The headings whose label is another than the line has, in order."""
    titles = [at for at in range(1, len(lines) - 1) if _is_title(lines, at)]
    chains = {0: _Chain(0, 0, None, None)}
    for at, line in enumerate(lines):
        if _ANEW.match(line):
            best = min(chains.values(), key=_cost)
            chains[0] = _Chain(best.cost, 0, None, best)
        elif heading := _heading(lines, at):
            chains = _continued(chains, heading, titles)
    return sorted(_mended(min(chains.values(), key=_cost), titles, lines))


def _cost(chain: _Chain) -> int:
    return chain.cost


def _heading(lines: Sequence[str], at: int) -> _Heading | None:
    """What is read well, or what is taken for a numeral: before capitals, a tab, or "1." without a second."""
    match = _HEAD.fullmatch(lines[at])
    if match is None:
        return None
    read, capitals = match["read"], _in_capitals(match["title"])
    closed = bool(match["close"]) or "\t" in lines[at]
    places = dict.fromkeys(_MISREAD_AS.get(read, ()), _MISREAD)
    if read in _EXACT and (closed or capitals):
        places[_EXACT[read]] = 0
        return _Heading(at, places, _LEFT_OUT if closed else _AGAIN, match)
    plain = capitals or "\t" in lines[at] or (closed and len(read) > 1)
    meant = _is_lonely(lines, at) if read.isdigit() else plain
    return _Heading(at, places, _LEFT_OUT if capitals else _MISREAD, match) if places and meant else None


def _is_title(lines: Sequence[str], at: int) -> bool:
    """Whether a line in capitals stands alone, as a heading does whose label is lost."""
    line = lines[at]
    return len(line) <= _LONG and not (lines[at - 1] or lines[at + 1] or _HEAD.match(line)) and _in_capitals(line)


def _in_capitals(text: str) -> bool:
    return text.isupper() and sum(map(str.isalpha, text)) >= _FEW


def _is_lonely(lines: Sequence[str], at: int) -> bool:
    """Whether the next label behind a "1." is another "1." or a numeral."""
    others = (match["label"] for line in lines[at + 1 : at + _FAR] if (match := _OTHER.match(line)))
    label = next(others, None)
    return label is not None and (label == "1" or label in _EXACT)


def _continued(chains: Mapping[int, _Chain], heading: _Heading, titles: Sequence[int]) -> dict[int, _Chain]:
    """The cheapest way to each place, with this heading taken or left out."""
    found = {place: chain._replace(cost=chain.cost + heading.left_out) for place, chain in chains.items()}
    for place, cost in heading.places.items():
        ways = (
            _Chain(chain.cost + cost + _step(chain, place, heading.line, titles), place, heading, chain)
            for chain in chains.values()
        )
        best = min(ways, key=_cost)
        if place not in found or best.cost < found[place].cost:
            found[place] = best
    return found


def _step(chain: _Chain, place: int, line: int, titles: Sequence[int]) -> int:
    """What it costs to go on with this place."""
    missing = place - chain.place - 1
    if missing == 0:
        return 0
    if place == 1:
        return _AGAIN
    if missing == 1 and chain.place == 0:
        return _LATE
    return _FILLED if missing > 0 and len(_between(chain, line, titles)) == missing else _GAP


def _between(chain: _Chain, line: int, titles: Sequence[int]) -> Sequence[int]:
    """The titles without label between the last heading and this line."""
    return titles[bisect_right(titles, chain.last.line) : bisect_left(titles, line)] if chain.last else ()


def _mended(chain: _Chain | None, titles: Sequence[int], lines: Sequence[str]) -> Iterator[Numeral]:
    """The headings of this way that read otherwise, and the titles in its gaps; with the sign that most labels have."""
    taken: list[tuple[_Heading, _Chain]] = []
    while chain is not None:
        if chain.last is not None:
            taken.append((chain.last, chain))
        chain = chain.before
    closes = Counter(heading.match["close"] for heading, _ in taken if heading.match["close"] in ("/", ".", "-"))
    close = closes.most_common(1)[0][0] if closes else "."
    for heading, way in taken:
        if heading.match["read"] != roman(way.place) or not heading.match["close"]:
            yield Numeral(heading.line, roman(way.place) + close, heading.match["title"])
        lost = _between(way.before, heading.line, titles) if way.before else ()
        if way.before and len(lost) == way.place - way.before.place - 1:
            for place, line in enumerate(lost, way.before.place + 1):
                yield Numeral(line, roman(place) + close, lines[line])
