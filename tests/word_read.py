"""A Word file of the tests, read: its text by lines, and what was mended."""

from __future__ import annotations

from word import Word
from xhht_parse.readers import read_bytes
from xhht_parse.readers.file import Read


def read(made: Word | bytes) -> Read:
    return read_bytes(made.save() if isinstance(made, Word) else made, "a.docx")


def lines(made: Word | bytes) -> list[str]:
    return [line for line in read(made).text.split("\n") if line]


def repairs(made: Word | bytes) -> dict[str, int]:
    return {repair.code: repair.count for repair in read(made).source.repairs}
