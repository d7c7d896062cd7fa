"""The bodies that the lines of a letterhead name, one below another or together.

In: an issuer's lines as printed. Out: its bodies, outermost first: the last one issues the document, or all of them
where they are central ones. To add one that issues together with others: `_BESIDE` and `_CENTRAL_BODIES` where lines
are cut, `_TOGETHER` by its name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from ...text.folds import fold, pattern
from ...vocab.words import Words
from .naming import is_body, sentence_case

_PARTIAL = pattern(
    r"(?:ủy|thủ tướng|văn phòng chính|ủy ban(?: (?:nhân|thường vụ|trung ương))?|hội|hội đồng(?: (?:nhân|quản lý))?"
    r"|bộ|sở|ban|văn|công|tổng|chi|trung|học|liên|đảng|thành|văn phòng|ban (?:chấp hành|thường vụ|quản lý|đại diện)"
    r"|ban chỉ huy|công đoàn(?: cơ sở)?|chi bộ|tỉnh|thành phố|huyện|phòng|(?:chi |tổng )?cục|viện|trường"
    r"|trung tâm|(?:tổng )?công ty)$"
)
_HALVES = tuple(map(fold, (" y", " đa", " bách", " đội biên")))
""" "TRƯỜNG ĐẠI HỌC Y" / "KHOA VINH", "BỆNH VIỆN ĐA" / "KHOA TỈNH", "BỘ ĐỘI BIÊN" / "PHÒNG": halves of one word."""
_BESIDE = pattern(
    r" ?- ?(?=(?:bộ|văn phòng chính phủ|ủy ban dân tộc|ngân hàng nhà nước|thanh tra chính phủ|tòa án nhân dân"
    r"|viện kiểm sát nhân dân|tổng liên đoàn|đài)(?!\w))"
)
_CENTRAL_BODIES = tuple(
    map(fold, ("bộ ", "văn phòng chính phủ -", "tòa án nhân dân tối cao -", "thanh tra chính phủ -"))
)
_UNION = pattern(r"đoàn (?:tncs|thanh niên cộng sản|thanh niên|tn cộng sản) hồ(?: chí minh)?")
_UNION_FIRST = pattern(rf"(?P<union>{_UNION.pattern}) (?P<body>(?:ban (?:chấp hành|bí thư) )?trung ương)")
_COMMITTEE = pattern(r"ban (?:chấp hành|thường vụ)|bch|btv")
_MASS = pattern(r"đoàn(?!\w)|(?:hội|hiệp hội|liên hiệp|liên minh) ")
_CENTRAL = fold("trung ương")
_GOVERNMENT = pattern(r"ủy ban nhân dân|hội đồng nhân dân|ubnd|hđnd")
_PLACE = pattern(r"(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) ")
_VOWELS = frozenset("aeiouy")
# what a syllable begins with, alone at the end of a line; "UBND H" is a district's
_ONSET = re.compile(
    r"(?<![^\W_])(?<!UBND )(?<!HĐND )(?:[bcdđghklmnpqrstvx]|ch|gh|gi|kh|ng|ngh|nh|ph|qu|th|tr)$", re.IGNORECASE
)
_MINISTRY = pattern(r"[,;] ?(?=bộ (?!đội))")
_TOGETHER = (
    "Bộ ", "Ủy ban Dân tộc", "Ngân hàng Nhà nước Việt Nam", "Thanh tra Chính phủ", "Văn phòng Chính phủ",
    "Tòa án nhân dân tối cao", "Viện kiểm sát nhân dân tối cao",
)  # fmt: skip

_ARMY = tuple(map(fold, ("bộ đội", "bộ chỉ huy", "bộ tư lệnh")))


def units(lines: Sequence[str]) -> list[str]:
    """The bodies that an issuer's lines name, outermost first: ["UBND TỈNH X", "SỞ Y"]."""
    found: list[str] = []
    for line in (part for whole in lines for one in _ministries(whole) for part in _one_below(one)):
        words = fold(line).lower()
        if found and (not is_body(line) or (_is_partial(found[-1]) and not _UNION.fullmatch(words))):
            found[-1] = f"{found[-1]}{'' if _cut_syllable(found[-1], words) else ' '}{line}"
        else:
            found.append(line)
    return _of_place(_of_union(found))


def _is_partial(line: str) -> bool:
    words = fold(line).lower()
    return words.endswith(_HALVES) or _PARTIAL.fullmatch(words) is not None


