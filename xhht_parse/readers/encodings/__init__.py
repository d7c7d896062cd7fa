"""Old Vietnamese encodings: text in them is told apart, and turned into Unicode.

In: text as Latin-1 or windows-1252 shows it. Out: the same text in Unicode. `tables.py` holds the tables as
data, `codes.py` one function for each encoding, `fonts.py` the fonts that have them.
To add an encoding: its rows in `tables.py`, its function in `codes.py`.
"""

from .codes import tcvn3, tcvn5712, viscii, vni, vps
from .fonts import encoding_of, of_font

__all__ = ["encoding_of", "of_font", "tcvn3", "tcvn5712", "viscii", "vni", "vps"]
