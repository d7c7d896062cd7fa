"""Mentions by a bare number: "Nghị quyết 30a", "NĐ 30/2020", "CV 365", "Đề án 06".

In: the view. Out: `Anchor`s. A number behind a word for a kind may as well count things ("Kế hoạch
5 năm", "chương trình 3 tháng"), so the word has a capital and what follows must close the name.
"Đề án 06" is the name of a scheme: it has no document number, its span is the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...outline.reading import Reading
from ...outline.types import Place
from ...text.digits import digits
from ...text.folds import fold, pattern
from ...text.spans import Span
from ...text.view import View
from ..shared import place_at
from .kinds import SHORT, kinds
from .types import Anchor, Kind

_NUMBER = (
    r"(?P<number>[0-9]{1,5}(?:[a-zđ]|-(?:[Tt]{2}[Gg]|CP|cp))?(?P<year>/(?:19|20)[0-9]{2})?)"
    r"(?![0-9A-Za-zÀ-ỹ])(?! ?[/%]|[.,-][0-9]| ?-[0-9])"
)
_WORDS = (
    "nghị quyết", "nghị định", "quyết định", "chỉ thị", "thông tư", "kết luận", "công văn", "đề án", "chương trình",
)  # fmt: skip
_SERIES = tuple(map(fold, ("kế hoạch", "thông báo", "báo cáo", "tờ trình")))
"""Names by number only with "số" and two digits: no "Kế hoạch 5 năm", "Báo cáo số 2"."""
_BARE_SYLLABLES = {fold(word.split()[1]) for word in _WORDS}
_SYLLABLES = sorted(_BARE_SYLLABLES | {word.split()[1] for word in _SERIES})
"""The last ones of the kinds: what stands before the number, or before its "số"."""
_LONG_HEAD = rf"(?:{'|'.join(_SYLLABLES)}) (?P<so>số ?:? ?)?"
_LONG, _BEFORE_LONG = pattern(rf"{_LONG_HEAD}{_NUMBER}"), pattern(rf"{_LONG_HEAD}\Z")
_WORDS_FOLDED = (*map(fold, _WORDS), *_SERIES)
_CODES = ("TTLT", "QĐ", "NĐ", "NQ", "CV", "KL", "TT")
_SHORT_HEAD = rf"(?:{'|'.join(_CODES)}) ?(?P<so>số:? )?"
_SHORT_FORM, _BEFORE_SHORT = pattern(rf"{_SHORT_HEAD}{_NUMBER}"), pattern(rf"{_SHORT_HEAD}\Z")
_COUNTED = ("số", "số ", "số:", "số: ", "số :", "số : ", "  ")
_LONG_ENDS = (*(f"{syllable} " for syllable in sorted(_BARE_SYLLABLES)), *_COUNTED)
_SHORT_ENDS = (*_CODES, *(f"{code} " for code in _CODES), *_COUNTED)
"""How what stands before a number ends: most numbers have neither, and are not looked at further."""


def _counted() -> re.Pattern[bytes]:
    """The first digit behind one of these ends, first by its last two signs: on `View.digits`, where all digits are
    one. Most stand in "số 215/KH-UBND", "số 12/2021/QĐ-UBND", which are no bare numbers."""
    ends = sorted({digits(end) for long in _LONG_ENDS for end in (long, long.upper())} | set(map(digits, _SHORT_ENDS)))
    glued = b"".join(sorted({re.escape(end[-1:]) for end in ends} - {b"\\ "}))
    spaced = b"".join(sorted({re.escape(end[-2:-1]) for end in ends if end.endswith(b" ")}))
    behind = b"|".join(b"(?<=%b0)" % re.escape(end) for end in ends)
    nears = b"0(?<=[ %b]0)(?:(?<! 0)|(?<=[%b] 0))" % (glued, spaced)  # not those behind a digit, as most
    return re.compile(nears + b"(?:%b)(?!0{0,4} ?/(?:[^0]|0{4}/))" % behind)


_NUMBERS = _counted()
_REACH = 24
_CLOSES = pattern(
    r"(?:\[[0-9]+\])?(?: {0,4}(?:[.,;:)\"\n|]|$)| (?:của|về|năm|ngày|và|trong|tại|theo|là|đã|được|để|nhằm|gắn|với|"
    r"thì|cũng|do|đến|tới|cho|có|trên|nêu|này|phải|bảo đảm|đảm bảo|tỉnh|giai đoạn|hoặc|từ|khi|tiếp tục|-)(?!\w)"
    r"| \((?:khóa|của|về|ngày|sau đây|gọi)(?!\w))"
)
_MORE = pattern(r"(?:, ?| và |, và )(?:số )?(?P<number>[0-9]{2,5})(?!\w|[./-][0-9]| ?[/%]| năm (?!(?:19|20)[0-9]{2}))")
_SEVERAL = fold("các ")
""" "các Nghị quyết 57, 59 và 68": what goes on with the first are numbers, too."""
_LESSONS = pattern(r"chương trình 0?[0-9]:")
""" "2. Chương trình 02: 40 tiết": a part of what teachers learn in a year."""
_SCHEME = Kind("ĐA", "Đề án")


def short_numbers(reading: Reading, places: list[Place]) -> Iterator[Anchor]:
    """Every mention by a bare number in these paragraphs."""
    view, table = reading.view, kinds(reading.words).words
    for at in [match.start() for match in _NUMBERS.finditer(view.digits)]:
        match = _headed(view.lower, at, _LONG_ENDS, _BEFORE_LONG, _LONG)
        word = _word_before(view, match) if match else None
        if match is not None and word is not None:
            start = match.start() - word.index(" ") - 1
            place = place_at(places, start)
            if place and _is_name(view, start, match.end(), match["so"], match["year"], place.end):
                yield _anchor(view, place, table[word], start, match.start("number"), match.end())
                if match["so"] or view.lower.endswith(_SEVERAL, place.start, start):
                    yield from _listed(view, place, table[word], match.end())
            elif reading.trace.active:
                why = "the number may count what follows"
                reading.trace.note("references.short-number", (start, match.end()), "refused", why)
        match = _headed(view.folded, at, _SHORT_ENDS, _BEFORE_SHORT, _SHORT_FORM)
        place = place_at(places, match.start()) if match is not None and _is_short_form(view, match) else None
        if match is not None and place is not None:
            kind = SHORT[match[0][: match.start("so" if match["so"] else "number") - match.start()].strip()]
            yield _anchor(view, place, kind, match.start(), match.start("number"), match.end())


def _listed(view: View, place: Place, kind: Kind, at: int) -> Iterator[Anchor]:
    """The numbers that go on with the first: "Quyết định số 1373, 387 và 677 của …"; not "…, 15 xã"."""
    while (more := _MORE.match(view.lower, at, place.end)) and _CLOSES.match(view.lower, more.end(), place.end):
        yield _anchor(view, place, kind, more.start("number"), *more.span("number"))
        at = more.end()


def _headed(
    text: str, at: int, ends: tuple[str, ...], before: re.Pattern[str], whole: re.Pattern[str]
) -> re.Match[str] | None:
    """The number at this place with the word before it."""
    if not text.endswith(ends, 0, at):
        return None
    head = before.search(text, max(0, at - _REACH), at)
    return whole.match(text, head.start()) if head is not None else None


def _is_short_form(view: View, match: re.Match[str]) -> bool:
    """Whether "QĐ 66", "NĐ30/2020" is a name; "TT 6" is a row's number, so TT asks for a year or "số"."""
    if not _edge(view, match.start()) or not (len(match["number"]) > 1 or match["so"]):
        return False
    return bool(match["year"] or match["so"]) or not match[0].startswith("TT")


