"""References (viện dẫn): every mention of another document, and the legal bases among them.

found = find_references(reading, own=[("215/KH-UBND", "2021-10-28")])
found = name_references(reading, found, short_names)     # later uses of defined short names
relate(reading, found)                                    # how the document stands to each
"""

from .names import name_references
from .relations import relate
from .room import find_references
from .types import Basis, Kind, Mention, References, Relation

RULES = (
    "references.numbered",
    "references.listed",
    "references.bare",
    "references.law",
    "references.constitution",
    "references.short-number",
    "references.scheme",
    "references.short-name",
    "references.back-reference",
)

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
