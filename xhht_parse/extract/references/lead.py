"""The words before a number: the kind of document with "số", and who issued it.

In: the view and the place of a number. Out: its `Lead`. A word for a kind stands right before "số" ("Chương trình hành
động số"), or with the issuer or a law's name between ("Kết luận liên ngành tư pháp Trung ương số"); or a list goes on
(", số 387/QĐ-TTg").
"""

from __future__ import annotations

from msgspec import Struct

from ...text.folds import fold, pattern
from ...text.spans import Span, before_marks, trimmed
from ...text.view import View
from ...vocab.agencies.heads import BODIES, OFFICES
from ...vocab.symbols import Symbol
from .kinds import SHORT, Kinds
from .tail import ISSUER
from .types import Anchor, Kind

_OPENING = "\"'([*_|"
_LONGEST_BETWEEN = 70
_LAW_CODES = ("L", "BL", "PL")
# "số", "số:", "số số", at the end of what stands before the number
_SO = pattern(r"(?<!\w)(?:số *+:? *+){1,2}$")
_FAR = 50
"""How far before the number "số" begins at the most, over a broken line and its margin."""
# between a kind and "số": the issuer or a law's name, no clause
_BETWEEN = pattern(r"[^;.:()0-9\"\n|]{0,160}")
_SHORT = pattern(r"(?<!\w)(?:" + "|".join(sorted(SHORT, key=len, reverse=True)) + r")[ :]{1,3}$")
_SHORT_ENDS = tuple({code[-1] for code in SHORT})
_LISTED = pattern(r"(?:[^;.\n(]{0,140}(?:,|;| và| hoặc| cùng| &)|[,;]) {0,2}(?:các |văn bản )?$")
_OF_ASSEMBLY = ("luật", "bộ luật", "pháp lệnh", "nghị quyết", "hiến pháp", "nghị quyết liên tịch")
_AMENDING = pattern(r"(?<!\w)luật sửa đổi,? ?(?:và )?bổ sung [^;.:()0-9\"\n|]{0,80}?của $")
# "của Sở Nội vụ tại ", "được Thủ tướng Chính phủ phê duyệt tại "
_NAMED_BEFORE = pattern(
    rf" (?:của|được|do) (?P<name>(?:{BODIES}|{OFFICES})"
    r"(?:,? (?:- )?[^\W\d_]+(?:&[^\W\d_]+)?){0,12}?)(?: (?:thông qua|phê duyệt|ban hành|giao|quy định))? tại (?:các )?$"
)
_LISTED_OF = pattern(r" của (?P<name>[^:;.,()0-9\n]{3,90}): ?$")
"""Whose documents a list names: "các thông tư của Bộ Kế hoạch và Đầu tư: Số 01/2007/TT-BKH …; số 03/2008/TT-BKH"."""
_AT = (fold(" tại "), fold(" tại các "))


class Lead(Struct, frozen=True, gc=False):
    """What stands before a number."""

    start: int
    kind: Kind | None
    counted: bool
    listed: bool
    between: Span | None = None
    """Words between the kind and "số"."""


def lead_before(view: View, floor: int, at: int, symbol: Symbol, previous: Anchor | None, table: Kinds) -> Lead:
    lower = view.lower
    so = _SO.search(lower, max(floor, at - _FAR), at)
    head = so.start() if so else at
    assembly = symbol.issuer.startswith(("QH", "UBTVQH"))
    found = _kind_before(view, floor, head, so is not None, assembly, table)
    if found is not None:
        between = Span(found[2], head) if found[1].code not in _LAW_CODES else None
        return Lead(found[0], found[1], so is not None, False, between)
    listed = previous is not None and floor == previous.span.end and _LISTED.fullmatch(lower, floor, head) is not None
    return Lead(head, None, so is not None, listed)


