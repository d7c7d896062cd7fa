"""What a code says: how grave the doubt is, and its sentence in English and in Vietnamese."""

from __future__ import annotations

from typing import Literal, NamedTuple

Severity = Literal["info", "warning", "error"]


class Code(NamedTuple):
    severity: Severity
    english: str
    vietnamese: str
