"""Why the parser says what it says: every finding with its rule, and all that was tried at one place.

`findings` needs the document alone; `here` the reading, too, made with an active `Trace`.
`page.py` shows both on a terminal. To explain a new kind of record: one function in `findings.ROOMS`.
"""

from .findings import ROOMS, Found, findings
from .place import Here, here

__all__ = ["ROOMS", "Found", "Here", "findings", "here"]
