"""The issuing body: named in the header, recovered where the header lost it.

In: the issuer's lines, and the other places that may name it. Out: the issuer's name with the place that gave it.
Where a portal kept only "ỦY BAN NHÂN DÂN", `restored` looks for the rest; what nothing tells stays unknown.
"""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from ...text.folds import fold, pattern
from ...text.spans import Span, trimmed
from ...text.view import View
from ...vocab.words import Words
from .announced import announced
from .bodies import all_central, beside, units
from .naming import is_body, sentence_case
from .restored import Witnesses, placed_by_title, restored
from .types import Value

_BARE = pattern(
    r"(?:ủy ban nhân dân|hội đồng nhân dân|ban chấp hành|ban thường vụ|tỉnh ủy|thành ủy)(?: (?:tỉnh|thành phố|huyện"
    r"|quận|xã|phường|thị xã))?$"
)
_HEAD_OF = {"UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân", "UB": "Ủy ban nhân dân"}
# of a cell only the first line was kept: "ỦY BAN NHÂN" / "DÂN TỈNH MẪU SƠN"
_CUT = {
    fold("ủy ban nhân"): "Ủy ban nhân dân",
    fold("hội đồng nhân"): "Hội đồng nhân dân",
}
_COUNCIL = fold("hội đồng")
_BOARD, _COMMITTEE = "Ban Chỉ đạo", "Ủy ban nhân dân"
_LONGEST_LINE = 100


class Issuer(Struct, frozen=True, gc=False):
    value: Value
    recovered: bool
    units: tuple[str, ...]
    """The bodies above and the issuer, in sentence case."""


def find_issuer(at: Witnesses, words: Words) -> Issuer | None:
    """The issuer, or None where nothing names it."""
    printed = [" ".join(at.view.text[s.start : s.end].replace("*", " ").split()) for s in at.lines]
    named = list(_in_sentence_case(tuple(printed), words))
    if len(named) > 1 and "UBND" in at.codes and named[-1].startswith(_BOARD) and named[-2].startswith(_COMMITTEE):
        del named[-1]  # "87/KH-UBND" under "UBND XÃ X / BCĐ PHỔ CẬP GIÁO DỤC": the committee's own
    if named:
        named[-1] = _whole(named[-1], at.codes)
    if named and not _BARE.fullmatch(fold(named[-1]).lower()):
        span = Span(at.lines[0].start, at.lines[-1].end)
        if len(named) == 1 and at.portal is not None:
            named = beside(named[0], at.portal.text, words)
        name = "; ".join(named) if len(named) > 1 and all_central(named) else named[-1]
        return Issuer(Value(name, span, "header", "metadata.issuer"), False, tuple(named))
    body = _body(named, at.codes)
    for name, span, source in restored(at, body, words):
        rule = f"metadata.issuer-{'clause' if source == 'preamble' else source}"
        return Issuer(Value(name, span, source, rule), bool(named), (name,))
    return None if named else _by_code(at, words) or _enacting(at, words) or _announced(at, words)


def _announced(at: Witnesses, words: Words) -> Issuer | None:
    """The body that says in the preamble's last sentence what it makes; where it does not say of which place, the
    title's: "UBND xã xây dựng kế hoạch" below "… trên địa bàn xã Quảng Vinh"."""
    found = announced(at.view, at.preamble, words)
    if found is None:
        return None
    name, span = found
    whole = placed_by_title(at, name, words) if _BARE.fullmatch(fold(name).lower()) else None
    if whole is not None:
        return Issuer(Value(*whole, "title", "metadata.issuer-title"), True, (whole[0],))
    return Issuer(Value(name, span, "preamble", "metadata.issuer-clause"), False, (name,))


@lru_cache(maxsize=512)  # a folder's plans come from few issuers
def _in_sentence_case(printed: tuple[str, ...], words: Words) -> tuple[str, ...]:
    """The bodies that these lines name."""
    return tuple([_row(unit, words) for unit in units(printed)])


