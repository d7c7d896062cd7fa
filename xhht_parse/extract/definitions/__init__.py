"""Definitions: short names that the document introduces, and what they stand for.

found = find_definitions(reading, cited, own_kinds=["Kế hoạch"])
names = short_names(reading, found)     # for the references room

Both stand in `find`, with all phrasings.
"""

from .find import find_definitions, short_names
from .types import Definition

RULES = ("definitions.in-brackets", "definitions.in-sentence", "definitions.initials")

__all__ = ["RULES", "Definition", "find_definitions", "short_names"]
