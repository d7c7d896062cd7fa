"""The document's own number: behind "Số" in the letterhead, or in a title that opens with it.

In: the letterhead, or the title. Out: the number as a `Symbol` and, in `Values`, as a value with its place.
How numbers are written is in `vocab.symbols`.
"""

from __future__ import annotations

from ...text.folds import pattern
from ...text.spans import Span
from ...text.view import View
from ...vocab.dates import find_dates
from ...vocab.symbols import Symbol, find_symbols, read_symbol
from ...vocab.words import Words
from .letterhead import Letterhead
from .types import Value, Values

_NUMBER = pattern(r"số(?<![^\W\d_]số) *[:.]? *")
_ORPHAN = pattern(r"[A-ZĐ]{2,8}(?:-[A-ZĐ]{1,8})?")
_OWN_NUMBER = pattern(r"của [^\d,;:.]{3,80}?\ssố *:? *|số *:? *")


def own_number(head: Letterhead, words: Words, values: Values) -> Symbol | None:
    """The number behind "Số", or one that opens a line."""
    for label in _NUMBER.finditer(head.lower):
        symbol = read_symbol(head.flat, label.end(), len(head.flat), words)
        if symbol is not None:
            return _taken(head, symbol, label.start(), values)
    for symbol in find_symbols(head.flat, 0, len(head.flat), words):
        if not head.flat[head.line_start(symbol.span.start) : symbol.span.start].strip():
            return _taken(head, symbol, symbol.span.start, values)
    return None


def _taken(head: Letterhead, symbol: Symbol, label: int, values: Values) -> Symbol:
    end = symbol.span.end
    number = symbol.number
    head.blank(label, end)
    if number is not None and head.flat[end : end + 2].lstrip().startswith("-"):
        number = number + _tail(head)  # "Số: 12/BC-ABC-" … "XYZ"
    if number is not None:
        values["number"] = Value(number, head.span(symbol.span.start, end), "header", "metadata.number")
    return symbol


def number_in_title(view: View, title: Span, words: Words, values: Values) -> Symbol | None:
    """A title that opens with the document's own number: "của Thủ tướng Chính phủ số 12/2004/QĐ-TTg⏎ngày …"."""
    label = _OWN_NUMBER.match(view.lower, title.start, title.end)
    symbol = read_symbol(view.folded, label.end(), title.end, words) if label else None
    if symbol is None or symbol.number is None:
        return None
    values["number"] = Value(symbol.number, symbol.span, "title", "metadata.number")
    own = next(find_dates(view.lower, symbol.span.end, min(title.end, symbol.span.end + 40)), None)
    if own is not None and own.iso and "issued" not in values:
        values["issued"] = Value(own.iso, own.span, "title", "metadata.issued")
    return symbol


def _tail(head: Letterhead) -> str:
    """The part of a number that the other column pushed to a later line."""
    for start, end in head.left():
        if _ORPHAN.fullmatch(head.flat, start, end):
            head.blank(start, end)
            return "-" + head.flat[start:end]
    return ""
