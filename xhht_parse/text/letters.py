"""The letters of Vietnamese by case, for character classes: `[{UPPER}]` is any capital, with its marks."""

from __future__ import annotations

UPPER = "".join(c for c in map(chr, range(0x41, 0x1EFA)) if c.isupper() and (ord(c) < 0x1B5 or ord(c) >= 0x1EA0))
LOWER = UPPER.lower()
