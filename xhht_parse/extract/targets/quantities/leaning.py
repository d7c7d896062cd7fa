"""Numbers that lean on what stands before them: a unit said once for years or parts, a share for each of two, a dash.

In: a number and the quantity before it. Out: the number as a quantity. To know another word between the two: one
word in `_AGAIN`.
"""

from __future__ import annotations

from collections.abc import Iterator

from ....text.folds import fold, pattern
from ....vocab.numbers import Number, figure
from ..types import Quantity
from .units import held

_SHARE_BEHIND = pattern(r"/ ?(?P<digits>[0-9]{1,3}(?:[.,][0-9]{1,2})?) ?%")
_OF_TWO = pattern(r"(?:[^\W\d_] ?/ ?[^\W\d_]|(?<!\w)(?:tương ứng|lần lượt)(?!\w))[^;.]{0,80}\Z")
_YEAR_BEHIND = (" năm 20", " vào năm 20", " đến năm 20", " trong năm 20")
_TIMES = " lần"
_AGAIN = pattern(  # 20.000 lao động | năm 2025 và | 22.000 vào năm 2030
    r"[^;.:0-9]{0,60}(?:(?:đến |vào |trong )?năm 20[0-9]{2})?(?:,|;| và|, và) (?:(?:(?:đến|vào|trong|cuối|hết) )*"
    r"(?P<year>năm 20[0-9]{2}) )?(?:(?:là|đạt|có|khoảng|trên|lên|tăng lên|ít nhất|tối thiểu) )*\Z"
)
# | gồm: sơ cấp 1.000 | ; trung cấp: 1.200 | và cao đẳng 800
_WORD = (
    r"(?:(?:giai đoạn|mức độ) [1-3](?!\w)"
    r"|(?!(?:số|tỷ lệ|tỉ lệ|tổng|mức(?! độ [1-3])|năm|tầng)(?!\w))[^\W\d_]+)"
)
_NAME = rf"(?: {_WORD}){{1,8}}:? "
_NAMED = pattern(rf"(?:[:;,]{_NAME}|\((?:t[px]\. ?)?{_WORD}(?: {_WORD}){{0,7}}:? )\Z")
_NAMED_NEXT = pattern(rf"(?:[,;]| và){_NAME}")
_FIRST_BESIDE = pattern(rf":{_NAME}\Z")
_NEXT_BESIDE = pattern(rf";(?! (?:thôn|bản|buôn|làng|xóm|ấp|khu|tổ) \Z){_NAME}")
_OPENS_PARTS = pattern(rf"(?:(?:trong đó|gồm)(?: có)?:{_NAME}|\({_WORD}(?: {_WORD}){{0,7}}: )\Z")  # 90 người (thợ: 40
NUMBERED = "".join(
    f"(?<! {word})"
    for word in (
        *("lớp", "khối", "độ", "hạng", "loại", "cấp", "nhóm", "giải", "vụ", "kỳ", "đợt", "bước", "đoạn", "tiêu", "chí"),
        *("quyết", "án", "trình", "hội", "thôn", "phố", "vực", "vùng"),
    )
)
"""Behind these a number is a name: "đề án 06, 95%", "thôn 3 và thôn 4, 83%"."""
_AMONG = pattern(  # 500 lao động, trong đó | nữ 250; not "trong đó lớp 3", "trong đó mục tiêu 4"
    rf"[^;.:()0-9]{{0,40}},? trong đó,?(?: có)?(?: {_WORD}){{1,8}}{NUMBERED} "
)
_PART = rf"(?:t[px]\. ?)?{_WORD}(?: {_WORD}){{0,7}}:? [0-9][0-9.]{{0,8}}"
_BETWEEN = pattern(r"(?<=[0-9])(?:[,;]| và) ")
_SUMMED = pattern(  # 650 lao động nông thôn | (nghề nông 400, nghề khác 250)
    rf"[^;.:()0-9]{{0,60}}(?:[ ]?\(|: |(?:trong đó|gồm) )(?P<parts>{_PART}(?:(?:[,;]| và) {_PART}){{1,20}})"
)
LONGEST_TO = 7
"""What stands between the ends of a range is shorter: " đến "."""
_TO = pattern(r" ?(?:-|÷) ?| (?:đến|tới) ")
_WORDS_TO = (" đến ", " tới ")
_CHANGES = pattern(r"(?<!\w)(?:tăng|nâng|giảm|mở rộng)(?!\w)[^;.,:0-9]{0,40} từ \Z")
""" "nâng số xã đạt chuẩn từ 20 xã đến 30 xã": from what is to what shall be; not "mỗi lớp từ 20 người đến 30 người"."""
_RAISED = pattern(r"(?<!\w)nâng(?!\w)[^;.,:0-9]{0,50} từ \Z")
_LONGEST_CHANGE = 60
_LONGEST_AGAIN = 110
"""How far a number may stand from the one whose unit it shares."""
_CLOSED = frozenset(("", ";", ".", ",", ")"))
"""What stands behind a number that ends its clause."""


