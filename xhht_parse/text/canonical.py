"""Any string -> the canonical text that every offset of the output refers to.

Canonical means: NFC, no byte order mark, every line end a line feed, and nothing else. A lone
surrogate is no character and cannot be written as UTF-8, so it becomes U+FFFD, one for one.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

_SURROGATE = re.compile("[\ud800-\udfff]")


class Canonical(NamedTuple):
    text: str
    surrogates: int
    """How many lone surrogates were replaced."""


def canonical(raw: str) -> Canonical:
    """The canonical text of `raw`, and what had to be replaced in it."""
    text = raw.removeprefix("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = unicodedata.normalize("NFC", text)
    text, surrogates = _SURROGATE.subn("\ufffd", text)
    return Canonical(text, surrogates)
