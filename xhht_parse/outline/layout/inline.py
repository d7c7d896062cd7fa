"""A document whose header stands on one long line with its bases and its body.

In: the parts by lines. Out: the same parts, the header cut where the bases and the first section begin, and the
body where its recipients and its signature do.
Sample: "BỘ Y TẾ CỘNG HÒA … Số: 9/QĐ-BYT Hà Nội, ngày 01 tháng 02 năm 2020 QUYẾT ĐỊNH BAN HÀNH … Căn cứ … Điều 1. …
Nơi nhận: - Như Điều 3; - Lưu: VT. KT. BỘ TRƯỞNG THỨ TRƯỞNG Nguyễn Văn A"
"""

from __future__ import annotations

import re

from ...lines.openers import KINDS
from ...lines.types import Line
from ...text.folds import fold, pattern
from ...text.letters import LOWER, UPPER
from ...text.view import View
from ..types import Part, PartKind

_LONG = 500
"""No header's line is that long."""
_DATE = pattern(r"ngày [0-9 ]{0,4}tháng [0-9 ]{0,4}năm (?:19|20)[0-9]{2}|\bSố ?: ?[0-9]{1,6}[^ ]{0,20}")
_KIND = pattern(rf"(?:{KINDS}) +(?:(?:Thực hiện|Để|Nhằm) )?(?=[^\W\d])")
_DRESS = " \n*_#|"
_BASES = pattern(r"(?<=[ .])(?:Căn cứ|Thực hiện|Theo đề nghị|Xét đề nghị|Nhằm|Để) ")
_BODY = pattern(
    r"(?<= )(?:Điều 1[.:]|I[./-] ?(?=[A-ZĐ])|A\. (?=[A-ZĐ])|1\. (?=[A-ZĐ])|QUYẾT ĐỊNH ?:|QUYẾT NGHỊ ?:"
    r"|(?:PHẦN|Phần) (?:I|THỨ NHẤT|thứ nhất)[.: ])|(?:như sau|sau đây) ?: ?"
)
_RECIPIENTS = fold(" Nơi nhận: ")
_NAME = rf"[{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+){{1,4}}"
_SIGNED = re.compile(
    r"(?<= )(?:(?:TM|KT|TL|TUQ)\.|T/M|K/T|(?:Q\. )?(?:PHÓ )?(?:CHỦ TỊCH|(?:TỔNG )?GIÁM ĐỐC|BỘ TRƯỞNG|THỨ TRƯỞNG"
    r"|THỦ TƯỚNG|BÍ THƯ|HIỆU TRƯỞNG|CỤC TRƯỞNG|VIỆN TRƯỞNG|TRƯỞNG (?:BAN|PHÒNG)|CHÁNH (?:VĂN PHÒNG|ÁN)))"
    rf" ?(?:[{UPPER}]+\.?[ ,]+){{0,16}}(?:\([^()]{{1,20}}\) )?{_NAME}(?! [{LOWER}])(?= |$)"
)
"""Authority, position and name: "KT. CHỦ TỊCH PHÓ CHỦ TỊCH (Đã ký) Nguyễn Văn A"; no word of what follows it, such as
"Phụ lục"."""
_LONGEST_CLOSING = 3000
_REACH = 6000


def inline(view: View, parts: list[Part]) -> list[Part]:
    """The parts, with a header that runs on into the text cut at its end."""
    for at, part in enumerate(parts):
        if part.kind is PartKind.HEADER and _runs_on(view, part):
            return [*parts[:at], *_cut(view, part), *parts[at + 1 :]]
    return parts


def runs_on(view: View, line: Line) -> bool:
    """Whether no header's line is that long."""
    return line.end - line.start > _LONG


def _runs_on(view: View, part: Part) -> bool:
    return part.end - part.start > _LONG and any(
        len(line) > _LONG for line in view.text[part.start : min(part.end, part.start + _REACH)].split("\n")
    )


def _cut(view: View, part: Part) -> list[Part]:
    folded, reach = view.folded, min(part.end, part.start + _REACH)
    at = _title(folded, part.start, reach)
    if at is None:
        return [part]
    bases = _BASES.search(folded, at, reach)
    body = _BODY.search(folded, at, part.end)
    if bases and body and body.start() < bases.start():
        bases = None  # "1. Thực hiện chương trình"
    elif bases:
        body = _BODY.search(folded, bases.end(), part.end)
    end = bases.start() if bases else body.start() if body else part.end
    start = (
        part.end
        if body is None
        else body.end()
        if body[0].endswith((":", " ")) and body[0][:1].islower()
        else body.start()
    )
    cut = [
        Part(PartKind.HEADER, part.start, end),
        Part(PartKind.PREAMBLE, end, start),
        *_closed(view, start, part.end),
    ]
    return [piece for piece in cut if piece.start < piece.end]


def _title(folded: str, start: int, end: int) -> int | None:
    """Behind the first words of the title, which may be those of a basis: "KẾ HOẠCH Thực hiện Đề án …"; without a
    kind behind the number or the date."""
    date = _DATE.search(folded, start, end)
    kind = _KIND.search(folded, date.end() if date else start, min(end, start + _LONG))
    if kind is None or (date is None and folded[start : kind.start()].strip(_DRESS)):
        return date and date.end()
    return kind.end()


def _closed(view: View, start: int, end: int) -> list[Part]:
    """The body from `start` on, its recipients and its signature, and what follows these."""
    for signed in _SIGNED.finditer(view.folded, start, end):
        reach = max(start, signed.start() - _LONGEST_CLOSING)
        recipients = view.folded.rfind(_RECIPIENTS, reach, signed.start()) + 1
        if recipients:  # the nearest: a form inside the body may have its own
            return [
                Part(PartKind.BODY, start, recipients),
                Part(PartKind.RECIPIENTS, recipients, signed.start()),
                Part(PartKind.SIGNATURE, signed.start(), signed.end()),
                Part(PartKind.BODY, signed.end(), end),
            ]
    return [Part(PartKind.BODY, start, end)]
