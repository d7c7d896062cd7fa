"""Folds: the text rewritten for matching without ever changing its length.

`fold` keeps case and makes one spelling of each thing that Vietnamese documents spell in several
ways; `lower` is `fold` in lower case. As `len(fold(text)) == len(text)`, the place of a match in a
fold is its place in the document. Patterns are written in plain modern spelling and pass through
`pattern`, which folds them the same way.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import cast

from .tries import BLANKS, branched

CHUNK = 50_000
"""Characters that are changed at a time, at least."""

# "hòa" and "hoà", "ủy" and "uỷ" are one word. The mark goes to the second vowel: that direction is
# safe everywhere ("toàn", "quý" already have it there), the other one is not.
_TONES = {
    "òa": "oà", "óa": "oá", "ỏa": "oả", "õa": "oã", "ọa": "oạ",
    "òe": "oè", "óe": "oé", "ỏe": "oẻ", "õe": "oẽ", "ọe": "oẹ",
    "ùy": "uỳ", "úy": "uý", "ủy": "uỷ", "ũy": "uỹ", "ụy": "uỵ",
}  # fmt: skip
_TONES |= {a.upper(): b.upper() for a, b in _TONES.items()} | {a.title(): b.title() for a, b in _TONES.items()}
_TONES |= {a[0].lower() + a[1]: b[0].lower() + b[1] for a, b in _TONES.items()}  # "ủY BAN", from a font of small marks


_SINGLE = {
    "ð": "đ", "Ð": "Đ", "ƣ": "ư", "Ƣ": "Ư",  # many a PDF gives these for đ and ư
    "\xa0": " ", "\u1680": " ", "\u202f": " ", "\u205f": " ", "\u3000": " ", "\t": " ",
    "\x0c": " ", "\x1c": " ", "\x1d": " ", "\x1e": " ", "\x1f": " ",  # a new page, and parts of data
    **dict.fromkeys(map(chr, range(0x2000, 0x200B)), " "),
    "\u200b": " ", "\u2060": " ", "\ufeff": " ",  # of no width
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-",
    "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "″": '"',
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "％": "%",
}  # fmt: skip


_ONE_BY_ONE = "\t\xa0\x0c\x1c\x1d\x1e\x1f"
"""Those that a page may be full of, or that are ASCII: replaced one kind at a time, faster where there are many."""
_SPELLINGS = _TONES | _SINGLE
_SIGNS = "".join(map(re.escape, _SINGLE))
# One class first, which is found 3 times as fast as one of two
_ODD = re.compile(rf"[òóỏõọÒÓỎÕỌùúủũụÙÚỦŨỤ{_SIGNS}](?:(?<=[{_SIGNS}])|(?<=[òóỏõọÒÓỎÕỌ])[aeAE]|(?<=[ùúủũụÙÚỦŨỤ])[yY])")


def _one_spelling(match: re.Match[str]) -> str:
    odd = match[0]
    return _SPELLINGS.get(odd, odd)


def fold(text: str) -> str:
    """`text` with one spelling of tones, dashes, quotes, blanks, đ and ư; the same length, case kept."""
    for sign in _ONE_BY_ONE:
        text = text.replace(sign, _SINGLE[sign])
    return text if text.isascii() else _ODD.sub(_one_spelling, text)


def lower(folded: str) -> str:
    """`folded` in lower case, the same length ("İ" has two code points in lower case and stays)."""
    small = folded.lower()
    if len(small) == len(folded):
        return small
    return "".join(c if len(c.lower()) != 1 else c.lower() for c in folded)


def by_chunks(change: Callable[[str], str], text: str) -> str:
    """`change(text)`, whole lines at a time: what `change` makes on its way is never as long as a long text."""
    if len(text) <= CHUNK:
        return change(text)
    pieces = chunks(text)
    made = change(next(pieces))
    for piece in pieces:
        made += "\n" + change(piece)  # grows where it lies; joined, the pieces would take its room once more
    return made


def chunks(text: str) -> Iterator[str]:
    """The text in pieces of some thousand characters, at most a hundred, cut at line feeds, which are left out."""
    size = max(CHUNK, len(text) // 100)
    start, end = 0, text.find("\n", size)
    while end >= 0:
        yield text[start:end]
        start, end = end + 1, text.find("\n", end + 1 + size)
    yield text[start:]


# The pieces of a pattern's source: an escape, a class, a group's head, a lone blank, any other signs
_PIECE = re.compile(
    r"\\.|(?P<lone>\[ \]| )(?![?*+{])|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?<[=!]|[()]|[^ ()\[\\]+|.", re.DOTALL
)


def pattern(source: str, *, tries: bool = False) -> re.Pattern[str]:
    """A pattern that is to run on a fold: its literals get the fold's spelling, its blanks have room.

    `tries` is for long lists of words that are searched for everywhere: found up to 12 times as fast, compiled in
    twice the time.
    """
    return cast("re.Pattern[str]", _Pattern(source, tries))


class _Pattern:
    """A pattern that is compiled when it is first used: 380 of them at import would take 0.1 s.

    From then on its methods are attributes of its own, and its class is one that Python looks them up in at once,
    so that a call costs what it costs on the compiled one (9 ns more; 22 ns if the class stayed).
    """

    def __init__(self, source: str, tries: bool) -> None:
        self._source, self._tries = source, tries

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        source = _roomy(fold(self._source))
        source = branched(source) if self._tries else source
        if name == "pattern":  # whoever builds another on it need not wait for this one
            return source
        compiled = re.compile(source)
        for each in dir(compiled):
            if not each.startswith("__"):
                setattr(self, each, getattr(compiled, each))
        self.__class__ = _Compiled  # type: ignore[assignment]
        return getattr(compiled, name)


class _Compiled:
    """What a `_Pattern` becomes."""


def _roomy(source: str) -> str:
    """The pattern with `BLANKS` for each single blank, but in classes and in what looks behind."""
    pieces: list[str] = []
    depth, behind = 0, 0  # open groups; the group that looks behind, which must be of one width
    for match in _PIECE.finditer(source):
        piece = match[0]
        if piece[0] == "(":
            depth += 1
            behind = behind or (depth if len(piece) > 1 else 0)
        elif piece == ")":
            behind = 0 if behind == depth else behind
            depth -= 1
        pieces.append(BLANKS if match["lone"] and not behind else piece)
    return "".join(pieces)
