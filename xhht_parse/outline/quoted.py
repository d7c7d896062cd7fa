"""Provisions of another document, quoted in an amending one: their labels are not this document's.

In: the paragraphs in order. Out: nothing; the paragraphs inside a quotation lose their labels. A quotation opens a
paragraph behind "… như sau:" and ends where a paragraph ends with its mark: "3. Sửa đổi Điều 6 như sau:" / "“Điều 6.
Quy trình" / "1. Gửi hồ sơ." / "2. Trả kết quả.”" / "4. Bãi bỏ Điều 7.". One that nothing closes quotes nothing. A
paragraph whose marks are even opens and closes none: "“Mỗi nhà một tủ sách” là khẩu hiệu."
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..lines.types import Paragraph, Style
from ..text.folds import fold
from ..text.view import View

_DRESS = "*_ "
_ANNOUNCES = fold("như sau:")
_ANNOUNCED = re.compile(rf':(?<={_ANNOUNCES})[\s*_.;,]*+"')
_ENDS = "*_ .;,"


def let_quoted_be(view: View, paragraphs: Sequence[Paragraph]) -> None:
    """Take the labels from what stands inside a quotation; the bullets there stay."""
    closings = [i for i, p in enumerate(paragraphs) if _ends(view, p).endswith('"') and _is_odd(view, p)]
    closings.reverse()
    done = 0
    for i in _opening(view, paragraphs):
        while closings and closings[-1] < i:
            closings.pop()
        if i < done or not closings:
            continue
        done = closings[-1] + 1
        for paragraph in paragraphs[i:done]:
            if paragraph.readings and paragraph.readings[0].style is not Style.BULLET:
                paragraph.readings = ()


def quotes(view: View, start: int, end: int) -> bool:
    """Whether a quotation may stand below a line that announces it; most documents are let go here."""
    return _ANNOUNCED.search(view.lower, start, end) is not None


def _opening(view: View, paragraphs: Sequence[Paragraph]) -> Iterator[int]:
    """The paragraphs that a quotation opens, below a line that announces it."""
    for i, paragraph in enumerate(paragraphs):
        opens = view.folded[paragraph.start : paragraph.start + 4].lstrip(_DRESS).startswith('"')
        if opens and i and _ends(view, paragraphs[i - 1]).endswith(_ANNOUNCES) and _is_odd(view, paragraph):
            yield i


def _is_odd(view: View, paragraph: Paragraph) -> bool:
    """Whether one of its quotation marks opens or closes what is longer than the paragraph."""
    return view.folded.count('"', paragraph.start, paragraph.end) % 2 == 1


def _ends(view: View, paragraph: Paragraph) -> str:
    """The last characters of a paragraph, without the marks that may stand behind a quotation."""
    return view.lower[max(paragraph.start, paragraph.end - 20) : paragraph.end].rstrip(_ENDS)
