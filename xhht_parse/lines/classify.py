"""The text -> typed lines. A line is typed by its own face alone.

The work is one dictionary look-up on the first character; only lines that may begin with a label meet
a pattern (`rules.py`), only those with a bullet's sign `bullets.py`.
"""

from __future__ import annotations

from ..text.folds import pattern
from ..text.view import View
from .bullets import SIGNS, bullet, is_private
from .rules import by_first
from .types import Face, Line, Marker

_RULES = by_first()
_SEPARATOR = pattern(r"[-_*=.~…| :+]{2,}|[*_=~…]")
_CUT = frozenset(("[...]", "[…]", "(...)", "[... ]"))
# What may stand before a label: Markdown's "## ", "**", "_", HTML's "<b>", zero-width characters
_WRAPPING = pattern(r"(?:#{1,6} +|[*_]{1,3}(?=[^ *_])|</?[a-z][^<>\n]{0,60}>|\\(?=[-+*#])|[\u200b-\u200f\u2060\ufeff\u00ad])+ *")
_WRAPPERS = frozenset("\\#*_<\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad")


def classify(view: View) -> list[Line]:
    """Every line of the text, in order."""
    fold, start = view.folded, 0
    lines: list[Line] = []
    blank, text, capitals = Face.BLANK, Face.TEXT, Face.CAPITALS
    for piece in fold.split("\n"):
        line = piece.strip()
        if not line:
            lines.append(Line(start, start, blank))
        else:
            at = start + len(piece) - len(piece.lstrip())
            end = at + len(line)
            face = _odd_face(line)
            if face is not None:
                lines.append(Line(at, end, face))
            else:
                readings = _readings(fold, at, end, line[0])
                shouted = line.isupper() if not readings else fold[readings[0].end : end].isupper()
                lines.append(Line(at, end, capitals if shouted else text, readings))
        start += len(piece) + 1
    return lines


def _odd_face(line: str) -> Face | None:
    """The face of a line that is no text: a row, a separator, a cut."""
    if "|" in line:
        return Face.SEPARATOR if len(line) > 4 and _SEPARATOR.fullmatch(line) else Face.ROW
    if line[-1] in "-_*=.~…:+" and line[0] in "-_*=.~…:+" and _SEPARATOR.fullmatch(line):
        return Face.SEPARATOR
    return Face.CUT if line in _CUT else None


def _readings(fold: str, start: int, end: int, first: str) -> tuple[Marker, ...]:
    rules = _RULES.get(first)
    if rules is not None:
        for rule in rules:
            match = rule.pattern.match(fold, start, end)
            if match is not None and (found := rule.read(match, fold, end)):
                return found
        return (bullet(fold, start, end) or ()) if first == "o" else ()
    if first in _WRAPPERS:
        if first == "*" and (found := bullet(fold, start, end)):
            return found
        match = _WRAPPING.match(fold, start, end)
        if match is not None and match.end() < end:
            return _readings(fold, match.end(), end, fold[match.end()])
        return ()
    if first in SIGNS or is_private(first):
        return bullet(fold, start, end) or ()
    return ()
