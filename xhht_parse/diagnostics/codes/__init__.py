"""The table of diagnostic codes: severity, English, Vietnamese; grouped by the room that sees the problem.

To add a code: one entry in `source.py` (readers), `document.py` (metadata, structure) or `findings.py` (the other
rooms), one `reading.doubt(...)` in the room, one example with `doubts = [...]`.
"""

from __future__ import annotations

from collections.abc import Mapping

from . import document, findings, source
from .code import Code, Severity

CODES: Mapping[str, Code] = {**source.CODES, **document.CODES, **findings.CODES}

__all__ = ["CODES", "Code", "Severity"]
