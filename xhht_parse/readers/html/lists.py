"""The marker that a browser draws before a list item: "1.", "a)", "II.", "-"."""

from __future__ import annotations

import re

from lxml import etree

from ..roman import LARGEST, roman

_STYLE = re.compile(
    r"list-style(?:-type)?\s*:\s*(?:[^;]*\s)?(none|decimal|lower-alpha|upper-alpha|lower-latin|upper-latin|lower-roman|upper-roman|disc|circle|square)\b"
)
_KINDS = {
    "1": "1", "a": "a", "A": "A", "i": "i", "I": "I", "decimal": "1", "lower-alpha": "a", "lower-latin": "a",
    "upper-alpha": "A", "upper-latin": "A", "lower-roman": "i", "upper-roman": "I", "none": "",
}  # fmt: skip
_OWN = re.compile(
    r"(?:[-+•–*·]|\(?[0-9]{1,3}(?:\.[0-9]{1,3}){0,4}[.)/]|\(?[a-zđA-ZĐ][.)]|[IVX]{1,6}[.)-])(?:\s|$|(?=[^\W\d_]))"
)
_BULLETS = "-+"
SYMBOLS = dict.fromkeys("·§Øü¨Ÿvq•\uf0b7\uf0a7\uf0d8\uf0fc", "-") | {"o": "+"}
"""Letters that Word's symbol fonts draw as bullets."""


class List:
    """An open list: its kind and the number of its next item."""

    __slots__ = ("bullet", "kind", "number", "step")

    def __init__(self, element: etree._Element, depth: int) -> None:
        styled = _STYLE.search((element.get("style") or "").lower())
        self.bullet = _BULLETS[min(depth, 1)]
        self.step = -1 if element.get("reversed") is not None else 1
        if element.tag != "ol":
            self.kind = "" if styled and styled[1] == "none" else "bullet"
            self.number = 0
            return
        named = styled[1] if styled else element.get("type", "1").strip()
        self.kind = _KINDS.get(named, "1")
        first = len(element.findall("li")) if self.step < 0 else 1
        self.number = whole(element.get("start"), first)

    def marker(self, item: etree._Element) -> str:
        """The marker of this item; the next one counts on."""
        if self.kind == "bullet":
            return self.bullet
        number = whole(item.get("value"), self.number)
        self.number = number + self.step
        return _marker(_KINDS.get(item.get("type", ""), self.kind), number)


def goes_on(element: etree._Element) -> bool:
    """Whether this list counts on from the one before: LibreOffice opens it anew, without "start", for an item deeper
    inside, and closes it where the paragraph ends."""
    return element.get("start") is None and len(element) > 0 and element[0].tag in ("ol", "ul")


def has_own_marker(text: str) -> bool:
    """Whether the item's text begins with a marker that its writer typed."""
    return _OWN.match(text) is not None


def _marker(kind: str, number: int) -> str:
    if not kind:
        return ""
    if kind in "aA" and number > 0:
        return _letters(number, kind) + (")" if kind == "a" else ".")
    if kind in "iI" and 1 <= number <= LARGEST:
        numeral = roman(number)
        return f"{numeral}." if kind == "I" else f"{numeral.lower()}."
    return f"{number}."


def _letters(number: int, first: str) -> str:
    letters = ""
    while number:
        number, place = divmod(number - 1, 26)
        letters = chr(ord(first) + place) + letters
    return letters


def whole(text: str | None, default: int) -> int:
    """The number in an attribute; `default` where it has none."""
    text = (text or "").strip()
    return int(text) if re.fullmatch(r"-?[0-9]{1,6}", text) else default