def _row(unit: str, words: Words) -> str:
    """A body, or several that issue together: each name has its own capitals."""
    parts = _BETWEEN.split(unit)
    parts[::2] = [sentence_case(part, words) for part in parts[::2]]
    return "".join(part if at % 2 == 0 else part.lower() for at, part in enumerate(parts))


_BETWEEN = pattern(r"( - |, | VÀ )(?=SỞ )")  # "SỞ TÀI CHÍNH - SỞ Y TẾ"


def _whole(name: str, codes: tuple[str, ...]) -> str:
    """The name of a body in full where the cell lost its second half; "HỘI ĐỒNG" may be another council's."""
    words = fold(name).lower()
    return _HEAD_OF["HĐND"] if words == _COUNCIL and "HĐND" in codes else _CUT.get(words, name)


# the office that stands before the body whose head it is: "BỘ TRƯỞNG BỘ Y TẾ", "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ X"
_OFFICE = pattern(
    r"(?:phó )?(?:chủ tịch|bộ trưởng|(?:tổng )?giám đốc|(?:tổng )?cục trưởng|thống đốc|viện trưởng|hiệu trưởng"
    r"|chánh (?:văn phòng|thanh tra|án))\s+"
)
_ENACTS = pattern(
    rf"(?:thủ tướng|chính phủ|quốc hội|ủy ban (?:nhân dân|thường vụ)|hội đồng nhân dân|{_OFFICE.pattern})"
)
""" "HỘI HỌC TẬP …" below a long title is the title's last line."""


def _enacting(at: Witnesses, words: Words) -> Issuer | None:
    """The body in the line in capitals above the bases, where there is no letterhead: "THỦ TƯỚNG CHÍNH PHỦ"."""
    line = _capitals(at.view, at.preamble)
    if line.end - line.start > _LONGEST_LINE:  # a title above it
        line = _capitals(at.view, Span(line.end, at.preamble.end))
        if _ENACTS.match(at.view.lower, *line) is None:
            return None
    if line.end <= line.start or line.end - line.start > _LONGEST_LINE:
        return None
    office = _OFFICE.match(at.view.lower, *line)
    line = Span(office.end() if office else line.start, line.end)
    name = sentence_case(at.view.text[line.start : line.end], words)
    if not is_body(name) or _BARE.fullmatch(fold(name).lower()):
        return None
    return Issuer(Value(name, line, "preamble", "metadata.issuer-clause"), False, (name,))


def _capitals(view: View, within: Span) -> Span:
    """The first line of the stretch that is not empty, if it is in capitals; else nothing."""
    start = next((i for i in range(*within) if not view.text[i].isspace()), within.end)
    line = trimmed(view.text, start, max(start, view.text.find("\n", start, within.end)))
    return line if view.folded[line.start : line.end].isupper() else Span(start, start)


def _by_code(at: Witnesses, words: Words) -> Issuer | None:
    """A central body by its code in the number: "QĐ-TTg" is the Prime Minister's."""
    if at.number is None or len(at.codes) > _JOINTLY:
        return None
    for code in at.codes[1:]:
        bodies = [a for a in words.agencies if a.code == code and a.level == "central"]
        if len(bodies) == 1:
            name = bodies[0].name
            return Issuer(Value(name, at.number, "number", "metadata.issuer-code"), False, (name,))
    return None


_JOINTLY = 3
"""A number with more codes is that of several bodies: "176-KHLT/SYT-CA-SGDĐT"."""


def _body(named: list[str], codes: tuple[str, ...]) -> str | None:
    """The kind of body: from the header's first line, else from the number's code."""
    if named:
        return _without_class(named[-1])
    return next((_HEAD_OF[code] for code in codes if code in _HEAD_OF), None)


def _without_class(name: str) -> str:
    words = name.split()
    return (
        " ".join(words[:4])
        if words[-1] in ("tỉnh", "huyện", "quận", "xã", "phường") or words[-2:] == ["thành", "phố"]
        else name
    )
