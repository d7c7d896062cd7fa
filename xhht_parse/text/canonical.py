"""Any string -> the canonical text that every offset of the output refers to.

Canonical means: NFC, no byte order mark, every line end a line feed, and nothing else. A lone
surrogate is no character and cannot be written as UTF-8, so it becomes U+FFFD, one for one.
"""

from __future__ import annotations

import re
import unicodedata
from functools import partial
from typing import NamedTuple

from .folds import by_chunks, chunks

_SURROGATE = re.compile("[\ud800-\udfff]")
_is_composed = partial(unicodedata.is_normalized, "NFC")
_composed = partial(unicodedata.normalize, "NFC")
"""Taken piece by piece, as no mark reaches over a line feed: a long text would take six times its memory on the way."""


class Canonical(NamedTuple):
    text: str
    surrogates: int
    """How many lone surrogates were replaced."""


def canonical(raw: str) -> Canonical:
    """The canonical text of `raw`, and what had to be replaced in it."""
    text = raw.removeprefix("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not all(map(_is_composed, chunks(text))):
        text = by_chunks(_composed, text)
    if _is_whole(text):
        return Canonical(text, 0)
    return Canonical(*_SURROGATE.subn("\ufffd", text))


def _is_whole(text: str) -> bool:
    """Whether no lone surrogate stands in it: encoding tells it three times as fast as a pattern."""
    try:
        for chunk in chunks(text):
            chunk.encode("utf-16-le")
    except UnicodeEncodeError:
        return False
    return True
