"""Old Word files, RTF and OpenDocument texts -> .docx through LibreOffice -> text, by our own Word reader.

In: the bytes. Out: `Decoded`, the numbers of lists and old fonts included. Rooms: `kinds` says which files, `program`
finds LibreOffice, `sealed` refuses what it need not be asked for, `profile` is what it may do (no macro, no network),
`start` is one start of it for many files, `guard` ends it with all that it started, `group` retries so that a bad
file harms only itself, `ahead` turns many files before they are read.
To add a format: its media type in `kinds.SUFFIXES`, its signature in `..detect`, its line in `..table`.
"""

from __future__ import annotations

from ...models import Repair
from ..limits import Limits
from ..types import Decoded, Refusal

__all__ = ["office"]

_REFRESHED = frozenset("DATE TIME FILENAME NUMPAGES PAGE SECTIONPAGES".split())
"""Fields in which LibreOffice shows this day, its own copy's name, and the pages as the fonts of this machine make
them: what the file itself had there is lost."""


def office(data: bytes, limits: Limits) -> Decoded:
    """The text of this file. Raises `Refusal`. One that was turned `ahead` needs no start of its own."""
    from ..docx.document import document
    from .ahead import ready
    from .group import convert  # brings in what only a start of another program needs

    word = ready(data) or convert([data], limits)[0]
    if isinstance(word, Refusal):
        raise word
    decoded = document(word, limits, _REFRESHED)
    return decoded._replace(repairs=(Repair("converted-by-libreoffice", 1), *decoded.repairs))
