"""Where or among whom a target holds, as the text says it: "trên địa bàn thành phố", "khu vực thành thị".

In: the stretch of a target between its neighbours, and its label. Out: the span of the first such words. To
know a new wording: one line in `_WHERE`.
"""

from __future__ import annotations

from ...text.folds import pattern
from ...text.spans import Span

_UNIT = r"(?:tỉnh|thành phố|huyện|xã|phường|quận|thị xã|thị trấn|đặc khu|quốc gia|cả nước)"
_WHERE = pattern(
    r"(?<!\w)(?:"
    rf"trên (?:địa bàn|phạm vi) (?:toàn |cả |các )?{_UNIT}(?:, {_UNIT}){{0,3}}(?!\w)"
    r"|(?:trên )?(?:phạm vi )?toàn (?:tỉnh|thành phố|quốc|huyện|xã|phường|quận|ngành|dân)(?!\w)(?! (?:cầu|hội))"
    r"|(?:cả tỉnh|cả nước|cả huyện)(?!\w)"
    r"|(?:ở |tại |thuộc |của )?(?:các )?khu vực (?:thành thị|nông thôn|đô thị|miền núi|đồng bằng|biên giới|ven biển"
    r"|ngoại thành|nội thành|công|tư nhân|phi chính thức|i{1,3}|[1-3])(?!\w)(?: và (?:nông thôn|miền núi|đô thị))?"
    r"|(?:ở |tại |thuộc |của |đối với )?(?:các )?(?:xã |huyện |thôn )?vùng (?:đồng bào )?(?:dân tộc thiểu số"
    r"|nông thôn|cao|sâu|ven biển|miền núi|đặc biệt khó khăn|khó khăn|biên giới|đồng bằng)(?!\w)"
    r"(?:(?:,| và)? (?:miền núi|vùng xa|hải đảo|biên giới|vùng biên giới)){0,3}"
    r"|(?:ở|tại) (?:nông thôn|thành thị|đô thị|miền núi|cấp (?:tỉnh|huyện|xã|cơ sở))(?!\w)"
    r"|(?:ở |tại |trong )(?:các )?(?:cơ quan (?:nhà nước|hành chính)|khu công nghiệp|cơ sở giáo dục|doanh nghiệp"
    r"|đơn vị sự nghiệp|trường học|cụm công nghiệp)(?!\w)"
    r")",
    tries=True,
)


def may_have_scope(text: str, start: int, end: int) -> bool:
    """Whether such words stand anywhere here: in most clauses none do."""
    return _WHERE.search(text, start, end) is not None


def scope_of(text: str, *stretches: tuple[int, int]) -> Span | None:
    """The first words of place or organisation in these stretches."""
    for start, end in stretches:
        found = _WHERE.search(text, start, end)
        if found is not None:
            return Span(found.start(), found.end())
    return None