_DOCUMENTS = tuple(map(fold, (
    "nghị quyết ", "chỉ thị ", "kết luận ", "đề án ", "chương trình ", "quyết định ", "kế hoạch ", "thông tư ",
    "nghị định ", "luật ",
)))  # fmt: skip
"""What a number behind these names: "phổ biến Nghị quyết 71 tới 100% cán bộ"."""


def parted(text: str, number: Number) -> list[Number]:
    """Two numbers that make no range: a document's before another, of which the second is left, and "nâng tỷ lệ từ 45%
    đến 60%", from what is to what shall be."""
    at = max(text.rfind(word, number.start, number.end) for word in _WORDS_TO)
    if at < 0:
        return [number]
    start = at + len(_WORDS_TO[0])
    value = number.value if number.value_max is None else number.value_max
    second = Number(start, number.end, value, doubtful=number.doubtful, digits=text[start : number.end])
    named = number.start - len("số ") * text.endswith(" số ", 0, number.start)
    if text.endswith(_DOCUMENTS, 0, named):
        return [second]
    if text.startswith("%", number.end) and _RAISED.search(text, max(0, number.start - _LONGEST_CHANGE), number.start):
        first = text[number.start : at].rstrip(" %")
        end = number.start + len(first)
        return [Number(number.start, end, number.value, doubtful=number.doubtful, digits=first), second]
    return [number]


def again(text: str, before: Quantity, number: Number, end: int) -> bool:
    """Whether the number counts what the one before it does, for another year or as a part.

    "còn 1,7 lần vào năm 2025 và 1,4 lần vào năm 2030" says the unit twice.
    """
    times = before.family == "factor" and text.startswith(_TIMES, number.end, end)
    if not (times or before.family == "count") or number.fraction or number.start - before.end > _LONGEST_AGAIN:
        return False
    if text.startswith(_YEAR_BEHIND, number.end + len(_TIMES) if times else number.end, end):
        between = _AGAIN.match(text, before.end, number.start)
        return between is not None and between["year"] is None
    closed = text[number.end : min(end, number.end + 2)].strip()[:1] in _CLOSED
    if closed and (between := _AGAIN.match(text, before.end, number.start)) is not None and between["year"] is not None:
        return True
    return (closed or text.startswith(" và ", number.end, end)) and _is_part(text, before, number)


def _is_part(text: str, before: Quantity, number: Number) -> bool:
    """Whether nothing but a name stands before the number, in a list whose unit is said once.

    "3.000 học viên, gồm: sơ cấp 1.000; trung cấp 1.200"; "tỷ lệ giáo viên/lớp: mầm non 2,0; tiểu học 1,45".
    """
    named = before.quoted
    if named is None or named.start >= before.start:
        opens = _OPENS_PARTS.search(text, before.end, number.start) is not None
        fewer = before.group == "count" and number.value < before.value
        if fewer and _AMONG.fullmatch(text, before.end, number.start):
            return True
        return opens or _sums_up(text, before, number) or _is_beside(text, before, number)
    first = _NAMED.search(text, max(named.end, before.start - _LONGEST_AGAIN), before.start)
    return first is not None and _NAMED_NEXT.fullmatch(text, before.end, number.start) is not None


