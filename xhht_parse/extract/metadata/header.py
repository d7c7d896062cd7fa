"""The document's own header: number, date, place, kind, issuer's lines, title.

In: the view and the header part with the place of its title. Out: `Values`, each from its own cell, in
whatever order the cells stand: the number behind "Số", the date behind its place, the issuer in what is left.
To add a way of writing: a fragment here; numbers and dates themselves are written in `vocab`.
"""

from __future__ import annotations

import re
from itertools import islice

from msgspec import Struct

from ...lines.openers import KINDS
from ...outline.layout.phrases import SHOUTED_ENACTOR
from ...text.folds import pattern
from ...text.spans import Span, past_marks
from ...text.view import View
from ...vocab.agencies.heads import BODIES
from ...vocab.dates import find_dates
from ...vocab.symbols import Symbol
from ...vocab.words import Words
from .kinds import kind_named
from .letterhead import Letterhead
from .number import number_in_title, own_number
from .types import Value, Values

_SUBJECT = pattern(r"(?<![^\W\d_])(?:v/v|về việc)\b", tries=True)
_TAG = re.compile(r"</?[a-zA-Z]{1,6} ?/?>")
_ADDRESSED = pattern(r"kính\s+gửi")
_NOISE = pattern(
    r"(?:hỏa tốc|thượng khẩn|khẩn|tối mật|tuyệt mật|mật|\(?dự thảo(?:(?: lần| ngày|[ :]*[0-9(./)]).{0,20}|\)?)"
    r"|lưu hành nội bộ|fax|email"
    r"|điện thoại|số[ :.…_/]*|[0-9 .,()-]*|/ ?(?:kh|qđ|ct|ctr|bc|tb|hd|đa)-.{0,20}|[a-z]{1,4}[0-9]{1,4}"
    r"|công báo.{0,40})$"
)
_BARE_DATE = pattern(r"ngày *[.…_]* *(?:tháng|/)|tháng *[0-9]{1,2} *năm *(?:19|20)")
_DATES = 6
"""The first of a letterhead that are looked at."""
_MOST_LINES, _LONGEST_KIND, _LONGEST_ENACTOR, _LONGEST_PLACE = 12, 40, 160, 60


class Header(Struct, frozen=True, gc=False):
    values: Values
    symbol: Symbol | None
    """The number as written; its `number` is None where the serial is blank."""
    issuer: list[Span]
    """The issuer's lines, in order."""


def read_header(view: View, start: int, end: int, title: Span | None, words: Words) -> Header:
    """All that the header in `text[start:end]` says."""
    values: Values = {}
    own = title if title is not None and start <= title.start < end else None
    is_subject = own is not None and _SUBJECT.match(view.lower, own.start) is not None
    head = Letterhead(view, start, _letterhead_end(view, start, end, None if is_subject else own))
    if own is not None and is_subject:  # "V/v …" stands under the number, before the date
        head.blank(own.start - start, min(own.end, head.end) - start)
    if own is not None:
        _blank_enactor(head, own.start - start)
    kind_from = _kind(head, words, values)
    symbol = own_number(head, words, values)
    _date(view, head, values)
    if own is not None:
        values["title"] = titled(view, own)
        if "issued" not in values and not view.lower[own.end : end].lstrip().startswith("("):  # (Kèm theo … ngày …)
            _date(view, Letterhead(view, own.end, end), values)
    if title is None and kind_from == len(head.flat):
        kind_from = _on_one_line(view, head, words, values)
    if symbol is None and own is not None:
        symbol = number_in_title(view, own, words, values)
    issuer = _issuer_lines(head, words, kind_from)
    return Header(values, symbol, issuer)


def _letterhead_end(view: View, start: int, end: int, title: Span | None) -> int:
    """The letterhead ends at the title, or at "Kính gửi"."""
    if title is not None:
        return title.start
    letter = _ADDRESSED.search(view.lower, start, end)
    return letter.start() if letter else end


def _blank_enactor(head: Letterhead, title: int) -> None:
    """ "CỦA ỦY BAN NHÂN DÂN⏎TỈNH X" between the kind and the title: the letterhead has said it."""
    by = head.lower.rfind("của ", max(0, title - _LONGEST_ENACTOR), title)
    if by >= 0 and head.flat[by:title].isupper() and not any(map(str.isdigit, head.flat[by:title])):
        head.blank(by, title)


def titled(view: View, title: Span) -> Value:
    """The title as printed, its lines joined."""
    text = _TAG.sub(" ", view.text[title.start : title.end].replace("*", " ").replace("|", " "))
    return Value(" ".join(text.split()).strip(" _"), title, "header", "metadata.title")


def _date(view: View, head: Letterhead, values: Values) -> None:
    """The date behind a place, else the first date of the letterhead."""
    dates = list(islice(find_dates(head.lower, 0, len(head.lower)), _DATES))
    if not dates:
        return
    best = next((d for d in dates if head.flat[: d.span.start].rstrip().endswith(",")), dates[0])
    start, end = best.span
    if best.iso is not None:
        values["issued"] = Value(best.iso, head.span(start, end), "header", "metadata.issued")
    place = _place(view, head, start)
    if place is not None:
        values["place"] = place
        start = place.span.start - head.start
    head.blank(start, end)


