"""The portal's block about the document, in whatever shape the page left it.

In: the portal parts. Out: `Values` under the same names as the header's. Labels delimit the values wherever
they stand, so that one field a line, two a line, pipe rows and "Loại văn bản:Kế hoạchNgười ký:A B" are one case.
"Đã biết" and "Đang cập nhật" are no values. To add a synonym of a label: `_LABELS`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from itertools import zip_longest

from ...text.folds import pattern
from ...text.spans import Span, before_marks, past_marks
from ...text.view import View
from ...vocab.dates import read_date
from ...vocab.symbols import Symbol, read_symbol
from ...vocab.words import Words
from .kinds import kind_named
from .types import Value, Values

_LABELS = {
    "number": r"số hiệu(?: văn bản)?|số,? ký hiệu",
    "issued": r"ngày ban hành|ngày ký",
    "effective": r"ngày có hiệu lực|ngày hiệu lực|hiệu lực từ(?: ngày)?|ngày áp dụng|áp dụng(?= *:)",
    "kind": r"loại văn bản|thể loại văn bản",
    "issuer": r"cơ quan ban hành|nơi ban hành|đơn vị ban hành",
    "position": r"chức vụ|chức danh",
    "signer": r"người ký",
    "field": r"lĩnh vực(?:,? ngành| văn bản(?= *:))?",
    "title": r"trích yếu(?: nội dung)?",
    "other": r"ngày công báo|ngày đăng công báo|số công báo|tình trạng(?: hiệu lực)?|ngày hết hiệu lực"
    "|ngày cập nhật|ngày đăng|cập nhật"
    r"|hiệu lực(?= *[:|])|tên văn bản(?= *[:|])|phạm vi|nguồn thu thập|ngành(?= *[:|])|văn bản liên quan|xem thêm",
}
_LABEL = pattern("|".join(_LABELS.values()), tries=True)
_NAMED = pattern("|".join(f"(?P<{name}>{source})" for name, source in _LABELS.items()))
_EDGE = frozenset(" \n*_#|:•->.;,")
_NO_VALUE = pattern(
    r"(?:đã biết|đang cập nh[ậâ][tp]|chưa (?:có|cập nhật|xác định)|không (?:có|xác định)|null|n/a|\.+|…)[ .]*$"
)
_LONGEST = 20_000
"""No portal's block is longer."""
_LONGEST_VALUE = 400


def read_portal(view: View, spans: list[Span], words: Words) -> Values:
    """What the portal says, the first value of each field."""
    values: Values = {}
    for span in spans:
        end = min(span.end, span.start + _LONGEST)
        labels = [m.span() for m in _LABEL.finditer(view.lower, span.start, end) if _is_label(view, *m.span())]
        for (start, at), following in zip_longest(labels, labels[1:]):
            label = _NAMED.match(view.lower, start, end)
            name = (label and label.lastgroup) or "other"
            if name != "other" and name not in values:
                stop = min(following[0] if following else end, at + _LONGEST_VALUE)
                value = _value(view, name, at, stop, following is None, words)
                if value is not None:
                    values[name] = value
        _from_title(view, span, values, words)
    if not values.keys() - {"title", "title-number", "kind"}:
        _by_position(view, spans, values, words)
    return values


def _is_label(view: View, start: int, end: int) -> bool:
    """A label opens its line or cell, or stands after a value with a colon behind it."""
    text = view.folded
    before = view.text[start - 1] if start else "\n"
    after = text[end : end + 1]
    if after not in ("", " ", ":", "|", "\n", "*"):
        return False
    opens = before in "\n|*•-\t#" or (text[start].isupper() and not text[max(0, start - 3) : start].strip(" |\n*-•"))
    return opens or (text[start].isupper() and text[end : end + 3].lstrip(" *").startswith(":"))


