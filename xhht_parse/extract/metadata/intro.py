"""What introduces a reprint: newspapers, Party sites and pages of communes give a text without its header.

In: the text's first lines. Out: `Values` for a document that shows no number of its own.
Samples: "Ngày 19/9/2022, Ban Chấp hành Đảng bộ tỉnh X đã ban hành Nghị quyết số 08-NQ/TU về du lịch."; the page's own
title, "Kế hoạch thực hiện Chương trình đọc sách trên địa bàn xã X".
"""

from __future__ import annotations

from ...text.folds import pattern
from ...text.spans import Span
from ...text.view import View
from ...vocab.dates import read_date
from ...vocab.symbols import read_symbol
from ...vocab.words import Words
from .types import Value, Values

_ISSUED = pattern(
    r"(?P<date>ngày [0-9][^,]{5,24}), (?P<issuer>[^,.;:\n]{4,120}?) (?:đã )?ban hành "
    r"(?P<kind>nghị quyết|kế hoạch|chỉ thị|chương trình(?: hành động)?|kết luận|quyết định|hướng dẫn|thông báo) số "
)
_ABOUT = pattern(r",? *(?P<title>(?:về|thực hiện|phê duyệt|ban hành)[^.:;\n]{8,300})")
_RULE = "metadata.intro"
_PAGE_TITLE = pattern(  # no news about one: "Kế hoạch nêu rõ …", "Kế hoạch đặt mục tiêu …"
    r"(?<![^\n])[ *#]*+(?P<kind>kế hoạch|chương trình hành động|phương án) (?P<title>(?!(?:này|số|trên|của|được|đã|sẽ"
    r"|là|có|gồm|với|nêu|đặt|đề ra|xác định|yêu cầu|cũng|hướng tới|nhằm)(?!\w))[^\W\d_][^\n|]{20,300}[^\n.:;,*| ])"
    r"[ *]*(?![^\n])"
)
_SAME = "như sau"


def read_intro(view: View, start: int, end: int, words: Words) -> Values:
    """What the introducing sentence in `text[start:end]` says, else the page's title."""
    return _sentence(view, start, end, words) or _page_title(view, start, end)


def _sentence(view: View, start: int, end: int, words: Words) -> Values:
    match = _ISSUED.search(view.lower, start, end)
    symbol = read_symbol(view.folded, match.end(), end, words) if match else None
    if match is None or symbol is None or symbol.number is None:
        return {}
    values: Values = {"number": Value(symbol.number, symbol.span, "preamble", _RULE)}
    date = read_date(view.lower, match.start("date"), end)
    if date is not None and date.iso:
        values["issued"] = Value(date.iso, date.span, "preamble", _RULE)
    for name, group in (("issuer", match.span("issuer")), ("kind", match.span("kind"))):
        values[name] = Value(" ".join(view.text[slice(*group)].split()), Span(*group), "preamble", _RULE)
    about = _ABOUT.match(view.lower, symbol.span.end, end)
    if about is not None:
        span = Span(*about.span("title"))
        values["title"] = Value(" ".join(view.text[span.start : span.end].split()), span, "preamble", _RULE)
    return values


def _page_title(view: View, start: int, end: int) -> Values:
    """The one line that names the kind and what it is about; nothing where there are several."""
    found = [m for m in _PAGE_TITLE.finditer(view.lower, start, end) if _SAME not in m["title"]]
    if len({m["title"] for m in found}) != 1:
        return {}
    kind, title = Span(*found[0].span("kind")), Span(*found[0].span("title"))
    text = " ".join(view.text[title.start : title.end].split())
    return {
        "kind": Value(view.text[kind.start : kind.end], kind, "portal", "metadata.portal-title"),
        "title": Value(text[:1].upper() + text[1:], title, "portal", "metadata.portal-title"),
    }
