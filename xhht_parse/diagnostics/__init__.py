"""Diagnostics: the findings of doubt, their table of codes, and the errors that the library raises.

A problem in a document is a diagnostic with a code and a place; only a file that cannot be read
raises (`UnreadableFile`), and `strict=True` turns diagnostics into one `ParseError`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from msgspec import Struct

from ..text.spans import Span
from .codes import CODES, Code, Severity

if TYPE_CHECKING:
    from ..models import Diagnostic

__all__ = ["CODES", "Code", "Finding", "Log", "ParseError", "Severity", "UnreadableFile", "XhhtParseError"]


class Finding(Struct, frozen=True, gc=False):
    """A diagnostic before it gets its words."""

    code: str
    span: Span
    facts: Mapping[str, object]


@dataclass(slots=True)
class Log:
    """The diagnostics of one reading, in the order in which they were met."""

    findings: list[Finding] = field(default_factory=list)


class XhhtParseError(Exception):
    """Base of the errors that this package raises on purpose."""


class ParseError(XhhtParseError):
    """`strict=True` and the document has diagnostics of severity warning or error."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__(diagnostics)  # what a pickle keeps
        self.diagnostics = diagnostics

    def __str__(self) -> str:
        first = self.diagnostics[0]
        more = f" (and {len(self.diagnostics) - 1} more)" if len(self.diagnostics) > 1 else ""
        return f"{first.code} at {first.span.start}: {first.message}{more}"


class UnreadableFile(XhhtParseError):
    """A file that cannot be read: which, why, and what to do, in English and in Vietnamese.

    `code` is stable ("unsupported-format"); `readers/failures/` lists the codes and their words.
    """

    def __init__(
        self, path: str, code: str, reason: str, remedy: str, reason_vi: str = "", remedy_vi: str = ""
    ) -> None:
        super().__init__(path, code, reason, remedy, reason_vi, remedy_vi)  # what a pickle keeps
        self.path, self.code = path, code
        self.reason, self.remedy = reason, remedy
        self.reason_vi, self.remedy_vi = reason_vi or reason, remedy_vi or remedy

    def __str__(self) -> str:
        return f"{self.path}: {self.reason} {self.remedy}".rstrip()