def _value(view: View, name: str, start: int, end: int, last: bool, words: Words) -> Value | None:
    folded = view.folded
    start = past_marks(folded, start, end, _EDGE)
    if last:
        newline = folded.find("\n", start, end)
        end = newline if newline >= 0 else end
    start, end = _cell(folded, start, end)
    if start >= end or _NO_VALUE.match(view.lower[start:end]):
        return None
    rule = f"metadata.portal-{name}"
    span = Span(start, end)
    if name in ("issued", "effective"):
        date = read_date(view.lower, start, end)
        return Value(date.iso, date.span, "portal", rule) if date is not None and date.iso else None
    if name == "number":
        symbol = read_symbol(view.folded, start, end, words)
        return Value(symbol.number, symbol.span, "portal", rule) if symbol is not None and symbol.number else None
    return Value(" ".join(view.text[start:end].replace("*", " ").split()), span, "portal", rule)


def _cell(folded: str, start: int, end: int) -> tuple[int, int]:
    """The value's own cell: what a blank line or an empty cell sets apart is another's."""
    for stop in ("\n\n", "|", "\n-\n"):
        at = folded.find(stop, start, end)
        end = at if at >= 0 else end
    return start, before_marks(folded, start, end, _EDGE)


_TITLE = pattern(r"[ *#]*(?P<kind>[^\W\d_]+(?: [^\W\d_]+){0,3}?) (?:số )?(?=[0-9]{1,6}[a-zđ]?(?:/[0-9]{4})? ?[/-])")
_BY = pattern(r" do (?P<body>[^;,.|\n]{3,80}?) ban hành[ *.]*$")
_ABOUT = pattern(r" *(?:năm [0-9]{4} *|ngày [0-9/]{8,10} *)?(?:về(?: việc)? )?")


def _from_title(view: View, span: Span, values: Values, words: Words) -> None:
    """The portal's own title, the best there is where the header lost its own: "Kế hoạch 88/KH-UBND năm 2021 …"."""
    for at, end in _lines(view, span):
        match = _TITLE.match(view.lower, at, end)
        symbol = read_symbol(view.folded, match.end(), end, words) if match else None
        if match and symbol and kind_named(match["kind"], words) is not None:
            _titled(view, match, symbol, end, values)
            return


def _lines(view: View, span: Span) -> Iterator[tuple[int, int]]:
    """The lines of the block, as far as it is read."""
    at, limit = span.start, min(span.end, span.start + _LONGEST)
    while at < limit:
        end = view.folded.find("\n", at, span.end)
        end = end if end >= 0 else span.end
        yield at, end
        at = end + 1


def _titled(view: View, match: re.Match[str], symbol: Symbol, end: int, values: Values) -> None:
    about = _ABOUT.match(view.lower, symbol.span.end, end)
    start = about.end() if about else symbol.span.end
    if symbol.number:
        values.setdefault("title-number", Value(symbol.number, symbol.span, "title", "metadata.portal-title"))
    by = _BY.search(view.lower, start, end)
    if by is not None:
        body = Span(*by.span("body"))
        name = " ".join(view.text[body.start : body.end].split())
        values.setdefault("issuer", Value(name, body, "portal", "metadata.portal-issuer"))
        end = by.start()
    text = unescape(" ".join(view.text[start:end].replace("*", " ").split()))
    if len(text) > 5 and "title" not in values:
        values["title"] = Value(text[:1].upper() + text[1:], Span(start, end), "portal", "metadata.portal-title")
    kind = Value(match["kind"].capitalize(), Span(*match.span("kind")), "portal", "metadata.portal-title")
    values.setdefault("kind", kind)


def _by_position(view: View, spans: list[Span], values: Values, words: Words) -> None:
    """A block of values without labels, one a line: number, kind, status, day of issue, day of effect."""
    dates: list[Value] = []
    for at, end in (line for span in spans for line in _lines(view, span)):
        start, stop = _cell(view.folded, at, end)
        symbol = read_symbol(view.folded, start, stop, words)
        date = read_date(view.lower, start, stop)
        if symbol is not None and symbol.number and symbol.span.end == stop:
            values.setdefault("number", Value(symbol.number, symbol.span, "portal", "metadata.portal-number"))
        elif date is not None and date.iso and date.span.end == stop:
            dates.append(Value(date.iso, date.span, "portal", "metadata.portal-issued"))
        elif kind_named(view.text[start:stop], words) is not None:
            kind = Value(view.text[start:stop], Span(start, stop), "portal", "metadata.portal-kind")
            values.setdefault("kind", kind)
    for name, date_value in zip(("issued", "effective"), dates, strict=False):
        values[name] = date_value
