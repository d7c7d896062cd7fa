"""What a flattened page lost and another part of the document still tells: kind and title.

In: what the header gave. Out: the kind from the number's code, the title from the issuing clause:
"…, Ủy ban nhân dân tỉnh ban hành Kế hoạch phòng, chống sạt lở năm 2024 như sau:".
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from ...outline.reading import Reading
from ...text.folds import pattern
from ...text.spans import Span
from ...vocab.symbols import Symbol
from .kinds import kind_named, kind_of_code
from .types import Source, Value, Values

_ISSUED = pattern(
    r"(?:ban hành|xây dựng|phê duyệt|triển khai)\s+(?P<kind>kế hoạch|chương trình|đề án|chỉ thị|phương án"
    r"|hướng dẫn)\s+(?P<about>[^;:\n]{12,400}?)"
    r"(?=,?\s+(?:với\s+(?:các|những|một số)\s+nội\s+dung|(?:cụ thể|cụ\s+thể)\s+như\s+sau|như\s+sau)|\.\s+nội\s+dung"
    r"|\s?:|\n\n)"
)
# "Quyết định số … ngày 27/11/2009 của Thủ tướng Chính phủ⟨ phê duyệt Đề án …⟩": what another document issues
_CITED = pattern(r"(?<=\d) của (?:[^\W\d_]+ ){1,12}(?:về việc )?$")
_SHORT_NAME = pattern(r"\s*\((?:sau đây |dưới đây )?(?:gọi|viết) (?:tắt|chung) ")
# "ban hành Kế hoạch triển khai thực hiện như sau:" tells nothing
_EMPTY = pattern(r"(?:(?:để|tổ chức|triển khai|thực hiện|nêu trên|này|cụ thể|như sau|,)\s*)+$")
_SENTENCE = re.compile(r"[^\W\d_]{3}\. (?=\w)")
_BEFORE = 120
_SPAN = 8000


def kind(reading: Reading, values: Values, symbol: Symbol | None, letter: Span | None) -> tuple[str, str] | None:
    """(code, name): the kind line's, else by the number's code, else the portal's."""
    words = reading.words
    own = values.get("kind")
    if own is not None and own.source == "header":
        found = kind_named(" ".join(reading.view.text[own.span.start : own.span.end].split()), words)
        _mismatch(reading, own, symbol, found)
        return found or kind_of_code(own.text, words)
    code = "CV" if letter is not None else symbol.kind if symbol is not None else ""
    found = kind_of_code(code, words) if code else None
    number = values.get("number")
    place = letter or (number.span if number is not None else symbol.span if symbol is not None else None)
    if found is not None and place is not None:
        source: Source = "header" if letter else "number"
        values["kind"] = Value(found[0], place, source, "metadata.kind-letter" if letter else "metadata.kind-code")
        return found
    if own is not None:
        named = kind_named(own.text, words)
        if named is not None:
            values["kind"] = replace(own, text=named[0])
            return named
    values.pop("kind", None)
    return None


def _mismatch(reading: Reading, own: Value, symbol: Symbol | None, found: tuple[str, str] | None) -> None:
    """ "KẾ HOẠCH" under a number of "QĐ-UBND": named, never mended."""
    if symbol is None or found is None or symbol.kind in ("", "CV", found[0]):
        return
    named = kind_of_code(symbol.kind, reading.words)
    if named is not None and named[1] != found[1]:
        reading.doubt("number-kind-mismatch", *own.span, kind=found[1], symbol=symbol.kind)


def title(reading: Reading, preamble: Span) -> Value | None:
    """The title from the clause that issues the document."""
    lower = reading.view.lower
    clauses = _ISSUED.finditer(lower, preamble.start, min(preamble.end, preamble.start + _SPAN))
    about = next((match.span("about") for match in clauses if _names_this(lower, preamble.start, match)), None)
    if about is None:
        return None
    start, end = about
    short = _SHORT_NAME.search(lower, start, end)
    end = short.start() if short else end
    text = " ".join(reading.view.text[start:end].replace("*", " ").split())
    return Value(text[:1].upper() + text[1:], Span(start, end), "preamble", "metadata.title-clause")


def _names_this(lower: str, floor: int, match: re.Match[str]) -> bool:
    """Whether the clause tells what this document is about: not another that is cited, and not nothing."""
    if _CITED.search(lower, max(floor, match.start() - _BEFORE), match.start()):
        return False
    if _SENTENCE.search(lower, *match.span("about")):
        return False  # "… xây dựng kế hoạch triển khai. Báo cáo …": what is told of another
    return _EMPTY.match(lower, *match.span("about")) is None