def _is_beside(text: str, before: Quantity, number: Number) -> bool:
    """ "Quy mô: trung tâm 3.000 học viên; cơ sở khác 2.500": the next of those that a label opens."""
    if before.group != "count" or not _NEXT_BESIDE.fullmatch(text, before.end, number.start):
        return False
    return _FIRST_BESIDE.search(text, max(0, before.start - _LONGEST_AGAIN), before.start) is not None


def _sums_up(text: str, before: Quantity, number: Number) -> bool:
    """Whether the number is one of some that make up the one before it: "60 hộ (Yên Lãng 35, An Hòa 25)"."""
    list_of = _SUMMED.match(text, before.end)
    if list_of is None or not list_of.start("parts") < number.start < list_of.end():
        return False
    parts = [part.rpartition(" ") for part in _BETWEEN.split(list_of["parts"])]
    apart = len({name for name, _, _ in parts}) == len(parts)  # not "3 nhà (ngõ 1, ngõ 2)"
    return apart and sum(int(digits.replace(".", "")) for _, _, digits in parts) == before.value


def of_unit(before: Quantity, number: Number) -> Quantity:
    """The number with the unit of the one before it."""
    start, end = number.start, number.end
    unit, group, per = before.unit, before.group, before.per
    if before.family == "factor":
        end += len(_TIMES)
    return Quantity(
        start, end, number.value, number.value_max, before.family, unit, group, per, number.doubtful, end,
        before.quoted, before.quoted_per,
    )  # fmt: skip


def as_range(text: str, before: Quantity, quantity: Quantity) -> bool:
    """ "từ 1,5 cm - 2 cm": the unit stands at both ends; the first quantity is made the whole range."""
    if before.unit != quantity.unit or before.family not in ("count", "money") or before.value_max is not None:
        return False
    if before.value >= quantity.value or not _TO.fullmatch(text, before.end, quantity.start):
        return False
    worded = text.endswith(_WORDS_TO, before.end, quantity.start)
    if worded and _CHANGES.search(text, max(0, before.start - _LONGEST_CHANGE), before.start):
        return False
    before.value_max, before.end = quantity.value, quantity.end
    before.unit_start, before.quoted = quantity.unit_start, quantity.quoted
    before.per, before.quoted_per = quantity.per, quantity.quoted_per
    return True


def second_share(text: str, start: int, first: Quantity, end: int) -> Iterator[Quantity]:
    """ "tiểu học/trung học cơ sở đạt 99,5%/99,2%": a share for each of the two."""
    second = _SHARE_BEHIND.match(text, first.end, end)
    if second is not None and _OF_TWO.search(text, max(start, first.start - _LONGEST_AGAIN), first.start):
        value = figure(second["digits"], percent=True)
        if value is not None:
            begin = second.start("digits")
            yield Quantity(
                begin, second.end(), value.value, None, "percent", "%", "ratio", None, value.doubtful, second.end()
            )  # fmt: skip


def second_count(text: str, first: Quantity, end: int) -> Number | None:
    """ "mở 12 lớp/285 học viên": the number behind the stroke counts, too; "48 giường/10.000 dân" is a rate."""
    second = held(text, first.unit or "", first.end, end)
    value = figure(second["digits"]) if second is not None else None
    if second is None or value is None:
        return None
    begin, behind = second.span("digits")
    return Number(begin, behind, value.value, digits=second["digits"])


_GROWTH = pattern(
    r"(?<!\w)(?:(?:tốc độ|mức|tỷ lệ|tỉ lệ) (?:tăng|phát triển)|tăng trưởng)[^;.:0-9]{0,60}"
    r"(?::|(?<!\w)(?:đạt|là|còn|mức|khoảng|dưới|xuống)) \Z"
)
_OF_SOMEBODY = pattern(r" (?!(?:mỗi|một|hằng|hàng)? ?năm(?!\w))[^\W\d_]")
_LONGEST_GROWTH = 90


def signed(text: str, share: Quantity) -> Quantity:
    """ "Tốc độ tăng dân số: -0,5%": only growth falls below zero; any other dash opens an item, "Đạt: -95% số hộ"."""
    dash = share.start - 1
    if share.value_max is not None or _OF_SOMEBODY.match(text, share.end):
        return share
    if _GROWTH.search(text, max(0, dash - _LONGEST_GROWTH), dash):
        share.value, share.start = -share.value, dash
    return share
