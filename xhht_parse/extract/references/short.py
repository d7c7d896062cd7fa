"""Mentions by a bare number: "Nghị quyết 30a", "NĐ 30/2020", "CV 365", "Đề án 06".

In: the view. Out: `Anchor`s. A number behind a word for a kind may as well count things ("Kế hoạch
5 năm", "chương trình 3 tháng"), so the word has a capital and what follows must close the name.
"Đề án 06" is the name of a scheme: it has no document number, its span is the name.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...outline.types import Place
from ...text.folds import pattern
from ...text.spans import Span
from ...text.view import View
from ...vocab.words import Words
from .kinds import SHORT, kinds
from .types import Anchor, Kind

_NUMBER = r"(?P<number>[0-9]{1,5}[a-zđ]?(?P<year>/(?:19|20)[0-9]{2})?)(?![0-9A-Za-zÀ-ỹ])(?! ?[/%]|[.,-][0-9]| ?-[0-9])"
_WORDS = (
    r"nghị quyết|nghị định|quyết định|chỉ thị|thông tư|kết luận|"
    r"công văn|công điện|đề án|chương trình|tờ trình|thông báo|hướng dẫn"
)
_LONG = pattern(rf"(?:{_WORDS})(?P<so> số ?:?)? {_NUMBER}")
_SHORT_FORM = pattern(rf"(?:QĐ|NĐ|NQ|CV|TTLT|TT|CT|KL)(?P<so> số:?)? {_NUMBER}")
_CLOSES = pattern(
    r"(?:\[[0-9]+\])?(?: ?[.,;:)\"\n|*]|$| (?:của|về|năm|ngày|và|trong|tại|theo|là|đã|được|để|nhằm|gắn|với|thì|cũng|"
    r"do|đến|cho|có|"
    r"trên|nêu|này|phải|bảo đảm|đảm bảo|tỉnh|giai đoạn|hoặc|từ|khi|-|\()(?!\w))"
)
_SCHEME = Kind("ĐA", "Đề án")


def short_numbers(view: View, places: list[Place], words: Words) -> Iterator[Anchor]:
    """Every mention by a bare number in these paragraphs."""
    table = kinds(words).words
    for place in places:
        for match in _LONG.finditer(view.lower, place.start, place.end):
            if _is_name(view, match.start(), match.end(), match["so"], match["year"], place.end):
                word = match[0][: match.start("so" if match["so"] else "number") - match.start()].strip()
                yield _anchor(table[word], match.start(), match.start("number"), match.end(), match["number"])
        for match in _SHORT_FORM.finditer(view.folded, place.start, place.end):
            if _edge(view, match.start()) and (len(match["number"]) > 1 or match["so"]):
                kind = SHORT[match[0].split()[0]]
                if match["year"] or kind.code not in ("TT", "CT") or match["so"]:
                    yield _anchor(kind, match.start(), match.start("number"), match.end(), match["number"])


def _is_name(view: View, start: int, end: int, counted: str | None, year: str | None, limit: int) -> bool:
    if not _edge(view, start):
        return False
    scheme = view.lower.startswith("đề án", start)
    if not view.folded[start].isupper() and not (scheme or year or counted):
        return False
    if year:
        return True
    if scheme and not view.folded[start].isupper() and view.lower[end - 2] != "0" and not counted:
        return False
    return _CLOSES.match(view.lower, end, limit) is not None


def _edge(view: View, start: int) -> bool:
    return start == 0 or not view.lower[start - 1].isalnum()


def _anchor(kind: Kind, start: int, number: int, end: int, text: str) -> Anchor:
    if kind.code == _SCHEME.code:
        return Anchor("references.scheme", None, Span(start, end), start, kind)
    return Anchor("references.short-number", text, Span(number, end), start, kind)
