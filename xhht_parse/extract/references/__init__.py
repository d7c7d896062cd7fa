"""References (viện dẫn): every mention of another document, and the legal bases among them.

found = find_references(reading, own="215/KH-UBND", own_date="2021-10-28")
found = name_references(reading, found, short_names)     # later uses of defined short names
"""

from .types import Basis, Kind, Mention, References
from .names import name_references
from .room import find_references

__all__ = ["Basis", "Kind", "Mention", "References", "find_references", "name_references"]
