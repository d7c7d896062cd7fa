"""Paragraph -> clauses: the stretches that a comparator, an indicator or "hằng năm" can reach over.

In: a paragraph's stretch of the view. Out: `Clause`s that follow one another. A clause ends at a
semicolon, a full stop before a capital, "trong đó", "riêng", "đồng thời" or ", phấn đấu"; what stands before a
colon becomes the label of the clauses behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...text.folds import pattern
from ...text.literals import holds
from ...text.spans import Span
from ...text.view import View
from .types import Clause

_BREAK = pattern(
    r"(?P<stop>[.!?…](?=[ ]+[\"'(*+-]{0,3}[ ]{0,2}[^\W_]))|;|(?P<colon>:(?=[ *]|\Z))"
    r"|(?P<part>[,(.]?[ ]?\(?[*_]{0,3}trong đó[,:]?|, riêng(?=[ ])|\(riêng(?=[ ]))"
    r"|(?P<close>\))|,?[ ]đồng thời,?|,[ ](?=phấn đấu )"
)
_PART_WORDS = ("trong đó", "đồng thời", "(riêng ", "trong  ", "đồng  ")
"""Where none stands, no clause opens with "trong đó", "đồng thời" or "(riêng"."""
_SUM_WORDS = ("gồm ", " (")
_SIGNS = pattern(  # the rest of `_BREAK`: a pattern that opens with one class is found 6 times as fast
    r"[.!?…;:),](?:(?<=[.!?…])(?P<stop>)(?=[ ]+[\"'(*+-]{0,3}[ ]{0,2}[^\W_])|(?<=;)|(?<=:)(?P<colon>)(?=[ *]|\Z)"
    r"|(?<=\))(?P<close>)|(?<=,)(?P<part> riêng)(?=[ ])|(?<=,)[ ](?=phấn đấu ))"
)
_MARKS = " :*_"
"""All that stands between a label and one that it holds: "Tỷ lệ biết chữ: mức độ 1: 98%"."""
_FIGURE = pattern(r"[0-9]")
_SHARE = pattern(r"[0-9] ?%")
"""What stands before a colon with a share of its own names nothing behind it."""
_ENDS_IN_FIGURE = pattern(r"[0-9](?: ?%| [^\W\d_]+(?: [^\W\d_]+)?)(?: (?:giai đoạn|mức độ) [1-5])?\Z")
_AS_FOLLOWS = pattern(r"[ ,]*(?:(?:bao )?gồm(?: có)?|(?<=[,;] )cụ thể(?: là| như sau)?)[ ]*")
"""What opens the parts of the number before it; "Cụ thể: …" that opens a sentence does not."""
_YEAR = r"(?:(?:đến|vào|trong|hết|cuối) )*(?:năm )?20[0-9]{2}[ ]?"
# mức độ 2: năm 2028; mức độ 3: năm 2030; not "Xóa mù chữ: đến năm 2030, tỷ lệ …"
_YEAR_BEHIND = pattern(rf"[ *]*(?<=[ *]){_YEAR}(?:[;.)]|,(?=[^;,.%]{{1,60}}:)|\Z)")
_YEAR_ALONE = pattern(rf"[ *_,]*(?:và )?{_YEAR}")
_IN_BRACKET = pattern(rf"(?P<figure>[0-9%] ?)?\({_YEAR}\Z")  # 50% (2030: 70%) số hộ
_CLOSES = pattern(r"[^();]{1,40}\)")  # số hộ có vườn (năm 2025: 40%) đạt 60%
_OUT_OF = r"(?:/[0-9]{1,4})?"
_COUNTED = rf"[0-9][0-9.]{{0,8}}{_OUT_OF} [^\W\d_]+(?: (?!và )[^\W\d_]+){{0,12}}"
_NAMED = (
    r"(?:[^\W\d_]+ ){1,5}(?:[0-9]{1,9}(?:\.[0-9]{3}){0,2}(?![0-9]|[.,/][0-9]| ?%)"
    r"|[0-9]{1,4}/[0-9]{1,4} [^\W\d_]+(?: (?!và )[^\W\d_]+){0,3})"
)
_SUMMED = pattern(  # …, gồm 400 nữ và 500 nam; …, gồm sơ cấp 1.500, trung cấp 600; …, gồm tiểu học 5/7 trường, …
    rf"(?:(?P<open> \()|,? (?:bao )?gồm(?: có)? )(?=(?P<sum>{_COUNTED}(?:(?:,| và|, và) {_COUNTED}){{1,9}}"
    rf"|(?(open)(?!)){_NAMED}(?:(?:,| và|, và) {_NAMED}){{1,9}})(?(open)\)(?:[,;.]|\Z)|[ )]?(?:[;.]|\Z)))"
)
_WHOLE = pattern(r"(?<![0-9.,])(?P<whole>[0-9][0-9.]{0,8})(?:/[0-9]{1,4})? [^0-9;:.]{2,80}\Z")
_ITS_PARTS = pattern(r"(?<![0-9/])[0-9][0-9.]*")
_LONGEST_WHOLE = 90
_ABBREVIATION = pattern(r"(?<!\w)(?:tp|tt|th|gs|pgs|ts|ths|bs|q|p|tx|st|no|vs|v\.v|đ/c|[a-z])\Z")


def clauses(view: View, start: int, end: int) -> list[Clause]:
    """The clauses of this paragraph, in order and without gaps worth keeping."""
    text = view.lower
    found: list[Clause] = []
    at, part, sentence, listing = start, False, 0, False
    label: Span | None = None
    outer: Span | None = None
    for mark in _breaks(view, start, end):
        kind, stop = mark.lastgroup, mark.start()
        cut = _cut(text, at, mark, label is not None) if stop > at else -1
        if cut > at:  # VNA: 15 trạm, VNB: 25 trạm
            found.append(Clause(at, cut, part, sentence, label, outer))
            listing = listing or text[cut] == "("  # 38 trường (tiểu học: 19 trường, THCS: 19 trường)
            part, at = part or listing, cut + 1
        if kind == "colon" and stop > at:
            found.append(Clause(at, stop, part, sentence))
            if _AS_FOLLOWS.fullmatch(text, at, stop):  # 12 trường, gồm: mầm non 04 trường; tiểu học 08 trường
                label, listing = None, True
            elif _SHARE.search(text, at, stop):  # đạt 99% vào năm 2030: phấn đấu giảm tỷ lệ bỏ học dưới 0,1%
                label = None
            elif label is None or not _YEAR_ALONE.fullmatch(text, at, stop):
                outer = label if label is not None and not text[label.end : at].strip(_MARKS) else outer
                label = Span(at, stop)  # not "năm 2027" in "Số lớp mới: năm 2026: 12 lớp, năm 2027: 15 lớp"
        elif stop > at:
            found.append(Clause(at, stop, part, sentence, label, outer))
        if kind == "close":
            listing = False
        if kind == "stop":
            sentence, label, outer, listing = sentence + 1, None, None, False
        opens_parts = kind in ("part", "sum") or (part and kind == "colon")  # trong đó tiểu học: 70%
        # trong đó: A 6%; B 18%; C 18%, (trong đó A 6%; B 18%)
        listing = listing or (kind == "part" and (mark["part"].endswith(":") or "(" in mark["part"]))
        part, at = opens_parts or listing, mark.end()
    if at < end:
        found.append(Clause(at, end, part, sentence, label, outer))
    return found


def _breaks(view: View, start: int, end: int) -> Iterator[re.Match[str]]:
    """The marks that part clauses: no full stop of "TP. Cần Thơ", no colon beside a year, no bracket of a name."""
    text, at, bracket = view.lower, start, -1
    for match in _marks(text, start, end):
        kind, stop = match.lastgroup, match.start()
        if kind == "stop" and not _ends(text, view.text, stop):
            continue
        if kind == "colon" and _dates(text, at, stop, match.end(), end):
            continue
        if kind == "part" and match["part"].lstrip(",. ").startswith("("):
            bracket = match.end()
        elif kind == "sum":
            bracket = match.end() if match[0].endswith("(") else bracket
        elif kind == "close":  # (trong đó đại học 18%) và đạt 58% vào năm 2030
            if bracket < 0:
                continue
            if (inner := text.find("(", bracket, stop)) >= 0:
                bracket = inner + 1  # it closes another bracket inside
                continue
            bracket = -1
        elif bracket < 0 and (cut := _cut(text, at, match, labelled=False)) >= 0 and text[cut] == "(":
            bracket = cut + 1
        at = match.end()
        yield match


def _marks(text: str, start: int, end: int) -> Iterable[re.Match[str]]:
    """All that may part clauses, in order of place."""
    marks = (_BREAK if holds(text, _PART_WORDS, start, end) else _SIGNS).finditer(text, start, end)
    sums = _sums(text, start, end) if holds(text, _SUM_WORDS, start, end) else []
    return sorted([*marks, *sums], key=lambda mark: mark.start()) if sums else marks


def _sums(text: str, start: int, end: int) -> list[re.Match[str]]:
    """What opens the parts that add up to the number before them: "900 thợ, gồm 400 nữ và 500 nam"."""
    found = []
    for match in _SUMMED.finditer(text, start, end):
        whole = _WHOLE.search(text, max(start, match.start() - _LONGEST_WHOLE), match.start() + 1)
        parts = map(_count, _ITS_PARTS.findall(match["sum"]))
        if whole is not None and sum(parts) == _count(whole["whole"]):
            found.append(match)
    return found


def _count(digits: str) -> int:
    return int(digits.replace(".", ""))


def _cut(text: str, start: int, mark: re.Match[str], labelled: bool) -> int:
    """Where what a colon or a semicolon ends is parted from a figure before it; -1 where it is not."""
    stop = mark.start()
    if mark.lastgroup == "colon":
        cut = _before_label(text, start, stop, labelled)
        return cut if cut > start and _FIGURE.search(text, start, cut) else -1
    return _opened(text, start, stop) if text[stop] == ";" else -1


def _bracket(text: str, start: int, stop: int) -> int:
    """The bracket that is still open at `stop`; -1 where none is."""
    bracket = text.rfind("(", start, stop)
    return bracket if bracket >= 0 and text.find(")", bracket, stop) < 0 else -1


def _opened(text: str, start: int, semicolon: int) -> int:
    """Where the bracket opens, behind a number, in which this semicolon parts figures; -1 where none does."""
    bracket = _bracket(text, start, semicolon)
    if bracket < 0 or _FIGURE.search(text, start, bracket) is None:
        return -1
    return bracket if _ENDS_IN_FIGURE.search(text, bracket, semicolon) else -1


def _before_label(text: str, start: int, colon: int, labelled: bool) -> int:
    """Where the words before a colon begin: at a bracket that is still open, or at a comma where a label stood before
    it."""
    bracket, comma = _bracket(text, start, colon), text.rfind(", ", start, colon)
    told = labelled and text[start - 1] == ":"  # not "…; vào lớp 10 THPT, học nghề: 92%"
    return max(bracket, comma) if told or _AS_FOLLOWS.fullmatch(text, comma + 1, colon) else bracket


def _dates(text: str, start: int, colon: int, behind: int, end: int) -> bool:
    """Whether nothing but a year stands on one side of the colon: of what is before it, or of the next number."""
    if _YEAR_BEHIND.match(text, behind, end) is not None:
        return True
    bracket = _IN_BRACKET.search(text, max(start, colon - 24), colon)
    return bracket is not None and (bracket["figure"] is not None or _CLOSES.match(text, behind, end) is not None)


def _ends(lower: str, text: str, at: int) -> bool:
    """Whether the full stop at this place ends a sentence: "TP. Cần Thơ" and "p. 5" go on."""
    after = at + 1
    while after < len(text) and not text[after].isalnum():
        after += 1
    if after < len(text) and text[after].islower():
        return False
    return _ABBREVIATION.search(lower, max(0, at - 8), at) is None
