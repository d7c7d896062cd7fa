"""xhht_parse: Vietnamese administrative plans -> what each promises, by when, and who must do it.

>>> from xhht_parse import parse
>>> plan = parse("II. MỤC TIÊU\\n1. Đến năm 2025: 95% người dân biết chữ.")
"""

from __future__ import annotations

import hashlib

from .diagnostics import ParseError, UnreadableFile
from .models import Document, Source
from .pipeline import read
from .vocab.words import standard

__all__ = ["Document", "ParseError", "UnreadableFile", "parse"]


def parse(text: str, *, strict: bool = False) -> Document:
    """Read one document."""
    if not isinstance(text, str):
        raise TypeError(f"parse() takes a str, not {type(text).__name__}; for a file use parse_file()")
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return read(text, Source(None, "text/plain", "utf-8", digest), standard())
