"""The level of government of an issuer, and its province.

In: the names of the bodies above it and its own. Out: `IssuerLevel`. To know another body of the centre: one word in
`_CENTRAL`.
"""

from __future__ import annotations

from functools import lru_cache

from ...text.folds import fold, pattern
from ...vocab.words import Eras, Province, Words, eras
from .gazetteer import gazetteer, key
from .types import IssuerLevel, Level, Value

PLACED = pattern(r"(?<![^\W\d_])(tỉnh|huyện|quận|thị xã|(?<=dân )xã|xã(?! hội)|phường|thị trấn|đặc khu)(?![^\W\d_])")
_LEVELS: dict[str, Level] = {
    "tỉnh": "province", "huyện": "district", "quận": "district", "thị xã": "district", "xã": "commune",
    "phường": "commune", "thị trấn": "commune", "đặc khu": "commune",
}  # fmt: skip
_CITY = pattern(r"thành (?:phố|đoàn|hội)(?!\w)")
_CENTRAL = pattern(
    r"(?:bộ(?! chỉ huy| đội biên phòng (?:tỉnh|thành phố))|chính phủ|thủ tướng|quốc hội|ủy ban thường vụ"
    r"|văn phòng (?:chính phủ|quốc hội|trung ương|chủ tịch nước)|ban bí thư|bộ chính trị|tổng cục"
    r"|ngân hàng nhà nước|thanh tra chính phủ|tòa án nhân dân tối cao|viện kiểm sát nhân dân tối cao"
    r"|kiểm toán nhà nước|ban chấp hành trung ương|chủ tịch nước|ban .{0,40}trung ương|trung ương (?:đoàn|hội)|cục"
    r"|ủy ban dân tộc)\b"
)
_PROVINCIAL = pattern(r"(?:tỉnh ủy|thành ủy|sở|tỉnh đoàn)\b")


def level_of(named: tuple[str, ...], place: Value | None, date: str | None, words: Words) -> IssuerLevel:
    """The issuer's level of government, and the code of its province at that time."""
    return _level_of(named, place.text if place is not None else None, date, words)


@lru_cache(maxsize=512)  # a folder's plans come from few issuers
def _level_of(named: tuple[str, ...], place: str | None, date: str | None, words: Words) -> IssuerLevel:
    when = eras(date)
    province = _province_of(named, when, words)
    city = fold(province.name).lower() if province is not None and province.is_city(date) else None
    level = _level(fold(named[-1]).lower(), city) or (_level(fold(named[0]).lower(), city) if len(named) > 1 else None)
    if level == "central":
        return IssuerLevel(level, None)
    if province is None and place is not None:
        province = gazetteer(words).around(place, when)
    return IssuerLevel(level, province.code if province else None)


def _level(issuer: str, city: str | None) -> Level | None:
    """The level that a body's name tells; `city` is the province's name where that is a city."""
    if _CENTRAL.match(issuer):
        return "central"
    if _PROVINCIAL.match(issuer):
        return "province"
    placed = PLACED.findall(issuer)
    if placed:
        return _LEVELS[placed[0]]
    if _CITY.search(issuer):
        return "province" if city is not None and issuer.endswith(city) else "district"
    return None


def _province_of(named: tuple[str, ...], when: Eras, words: Words) -> Province | None:
    """The province at the end of a body's name, the last body's first; one in force before one that is gone, whose
    name a school may keep: "UBND THÀNH PHỐ HẢI PHÒNG" above "TRƯỜNG ĐẠI HỌC HẢI DƯƠNG"."""
    found = [p for name in reversed(named) if (p := _province_in(name, when, words)) is not None]
    return next((p for p in found if p.era == when[0]), found[0] if found else None)


def _province_in(name: str, when: Eras, words: Words) -> Province | None:
    """The province at the end of a body's name."""
    known = gazetteer(words)
    parts = key(name).split()
    ends = [" ".join(parts[-size:]) for size in range(min(known.longest, len(parts)), 0, -1)]
    return next((found for end in ends if (found := known.named(end, when)) is not None), None)
