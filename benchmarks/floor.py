"""The floor under any parser that reads text by lines: decode, NFC, lines, and one look at the face of each.

Nothing is kept but a count, so nobody who also says what the lines mean can be as fast. A ratio to this floor
says the same on a fast machine and on a busy one, which a speed does not.
"""

from __future__ import annotations

import re
import unicodedata

_FACE = re.compile(
    r"(?P<number>[0-9]{1,3}(?:\.[0-9]{1,3}){0,4}[.)] )|(?P<roman>[IVXLC]{1,6}\. )|(?P<letter>[a-zđ][.)] )"
    r"|(?P<bullet>[-–+*•] )|(?P<article>(?:Điều|Chương|Phần|Mục) )|(?P<row>\|)|(?P<basis>Căn cứ )"
)
""" "1.2. ", "IV. ", "a) ", "- ", "Điều 3", "| a | b |", "Căn cứ ..." """


def floor(document: bytes) -> int:
    """How many lines have a face."""
    text = unicodedata.normalize("NFC", document.decode("utf-8"))
    faces = 0
    for line in text.split("\n"):
        line = line.strip()
        if line and _FACE.match(line):
            faces += 1
    return faces
