"""References (viện dẫn): every mention of another document, and the legal bases among them.

found = find_references(reading, own=[("215/KH-UBND", "2021-10-28")])
found = name_references(reading, found, short_names)     # later uses of defined short names
relate(reading, found)                                    # how the document stands to each

`room` is the door. `find` goes through the paragraphs by families of mentions; where to go for …
    a number                      numbered.py, with the words before it: lead.py; a bare one: short.py
    a law by its name             laws.py
    a short name, "nêu trên"      names.py
    a kind of document            kinds.py
    a date, an issuer, a title    tail.py, title.py; told before the number: announced.py
    "điểm a khoản 2 Điều 5"       locator.py
    a basis, "thay thế"           bases.py, relations.py
    repeats, doubts               resolve.py, checks.py
    the user's own patterns       user.py
"""

from .names import name_references
from .relations import relate
from .room import find_references
from .types import Basis, Kind, Mention, References, Relation

RULES = (
    "references.numbered", "references.listed", "references.bare", "references.law", "references.constitution",
    "references.short-number", "references.scheme", "references.short-name", "references.back-reference",
)  # fmt: skip

__all__ = [
    "RULES",
    "Basis",
    "Kind",
    "Mention",
    "References",
    "Relation",
    "find_references",
    "name_references",
    "relate",
]
