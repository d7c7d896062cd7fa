"""Text to measure with: the specimens in turn, digits varied so that no two copies are the same."""

from __future__ import annotations

import random
import re
from pathlib import Path

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
SHARED = CORPUS.parents[1] / "shared"
"""Annotated and real plans, which may lie beside the project."""


def folder(path: Path, pattern: str = "**/*") -> list[str]:
    """The plain texts and markdown files of a folder."""
    paths = sorted(p for p in path.glob(pattern) if p.suffix in (".txt", ".md"))
    return [p.read_bytes().decode("utf-8-sig", "replace") for p in paths]


def documents(megabytes: float, sources: list[str] | None = None) -> list[str]:
    """About so many megabytes of UTF-8, one string a document, of these plans in turn or of the specimens."""
    random.seed(1)
    sources = folder(CORPUS, "*/source.*") if sources is None else sources
    made, size = [], 0.0
    while sources and size < megabytes * 1e6:
        text = re.sub(r"[0-9]{2,}", _other, sources[len(made) % len(sources)])
        made.append(text)
        size += len(text.encode("utf-8"))
    return made


def _other(match: re.Match[str]) -> str:
    """A number with the same first digit, so that years stay years."""
    digits = match[0]
    return digits if len(digits) == 4 else digits[0] + "".join(random.choice("0123456789") for _ in digits[1:])