def _of_union(found: list[str]) -> list[str]:
    """The same where the Youth Union's name heads the letter, as the nation's does elsewhere: it is no unit, but the
    last words of the Central Committee's name. A committee of a union or an association is named with it."""
    if found and (swapped := _UNION_FIRST.fullmatch(fold(found[-1]).lower())):
        name, body = swapped.span("union"), swapped.span("body")
        return [*found[:-1], f"{found[-1][slice(*body)]} {found[-1][slice(*name)]}"]
    at = next((i for i, line in enumerate(found) if i and _UNION.fullmatch(fold(line).lower())), 0)
    if at:
        central = fold(found[at - 1]).lower().endswith(_CENTRAL)
        found = [*found[: at - 1], f"{found[at - 1]} {found[at]}" if central else found[at - 1], *found[at + 1 :]]
    if len(found) > 1 and _COMMITTEE.fullmatch(fold(found[-1]).lower()) and _MASS.search(fold(found[-2]).lower()):
        found = [*found[:-2], f"{found[-1]} {found[-2]}"]
    return found


def _of_place(found: list[str]) -> list[str]:
    """The same where the place stands above its government: "ĐẶC KHU CÔN ĐẢO" / "ỦY BAN NHÂN DÂN"."""
    if len(found) < 2 or not _GOVERNMENT.fullmatch(fold(found[-1]).lower()):
        return found
    return [*found[:-2], f"{found[-1]} {found[-2]}"] if _PLACE.match(fold(found[-2]).lower()) else found


def _ministries(line: str) -> list[str]:
    """Those that issue together, named on one line: "BỘ Y TẾ - BỘ TÀI CHÍNH"."""
    lower = fold(line).lower()
    if not lower.startswith(_CENTRAL_BODIES):
        return [line]
    return _cut(line, [match.span() for match in _BESIDE.finditer(lower)])


_ROOM = r"PHÒNG (?:GD|GIÁO|NỘI VỤ|TÀI CHÍNH|VĂN HÓA|KINH TẾ|TƯ PHÁP|LAO ĐỘNG|NÔNG NGHIỆP|Y TẾ)"
_SCHOOL = (
    r"TRƯỜNG (?:ĐẠI HỌC|CAO ĐẲNG|TRUNG (?:HỌC|CẤP)|TIỂU HỌC|(?:TH(?:CS|PT)?|PT(?:DT\w{0,2})?|MN)[ &-]|PHỔ THÔNG|MẦM NON"
    r"|MẪU GIÁO|CHÍNH TRỊ)"
)
_UNDER = rf"{_SCHOOL}|BỆNH VIỆN |VĂN PHÒNG |CHI CỤC |TRUNG TÂM |HỌC VIỆN |BAN QUẢN LÝ "
# no mark or "VÀ" stands between, as it would between two that issue together; "UBND XÃ TRUNG TÂM"
_BELOW = r"(?<=\w)(?<! VÀ)(?<!TỈNH)(?<!HUYỆN)(?<!PHƯỜNG)(?<!XÃ)(?<!TRẤN)(?<!PHỐ)(?<!HẢI) "
_HEADED = (
    (pattern(r"(?:UBND|ỦY BAN NHÂN DÂN) "), pattern(rf"{_BELOW}(?=SỞ |{_ROOM}|{_UNDER})")),
    (pattern(r"(?:BỘ|SỞ|PHÒNG) "), pattern(rf"{_BELOW}(?={_UNDER})")),
)
"""How a body's name opens, and where that of one below it begins: none is below its like."""


def _one_below(line: str) -> list[str]:
    """A body and the one that it heads, where both came on one line: "UBND TỈNH X SỞ Y"."""
    folded = fold(line)
    for upper, lower in _HEADED:
        if upper.match(folded) and folded.isupper():
            below = lower.search(folded)
            return _cut(line, [below.span()]) if below else [line]
    return [line]


def _cut(line: str, gaps: list[tuple[int, int]]) -> list[str]:
    """What stands between these gaps, before the first and behind the last."""
    starts, ends = [0, *(end for _, end in gaps)], [*(start for start, _ in gaps), len(line)]
    return [line[start:end] for start, end in zip(starts, ends, strict=True)]


def _cut_syllable(above: str, below: str) -> bool:
    """A line that ends inside a syllable: "TỈNH KHÁNH H⏎ÒA"."""
    return _ONSET.search(above) is not None and unicodedata.normalize("NFD", below[:1])[:1] in _VOWELS


def beside(name: str, portal: str, words: Words) -> list[str]:
    """The ministry that the header names, with those that the portal names with it: "Bộ Công an,Bộ Y tế"."""
    lower = fold(portal).lower()
    if not lower.startswith("bộ "):
        return [name]
    all_named = [sentence_case(one, words) for one in _cut(portal, [m.span() for m in _MINISTRY.finditer(lower)])]
    return all_named if name in all_named else [name]


def all_central(named: list[str]) -> bool:
    """Whether these are central bodies, which issue together; not an army's command below its arm."""
    return all(name.startswith(_TOGETHER) and not fold(name).lower().startswith(_ARMY) for name in named)
