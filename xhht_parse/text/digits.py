"""Where digits stand in a text: asked of every paragraph, so no pattern is run on the text itself.

In: a text. Out: one byte a character, `DIGIT` where it may be a digit. In a stretch: `.find(DIGIT, start, end)`.
"""

from __future__ import annotations

from io import BytesIO

from .folds import CHUNK

DIGIT = ord("0")
_DIGITS = bytes(DIGIT if ord("0") <= low <= ord("9") else low for low in range(256))


def digits(text: str) -> bytes:
    """For each character its lowest byte, which tells a digit from all that Vietnamese is written with; of all
    digits that of 0, so that one search finds them, and what stands before them is seen there too."""
    told = BytesIO()  # it gives its bytes away, where joining them would take their room once more
    for at in range(0, len(text), CHUNK):
        told.write(_lowest(text[at : at + CHUNK]).translate(_DIGITS))
    return told.getvalue()


def _lowest(text: str) -> bytes:
    pairs = text.encode("utf-16-le")  # twice as fast as four bytes a character, where none needs four: "🎓"
    return pairs[::2] if len(pairs) == 2 * len(text) else text.encode("utf-32-le")[::4]
