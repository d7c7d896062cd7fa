"""Bytes of a web page -> `Decoded`: characters, tree, lines, and what was mended or left out on the way."""

from __future__ import annotations

import html
import re

from ...models import Repair
from ..limits import Limits
from ..mended import mended
from ..types import Decoded
from .charset import characters
from .tree import tree
from .walker import Walker

_OLD_FONT = re.compile(r"(?:face\s*=|font-family\s*:)[\"'\s]{0,3}(?:\.vn|vni[- ]|vps )", re.IGNORECASE)
_FONTS = (b".vn", b"vni", b"vps")
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#[0-9]{2,5});")
_INVISIBLE = "\xad\u200b\u200c\u200d\u2060\ufeff"


def page(data: bytes, limits: Limits, charset: str | None = None) -> Decoded:
    """The text of this web page; `charset` is what an MHTML file says of it. Raises `Refusal`."""
    text, encoding, repairs = characters(data, charset)
    walker = Walker(old_fonts=_may_have_old_fonts(data) and _OLD_FONT.search(text) is not None)
    root = tree(text, limits.tags)
    lines = [] if root is None else walker.walk(root)
    plain = "\n".join(lines)
    if plain:
        plain += "\n"
    if not walker.counts["legacy-font-converted"]:
        plain, turned = mended(plain)
        repairs += turned
    if "&" in plain and _ENTITY.search(plain):
        plain = html.unescape(plain)  # a page whose letters were escaped twice
    for sign in _INVISIBLE:
        if sign in plain:
            plain = plain.replace(sign, "")
    left_out = tuple(Repair(code, count) for code, count in sorted(walker.counts.items()) if count)
    return Decoded(plain, encoding, (*repairs, *left_out))


def _may_have_old_fonts(data: bytes) -> bool:
    """A cheap look for ".VnTime", "VNI-Times", "VPS Times"; pages in UTF-16 are always looked at more closely."""
    low = data.lower()
    return b"\0" in low[:64] or any(_names_font(low, name) for name in _FONTS)


def _names_font(low: bytes, name: bytes) -> bool:
    """Whether the name goes on as that of a font does: "hoasen.gov.vn/" is none."""
    at = low.find(name)
    while at >= 0:
        behind = low[at + len(name) : at + len(name) + 1]
        if behind in b"- " or (name == b".vn" and behind.isalpha()):
            return True
        at = low.find(name, at + 1)
    return False