def _kind_before(
    view: View, floor: int, head: int, counted: bool, assembly: bool, table: Kinds
) -> tuple[int, Kind, int] | None:
    """Where the word for the kind begins, the kind, and where the word ends."""
    near = view.folded[max(floor, head - 7) : head].rstrip(" :")
    short = _SHORT.search(view.folded, max(floor, head - 7), head) if near.endswith(_SHORT_ENDS) else None
    if short is not None:
        return short.start(), SHORT[short[0].rstrip(" :")], head
    word = _adjacent(view, floor, head, table)
    if word is None or (assembly and not _law_word(view, *word)):
        word = _apart(view, floor, head, assembly, table) if counted or assembly else None
    if word is None:
        return None
    start, end = word
    kind = table.of(view.lower[start:end])
    longer = _adjacent(view, floor, start, table) if view.lower[start - 1 : start] == " " else None
    if longer is not None:  # "Thông báo Kết luận số"
        start, kind = longer[0], table.of(view.lower[longer[0] : longer[1]])
    amending = _AMENDING.search(view.lower, max(floor, start - 120), start) if kind.code == "L" else None
    return (amending.start() if amending else start), kind, end


def _adjacent(view: View, floor: int, head: int, table: Kinds) -> tuple[int, int] | None:
    """The word for a kind that ends right before this place, the longest one."""
    lower, end = view.lower, before_marks(view.lower, floor, head, " :*_")
    found, start = None, end
    last = lower[max(floor, lower.rfind(" ", floor, end) + 1) : end].lstrip(_OPENING)
    for _ in range(table.lasts.get(last, 0)):
        start = lower.rfind(" ", floor, start)
        while start > floor and lower[start - 1] == " ":
            start -= 1
        begin = max(start + 1, floor)
        while begin < end and not lower[begin].isalnum():  # "(Quyết định số"
            begin += 1
        word = lower[begin:end]
        if word in table.words or ("  " in word and " ".join(word.split()) in table.words):
            found = (begin, end)
        if start < floor:
            break
    return found


def _apart(view: View, floor: int, head: int, assembly: bool, table: Kinds) -> tuple[int, int] | None:
    """The last word for a kind with the issuer or a law's name behind it: "Luật Giáo dục số"."""
    last = None
    for match in table.pattern.finditer(view.lower, floor, head):
        if not assembly or _law_word(view, *match.span()):
            last = match
    if last is None:
        return None
    between = view.lower[last.end() : head]
    law = table.of(last[0]).code in _LAW_CODES
    if _BETWEEN.fullmatch(between.removesuffix(" (") if law else between) is None:  # "Luật Di sản văn hóa (số"
        return None
    if not law and ("," in between or len(between) > _LONGEST_BETWEEN or not view.folded[last.start()].isupper()):
        return None
    return last.span()


def _law_word(view: View, start: int, end: int) -> bool:
    """Whether this word is a kind that the National Assembly issues: no "quy hoạch", no "pháp luật"."""
    return " ".join(view.lower[start:end].split()) in _OF_ASSEMBLY and view.lower[max(0, start - 5) : start] != "pháp "


def issuer_before(view: View, floor: int, lead: Lead) -> Span | None:
    """The issuer before the number: "Kết luận liên ngành … số", "của Sở Nội vụ tại Tờ trình số"."""
    if lead.between is not None and lead.between.end - lead.between.start > 3:
        start = lead.between.start + 1
        start += 4 * view.lower.startswith("của ", start)
        if ISSUER.match(view.lower, start, lead.between.end) is not None:
            return trimmed(view.text, start, lead.between.end)
        return None
    if not view.lower.endswith(_AT, floor, lead.start):
        return None
    named = _NAMED_BEFORE.search(view.lower, max(floor, lead.start - 130), lead.start)
    if named is None or not view.folded[named.start("name")].isupper():
        return None
    return Span(*named.span("name"))


def issuer_of_list(view: View, floor: int, start: int) -> Span | None:
    """Whose documents the words before the first of a list name."""
    if view.lower[start - 2 : start] != ": ":
        return None
    found = _LISTED_OF.search(view.lower, max(floor, start - 110), start)
    known = found is not None and ISSUER.match(view.lower, found.start("name")) is not None
    return Span(*found.span("name")) if found is not None and known else None
