"""Bytes of an MHTML file (a page saved whole by a browser or by Word) -> its HTML part, and the charset of it."""

from __future__ import annotations

import email
from email.message import Message

from ..types import Refusal


def page_of(data: bytes) -> tuple[bytes, str | None]:
    """The bytes of the page. Raises `Refusal` where there is none."""
    try:
        parts = email.message_from_bytes(data.lstrip()).walk()
        part = next((part for part in parts if part.get_content_type() == "text/html"), None)
        body = None if part is None else part.get_payload(decode=True)
    except (RecursionError, ValueError, LookupError):
        raise Refusal("broken-archive") from None
    if not isinstance(part, Message) or not isinstance(body, bytes):
        raise Refusal("no-page-inside")
    return body, part.get_content_charset()