def _place(view: View, head: Letterhead, date: int) -> Value | None:
    """ "Mẫu Sơn" in "Mẫu Sơn, ngày 05 tháng 7 năm 2021", on its own line of its cell; with no comma where it looks
    like one."""
    end = len(head.flat[:date].rstrip(" ,"))
    if not end or head.taken(end - 1):  # the number: "12/KH-UBND, ngày …"
        return None
    start = head.line_start(end - 1)
    start = _first_word(view, head, past_marks(head.flat, start, end, " -,.("))
    text = " ".join(view.text[head.start + start : head.start + end].replace("*", " ").split())
    if not 0 < len(text) <= _LONGEST_PLACE or not ("," in head.flat[end:date] or text.istitle()):
        return None
    return Value(text, head.span(start, end), "header", "metadata.place")


def _first_word(view: View, head: Letterhead, start: int) -> int:
    """Up over a line feed inside a place: "Thành phố⏎Hồ Chí Minh", "Thành phố Hồ Chí⏎Minh"."""
    at = head.start + start
    above = view.text[max(head.start, at - 60) : at].rstrip(" *\n")
    gap = view.text[head.start + start - (at - max(head.start, at - 60) - len(above)) : at]
    line = above[above.rfind("\n") + 1 :].lstrip(" *|")
    if gap.count("\n") != 1 or not line or len(line) > 30 or line.isupper() or not line[0].isupper():
        return start
    if any(c.isdigit() or c in "|:/" for c in line):
        return start
    above_start = start - len(gap) - len(line)
    return start if head.taken(above_start) else above_start


def _kind(head: Letterhead, words: Words, values: Values) -> int:
    """The kind: the letterhead's last line above the title. Returns where it begins in the letterhead."""
    pieces = list(head.left())
    for at in range(len(pieces) - 1, -1, -1):
        start, end = pieces[at]
        kind = kind_named(head.lower[start:end], words) if end - start <= _LONGEST_KIND else None
        if kind is None and at and end - pieces[at - 1][0] <= _LONGEST_KIND:  # "KẾ⏎HOẠCH"
            kind = kind_named(head.lower[pieces[at - 1][0] : end], words)
            start = pieces[at - 1][0] if kind else start
        if kind is not None:
            values["kind"] = Value(kind[0], head.span(start, end), "header", "metadata.kind")
            head.blank(start, len(head.flat))
            return start
    return len(head.flat)


_KINDS = pattern(rf"(?:(?<= )|\A)(?P<kind>{KINDS}) +(?=[^\W\d])")
_ENACTED = pattern(rf"(?<!CỦA)(?<!VÀ)(?<!,) +(?={SHOUTED_ENACTOR} )")


def _on_one_line(view: View, head: Letterhead, words: Words, values: Values) -> int:
    """Kind and title of a header that stands on one line: "… năm 2020 QUYẾT ĐỊNH BAN HÀNH … BỘ TRƯỞNG …"."""
    match = _KINDS.search(head.flat)
    kind = kind_named(match["kind"], words) if match else None
    if match is None or kind is None:
        return len(head.flat)
    values["kind"] = Value(kind[0], head.span(*match.span("kind")), "header", "metadata.kind")
    start = match.end()
    enactors = (m.start() for m in _ENACTED.finditer(head.flat, start) if head.flat[m.start() :].isupper())
    end = next(enactors, len(head.flat.rstrip()))
    if end > start:
        values["title"] = titled(view, head.span(start, end))
    return match.start()


def _issuer_lines(head: Letterhead, words: Words, kind_from: int) -> list[Span]:
    """What nothing else has taken, in capitals or with an issuer's first words, above the kind."""
    subject = _SUBJECT.search(head.lower)
    if subject is not None and all(start >= subject.start() for start, _ in head.left()):
        subject = _SUBJECT.search(head.lower, subject.end())  # the page's title: "Số: 12/PGDĐT V/v …"
    limit = min(kind_from, subject.start() if subject else kind_from)
    spans = []
    for first, end in head.left():
        counted = _COUNTED.match(head.lower, first, end)
        start = counted.end() if counted else first
        lower = head.lower[start:end]
        if start >= limit or _NOISE.match(lower) or _BARE_DATE.search(lower):
            continue
        shouted, named = head.flat[start:end].isupper(), _ISSUER_WORD.match(lower) is not None
        if len(lower) > (_LONGEST_LIST if shouted and named else _LONGEST_ISSUER) or not (shouted or named):
            continue
        if end - start <= _LONGEST_KIND and kind_named(lower, words) is not None:
            continue  # "Đông Hà, ngày 15 tháng 9 năm 2020 KẾ HOẠCH"
        spans.append(head.span(start, end))
    return spans[:_MOST_LINES]


_LONGEST_ISSUER, _LONGEST_LIST = 150, 400  # "BỘ Y TẾ - BỘ TÀI CHÍNH - …" is longer than a name
_COUNTED = pattern(r"1\. +(?=[^\W\d_])")  # a page that numbers the document's lines: "1. BỘ Y TẾ"
_ISSUER_WORD = pattern(rf"(?:{BODIES}|tỉnh|thành phố|tp|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|nhân dân)\b")
