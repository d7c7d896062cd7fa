"""The names of those who sign, on lines of their own or in cells, and what says that a document was signed."""

from __future__ import annotations

from ...vocab.names import bare_name
from .bare import cells
from .phrases import SIGNED
from .signs import Signs


def has_name(signs: Signs, i: int) -> bool:
    """Whether a person's name stands on this line, alone in one of its cells."""
    line = signs.lines[i]
    return line.end - line.start <= 400 and any(
        is_name(signs, *cell) for cell in cells(signs.view.text, line.start, line.end)
    )


def is_name(signs: Signs, start: int, end: int) -> bool:
    return end - start <= 60 and bare_name(signs.view.text[start:end]) is not None


def is_signed(signs: Signs, i: int) -> bool:
    """ "(Đã ký)", "(Ký tên, đóng dấu)"."""
    return SIGNED.match(signs.words(i)) is not None


def name_begins(signs: Signs, i: int) -> bool:
    """A name broken over two lines: "Phùng⏎Thị Hồng Hà"."""
    if i + 1 >= len(signs.lines) or signs.is_empty(i + 1):
        return False
    start, end = signs.inner(i)[0], signs.inner(i + 1)[1]
    return end - start <= 60 and bare_name(" ".join(signs.view.text[start:end].replace("*", " ").split())) is not None
