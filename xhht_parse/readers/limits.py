"""What one file may ask for: every limit with its default, settable from Python and from the command.

In: `Limits(pages=50)`, or texts such as "pages=50" and "file_bytes=200MB". Out: `Limits`, or one `LimitsError` that
says what is wrong. A file beyond a limit is refused with its reason; nothing is cut off in silence.
To add a limit: a field here, its line in docs/readers.md; the reader that keeps it raises `Refusal`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

MEBIBYTE = 1024 * 1024


class Limits(NamedTuple):
    """The most that one file may have or take."""

    file_bytes: int = 64 * MEBIBYTE
    """Of the file as it lies on the disk: the longest plans have a few megabytes, pictures included."""
    unzipped_bytes: int = 64 * MEBIBYTE
    """Of the parts that are read of a Word file, unpacked, together; and of one plan in a zip archive."""
    parts: int = 20_000
    """Members of one zip file, be it a Word file or an archive of plans."""
    nesting: int = 256
    """Elements inside elements in the XML of a Word file; real files have about 30. More than 256 are never read."""
    archives: int = 2
    """Zip archives inside zip archives: 1 takes none that lies inside another."""
    tags: int = 2_000_000
    """Of a web page: its tree takes about a kilobyte a tag."""
    pages: int = 2_000
    """Of a PDF or of an image with several pages."""
    pixels: int = 100_000_000
    """Of one image: an A3 sheet at 600 dots an inch has 70 million."""
    seconds: int = 300
    """That programs from outside may take: LibreOffice until a file is turned, tesseract until a page is read."""


DEFAULT = Limits()


def megabytes(size: int) -> str:
    """A size as a refusal names it: "64", "0.5"."""
    return f"{size / MEBIBYTE:.3g}" if size < 1000 * MEBIBYTE else str(size // MEBIBYTE)


_SIZES = {"": 1, "K": 1024, "M": MEBIBYTE, "G": 1024 * MEBIBYTE}
_LARGEST = 2**48
"""What is larger would be no other limit, and too large a number for some systems."""
_NUMBER = re.compile(r"([0-9][0-9_]{0,18})\s*(?:([KMG])i?B?)?", re.IGNORECASE)


class LimitsError(ValueError):
    """A limit that there is none of, or a value that is none. `name` and `value` are as they were given."""

    def __init__(self, code: Literal["limit-form", "limit-name", "limit-value"], name: str, value: object) -> None:
        self.code, self.name, self.value = code, name, value
        super().__init__(_WORDS[code].format(name=name, value=value, known=", ".join(Limits._fields)))


_WORDS = {
    "limit-form": "a limit is written NAME=VALUE, such as pages=500, not {name!r}",
    "limit-name": "there is no limit {name!r}; there are {known}",
    "limit-value": "limit {name} takes a whole number of at least 1 (bytes also as 200MB), not {value!r}",
}


def limits(texts: Iterable[str]) -> Limits:
    """The defaults with these in their place; of two with one name the later counts. Raises `LimitsError`."""
    return DEFAULT._replace(**dict(map(_setting, texts)))


def checked(given: Limits) -> Limits:
    """The same limits, if all are numbers of at least 1. Raises `LimitsError`, `TypeError` for what is no `Limits`."""
    if not isinstance(given, Limits):
        raise TypeError(f"limits must be a Limits, not {type(given).__name__}")
    for name, value in given._asdict().items():
        if isinstance(value, bool) or not isinstance(value, int) or value < 1:
            raise LimitsError("limit-value", name, value)
    return given


def _setting(text: str) -> tuple[str, int]:
    name, sign, value = text.partition("=")
    name = name.strip().lower().replace("-", "_")
    if not sign:
        raise LimitsError("limit-form", text, value)
    if name not in Limits._fields:
        raise LimitsError("limit-name", name, value)
    match = _NUMBER.fullmatch(value.strip())
    size = (match[2] or "").upper() if match else ""
    if match is None or (size and not name.endswith("_bytes")) or not int(match[1]):
        raise LimitsError("limit-value", name, value)
    return name, min(int(match[1]) * _SIZES[size], _LARGEST)
