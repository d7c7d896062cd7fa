"""The table of diagnostic codes, and the two errors that the library raises.

A problem in a document is a diagnostic with a code and a place; only a file that cannot be read
raises (`UnreadableFile`), and `strict=True` turns diagnostics into one `ParseError`.
To add a code: one line in `CODES`, one in the room that sees the problem, one example in a test.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

from .text.spans import Span

if TYPE_CHECKING:
    from .models import Diagnostic

Severity = Literal["info", "warning", "error"]


class Code(NamedTuple):
    severity: Severity
    english: str
    vietnamese: str


CODES: Mapping[str, Code] = {
    # The text
    "empty-text": Code("error", "The text is empty.", "Văn bản không có nội dung."),
    "lone-surrogate": Code(
        "warning",
        "{count} lone surrogates were replaced by U+FFFD.",
        "Đã thay {count} mã ký tự hỏng bằng U+FFFD.",
    ),
}


class Finding(NamedTuple):
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
        self.diagnostics = diagnostics
        first = diagnostics[0]
        more = f" (and {len(diagnostics) - 1} more)" if len(diagnostics) > 1 else ""
        super().__init__(f"{first.code} at {first.span.start}: {first.message}{more}")


class UnreadableFile(XhhtParseError):
    """A file that cannot be read: which, why, and what to do."""

    def __init__(self, path: str, reason: str, remedy: str) -> None:
        self.path, self.reason, self.remedy = path, reason, remedy
        super().__init__(f"{path}: {reason} {remedy}")
