"""What may be labels inside a paragraph, and what each of them is: where its list stands, what ends before it.

In: the fold and a paragraph. Out: `InnerLabel`s in order; `inline` tells which of them open an item. To add a style of
label: one line in `_RANKS`, one branch in `_LABEL`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..text.folds import pattern
from ..text.letters import UPPER
from ..text.spans import Span, SpanSet
from .classify import readings
from .types import Marker, Paragraph, Style

_LABEL = pattern(
    r" (?=[IVX]{1,5}(?:\.[0-9]{1,2})?(?:[./-]| -) |[A-EĐ](?:[./]| -) |[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}(?:[.)/-]| -) "
    r"|[0-9]{1,2}(?:\.[0-9]{1,2}){1,3} |\([0-9]{1,2}\) |[a-zđ](?:[)./]| -) |[-+•] |Điều [0-9]{1,3}\. "
    r"|(?:PHẦN|CHƯƠNG|PHỤ LỤC) [IVX0-9]{1,5}\b|PHẦN THỨ "
    rf"|(?P<titled>(?:Phần|Chương) (?:[IVX]{{1,5}}|thứ [^\W\d_]{{2,4}})[.:]? )(?=[{UPPER}]{{2}}))"
)
"""A part or chapter in small letters has its title in capitals: "Chương II TỔ CHỨC THỰC HIỆN"."""
_RANKS = {
    Style.ANNEX: 0, Style.PART: 0, Style.CHAPTER: 1, Style.ARTICLE: 2, Style.CAPITAL: 3, Style.ROMAN: 3,
    Style.ARABIC: 4, Style.DECIMAL: 4, Style.LETTER: 9, Style.BRACKETED: 10, Style.BULLET: 20,
}  # fmt: skip
"""Which lists stand inside which; a decimal is one deeper for each of its numbers."""
DIVISION, LETTERS, DASH = 2, 9, 20
"""Ranks: the last of divisions, the first of letters, that of bullets."""
_CLOSERS = frozenset(".;:!?…")
_BRACKETS = frozenset('"”)')
"""What a sentence may end with too, but not before the dash of a name: "Đài Phát thanh (PT) - Truyền hình"."""
NAME_TAIL = pattern(
    r"(?:Thương binh|Thể thao|Tài chính|Kế hoạch|Kế toán|Truyền thông|Truyền hình|Du lịch|Xã hội|Hạ tầng|Thông tin"
    r"|Khuyến tài|Hướng nghiệp|Môi trường|Đô thị|Tin học|Việt Nam|Giáo dục|Hành chính|Công nghệ|Kỹ thuật|Dân vận"
    r"|Tiểu học|Trung học)(?!\w)|[^.;:]{1,60}: - "
)
"""What stands behind the dash inside a name: "Sở Lao động - Thương binh và Xã hội", "Km 5 (xã A) - Quốc lộ 6: - Mở
rộng đường; …"."""
_QUOTATION = pattern(r'như sau: "[^"]*"')
"""A provision of another document, whose labels are not this one's."""
_SEEN = 200
"""Characters behind a label that are looked at."""
_ASKS = pattern(
    r"(?<!(?:19|20)[0-9])[0-9]$|(?<!\w)(?:mức độ|khoản|điều|(?<!(?:địa|đặc) )(?<!(?:quan|thời) )điểm|lớp|cấp"
    r"|(?<!phân )loại|nhóm|mục|(?<!thành )phần|hạng|quý|giai đoạn|đợt|bước|bậc|tiêu chí|khu vực|bảng|biểu|phường|quận"
    r"|khu|(?<!thành )phố|ngõ|hẻm|khối|khóa|kỳ|(?<!nông )thôn|tổ|vùng|lần|tháng"
    r"|(?<!(?:tế|vụ) )(?<!(?:đổi|hội|dân|lực) )(?<!(?:tảng|tầng|dụng|năng|liệu|nghệ) )(?<!quyền )số)$"
)
"""What a number belongs to that seems a label; not "địa điểm", "chuyển đổi số", "kỹ năng số"."""
_ASKS_LETTER = pattern(r"(?<!\w)(?:điểm|tiết|lớp|loại|nhóm|mục|hạng|khối|khu|tổ)$")


class InnerLabel(NamedTuple):
    before: int
    """Where what stands before it ends."""
    start: int
    end: int
    rank: int
    marker: Marker
    closed: bool
    """Whether a sentence ends before it."""

    @property
    def list(self) -> tuple[int, Style]:
        """Where its list stands: "A." and "I." may be inside each other."""
        return self.rank, self.marker.style

    @property
    def series(self) -> tuple[object, ...]:
        """Labels of one list share it."""
        marker = self.marker
        return marker.style, marker.form, marker.kinds, marker.ordinals[:-1] if marker.ordinals else marker.number

    def asked(self, above: str) -> bool:
        """Whether the words above ask for what seems a label: "lớp 2.", "điểm a)"; a letter is no district's."""
        asks = _ASKS_LETTER if self.marker.style is Style.LETTER else _ASKS
        return asks.search(above.lower()) is not None


def inner_labels(fold: str, paragraph: Paragraph) -> Iterator[InnerLabel]:
    """What may be labels inside the paragraph: none of a quoted provision, nor inside the label of a division."""
    quoted = SpanSet([Span(*match.span()) for match in _QUOTATION.finditer(fold, paragraph.start, paragraph.end)])
    last = paragraph.start
    for match in _LABEL.finditer(fold, paragraph.start + 1, paragraph.end):
        if match.end() < last or quoted.touches(match.start(), match.end()):
            continue  # the "I." of "PHẦN I. MỤC TIÊU"
        seen = match.end("titled") if match["titled"] else min(paragraph.end, match.end() + _SEEN)
        found = readings(fold, match.end(), seen)
        if (label := inner_label(fold, match.end(), found)) is not None:
            last = label.end if label.rank <= DIVISION else last
            yield label


def inner_label(fold: str, start: int, found: Sequence[Marker]) -> InnerLabel | None:
    """The label at this place; a number or a bullet is none where a small letter follows."""
    if not found or found[0].style not in _RANKS:
        return None
    marker, end = found[0], start + found[0].size
    if marker.style is not Style.LETTER and fold[end : end + 1].islower():
        return None
    rank = _RANKS[marker.style] + max(len(marker.ordinals) - 1, 0)
    before = max(start - 1, 0)
    while before and fold[before - 1] == " ":
        before -= 1
    above = fold[before - 1 : before]
    closed = above in _CLOSERS
    if above in _BRACKETS:
        closed = rank < DASH or (fold[end : end + 1].isupper() and NAME_TAIL.match(fold, end) is None)
    return InnerLabel(before, start, end, rank, marker, closed)
