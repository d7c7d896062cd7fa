"""Lines of the text -> the same lines, with labels that were misread as the labels around them show.

The Roman numerals come first (`numerals`), for they part the lists below. Between "h)" and "k)" stands "i)", whatever
tesseract made of it; behind "k)" a line that begins with "1)" or "D " goes on with "l)"; behind "1." a paragraph that
begins with "2 Mục tiêu" has lost a dot. Evidence is the sequence; and without a label behind, that the two are known
to be taken for each other as well. A sign or letter that stands apart and is no label is a bullet: "Š", a tab, "Tỷ lệ".
To add a kind of label: a line in `_KINDS`; to add what a label is taken for: `_TAKEN_FOR`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...roman import roman
from .numerals import numerals
from .signs import MARKED_CAPITALS

_LETTERS = tuple("a b c d đ e g h i k l m n o p q r s t u v x y".split())
_ROMANS = tuple(map(roman, range(1, 21)))
_DIGITS = tuple(str(number) for number in range(1, 100))


_CAPITAL = f"(?=[A-ZĐ{MARKED_CAPITALS}])"
"""Behind a label the text begins."""
_BULLET = re.compile(rf"(?![-+*•–—])(?:[^\s\dIVXL](?=\t)|[:=$`](?= [0-9A-ZĐ{MARKED_CAPITALS}]))[ \t]+(?=[^\t|]+\Z)")
_FAR = 200
"""Labels that are looked through for a neighbour."""


class _Kind(NamedTuple):
    names: tuple[str, ...]
    closes: str
    """The signs behind a label; the first is the usual one."""
    odd: re.Pattern[str]
    """What a misread label of this kind looks like, with what stands behind it."""


_KINDS = (
    _Kind(_ROMANS, "./-", re.compile("(?!)")),
    _Kind(
        _DIGITS,
        "./-",
        re.compile(
            r"(?P<label>(?:[lI|!\]it]|[0-9]{0,2}[lIOSBZ][0-9]?)(?=[.,])|[0-9]{1,2}(?=[ :])|[^\W0-9]{1,2}(?=\t))"
            rf"[.,:]?[ \t_]*{_CAPITAL}"
        ),
    ),
    _Kind(_LETTERS, ")", re.compile(rf"(?P<label>[^\s\w(]?[\w€©]{{0,2}}[^\s\w]?)(?:[)]|(?<=D)(?= )) ?{_CAPITAL}")),
)
_TAKEN_FOR = {
    "đ": ("d", "ä", "ð"),
    "c": ("ce", "€", "©", "e", "€c", "(c", "cc"),
    "e": ("c", "é", "è", "ẹ"),
    "g": ("ø", "8", "9", "ợ", "ơ", "q"),
    "i": ("ï", "í", "ì", "1", "l", "!", "j", "D", "ij", "ỉ"),
    "l": ("1", "I", "|", "D", "!", "i", "]"),
    "o": ("0", "ø"),
    "b": ("6",),
    "1": ("l", "I", "|", "!", "]", "i", "t"),
}
"""What these labels are read as; met on scans."""


class _Label(NamedTuple):
    line: int
    kind: int
    place: int
    """In the names of its kind; -1 if it is none of them."""
    text: str
    close: str
    end: int
    """Of what is replaced, in the line."""
    parted: bool = False
    """Whether it stands apart, as Word sets the labels that it counts itself."""


def relabelled(lines: Sequence[str], recognised: Sequence[bool]) -> dict[int, str]:
    """The lines that begin with another label now, by their places; only lines that were recognised change."""
    made = {at: f"{label} {title}" for at, label, title in numerals(lines) if at < len(recognised) and recognised[at]}
    lines = [made.get(at, line) for at, line in enumerate(lines)]
    labels = [found for at in range(len(lines)) if (found := list(_labels(lines, at)))]
    for at, readings in enumerate(labels):
        line = readings[0].line
        shown = next((right for label in readings if (right := _shown(labels, at, label))), None)
        if shown is not None and line < len(recognised) and recognised[line]:
            made[line] = f"{_KINDS[shown.kind].names[shown.place]}{shown.close} {lines[line][shown.end :].lstrip()}"
            labels[at] = [shown]
    for at, text in enumerate(lines):
        if at not in made and at < len(recognised) and recognised[at] and (bullet := _bullet(lines, at)):
            made[at] = f"- {text[bullet.end() :]}"
    return made


def _bullet(lines: Sequence[str], at: int) -> re.Match[str] | None:
    """What a bullet at the head of a paragraph is read as: any sign or letter that stands apart."""
    match = _BULLET.match(lines[at])
    return match if match and (at == 0 or not lines[at - 1] or "\t" in match[0]) else None


def _labels(lines: Sequence[str], at: int) -> Iterator[_Label]:
    """The label at the head of a line: one of a kind, or what may be a misread one of each kind."""
    line = lines[at]
    head = line.split(maxsplit=1)[0] if line else ""
    for kind, (names, closes, odd) in enumerate(_KINDS):
        if head[-1:] in closes and head[:-1] in names:
            yield _Label(at, kind, names.index(head[:-1]), head[:-1], head[-1], len(head))
        elif (match := odd.match(line)) and not (head.isdigit() and at and lines[at - 1]):
            yield _Label(at, kind, -1, match["label"], closes[0], match.end(), "\t" in match[0])


def _shown(labels: Sequence[Sequence[_Label]], at: int, label: _Label) -> _Label | None:
    """The label as the ones around it show it, if they show another."""
    if label.place < 0 and any(other.place >= 0 for other in labels[at]):
        return None  # it reads well as another kind
    names = _KINDS[label.kind].names
    before = _neighbour(labels, at, label.kind, -1)
    wanted = 0 if before is None else before.place + 1
    if wanted >= len(names) or label.place == wanted:
        return None
    next_name = names[wanted + 1] if wanted + 1 < len(names) else ""
    behind = _neighbour(labels, at, label.kind, 1, next_name)
    same = label.text.lower() == names[wanted]  # its dot is lost, or it looks large
    taken = label.text in _TAKEN_FOR.get(names[wanted], ())
    follows = behind is not None and behind.text == next_name
    ends = before is not None and (behind is None or behind.place == 0)
    if label.place >= 0:  # a good label: only where it says over again what stands before it
        fits = before is not None and label.place == before.place and taken and (follows or ends)
    else:
        known = same or taken or label.parted or before is not None
        fits = (follows and known) or (ends and taken) or (before is not None and same)
    return label._replace(place=wanted, close=(before or behind or label).close) if fits else None


def _neighbour(
    labels: Sequence[Sequence[_Label]], at: int, kind: int, step: int, wanted: str | None = None
) -> _Label | None:
    """The next label of this kind in that direction that is good, or is the wanted one without its dot; before any of
    a higher kind."""
    for other in range(at + step, min(len(labels), at + _FAR) if step > 0 else max(-1, at - _FAR), step):
        for label in labels[other]:
            if label.kind == kind and (label.place >= 0 or label.text == wanted):
                return label
        if any(label.place >= 0 and label.kind < kind for label in labels[other]):
            return None
    return None
