"""Old Vietnamese encodings: text in them is told apart, and turned into Unicode.

In: text as Latin-1 or windows-1252 shows it, or bytes. Out: the same text in Unicode. `tables.py` holds the
tables as data, `codes.py` one function for each encoding, `fonts.py` the fonts that have them; `detection.py`
tells from the words alone which encoding it is, by `syllables.py`. Three are no tables: `viqr.py` (ASCII), `misread.py`
(UTF-8 read as something else) and `lookalikes.py` (single letters that only look Vietnamese).
To add an encoding: its rows in `tables.py`, its function in `codes.py`, its line in `detection.py`.
"""

from .codes import tcvn3, tcvn5712, viscii, vni, vps
from .detection import Verdict, of_bytes, of_text
from .fonts import encoding_of, of_font
from .viqr import viqr

__all__ = [
    "Verdict",
    "encoding_of",
    "of_bytes",
    "of_font",
    "of_text",
    "tcvn3",
    "tcvn5712",
    "viqr",
    "viscii",
    "vni",
    "vps",
]
