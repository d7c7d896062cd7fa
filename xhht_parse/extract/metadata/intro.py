"""The sentence that introduces a reprint: newspapers and Party sites give a text without its header.

In: the text's first lines. Out: `Values` for a document that shows no number of its own.
Sample: "Ngày 19/9/2022, Ban Chấp hành Đảng bộ tỉnh X đã ban hành Nghị quyết số 08-NQ/TU về du lịch."
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


def read_intro(view: View, start: int, end: int, words: Words) -> Values:
    """What the introducing sentence in `text[start:end]` says."""
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