def _word_before(view: View, match: re.Match[str]) -> str | None:
    """The whole word for the kind whose last syllable was found."""
    syllable = match[0].split(" ", 1)[0]
    for word in _WORDS_FOLDED:
        if word.endswith(" " + syllable) and view.lower.endswith(word, 0, match.start() + len(syllable)):
            return word
    return None


def _is_name(view: View, start: int, end: int, counted: str | None, year: str | None, limit: int) -> bool:
    if not _edge(view, start) or _LESSONS.match(view.lower, start):
        return False
    if view.lower.startswith(_SERIES, start) and not (counted and view.lower[end - 2].isdigit()):
        return False
    scheme = view.lower.startswith("đề án", start)
    if not view.folded[start].isupper() and not (scheme or year or counted):
        return False
    if year or view.lower[end - 1].isalpha():  # "93/2020", "30a"
        return True
    if scheme and not view.folded[start].isupper() and view.lower[end - 2] != "0" and not counted:
        return False
    return _CLOSES.match(view.lower, end, limit) is not None


def _edge(view: View, start: int) -> bool:
    return start == 0 or not view.lower[start - 1].isalnum()


def _anchor(view: View, place: Place, kind: Kind, start: int, number: int, end: int) -> Anchor:
    if kind.code == _SCHEME.code:
        return Anchor("references.scheme", None, Span(start, end), start, place, kind)
    return Anchor("references.short-number", view.folded[number:end], Span(number, end), start, place, kind)
